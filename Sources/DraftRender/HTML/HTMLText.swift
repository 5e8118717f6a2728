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
    guard keepingLines else { return LineJoint.each(range, of: bytes) { put($0) } }
    var at = range.start
    while at < range.end {
      let (scalar, length) = ScalarReading.scalar(in: bytes, at: at)
      put(scalar)
      at += length
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
