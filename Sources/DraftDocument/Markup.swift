/// How a draft's format sets a heading apart; the raw value is the name in JSON.
///
/// What numbers the heading is its label's `LabelScheme`: a Markdown heading may bear 第一条.
package enum Markup: String, Sendable {
  case markdownATX = "md.atx"
  case markdownSetext = "md.setext"
  /// A line in capitals.
  case capitals = "en.caps"
  case underline = "txt.underline"
  /// A short line between paragraphs.
  case line = "txt.line"
  case restructuredText = "rst"
  case asciidoc = "adoc"
  case org = "org"
  case latex = "tex"
  case html = "html"
  case word = "docx"
}
