/// What is said while somebody decides change by change, on a screen or on a page.
package protocol ReviewWords {
  /// "7 of 31".
  func progress(_ number: Int, of count: Int) -> String
  /// "24 open".
  func open(_ count: Int) -> String
  /// How much a filter hides, and how much of that is open.
  func hidden(_ count: Int, open: Int) -> String
  var allDecided: String { get }
  /// That all that is shown is decided, and how much of the rest is not.
  func allShownDecided(hidden open: Int) -> String
  var undecided: String { get }
  var accepted: String { get }
  var rejected: String { get }
  /// Before the decider's own text.
  var ownText: String { get }
  /// Before a comment.
  var comment: String { get }
  var decidedInParts: String { get }
  /// That people want different things of one change.
  var contradiction: String { get }
  /// What a part of a change is.
  func name(of part: ReviewPart) -> String
  func part(_ number: Int, of count: Int) -> String
  /// Everything that is no word: lines, blank lines, the marks of headings.
  var layoutOfLines: String { get }
  func said(_ notice: ReviewNotice) -> String
  /// What the keys do, in the order of the list.
  var reviewKeys: [(key: String, short: String, long: String)] { get }
  /// What they do in the list of sections, over the help, and while something is typed.
  var listKeys: [(key: String, short: String, long: String)] { get }
  var helpKeys: [(key: String, short: String, long: String)] { get }
  var typingKeys: [(key: String, short: String, long: String)] { get }
  func prompt(_ prompt: ReviewPromptKind) -> String
  /// Who decided what before, or beside the reviewer.
  func decided(_ verdict: ReviewVerdict, by person: String) -> String
  func earlier(_ verdict: ReviewVerdict, by person: String, _ recurrence: Recurrence?) -> String
  /// Earlier comments on text that does not change.
  func settled(_ count: Int) -> String
  /// Changes that were rejected in the round before and stand in both drafts.
  func standing(_ count: Int) -> String
  /// Comments whose text is in neither draft any more.
  func orphaned(_ count: Int) -> String
  /// How a review ended, and the file that holds the decisions where there is one.
  func ended(_ tally: ReviewTally, file: String?) -> String
  var reviewPage: ReviewPageWords { get }
}

/// The parts of a change that can be decided by themselves.
package enum ReviewPart { case edit, words, place, border, sentence }

package enum ReviewVerdict { case accepted, rejected, ownText, commented }

package enum ReviewPromptKind { case find, comment, text }

/// How what was decided in an earlier round comes up once more.
package enum Recurrence: Hashable, Sendable {
  /// It was rejected, and is here again.
  case again
  /// Something like it was rejected.
  case alike
  /// It was rejected, and here is something else in its place.
  case reworded
  /// It was accepted, and is undone here.
  case undone
}

/// What is said after a key.
package enum ReviewNotice {
  case nothingToDecide, nothingOpen, nothingDecided, nothingToUndo, indivisible, takesNoText,
    noEditor, emptied
  case noFurther
  case decided(Int)
  case notFound(String)
  case noSuchDraft, noProposal
  case savedElsewhere(String)
  case notSaved(String)
}
