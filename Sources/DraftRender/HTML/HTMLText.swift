import DraftReview
import DraftText

/// The only ways by which text of a draft enters the page: as text, with what a browser would obey
/// or hide made visible.
struct HTMLText {
  let sink: ByteSink

  /// - Parameter keepingLines: Whether a line break is one; otherwise it is the blank that it stands for, or
  ///   nothing where it only wraps Chinese.
  func put(
    _ range: ByteRange, of bytes: TextView, keepingLines: Bool = true
  ) {
    var at = range.start
    let isPlain = HTMLText.isPlain
    while at < range.end {
      var end = at
      while end < range.end, isPlain[Int(bytes[end])] { end += 1 }
      if end > at { sink.write(bytes.part(at..<end)) }
      at = end
      guard at < range.end else { return }
      let isBreak = bytes[at] == "\n" || bytes[at] == "\r"
      if isBreak, !keepingLines {
        while end < range.end, bytes[end].isBlank { end += 1 }
        if LineJoint.hasBlank(between: at, end, in: bytes) { sink.write(UInt8(ascii: " ")) }
        at = end
      } else {
        let (scalar, length) = bytes.decode(at: at)
        put(scalar)
        at += length
      }
    }
  }

  /// Bytes of characters that stand as they are, copied in runs; the others are looked at. Of the leading
  /// bytes those are looked at that begin a character which `Visible` shows.
  private static let isPlain: [Bool] = (UInt8.min...UInt8.max).map { (byte: UInt8) -> Bool in
    switch byte {
    case "\"", "&", "<", ">", "\u{7F}", UInt8(leading: "\u{80}"), UInt8(leading: "\u{600}"),
      UInt8(leading: "\u{1000}"), UInt8(leading: "\u{2000}"),
      UInt8(leading: "\u{F000}")...UInt8(leading: "\u{10FFFF}"):
      false
    default: !byte.isControl
    }
  }

  func put(_ text: String) { for scalar in text.unicodeScalars { put(scalar) } }

  private func put(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "&": sink.write("&amp;" as StaticString)
    case "<": sink.write("&lt;" as StaticString)
    case ">": sink.write("&gt;" as StaticString)
    case "\"": sink.write("&quot;" as StaticString)
    case "\t", "\n": sink.write(scalar: scalar)
    default:
      if let shown = Visible.replacement(for: scalar) {
        sink.write(shown)
      } else {
        sink.write(scalar: scalar)
      }
    }
  }
}
