/// Words that number the points inside a paragraph: 一要, 首先.
package struct PointWords: Sendable {
  /// Verbs behind a numeral.
  package var verbs = ""
  /// The numerals of the first two, as they stand before a verb: where both are found, there are points.
  package var start: (first: StaticString, second: StaticString)?
  /// What stands before a numeral with a comma behind it: 第.
  package var ordinalPrefix: StaticString?
  /// Words that count by themselves, each with its number; the last one has none.
  package var sequence: [(word: StaticString, number: Int?)] = []
}
