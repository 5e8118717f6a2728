/// One character of a text, and whether an act brought it.
///
/// What an act brings refers to the numbers after it: no reference in it is moved, and no phrase that the
/// act replaces throughout is looked for there. Equality and hashes ask for the character alone.
package struct Letter: Hashable, Sendable, ExpressibleByUnicodeScalarLiteral {
  package var scalar: Unicode.Scalar
  package var isBrought: Bool

  package init(_ scalar: Unicode.Scalar, isBrought: Bool = false) {
    self.scalar = scalar
    self.isBrought = isBrought
  }

  package init(unicodeScalarLiteral scalar: Unicode.Scalar) { self.init(scalar) }

  package static func == (one: Letter, other: Letter) -> Bool { one.scalar == other.scalar }

  package func hash(into hasher: inout Hasher) { hasher.combine(scalar) }

  /// White space inside a line, the wide blank and the one that does not break included.
  package var isBlank: Bool {
    switch scalar {
    case " ", "\t", "\u{3000}", "\u{A0}": true
    default: false
    }
  }

  package var isSpace: Bool {
    switch scalar {
    case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: isBlank
    }
  }

  package var isDigit: Bool { ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar) }

  /// A letter or digit of ASCII, which is parted from its neighbours by blanks.
  package var isWord: Bool {
    isDigit || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}

package typealias Letters = [Letter]

extension Array where Element == Letter {
  package init(_ text: String) { self = text.unicodeScalars.map { Letter($0) } }

  package init(_ text: Substring) { self = text.unicodeScalars.map { Letter($0) } }

  package init(_ text: Substring.UnicodeScalarView) { self = text.map { Letter($0) } }

  /// The letters of valid UTF-8. O(bytes).
  package init(utf8 bytes: ArraySlice<UInt8>) { self.init(String(decoding: bytes, as: UTF8.self)) }
}

extension Collection where Element == Letter {
  package var string: String {
    var scalars = String.UnicodeScalarView()
    for letter in self { scalars.append(letter.scalar) }
    return String(scalars)
  }

  /// How many bytes the letters are in UTF-8.
  package var utf8Count: Int { reduce(0) { $0 + UTF8.width($1.scalar) } }

  /// The same letters as text that an act brings.
  package var brought: Letters { map { Letter($0.scalar, isBrought: true) } }
}

extension Collection where Element == Letter, Index == Int {
  package func starts(with text: String, at place: Int) -> Bool {
    var place = place
    for scalar in text.unicodeScalars {
      guard place < endIndex, self[place].scalar == scalar else { return false }
      place += 1
    }
    return true
  }

  package func hasPrefix(_ text: String) -> Bool { starts(with: text, at: startIndex) }

  package func hasSuffix(_ text: String) -> Bool {
    let start = endIndex - text.unicodeScalars.count
    return start >= startIndex && starts(with: text, at: start)
  }

  package func contains(_ text: String) -> Bool {
    indices.contains { starts(with: text, at: $0) }
  }

  /// The place behind the white space at `place`.
  package func skippingBlanks(_ place: Int) -> Int {
    var place = place
    while place < endIndex, self[place].isBlank { place += 1 }
    return place
  }
}

extension Array where Element == Letter {
  package var trimmed: Letters {
    guard let first = firstIndex(where: { !$0.isSpace }),
      let last = lastIndex(where: { !$0.isSpace })
    else { return [] }
    return Array(self[first...last])
  }

  /// Where `words` stand, from left to right and none over another. O(letters × words).
  ///
  /// - Parameter includingBrought: Whether letters that an act brought count too.
  package func places(of words: Letters, includingBrought: Bool = true) -> [Range<Int>] {
    guard let first = words.first, words.count <= count else { return [] }
    var found: [Range<Int>] = []
    var place = 0
    while place + words.count <= count {
      if self[place] == first, matches(words, at: place, includingBrought) {
        found.append(place..<place + words.count)
        place += words.count
      } else {
        place += 1
      }
    }
    return found
  }

  private func matches(_ words: Letters, at place: Int, _ includingBrought: Bool) -> Bool {
    for (offset, letter) in words.enumerated() {
      let own = self[place + offset]
      if own != letter || (own.isBrought && !includingBrought) { return false }
    }
    return true
  }

  /// Parts between the letters for which `isMark` holds; none is empty.
  package func parts(_ isMark: (Letter) -> Bool) -> [Letters] {
    split(whereSeparator: isMark).map { Letters($0) }
  }
}
