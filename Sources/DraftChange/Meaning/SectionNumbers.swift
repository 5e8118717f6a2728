import DraftText

/// Tells the number of a section in English from a figure: Section 4.2, Sections 2, 3 and 4.
enum SectionNumbers {
  /// A list of more numbers is none of sections.
  private static let farthest = 60
  /// "sections" and 10.12.3(b)(ii) are no longer.
  private static let longest = 16
  private static let single: [StaticString] = [
    "Section", "section", "Article", "article", "Clause", "clause",
  ]
  /// Behind one, a comma may end a phrase: "under Section 2, 30 days".
  private static let several: [StaticString] = [
    "Sections", "sections", "Articles", "articles", "Clauses", "clauses",
  ]
  private static let joints: [StaticString] = ["and", "or", "to", "through"]

  /// Whether the word before the number, or before the list that it stands in, is one for sections.
  static func isOne(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var at = start
    while start - at < farthest {
      let end = skippedBlanks(bytes, at)
      if at == start, end >= 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA7 { return true }
      guard end < at else { return false }
      let word = wordStart(bytes, end)
      if isOne(of: several, bytes, word, end) { return true }
      if at == start, isOne(of: single, bytes, word, end) { return true }
      guard let member = listStart(bytes, from: word, to: end) else { return false }
      at = member
    }
    return false
  }

  private static func skippedBlanks(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int) -> Int {
    var at = from
    while at > 0, bytes[at - 1] == 0x20 || bytes[at - 1] == 0x0A { at -= 1 }
    return at
  }

  /// The start of the letters that end at `end`, or `end`.
  private static func wordStart(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int {
    var at = end
    while at > max(0, end - longest), bytes[at - 1] | 0x20 >= 0x61, bytes[at - 1] | 0x20 <= 0x7A {
      at -= 1
    }
    return at
  }

  private static func isOne(
    of words: [StaticString], _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    words.contains { word in
      word.utf8CodeUnitCount == end - start
        && (0..<end - start).allSatisfy { bytes[start + $0] == word.utf8Start[$0] }
    }
  }

  /// The start of the member before, behind which a comma stood, or and, or, to.
  private static func listStart(
    _ bytes: UnsafeBufferPointer<UInt8>, from word: Int, to end: Int
  ) -> Int? {
    var at = end
    if word < end {
      guard isOne(of: joints, bytes, word, end) else { return nil }
      at = skippedBlanks(bytes, word)
    }
    if at > 0, bytes[at - 1] == 0x2C { at -= 1 }
    guard at < end else { return nil }
    let behind = at
    // 1.02(b), and not the end of a sentence.
    while at > max(0, behind - longest), isNumberByte(bytes[at - 1]) { at -= 1 }
    return at < behind ? at : nil
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x28 || byte == 0x29
      || (0x61...0x7A).contains(byte)
  }
}
