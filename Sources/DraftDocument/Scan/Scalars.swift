/// A view of a draft's bytes for scanning; valid UTF-8 by the time it gets here.
typealias Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that starts at `at`, or 0 at the end.
  @inline(__always)
  func scalar(_ at: Int) -> UInt32 {
    guard at < count else { return 0 }
    let first = UInt32(self[at])
    if first < 0x80 { return first }
    if first < 0xE0 { return (first & 0x1F) << 6 | UInt32(self[at + 1] & 0x3F) }
    let second = UInt32(self[at + 1] & 0x3F)
    let third = UInt32(self[at + 2] & 0x3F)
    if first < 0xF0 { return (first & 0x0F) << 12 | second << 6 | third }
    return (first & 0x07) << 18 | second << 12 | third << 6 | UInt32(self[at + 3] & 0x3F)
  }

  /// Bytes of the scalar that starts at `at`.
  @inline(__always)
  func length(_ at: Int) -> Int {
    let first = self[at]
    if first < 0x80 { return 1 }
    if first < 0xE0 { return 2 }
    return first < 0xF0 ? 3 : 4
  }

  /// Where the scalar before `at` starts; `at` must be above `floor`.
  @inline(__always)
  func before(_ at: Int) -> Int {
    var place = at - 1
    while self[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  /// The scalar before `at`, or 0 where there is none after `floor`.
  @inline(__always)
  func scalar(before at: Int, floor: Int) -> UInt32 {
    at > floor ? scalar(before(at)) : 0
  }

  /// The first offset in `from..<end` that is not white space, or `end`.
  func skipSpace(_ from: Int, _ end: Int) -> Int {
    var at = from
    while at < end {
      let byte = self[at]
      if byte > 0x20 && byte < 0x80 { return at }
      let scalar = self.scalar(at)
      guard Scalars.isSpace(scalar) else { return at }
      at += length(at)
    }
    return end
  }

  /// One past the last character of `start..<end` that is not white space.
  func trimEnd(_ start: Int, _ end: Int) -> Int {
    var at = end
    while at > start {
      let previous = before(at)
      guard Scalars.isSpace(scalar(previous)) else { return at }
      at = previous
    }
    return start
  }

  /// Whether the bytes at `at` are those of `text`.
  func has(_ text: StaticString, at: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard at >= 0, at + length <= count else { return false }
    for index in 0..<length where self[at + index] != text.utf8Start[index] { return false }
    return true
  }
}

/// Classes of scalars, as the sentence and marker rules use them.
enum Scalars {
  /// White space, with the ideographic and no-break spaces and the zero-width space and BOM,
  /// which stand in drafts as layout.
  @inline(__always)
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000, 0xFEFF:
      return true
    default: return false
    }
  }

  @inline(__always)
  static func isHan(_ scalar: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar)
      || (0x20000...0x323AF).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
      || scalar == 0x3007
  }

  @inline(__always)
  static func isKana(_ scalar: UInt32) -> Bool {
    (0x3041...0x30FF).contains(scalar) || (0xFF66...0xFF9F).contains(scalar)
  }

  @inline(__always)
  static func isDigit(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar)
  }

  @inline(__always)
  static func isLower(_ scalar: UInt32) -> Bool {
    (0x61...0x7A).contains(scalar) || (0xDF...0xFF).contains(scalar) && scalar != 0xF7
      || (0x430...0x45F).contains(scalar) || (0x3AC...0x3CE).contains(scalar)
  }

  @inline(__always)
  static func isUpper(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar) || (0xC0...0xDE).contains(scalar) && scalar != 0xD7
      || (0x400...0x42F).contains(scalar) || (0x391...0x3A9).contains(scalar)
  }

  @inline(__always)
  static func isLatin(_ scalar: UInt32) -> Bool {
    isLower(scalar) || isUpper(scalar) || (0x100...0x24F).contains(scalar)
  }
}
