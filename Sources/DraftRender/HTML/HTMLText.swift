import DraftReview
import DraftText

/// The only ways by which text of a draft enters the page: as text, with what a browser would obey
/// or hide made visible.
struct HTMLText {
  let sink: ByteSink

  /// - Parameter keepingLines: Whether a line break is one; otherwise it is the blank that it stands for, or
  ///   nothing where it only wraps Chinese.
  func put(
    _ range: ByteRange, of bytes: UnsafeBufferPointer<UInt8>, keepingLines: Bool = true
  ) {
    var at = range.start
    HTMLText.isPlain.withUnsafeBufferPointer { isPlain in
      while at < range.end {
        var end = at
        while end < range.end, isPlain[Int(bytes[end])] { end += 1 }
        if end > at { sink.write(UnsafeBufferPointer(rebasing: bytes[at..<end])) }
        at = end
        guard at < range.end else { return }
        let isBreak = bytes[at] == 0x0A || bytes[at] == 0x0D
        if isBreak, !keepingLines {
          while end < range.end, bytes[end] <= 0x20 { end += 1 }
          if LineJoint.hasBlank(between: at, end, in: bytes) { sink.write(0x20) }
          at = end
        } else {
          let (scalar, length) = ScalarReading.scalar(in: bytes, at: at)
          put(scalar)
          at += length
        }
      }
    }
  }

  /// Bytes of characters that stand as they are, copied in runs; the others are looked at. Of the leading
  /// bytes those are looked at that begin a character which `Visible` shows.
  private static let isPlain: [Bool] = (0...255).map { (byte: Int) -> Bool in
    switch byte {
    case ..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x7F: false
    case 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3: false
    default: true
    }
  }

  func put(_ text: String) { for scalar in text.unicodeScalars { put(scalar.value) } }

  private func put(_ scalar: UInt32) {
    switch scalar {
    case 0x26: sink.write("&amp;" as StaticString)
    case 0x3C: sink.write("&lt;" as StaticString)
    case 0x3E: sink.write("&gt;" as StaticString)
    case 0x22: sink.write("&quot;" as StaticString)
    case 0x09, 0x0A: sink.write(scalar: scalar)
    default:
      if let shown = Visible.replacement(for: scalar) {
        sink.write(shown)
      } else {
        sink.write(scalar: scalar)
      }
    }
  }
}
