import DraftText

/// Addresses are atomic: no mark inside one ends a sentence (rule S8).
enum URLSpan {
  /// One past the address that starts at `at`, trailing punctuation left out, or `nil`.
  static func end(_ bytes: TextView, _ at: Int, _ end: Int) -> Int? {
    guard bytes.has("http://", at: at) || bytes.has("https://", at: at) else { return nil }
    var place = at + 7
    while place < end, isAddress(bytes[place]) { place += 1 }
    while place > at, isTrailing(bytes[place - 1]) { place -= 1 }
    return place
  }

  private static func isAddress(_ byte: UInt8) -> Bool {
    "!"..."~" ~= byte && byte != "<" && byte != ">" && byte != "\""
  }

  private static func isTrailing(_ byte: UInt8) -> Bool {
    switch byte {
    case ".", ",", ")", "!", "?", ":", ";", "'", "]": return true
    default: return false
    }
  }
}
