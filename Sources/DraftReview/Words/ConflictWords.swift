/// What is said while somebody decides the conflicts of a merge.
package protocol ConflictWords {
  /// What the draft is called that all started with.
  var conflictBase: String { get }
  /// What all edits make together, where that is likely and not certain.
  var conflictProposal: String { get }
  /// For a draft that has nothing there.
  var nothingWritten: String { get }
  /// What becomes of a conflict that nobody decides.
  var staysConflict: String { get }
  /// How many there are, at the head of a page.
  func conflictsToDecide(_ count: Int) -> String
  /// Text between conflicts that is folded on a page.
  func joinedSentences(_ count: Int) -> String
  /// What these wrote, one behind the other.
  func inOrder(_ names: [String]) -> String
  /// That the same text is disputed in other conflicts, too, so that what is decided of one depends on the others.
  func alsoDisputed(in numbers: [Int]) -> String
  /// For `b` where there are more than two texts.
  var allVariants: String { get }
  /// Asks for the order; the keys of those that are left stand behind it.
  var orderPrompt: String { get }
  /// What the keys do that a review of changes has not: for one conflict, and for several.
  var conflictKeys: [(key: String, short: String, long: String)] { get }
  var manyConflictsKeys: [(key: String, short: String, long: String)] { get }
}
