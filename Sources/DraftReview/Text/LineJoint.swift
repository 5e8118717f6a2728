package import DraftText

/// What a line break that only wraps a paragraph stands for: a blank, or nothing between the characters of
/// a language that is written without them.
package enum LineJoint {
  /// The scalars of a range with its lines joined.
  package static func each(
    _ range: ByteRange, of bytes: UnsafeBufferPointer<UInt8>, _ body: (UInt32) -> Void
  ) {
    var at = range.start
    while at < range.end {
      let (scalar, length) = ScalarReading.scalar(in: bytes, at: at)
      guard scalar == 0x0A || scalar == 0x0D else {
        body(scalar)
        at += length
        continue
      }
      var end = at
      while end < range.end, bytes[end] <= 0x20 { end += 1 }
      if hasBlank(between: at, end, in: bytes) { body(0x20) }
      at = end
    }
  }

  /// - Parameters:
  ///   - start: Where the white space starts.
  ///   - end: Where it ends.
  package static func hasBlank(
    between start: Int, _ end: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard start > 0, end < bytes.count, bytes[start - 1] > 0x20 else { return false }
    return hasBlank(
      between: ScalarReading.scalarBefore(start, in: bytes).value,
      ScalarReading.scalar(in: bytes, at: end).value)
  }

  /// Not between wide characters, nor between one of them and the quotation marks, dashes and dots that
  /// Chinese shares with Latin.
  package static func hasBlank(between left: UInt32, _ right: UInt32) -> Bool {
    !(isWide(left) && isWideInChinese(right)) && !(isWideInChinese(left) && isWide(right))
  }

  package static func isWide(_ scalar: UInt32) -> Bool { DisplayWidth.columns(of: scalar) == 2 }

  private static func isWideInChinese(_ scalar: UInt32) -> Bool {
    DisplayWidth.columns(of: scalar, ambiguous: 2) == 2
  }
}
