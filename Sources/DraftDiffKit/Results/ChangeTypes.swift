public import DraftChange

extension DraftComparison {
  /// What became of a section or a sentence.
  public typealias Kind = ChangeKind
  /// How much a change means for a reviewer.
  public typealias ChangeClass = DraftChange.ChangeClass
  /// Which way a change goes.
  public typealias Direction = ChangeDirection

  /// What a change is about. The raw value is its name in JSON.
  public enum Category: String, Sendable, CaseIterable {
    /// Small and capital letters.
    case capitals
    /// A condition.
    case condition
    /// A word that joins.
    case connective
    /// A date.
    case date
    /// A period or the end of one.
    case deadline
    /// What a term means.
    case definition
    /// An exception from a rule.
    case exception
    /// A number with or without a unit.
    case figure
    /// A form of a word.
    case grammar
    /// Whether something must, should or may be done.
    case modality
    /// The name of a person, place or body.
    case name
    /// A negation.
    case negation
    /// How a number is written, its value being the same.
    case numeral
    /// What follows a breach.
    case penalty
    /// Punctuation.
    case punctuation
    /// A cross-reference.
    case reference
    /// How a word is spelt.
    case spelling
    /// A term that was replaced throughout.
    case term
    /// A limit from which or up to which something holds.
    case threshold
    /// White space.
    case whitespace
    /// The width of characters: Ａ and A.
    case width
    /// Any other words.
    case wording

    static func set(_ categories: ChangeCategories) -> Set<Category> {
      Set(
        ChangeCategories.names.lazy.filter { categories.contains($0.0) }
          .compactMap { Category(rawValue: $0.1) })
    }
  }
}
