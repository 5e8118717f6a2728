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
}
