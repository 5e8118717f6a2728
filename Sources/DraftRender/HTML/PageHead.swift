import DraftReview
import DraftText

/// The start of a page to its title: the policy names the very styles and scripts that it has, and nothing else is obeyed
/// or fetched.
struct PageHead {
  let title: String
  let language: String
  /// The words of the link that leads past all controls.
  let skip: String

  typealias Style = (text: StaticString, hash: String)
  static let report: Style = (HTMLStyle.text, HTMLStyle.hash)
  static let desk: Style = (DeskStyle.text, DeskStyle.hash)

  /// Leaves `<header>` open behind the title.
  func write(styles: [Style], scripts: [String], to sink: ByteSink) {
    let text = HTMLText(sink: sink)
    sink.write("<!DOCTYPE html>\n<html lang=\"\(language)\"><head><meta charset=\"utf-8\"/>")
    sink.write(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        + "style-src \(Self.sources(styles.map(\.hash))); script-src \(Self.sources(scripts))\"/>")
    sink.write("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"/><title>")
    text.put(title)
    sink.write("</title>")
    for style in styles {
      sink.write("\n<style>")
      sink.write(style.text)
      sink.write("</style>")
    }
    sink.write("</head><body><a class=\"skip\" href=\"#main\">")
    sink.write(skip)
    sink.write("</a><header><h1 dir=\"auto\">")
    text.put(title)
    sink.write("</h1>")
  }

  private static func sources(_ hashes: [String]) -> String {
    hashes.map { "'sha256-\($0)'" }.joined(separator: " ")
  }
}
