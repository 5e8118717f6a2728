/// How headings begin, for tools that know them by patterns alone, as git does, and what word processors call them.
package struct HeadingWords: Sendable {
  /// A number stands before them, behind 第: 章.
  package var behindNumber: [String] = []
  /// They need no number behind them: 附件.
  package var alone: [String] = []
  /// A number or a capital stands behind them and a blank: Part.
  package var beforeNumber: [String] = []
  /// Numerals beside digits, and those of large numbers, which no heading has.
  package var numerals: [String] = []
  package var largeNumerals: [String] = []
  /// What the names of styles for headings begin with, in small letters and before their level: überschrift.
  package var styles: [String] = []
}
