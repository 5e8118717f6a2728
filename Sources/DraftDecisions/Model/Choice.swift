package import DraftChange

/// One thing about a comparison that is either as in the old draft or as in the new one.
package enum Choice: Hashable, Sendable {
  /// Whether text that was added or removed stands.
  case presence(change: SentenceChangeIndex)
  /// At which of its two places moved text stands.
  case place(change: SentenceChangeIndex)
  case edit(EditIndex)
  /// What of a sentence differs and is in no edit.
  case words(change: SentenceChangeIndex)
  /// Whether the sentences of a split or a join are parted.
  case split(change: SentenceChangeIndex)
  /// Whether a paragraph begins before the change.
  case paragraph(change: SentenceChangeIndex)
  /// How the section that begins with the change is set apart.
  case heading(change: SentenceChangeIndex)
  /// All else that is no word.
  case layout
}

/// What is chosen.
package typealias Choices = [Choice: Decision.Verdict]
