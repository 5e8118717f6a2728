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

  private func document(_ lines: [String], _ options: ReadingOptions) -> Document {
    let text = DecodedText(bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
    return DraftReader.read(text, name: "draft", options: options)
  }
}
