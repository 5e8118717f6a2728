import DraftText
import Testing

@Suite struct ByteTests {
  @Test(
    arguments: ["a", "§", "ä", "\u{589}", "第", "，", "\u{FFFC}", "𠀀", "\u{10FFFF}"]
      as [Unicode.Scalar])
  func firstByteOfCharacters(_ character: Unicode.Scalar) {
    #expect(UInt8(leading: character) == String(character).utf8.first)
  }

  @Test func lettersAndDigits() {
    for byte in UInt8.min...UInt8.max {
      let scalar = Unicode.Scalar(byte)
      let isLetter = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      #expect(byte.isLetter == isLetter)
      #expect(byte.isDigit == ("0"..."9").contains(scalar))
      #expect(byte.isASCII == scalar.isASCII)
      #expect(byte.isContinuation == UTF8.isContinuation(byte))
      if byte.isASCII {
        #expect(
          Character(Unicode.Scalar(byte.lowercased)) == Character(String(scalar).lowercased()))
        #expect(
          Character(Unicode.Scalar(byte.uppercased)) == Character(String(scalar).uppercased()))
      }
    }
    #expect(UInt8(ascii: "7").digit == 7)
    #expect(UInt8(ascii: "c").letterNumber == 3)
    #expect(UInt8(ascii: "Z").letterNumber == 26)
  }

  /// A text in which each place of a block has each kind of character once.
  private let text = String(repeating: "a1，第·：h[t「〈〛！＿~\u{3000}zé", count: 24)

  @Test(arguments: ["a", "·", "，", "第", "\u{3000}", "x"] as [Unicode.Scalar])
  func charactersInBlocks(_ character: Unicode.Scalar) {
    #expect(places { $0.holds(character) } == placesByScalar { $0 == character })
  }

  @Test(
    arguments: [
      "a"..."z", "0"..."9", "〈"..."〛", "\u{FF00}"..."\u{FF3F}",
    ] as [ClosedRange<Unicode.Scalar>])
  func rangesInBlocks(_ characters: ClosedRange<Unicode.Scalar>) {
    #expect(places { $0.holds(characters) } == placesByScalar { characters.contains($0) })
  }

  @Test func pairsInBlocks() {
    let found = places { $0.holds("[", "t") }
    #expect(found == placesByScalar { $0 == "[" }.filter { found.contains($0) })
    #expect(!found.isEmpty)
  }

  @Test func capitalsAndSmall() {
    "SubSection x".withView { text in
      #expect(text.has(small: "subsection", at: 0))
      #expect(text.has(small: "section", at: 3))
      #expect(!text.has(small: "section x y", at: 3))
      #expect(!text.has(small: "section", at: -1))
    }
  }

  @Test(arguments: [
    ("abcd", "abxd", 2, 1), ("", "a", 0, 0), ("aa", "a", 1, 0), ("abc", "abc", 3, 0),
    ("ab", "cb", 0, 1),
  ])
  func commonEnds(_ one: String, _ other: String, _ start: Int, _ end: Int) {
    let ends = Array(one.utf8).commonEnds(with: Array(other.utf8))
    #expect(ends.start == start)
    #expect(ends.end == end)
  }

  private func places(_ holds: (ByteBlock) -> ByteBlock.Hits) -> [Int] {
    text.withView { text in
      var found: [Int] = []
      // A block that has no room behind it is looked at by bytes.
      let end = text.count - 32
      var at = 0
      while true {
        at = text.skipBlocks(at, end, until: holds)
        guard at < end else { return found }
        found.append(at)
        at += 1
      }
    }
  }

  private func placesByScalar(_ isWanted: (Unicode.Scalar) -> Bool) -> [Int] {
    text.withView { text in
      (0..<text.count - 32).filter { !text[$0].isContinuation && isWanted(text.scalar(at: $0)) }
    }
  }
}
