package import DraftText

/// What a report takes for white space: Unicode's, and so with the ideographic space.
package enum WhiteSpace {
  @inlinable package static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Whether a range holds something, and nothing else.
  package static func isAll(of range: ByteRange, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = range.start
    while at < range.end {
      let (scalar, length) = ScalarReading.scalar(in: bytes, at: at)
      guard contains(scalar) else { return false }
      at += length
    }
    return !range.isEmpty
  }
}
