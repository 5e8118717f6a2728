import DraftReview
import DraftText

/// The only way by which text of a draft enters Markdown: on one line, with what Markdown would obey
/// escaped and what a terminal would obey shown.
struct MarkdownText {
  let sink: ByteSink

  /// - Parameter limit: Scalars; what is longer ends in ……
  func put(_ range: ByteRange, of bytes: TextView, limit: Int = .max) {
    var left = limit
    LineJoint.each(range, of: bytes) { scalar in
      if left == 0 { sink.write("……") }
      if left > 0 { put(scalar) }
      left -= 1
    }
  }

  func put(_ text: String) { for scalar in text.unicodeScalars { put(scalar) } }

  func put(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\t", "\n", "\r": sink.write(" ")
    // \ ` * _ | < > [ ] ~ # &
    case "\\", "`", "*", "_", "|", "<", ">", "[", "]", "~", "#", "&":
      sink.write("\\")
      sink.write(scalar: scalar)
    default:
      if let shown = Visible.replacement(for: scalar) { return sink.write(shown) }
      sink.write(scalar: scalar)
    }
  }

  // MARK: As strings

  /// Text of a report's own as Markdown.
  static func escaped(_ text: String) -> String { written { $0.put(text) } }

  /// Text of a draft as Markdown, on one line.
  static func escaped(_ range: ByteRange, of bytes: TextView) -> String {
    written { $0.put(range, of: bytes) }
  }

  /// Text between tags, where Markdown does not look and HTML does.
  static func tagged(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": shown += "&amp;"
      case "<": shown += "&lt;"
      case ">": shown += "&gt;"
      case "\t", "\n", "\r": shown += " "
      default: shown += Visible.replacement(for: scalar) ?? String(scalar)
      }
    }
    return shown
  }

  private static func written(_ body: (MarkdownText) -> Void) -> String {
    var bytes: [UInt8] = []
    let sink = ByteSink { bytes += $0 }
    body(MarkdownText(sink: sink))
    try? sink.finish()
    return String(decoding: bytes, as: UTF8.self)
  }
}
