package import DraftText

/// What a line break that only wraps a paragraph stands for: a blank, or nothing between the characters of
/// a language that is written without them.
package enum LineJoint {
  /// The scalars of a range with its lines joined.
  package static func each(
    _ range: ByteRange, of bytes: TextView, _ body: (Unicode.Scalar) -> Void
  ) {
    var at = range.start
    while at < range.end {
      let (scalar, length) = bytes.decode(at: at)
      guard scalar == "\n" || scalar == "\r" else {
        body(scalar)
        at += length
        continue
      }
      var end = at
      while end < range.end, bytes[end].isBlank { end += 1 }
      if hasBlank(between: at, end, in: bytes) { body(" ") }
      at = end
    }
  }

  /// - Parameters:
  ///   - start: Where the white space starts.
  ///   - end: Where it ends.
  package static func hasBlank(
    between start: Int, _ end: Int, in bytes: TextView
  ) -> Bool {
    guard start > 0, end < bytes.count, !bytes[start - 1].isBlank else { return false }
    return hasBlank(
      between: bytes.decode(before: start).value,
      bytes.decode(at: end).value)
  }

  /// Not between wide characters, nor between one of them and the quotation marks, dashes and dots that
  /// Chinese shares with Latin.
  package static func hasBlank(between left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    !(isWide(left) && isWideInChinese(right)) && !(isWideInChinese(left) && isWide(right))
  }

  package static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    DisplayWidth.columns(of: scalar) == 2
  }

  private static func isWideInChinese(_ scalar: Unicode.Scalar) -> Bool {
    DisplayWidth.columns(of: scalar, ambiguous: 2) == 2
  }
}
