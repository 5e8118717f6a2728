import DraftDecisions
import DraftDocument
import DraftMerge
import DraftText
import TestSupport
import Testing

/// Two people move, put in, take out and edit numbered sections: whoever takes one of them at every conflict has each
/// sentence once, sections numbered from 1 on, every label at the start of its line, and references to what they were
/// written for.
struct SectionedMergeLawTests {
  private typealias Act = SectionedDraft.Act

  private struct Round {
    var drafts: [SectionedDraft]
    var result: MergeResult
    var taken: [String]
  }

  private func round(
    _ form: SectionedDraft.Form, _ first: [Act], _ second: [Act], _ seed: UInt64
  ) -> Round {
    var random = SplitMix64(seed: seed)
    var words = SectionedDraft.Words(&random)
    let base = SectionedDraft(form, &words, &random)
    let sides = [first, second].map { acts in
      acts.reduce(base) { $0.changed(by: $1, &words, &random) }
    }
    let result = ClauseDraft.merge(([base] + sides).map(\.text), named: form.rawValue)
    let plan = ConflictPlan(
      result, names: ["a", "b"],
      draft: DraftReader.read(
        DecodedText(bytes: Array(sides[0].text.utf8)), name: form.rawValue))
    let taken = (0..<2).map { side in
      let marks = plan.items.map { item in
        ConflictMark(choice: item.variant(ofSide: side) == nil ? .base : .drafts([side]))
      }
      return base.joined(
        String(decoding: plan.decided(marks).plainText(ofSide: 0), as: UTF8.self))
    }
    return Round(drafts: [base] + sides, result: result, taken: taken)
  }

  /// What is wrong with a text that was taken.
  private func faults(of text: String, in round: Round) -> [String] {
    var faults: [String] = []
    let drafts = round.drafts.map { Set($0.sections.flatMap(\.stems)) }
    for forms in SectionedDraft.forms(of: round.drafts) {
      let count = forms.reduce(0) { $0 + text.ranges(of: $1).count }
      if count > 1 { faults.append("\(count) times: \(forms)") }
      let isKept = drafts.allSatisfy { !$0.isDisjoint(with: forms) }
      let isGone = round.result.isClean && !drafts[0].isDisjoint(with: forms) && !isKept
      if count == 0, isKept { faults.append("lost: \(forms)") }
      if count > 0, isGone { faults.append("not taken out: \(forms)") }
    }
    if text.contains("\n\n\n") || text.hasSuffix("\n\n") { faults.append("empty lines") }
    let labels = text.split(separator: "\n").compactMap { round.drafts[0].number(startOf: $0) }
    let chapters = text.split(separator: "\n").filter { $0.contains("章　") }.map(String.init)
    if chapters != round.drafts[0].chapters { faults.append("chapters: \(chapters)") }
    if labels != Array(1...max(1, labels.count)) { faults.append("numbers: \(labels)") }
    return faults + round.drafts.strayReferences(in: text)
  }

  @Test(
    arguments: SectionedDraft.Form.allCases,
    [
      ("move", "insert"), ("move", "delete"), ("move", "swap"), ("swap", "edit addFirst"),
      ("swap", "removeFirst addLast"), ("delete", "insert"), ("delete insert", "edit addLast"),
      ("refer", "insert"), ("refer", "delete"), ("refer", "move"), ("refer insert", "delete"),
      ("refer", "refer"), ("refer move", "insert"),
    ])
  func eachSentenceStandsOnce(_ form: SectionedDraft.Form, _ acts: (String, String)) {
    for seed in UInt64(1)...6 { expectEachSentenceOnce(form, acts, seed) }
  }

  /// Rounds that went wrong once.
  @Test(
    arguments: [
      (SectionedDraft.Form.clauses, ("move", "delete"), 38),
      (.clauses, ("refer insert", "delete"), 19),
      (.wrapped, ("delete insert", "edit addLast"), 64),
      (.wrapped, ("swap", "removeFirst addLast"), 12),
    ])
  func eachSentenceStandsOnce(
    _ form: SectionedDraft.Form, _ acts: (String, String), _ seed: UInt64
  ) {
    expectEachSentenceOnce(form, acts, seed)
  }

  private func expectEachSentenceOnce(
    _ form: SectionedDraft.Form, _ acts: (String, String), _ seed: UInt64
  ) {
    let own = [acts.0, acts.1].map {
      $0.split(separator: " ").compactMap { Act(rawValue: String($0)) }
    }
    let round = round(form, own[0], own[1], seed)
    for (side, text) in round.taken.enumerated() {
      let faults = faults(of: text, in: round)
      #expect(
        faults.isEmpty,
        "\(form) \(acts) seed \(seed) side \(side): \(faults)\n\(round.drafts.map(\.text).joined())\(text)"
      )
    }
  }

  /// What one moved and another edited is one; both stand, and the numbers are counted on.
  @Test(arguments: SectionedDraft.Form.allCases)
  func movesAndEditsAreJoined(_ form: SectionedDraft.Form) {
    for seed in UInt64(1)...8 {
      let round = round(form, [.move], [.edit], seed)
      #expect(round.result.isClean, "\(form) seed \(seed): \(round.result.conflicts)")
    }
  }
}
