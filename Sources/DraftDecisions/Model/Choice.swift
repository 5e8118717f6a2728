/// One thing about a comparison that is either as in the old draft or as in the new one.
///
/// Numbers are indexes into the comparison's `sentences` and `edits`.
package enum Choice: Hashable, Sendable {
  /// Whether text that was added or removed stands.
  case presence(change: Int)
  /// At which of its two places moved text stands.
  case place(change: Int)
  case edit(Int)
  /// What of a sentence differs and is in no edit.
  case words(change: Int)
  /// Whether the sentences of a split or a join are parted.
  case split(change: Int)
  /// Whether a paragraph begins before the change.
  case paragraph(change: Int)
  /// How the section that begins with the change is set apart.
  case heading(change: Int)
  /// All else that is no word.
  case layout
}

/// What is chosen.
package typealias Choices = [Choice: Decision.Verdict]
