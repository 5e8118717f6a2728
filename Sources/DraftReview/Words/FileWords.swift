/// What the files are called that are handed on together, without folder and ending, and the head of a column that
/// names items of an act.
package protocol FileWords {
  var cleanCopy: String { get }
  var markedCopy: String { get }
  var tableFile: String { get }
  var memoFile: String { get }
  /// The page to decide on.
  var reviewFile: String { get }
  /// A draft with what several people made of it, their proposals, and those on which they differ.
  var combinedDraft: String { get }
  var opinions: String { get }
  var openOpinions: String { get }
  var itemOfAct: String { get }
}
