/// How many columns of a terminal a text takes.
package enum DisplayWidth {
  /// 0 for controls, combining marks and zero-width characters; 2 for East Asian wide and
  /// fullwidth ones and for emoji; else 1. `ambiguous` is the width of those that are narrow in
  /// Western fonts and wide in East Asian ones (“ ” — … ①).
  package static func columns(of scalar: UInt32, ambiguous: Int = 1) -> Int {
    if scalar < 0x7F { return scalar < 0x20 ? 0 : 1 }
    if scalar < 0xA0 { return 0 }
    if 0x4E00...0x9FFF ~= scalar { return 2 }
    if scalar >= 0x300, ScalarReading.contains(MarkTables.zeroWidth, scalar) { return 0 }
    if scalar >= 0x1100, ScalarReading.contains(WidthTables.wide, scalar) { return 2 }
    if ambiguous != 1, ScalarReading.contains(WidthTables.ambiguous, scalar) { return ambiguous }
    return 1
  }

  /// The columns of a range of valid UTF-8. A sequence of emoji joined by U+200D and an emoji with
  /// its skin tone take two, and so does a character that U+FE0F turns into an emoji. O(length).
  package static func columns(
    of range: ByteRange, in bytes: [UInt8], ambiguous: Int = 1
  ) -> Int {
    bytes.withUnsafeBufferPointer { text in
      var total = 0
      var last = 0
      var joined = false
      var at = range.start
      while at < range.end {
        let (scalar, length) = ScalarReading.scalar(in: text, at: at)
        at += length
        if scalar == 0x200D {
          joined = last == 2
          continue
        }
        if scalar == 0xFE0F, last == 1 {
          total += 1
          last = 2
          continue
        }
        if 0x1F3FB...0x1F3FF ~= scalar, last == 2 { continue }
        let width = columns(of: scalar, ambiguous: ambiguous)
        if width == 0 { continue }
        if !joined { total += width }
        last = joined ? 2 : width
        joined = false
      }
      return total
    }
  }
}
