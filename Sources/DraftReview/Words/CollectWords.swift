/// The words of the table of opinions and of the list of conflicts.
package protocol CollectWords {
  /// - Parameter isTitle: Whether that is the draft's own title, and not what its file is called.
  func opinionTitle(of draft: String, isTitle: Bool) -> String
  /// Place, text, proposal, who makes it, what became of it, and why.
  var opinionHeads: [String] { get }
  /// Where a proposal is for no part of the draft.
  var wholeText: String { get }
  var noProposals: String { get }
  /// Before the text that proposals differ from.
  var baseText: String { get }
  /// For a place with no text.
  var nothingThere: String { get }
  /// Places that were left as they were, because people want different things.
  func conflicts(_ count: Int) -> String
  var adopted: String { get }
  var disputed: String { get }
  /// What nobody objects to, and stands beside what is disputed.
  var besideDisputed: String { get }
  /// Before the text proposed.
  var changeTo: String { get }
  var addThis: String { get }
  var deleteThis: String { get }
  func move(to place: String) -> String
}
