/// An encoding with one byte a letter, whose words are letters beyond ASCII throughout, mostly small ones.
struct CasedLetters {
  let small: [ClosedRange<UInt8>]
  let capital: [ClosedRange<UInt8>]
  /// Small letters that its language needs and others of the same bytes do not have.
  let own: [ClosedRange<UInt8>]

  static let windows1251 = CasedLetters(
    small: [0xE0...0xFF, 0xB3...0xB4, 0xB8...0xB8, 0xBA...0xBA, 0xBF...0xBF, 0xBE...0xBE],
    capital: [0xC0...0xDF, 0xA8...0xA8, 0xAA...0xAA, 0xAF...0xAF, 0xB2...0xB2, 0xA5...0xA5],
    own: [0xFB...0xFF, 0xE0...0xE0])
  static let koi8R = CasedLetters(
    small: [0xC0...0xDF, 0xA3...0xA3], capital: [0xE0...0xFF, 0xB3...0xB3], own: [0xC0...0xC1])
  static let windows1253 = CasedLetters(
    small: [0xE1...0xFE, 0xDC...0xDF, 0xC0...0xC0],
    capital: [0xC1...0xD9, 0xA2...0xA2, 0xB8...0xBA],
    own: [0xDC...0xDF])

  /// From 1 for words of its small letters down to -3. O(bytes).
  func score(_ bytes: TextView) -> Double {
    var sum = 0.0
    var letters = 0.0
    var ownLetters = 0
    for at in bytes.indices where bytes[at] >= 0x80 {
      let before = at > 0 ? bytes[at - 1] : 0x20
      let after = at + 1 < bytes.count ? bytes[at + 1] : 0x20
      let byte = bytes[at]
      // Quotation marks, dashes and blanks tell nothing.
      if 0x80...0xA0 ~= byte || byte == 0xAB || byte == 0xBB || byte == 0xB9 || byte == 0xA7 {
        continue
      }
      letters += 1
      if holds(own, byte) { ownLetters += 1 }
      if Self.isLatin(before) || Self.isLatin(after) {
        sum -= 2
      } else if holds(small, byte) {
        sum += 1
      } else if holds(capital, byte) {
        sum += before < 0x80 || holds(capital, before) ? 0.7 : -1
      } else {
        sum -= 3
      }
    }
    guard letters > 0 else { return -3 }
    // Hebrew, Thai and the like have no such letters.
    return sum / letters - (letters > 20 && ownLetters == 0 ? 1 : 0)
  }

  private func holds(_ ranges: [ClosedRange<UInt8>], _ byte: UInt8) -> Bool {
    ranges.contains { $0 ~= byte }
  }

  private static func isLatin(_ byte: UInt8) -> Bool {
    0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }
}
