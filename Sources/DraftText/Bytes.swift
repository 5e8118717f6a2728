// What a byte of UTF-8 is, so that rules which walk a text by its bytes read as text. "Letter", "digit" and
// the like are those of ASCII here: characters beyond it take a scalar (`Scalars`).

extension UInt8 {
  /// The byte that a character starts with: 0xE7 for 第.
  @inlinable @inline(__always)
  package init(leading scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      self = UInt8(truncatingIfNeeded: value)
    } else if value < 0x800 {
      self = UInt8(truncatingIfNeeded: 0xC0 | value >> 6)
    } else if value < 0x1_0000 {
      self = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
    } else {
      self = UInt8(truncatingIfNeeded: 0xF0 | value >> 18)
    }
  }

  @inlinable @inline(__always)
  package var isASCII: Bool { self < 0x80 }

  /// Whether the byte goes on with a character that an earlier one has started.
  @inlinable @inline(__always)
  package var isContinuation: Bool { self & 0xC0 == 0x80 }

  /// A space or a control character of ASCII: nothing that a reader sees.
  @inlinable @inline(__always)
  package var isBlank: Bool { self <= 0x20 }

  /// White space of ASCII; other control characters are text, if unseen.
  @inlinable @inline(__always)
  package var isSpace: Bool { self == 0x20 || self >= 0x09 && self <= 0x0D }

  /// The control characters from U+0000 to U+001F.
  @inlinable @inline(__always)
  package var isControl: Bool { self < 0x20 }

  @inlinable @inline(__always)
  package var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  @inlinable @inline(__always)
  package var isLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }

  /// Whether the byte starts a Han character of the common block, U+4E00 to U+9FFF.
  @inlinable @inline(__always)
  package var startsHan: Bool { self >= 0xE4 && self <= 0xE9 }

  /// How many columns the character that starts with the byte takes, as far as its first byte says:
  /// two from U+1000 on.
  @inlinable @inline(__always)
  package var columns: Int { self < 0xE1 ? 1 : 2 }

  /// The small letter of a capital; other bytes as they are.
  @inlinable @inline(__always)
  package var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  /// The capital of a small letter; other bytes as they are.
  @inlinable @inline(__always)
  package var uppercased: UInt8 { self >= 0x61 && self <= 0x7A ? self & 0xDF : self }

  /// The value of a digit.
  @inlinable @inline(__always)
  package var digit: Int { Int(self) - 0x30 }

  /// The place of a letter in the alphabet: 1 for a and A.
  @inlinable @inline(__always)
  package var letterNumber: Int { Int(self | 0x20) - 0x60 }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The first place in `from..<end` that is no blank of ASCII, or `end`.
  @inlinable
  package func skipBlanks(_ from: Int, _ end: Int) -> Int {
    var at = from
    while at < end, self[at].isBlank { at += 1 }
    return at
  }
}
