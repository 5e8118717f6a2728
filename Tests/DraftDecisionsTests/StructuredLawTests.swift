import DraftChange
import DraftDecisions
import DraftDocument
import DraftLaws
import DraftText
import Testing

/// Decisions on drafts of everything that a draft may hold, in odd places.
@Suite struct StructuredLawTests {
  @Test(arguments: 0..<400 as Range<UInt64>)
  func decisionsKeepTheirLaws(_ seed: UInt64) {
    let drafts = drafts(2, of: seed)
    #expect(DecisionLaws.broken(drafts[0], drafts[1], seed: seed) == [])
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func mergesKeepTheirLaws(_ seed: UInt64) {
    let drafts = drafts(3, of: seed)
    #expect(MergeLaws.broken(drafts) == [])
  }

  /// In one draft `5、` was paired with `①` of the other: not counted on, that is no number that follows.
  @Test func labelsInAnotherStyleAreNotNumbersThatFollow() {
    #expect(MergeLaws.broken(drafts(3, seed: 0x2BC5_D44F_1547_3F97, blocks: 5)) == [])
  }

  private func drafts(_ count: Int, of seed: UInt64) -> [Document] {
    drafts(
      count, seed: seed &* 0x9E37_79B9_7F4A_7C15, blocks: 1 + Int(seed % 8), isPlain: seed & 1 == 0)
  }

  private func drafts(_ count: Int, seed: UInt64, blocks: Int, isPlain: Bool = true) -> [Document] {
    var structured = StructuredText(seed: seed)
    let lines = structured.draft(blocks)
    var options = ReadingOptions()
    options.reader = isPlain ? .plain : .markdown
    let texts = [lines] + (1..<count).map { _ in structured.edited(lines) }
    return texts.map { document($0, options) }
  }

  /// What names a section in one of the drafts alone says there what it said, whatever the section's number is.
  @Test(arguments: [
    ("e Section 2)甲\n一、\nx", "e Section 2)甲\n2.\nx"),
    ("依照第二条办理。\n\n（一）甲。", "依照第二条办理。\n\n第二条 甲。"),
    ("See Section 3.\n\n(c) One.", "See Section 3.\n\n3. One."),
  ])
  func `words that name a section in one draft stay`(_ old: String, _ new: String) {
    let drafts = [old, new].map { document([$0], ReadingOptions()) }
    for (first, second) in [(drafts[0], drafts[1]), (drafts[1], drafts[0])] {
      let engine = DecisionEngine(Comparison.between(first, second))
      let all = Dictionary(
        uniqueKeysWithValues: engine.choices.map { ($0, Decision.Verdict.reject) })
      #expect(engine.text(all).bytes == first.source.bytes)
    }
  }

  private func document(_ lines: [String], _ options: ReadingOptions) -> Document {
    let text = DecodedText(bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
    return DraftReader.read(text, name: "draft", options: options)
  }
}
