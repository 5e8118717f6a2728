/// What a change is about. The raw value is its name in JSON.
public enum ChangeCategory: String, Sendable, CaseIterable {
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
}

extension ChangeCategories {
  /// Each category with its bit, sorted by name.
  package static let all: [(ChangeCategories, ChangeCategory)] = [
    (.capitals, .capitals), (.condition, .condition), (.connective, .connective),
    (.date, .date), (.deadline, .deadline), (.definition, .definition),
    (.exception, .exception), (.figure, .figure), (.grammar, .grammar),
    (.modality, .modality), (.name, .name), (.negation, .negation),
    (.numeral, .numeral), (.penalty, .penalty), (.punctuation, .punctuation),
    (.reference, .reference), (.spelling, .spelling), (.term, .term),
    (.threshold, .threshold), (.whitespace, .whitespace), (.width, .width),
    (.wording, .wording),
  ]

  /// Each category with its name in JSON, sorted by name.
  package static let names = all.map { ($0.0, $0.1.rawValue) }

  /// Those that it has, apart.
  package var set: Set<ChangeCategory> {
    Set(Self.all.lazy.filter { contains($0.0) }.map(\.1))
  }
}
