import DraftText
import Testing

@Suite struct ScalarTests {
  private func width(_ text: String, ambiguous: Int = 1) -> Int {
    let bytes = Array(text.utf8)
    return DisplayWidth.columns(of: ByteRange(0, bytes.count), in: bytes, ambiguous: ambiguous)
  }

  @Test func widths() {
    #expect(width("abc") == 3)
    #expect(width("中文，。") == 8)
    #expect(width("e\u{301}") == 1)
    #expect(width("😀") == 2)
    #expect(width("👨\u{200D}👩\u{200D}👧") == 2)
    #expect(width("👍\u{1F3FD}") == 2)
    #expect(width("❤\u{FE0F}") == 2)
    #expect(width("🇨🇳🇫🇷") == 4)
    #expect(width("1\u{FE0F}\u{20E3}") == 2)
    #expect(width("🏳\u{FE0F}\u{200D}🌈中") == 4)
    #expect(width("“”") == 2)
    #expect(width("“”", ambiguous: 2) == 4)
    #expect(width("한글ｱ") == 5)
  }

  /// No line may be broken inside a character: the counter sees where one goes on.
  @Test(arguments: [
    "e\u{301}a", "👨\u{200D}👩\u{200D}👧!", "👍\u{1F3FD}x", "🇨🇳🇫🇷", "❤\u{FE0F}中", "कि", "か\u{3099}き",
  ])
  func countingKnowsWhereCharactersGoOn(_ text: String) {
    var counter = ColumnCounter()
    var starts = 0
    for scalar in text.unicodeScalars {
      _ = counter.add(scalar)
      if !counter.continuesCharacter { starts += 1 }
    }
    #expect(starts == text.count)
  }

  @Test(arguments: [
    "e\u{301}a", "中\u{FE00}文", "👨\u{200D}👩\u{200D}👧!", "👍\u{1F3FD}x", "🇨🇳🇫🇷", "\r\na", "か\u{3099}き",
    "कि", "\u{1112}\u{1161}\u{11AB}", "abc中",
  ])
  func charactersStartWhereSwiftSaysSo(_ text: String) {
    let bytes = Array(text.utf8)
    var starts: Set<Int> = [bytes.count]
    for index in text.indices {
      starts.insert(text.utf8.distance(from: text.startIndex, to: index))
    }
    for offset in 0...bytes.count {
      #expect(isCharacterStart(at: offset, in: bytes) == starts.contains(offset), "\(offset)")
    }
  }
}
