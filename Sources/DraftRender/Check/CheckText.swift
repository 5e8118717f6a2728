package import DraftCheck
import DraftReview

/// `draftdiff check`: a finding a line, `FILE:LINE: TEXT: what is wrong`, as compilers and grep have it, so that
/// editors can jump there.
package enum CheckText {
  private static let longest = 60

  package static func write(_ files: [CheckedFile], options: RenderOptions, to sink: ByteSink) {
    var lines = ListingLines(sink: sink, options: options)
    for file in files {
      if sink.hasFailed { return }
      for entry in file.entries {
        lines.write(
          [
            ("\(file.name):\(entry.line): ", .dim), (shown(entry.text), .strong),
            (": " + entry.message, .plain),
          ], indent: 0, hang: 4)
      }
    }
  }

  private static func shown(_ text: String) -> String {
    let text = text.replacing("\n", with: " ")
    return text.count > longest ? text.prefix(longest) + "…" : text
  }
}
