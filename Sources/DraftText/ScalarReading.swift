/// Single scalars out of valid UTF-8.
@usableFromInline
package enum ScalarReading {
  /// The scalar that starts at `at` and its length in bytes. Never reads past the end: a sequence
  /// that is cut there, or a stray byte, is one byte of U+FFFD.
  @inlinable @inline(__always)
  package static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at: Int
  ) -> (value: UInt32, length: Int) {
    let lead = UInt32(bytes[at])
    if lead < 0x80 { return (lead, 1) }
    let left = bytes.count &- at
    if lead >= 0xE0, lead < 0xF0, left >= 3 {
      let value = (lead & 0x0F) << 12 | tail(bytes, at &+ 1) << 6 | tail(bytes, at &+ 2)
      return (value, 3)
    }
    if lead >= 0xC0, lead < 0xE0, left >= 2 {
      return ((lead & 0x1F) << 6 | tail(bytes, at &+ 1), 2)
    }
    if lead >= 0xF0, left >= 4 {
      let high = (lead & 0x07) << 18 | tail(bytes, at &+ 1) << 12
      return (high | tail(bytes, at &+ 2) << 6 | tail(bytes, at &+ 3), 4)
    }
    return (0xFFFD, 1)
  }

  @inlinable @inline(__always)
  static func tail(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32 {
    UInt32(bytes[at] & 0x3F)
  }

  /// The scalar that ends before `at` (> 0), and where it starts.
  package static func scalarBefore(
    _ at: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (value: UInt32, start: Int) {
    var start = at - 1
    while start > 0, at - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return (scalar(in: bytes, at: start).value, start)
  }

  /// Whether `value` lies in one of the ranges of `table` (first, last, first, last …, ascending);
  /// O(log ranges).
  static func contains(_ table: [UInt32], _ value: UInt32) -> Bool {
    var low = 0
    var high = table.count / 2
    while low < high {
      let middle = (low + high) / 2
      if table[middle * 2 + 1] < value { low = middle + 1 } else { high = middle }
    }
    return low * 2 < table.count && table[low * 2] <= value
  }
}
