extension TextView {
  /// The scalar at `place`; U+0000 at the end, U+FFFD where a sequence is cut there.
  @inlinable @inline(__always)
  package func scalar(at place: Int) -> Unicode.Scalar {
    place < count ? decode(at: place).value : "\0"
  }

  /// The scalar that ends before `place`; U+0000 where there is none behind `floor`.
  @inlinable @inline(__always)
  package func scalar(before place: Int, from floor: Int = 0) -> Unicode.Scalar {
    place > floor ? decode(before: place).value : "\0"
  }

  /// The length in bytes of the scalar that starts at `place`, which must be below `count`.
  @inlinable @inline(__always)
  package func length(at place: Int) -> Int {
    let lead = bytes[place]
    if lead < 0x80 { return 1 }
    if lead < 0xE0 { return 2 }
    return lead < 0xF0 ? 3 : 4
  }

  /// Where the scalar that ends before `place` (above 0) starts.
  @inlinable @inline(__always)
  package func start(before place: Int) -> Int {
    var start = place &- 1
    while start > 0, place &- start < 4, bytes[start] & 0xC0 == 0x80 { start &-= 1 }
    return start
  }

  /// The scalar at `place` (below `count`) and its length in bytes. A sequence that is cut by the
  /// end, or a stray byte, is one byte of U+FFFD.
  @inlinable @inline(__always)
  package func decode(at place: Int) -> (value: Unicode.Scalar, length: Int) {
    let lead = UInt32(bytes[place])
    if lead < 0x80 { return (Unicode.Scalar(valid: lead), 1) }
    let left = count &- place
    if lead >= 0xE0, lead < 0xF0, left >= 3 {
      let value = (lead & 0x0F) << 12 | tail(place &+ 1) << 6 | tail(place &+ 2)
      return (Unicode.Scalar(valid: value), 3)
    }
    if lead >= 0xC0, lead < 0xE0, left >= 2 {
      return (Unicode.Scalar(valid: (lead & 0x1F) << 6 | tail(place &+ 1)), 2)
    }
    if lead >= 0xF0, left >= 4 {
      let high = (lead & 0x07) << 18 | tail(place &+ 1) << 12
      return (Unicode.Scalar(valid: high | tail(place &+ 2) << 6 | tail(place &+ 3)), 4)
    }
    return ("\u{FFFD}", 1)
  }

  /// The scalar that ends before `place` (above 0), and where it starts.
  @inlinable @inline(__always)
  package func decode(before place: Int) -> (value: Unicode.Scalar, start: Int) {
    let start = start(before: place)
    return (decode(at: start).value, start)
  }

  @inlinable @inline(__always)
  func tail(_ place: Int) -> UInt32 { UInt32(bytes[place] & 0x3F) }
}

extension Unicode.Scalar {
  /// The scalar of a value that was decoded from valid UTF-8, unchecked: a text is validated once,
  /// where it is decoded.
  @inlinable @inline(__always)
  package init(valid value: UInt32) { self = unsafeBitCast(value, to: Unicode.Scalar.self) }
}
