package import DraftChange

/// One thing to be decided in a review: a changed sentence, a section that came, went or moved with all that is in
/// it, or a part of these.
package struct ReviewItem: Sendable {
  /// What it is about.
  package enum Subject: Hashable, Sendable {
    case sentence(SentenceChangeIndex)
    case section(SectionChangeIndex)
    case layout
    /// Parts: one edit, all words, the place and the borders of a sentence.
    case edit(EditIndex, of: SentenceChangeIndex)
    case words(of: SentenceChangeIndex)
    case place(of: SentenceChangeIndex)
    case border(of: SentenceChangeIndex)
  }

  package let subject: Subject
  /// The section that it is listed under.
  package let section: SectionChangeIndex
  /// What of the comparison it decides; no choice is of two items.
  package let choices: [Choice]
  /// The names in the file under which it is decided: these choices and no others.
  package let names: [DecisionName]
  /// Which of the names takes an own text; `nil` where none does.
  package let textName: Int?
  package let quote: Quote?
  /// What became of the words.
  package let kind: Decision.Kind?
  /// The sentence changes that it is shown by.
  package let sentences: [SentenceChangeIndex]
  /// What it is made of, where it can be decided part by part.
  package var parts: [ReviewItem] = []

  package var takesText: Bool { textName != nil }

  /// Whether it is of a section that moved, and not of what was edited in it, which is decided by itself.
  package var decidesPlaceAlone: Bool {
    guard case .section = subject else { return false }
    return choices.allSatisfy { if case .place = $0 { true } else { false } }
  }
}

/// What was decided of an item or a part.
package struct ReviewMark: Hashable, Sendable {
  package var verdict: Decision.Verdict?
  package var comment: String?
  /// Decisions of the file that no single verdict says; they stay as they are until one is made.
  package var kept: [Decision] = []

  package init() {}

  package var isDecided: Bool { verdict != nil || !kept.isEmpty }
  package var isEmpty: Bool { !isDecided && comment == nil }
}
