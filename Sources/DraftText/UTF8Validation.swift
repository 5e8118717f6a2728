/// Strict UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Validation {
  /// The offset of the first byte that does not belong to a valid sequence, from `start` on;
  /// `bytes.count` where there is none. O(bytes), above 1 GB/s on ASCII and on Chinese alike.
  static func firstInvalid(in bytes: TextView, from start: Int = 0) -> Int {
    let count = bytes.count
    var at = start
    while at < count {
      // Words of eight: all ASCII, or two three-byte characters (nearly all of Chinese) at once.
      while at &+ 8 <= count {
        let word = UInt64(littleEndian: bytes.word(at: at))
        if word & 0x8080_8080_8080_8080 == 0 {
          at &+= 8
        } else if word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0, isPlainTriple(word),
          isPlainTriple(word &>> 24)
        {
          at &+= 6
        } else {
          break
        }
      }
      if at == count { break }
      let length = sequenceLength(in: bytes, at: at)
      if length <= 0 { return at }
      at &+= length
    }
    return count
  }

  /// Rules out overlong forms (E0 80…9F) and surrogates (ED A0…BF).
  @inline(__always)
  private static func isPlainTriple(_ word: UInt64) -> Bool {
    let key = word & 0x200F
    return key != 0 && key != 0x200D
  }

  /// The length of the valid sequence at `at`, or minus the length of the invalid stretch there
  /// (a maximal subpart, as Unicode recommends for U+FFFD).
  static func sequenceLength(in bytes: TextView, at: Int) -> Int {
    let lead = bytes[at]
    if lead < 0x80 { return 1 }
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { low = 0xA0 }
      if lead == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { low = 0x90 }
      if lead == 0xF4 { high = 0x8F }
    default: return -1
    }
    var index = 1
    while index < length {
      guard at + index < bytes.count, low <= bytes[at + index], bytes[at + index] <= high else {
        return -index
      }
      low = 0x80
      high = 0xBF
      index += 1
    }
    return length
  }

  /// Whether a surrogate was written as three bytes (ED A0…BF 80…BF) at `at`.
  static func isSurrogate(in bytes: TextView, at: Int) -> Bool {
    at + 2 < bytes.count && bytes[at] == 0xED && bytes[at + 1] & 0xE0 == 0xA0
      && bytes[at + 2] & 0xC0 == 0x80
  }
}
