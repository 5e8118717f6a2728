import DraftText

/// How often a text has each Latin word, and each single character of other scripts. Marks are none: their width and
/// the space around them may have been settled.
struct WordCounts {
  enum Word {
    case character(Int)
    /// The hash of a Latin word; that of a character above U+FFFF is its number.
    case hash(UInt64)
  }

  /// By scalar: nearly all that are written are below U+10000, where counting needs no hashing.
  private var characters = [Int32](repeating: 0, count: 0x1_0000)
  private var hashes: [UInt64: Int32] = [:]

  init() {}

  /// O(bytes).
  init(counting text: [UInt8]) { count(text) }

  subscript(word: Word) -> Int32 {
    switch word {
    case .character(let scalar): characters[scalar]
    case .hash(let hash): hashes[hash, default: 0]
    }
  }

  /// O(bytes).
  mutating func count(_ text: [UInt8], times: Int32 = 1) {
    var word: WordHash?
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let narrow = Scalars.narrow(scalar)
      switch narrow {
      case "0"..."9", "A"..."Z", "a"..."z":
        word = word ?? WordHash()
        word?.add(number: UInt64(narrow.value))
      default:
        if let word { hashes[word.value, default: 0] += times }
        word = nil
        if Self.isLetter(narrow) { count(narrow.value, times) }
      }
    }
    if let word { hashes[word.value, default: 0] += times }
  }

  private mutating func count(_ scalar: UInt32, _ times: Int32) {
    if scalar < 0x1_0000 {
      characters[Int(scalar)] += times
    } else {
      hashes[UInt64(scalar) << 32, default: 0] += times
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ..<"À", "\u{2000}"..."\u{2BFF}", "\u{3000}"..."〿", "︐"..."\u{FE4F}",
      "\u{FF00}"..."\u{FFEF}":
      false
    default: true
    }
  }

  /// O(words).
  func allSatisfy(_ holds: (Word, Int32) -> Bool) -> Bool {
    characters.indices.allSatisfy { characters[$0] == 0 || holds(.character($0), characters[$0]) }
      && hashes.allSatisfy { holds(.hash($0), $1) }
  }

  /// O(words).
  static func - (left: WordCounts, right: WordCounts) -> WordCounts {
    var difference = left
    for scalar in left.characters.indices {
      difference.characters[scalar] -= right.characters[scalar]
    }
    for (hash, count) in right.hashes { difference.hashes[hash, default: 0] -= count }
    return difference
  }
}
