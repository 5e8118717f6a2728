/// Addresses are atomic: no mark inside one ends a sentence (rule S8).
enum URLSpan {
  /// One past the address that starts at `at`, trailing punctuation left out, or `nil`.
  static func end(_ bytes: Bytes, _ at: Int, _ end: Int) -> Int? {
    guard bytes.has("http://", at: at) || bytes.has("https://", at: at) else { return nil }
    var place = at + 7
    while place < end, isAddress(bytes[place]) { place += 1 }
    while place > at, isTrailing(bytes[place - 1]) { place -= 1 }
    return place
  }

  private static func isAddress(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != 0x3C && byte != 0x3E && byte != 0x22
  }

  private static func isTrailing(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2E, 0x2C, 0x29, 0x21, 0x3F, 0x3A, 0x3B, 0x27, 0x5D: return true
    default: return false
    }
  }
}
