/// Words that number the points inside a paragraph: 一要, 首先.
package struct PointWords: Sendable {
  /// Verbs behind a numeral.
  package var verbs = ""
  /// Words that count by themselves, each with its number; the last one has none.
  package var sequence: [(word: StaticString, number: Int?)] = []
}
