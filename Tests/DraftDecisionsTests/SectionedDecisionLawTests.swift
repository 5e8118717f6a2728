import DraftChange
import DraftDecisions
import DraftDocument
import DraftText
import TestSupport
import Testing

/// Somebody moves, puts in, takes out and edits numbered sections: whatever is decided of it, sections are numbered from 1
/// on, what both drafts have stands once, and references name what they were written for.
struct SectionedDecisionLawTests {
  private typealias Act = SectionedDraft.Act

  private struct Round {
    var drafts: [SectionedDraft]
    var engine: DecisionEngine

    /// `nil` where a draft is read as it was not written: one line alone that is broken at a width is a paragraph.
    init?(_ form: SectionedDraft.Form, _ acts: [Act], _ random: inout SplitMix64) {
      var words = SectionedDraft.Words(&random)
      let old = SectionedDraft(form, &words, &random)
      drafts = [old, acts.reduce(old) { $0.changed(by: $1, &words, &random) }]
      let read = drafts.map {
        DraftReader.read(DecodedText(bytes: Array($0.text.utf8)), name: form.rawValue)
      }
      guard zip(drafts, read).allSatisfy({ Self.isRead($0, as: $1) }) else { return nil }
      engine = DecisionEngine(Comparison.between(read[0], read[1]))
    }

    private static func isRead(_ draft: SectionedDraft, as document: Document) -> Bool {
      let sentences = document.sentences.map { draft.joined(document.text.string($0.range)) }
      return draft.sections.flatMap(\.stems).allSatisfy { stem in
        sentences.contains { $0.contains(stem) }
      }
    }

    /// A text with some of what there is to decide taken and the rest not.
    func decided(_ random: inout SplitMix64) -> String {
      let choices = engine.choices.map {
        ($0, random.happens(50) ? Decision.Verdict.accept : .reject)
      }
      let text = engine.text(Dictionary(uniqueKeysWithValues: choices))
      return drafts[0].joined(String(decoding: text.bytes, as: UTF8.self))
    }
  }

  @Test(
    arguments: SectionedDraft.Form.allCases,
    [
      "move insert", "delete move", "swap delete insert", "refer insert delete", "refer move",
      "insert insert edit", "delete removeFirst addLast", "refer move delete insert",
    ])
  func numbersGoOn(_ form: SectionedDraft.Form, _ acts: String) {
    let acts = acts.split(separator: " ").compactMap { Act(rawValue: String($0)) }
    for seed in UInt64(1)...4 {
      var random = SplitMix64(seed: seed)
      guard let round = Round(form, acts, &random) else { continue }
      for turn in 0..<4 {
        let text = round.decided(&random)
        let faults = round.drafts.faults(of: text)
        #expect(
          faults.isEmpty,
          "\(form) \(acts) seed \(seed).\(turn): \(faults)\n\(round.drafts.map(\.text).joined())\(text)"
        )
      }
    }
  }
}

extension [SectionedDraft] {
  /// What is wrong with a text that was decided between two drafts.
  fileprivate func faults(of text: String) -> [String] {
    var faults: [String] = []
    let drafts = map { Set($0.sections.flatMap(\.stems)) }
    for forms in SectionedDraft.forms(of: self) {
      let count = forms.reduce(0) { $0 + text.ranges(of: $1).count }
      let isKept = drafts.allSatisfy { !$0.isDisjoint(with: forms) }
      if count > 1 || count == 0 && isKept { faults.append("\(count) times: \(forms)") }
    }
    let labels = text.split(separator: "\n").compactMap { self[0].number(startOf: $0) }
    if labels != Array<Int>(1...Swift.max(1, labels.count)) { faults.append("numbers: \(labels)") }
    return faults + strayReferences(in: text)
  }
}
