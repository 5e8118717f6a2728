import DraftChange
import DraftDecisions
import DraftDocument
import DraftLaws
import DraftText
import Testing

/// Decisions on drafts of everything that a draft may hold, in odd places.
@Suite struct StructuredLawTests {
  @Test(arguments: 0..<400 as Range<UInt64>)
  func `all accepted is the new draft, all rejected the old one`(_ seed: UInt64) {
    var structured = StructuredText(seed: seed &* 0x9E37_79B9_7F4A_7C15)
    let lines = structured.draft(1 + Int(seed % 8))
    var options = ReadingOptions()
    options.reader = seed & 1 == 1 ? .markdown : .plain
    let (old, new) = (document(lines, options), document(structured.edited(lines), options))
    let engine = DecisionEngine(Comparison.between(old, new))
    for (verdict, draft) in [(Decision.Verdict.accept, new), (.reject, old)] {
      let all = Dictionary(uniqueKeysWithValues: engine.choices.map { ($0, verdict) })
      let text = String(decoding: engine.text(all).bytes, as: UTF8.self)
      let wanted = String(decoding: draft.source.bytes, as: UTF8.self)
      #expect(text == wanted, "\(verdict) in \(lines)")
    }
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
