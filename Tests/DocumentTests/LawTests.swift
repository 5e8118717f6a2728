import DraftDocument
import DraftText
import Testing

/// What holds for every draft, tried on text that no one would write.
struct LawTests {
  struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  static let pieces = [
    "一、", "二、", "（一）", "（二）", "第一章", "第一条", "第二条之一", "1. ", "2. ", "(a) ", "1.1 ", "① ", "附件1",
    "同志们：",
    "加强领导", "会议由张三主持", "。", "！", "？", "……", "...", ". . .", "，", "“", "”", "「", "」", "（", "）", "《",
    "》", "[7]",
    "Mr. Smith ", "U.S. ", "the end", ".", " ", "\n", "\n\n", "\r\n", "\u{3000}", "\t12", "----",
    "====", "== One", "** Two",
    "https://a.b/c?d", "一要", "二要", "目录", "2024年5月1日", "— 2 —", "'", "\"", ":)", "GENERAL TERMS",
    "×××", "𠮷", "é", "\u{301}",
    "．", "の", "a. ", "b. ", "。」と",
  ]

  static func text(_ seed: UInt64) -> String {
    var random = Random(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
    return (0..<60).map { _ in pieces.randomElement(using: &random)! }.joined()
  }

  static func scalars(_ seed: UInt64) -> String {
    var random = Random(state: seed &* 0xD134_2543_DE82_EF95 | 1)
    var text = String.UnicodeScalarView()
    while text.count < 80 {
      let limit: UInt32 = [0x80, 0x300, 0x10000, 0x110000][Int(random.next() % 4)]
      if let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: random.next()) % limit) {
        text.append(scalar)
      }
    }
    return String(text)
  }

  @Test(
    "Sentences are disjoint, in order, and inside their sections",
    arguments: 1...300 as ClosedRange<UInt64>)
  func sentences(_ seed: UInt64) {
    for text in [Self.text(seed), Self.scalars(seed)] {
      let document = read(text)
      var end = 0
      for sentence in document.sentences {
        #expect(sentence.range.start >= end && !sentence.range.isEmpty, "\(text.debugDescription)")
        end = sentence.range.end
        let section = document.sections[Int(sentence.section)]
        #expect(section.extent.contains(sentence.range), "\(text.debugDescription)")
      }
      #expect(end <= text.utf8.count)
    }
  }

  @Test("Sections are in preorder and nest", arguments: 1...300 as ClosedRange<UInt64>)
  func sections(_ seed: UInt64) {
    let document = read(Self.text(seed))
    for (index, section) in document.sections.enumerated().dropFirst() {
      let parent = document.sections[section.parent]
      #expect(section.parent < index && section.depth == parent.depth + 1)
      #expect(parent.extent.contains(section.extent), "\(document.text.bytes)")
      #expect(section.descendantsEnd <= parent.descendantsEnd && section.descendantsEnd > index)
    }
  }

  @Test(
    "Every character is in a sentence, a label, markup or white space",
    arguments: 1...300 as ClosedRange<UInt64>)
  func coverage(_ seed: UInt64) {
    let document = read(Self.text(seed))
    var covered = [Bool](repeating: false, count: document.text.bytes.count)
    for sentence in document.sentences { for at in sentence.range.range { covered[at] = true } }
    for section in document.sections { for at in section.label.range { covered[at] = true } }
    let rest = document.text.bytes.indices.filter { !covered[$0] }.map { document.text.bytes[$0] }
    let left = String(decoding: rest, as: UTF8.self).filter {
      !$0.isWhitespace && $0 != "-" && $0 != "="
    }
    #expect(left.isEmpty, "\(document.text.string(document.sections[0].extent).debugDescription)")
  }
}
