/// Differences that can be taken for none.
public enum IgnoredDifference: String, CaseIterable, Sendable {
  /// Marks between words.
  case punctuation
  /// The width of characters: Ａ and A.
  case width
  /// Blanks and line ends.
  case whitespace
  /// Labels that changed, and references that follow them.
  case numbering
  /// Letters that became capitals, or small.
  case `case`
  /// Numbers, dates and times of the same value in another notation.
  case numerals
  /// How a page is set: kinds and nesting of lists, quotations, breaks.
  case layout

  package static func options(_ differences: Set<IgnoredDifference>) -> ReviewFilter.Ignored {
    differences.reduce(into: []) { $0.formUnion($1.bit) }
  }

  private var bit: ReviewFilter.Ignored {
    switch self {
    case .punctuation: .punctuation
    case .width: .width
    case .whitespace: .whitespace
    case .numbering: .numbering
    case .case: .capitals
    case .numerals: .numerals
    case .layout: .layout
    }
  }
}
