/// Reading valid UTF-8 a scalar at a time.
enum Scalars {
  /// The scalar at `at`, and its length in bytes.
  @inline(__always)
  static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[at])
    if first < 0x80 { return (first, 1) }
    func more(_ offset: Int) -> UInt32 { UInt32(bytes[at + offset]) & 0x3F }
    if first < 0xE0 { return ((first & 0x1F) << 6 | more(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | more(1) << 6 | more(2), 3) }
    return ((first & 0x07) << 18 | more(1) << 12 | more(2) << 6 | more(3), 4)
  }

  static func isWhiteSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  static func write(_ scalar: UInt32, to sink: ByteSink) {
    func tail(_ shift: UInt32) { sink.write(UInt8(0x80 | (scalar >> shift & 0x3F))) }
    switch scalar {
    case ..<0x80: sink.write(UInt8(scalar))
    case ..<0x800:
      sink.write(UInt8(0xC0 | scalar >> 6))
      tail(0)
    case ..<0x10000:
      sink.write(UInt8(0xE0 | scalar >> 12))
      tail(6)
      tail(0)
    default:
      sink.write(UInt8(0xF0 | scalar >> 18))
      tail(12)
      tail(6)
      tail(0)
    }
  }
}
