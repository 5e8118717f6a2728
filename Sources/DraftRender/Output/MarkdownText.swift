import DraftReview
import DraftText

/// The only way by which text of a draft enters Markdown: on one line, with what Markdown would obey
/// escaped and what a terminal would obey shown.
struct MarkdownText {
  let sink: ByteSink

  /// - Parameter limit: Scalars; what is longer ends in ……
  func put(_ range: ByteRange, of bytes: UnsafeBufferPointer<UInt8>, limit: Int = .max) {
    var left = limit
    LineJoint.each(range, of: bytes) { scalar in
      if left == 0 { sink.write("……") }
      if left > 0 { put(scalar) }
      left -= 1
    }
  }

  func put(_ text: String) { for scalar in text.unicodeScalars { put(scalar.value) } }

  func put(_ scalar: UInt32) {
    switch scalar {
    case 0x09, 0x0A, 0x0D: sink.write(" ")
    // \ ` * _ | < > [ ] ~ # &
    case 0x5C, 0x60, 0x2A, 0x5F, 0x7C, 0x3C, 0x3E, 0x5B, 0x5D, 0x7E, 0x23, 0x26:
      sink.write("\\")
      sink.write(scalar: scalar)
    default:
      if let shown = Visible.replacement(for: scalar) { return sink.write(shown) }
      sink.write(scalar: scalar)
    }
  }
}
