import DraftChange
import DraftDecisions
import DraftDocument
import DraftText
import Testing

/// Text that came into what was moved, or went from it, stands where that does.
@Suite struct MovedCompanyTests {
  private func text(
    _ old: String, _ new: String, _ name: String = "a.txt", _ verdict: (Choice) -> Decision.Verdict
  ) -> String {
    let drafts = [old, new].map {
      DraftReader.read(DecodedText(bytes: Array($0.utf8)), name: name)
    }
    let engine = DecisionEngine(Comparison.between(drafts[0], drafts[1]))
    let choices = Dictionary(uniqueKeysWithValues: engine.choices.map { ($0, verdict($0)) })
    return String(decoding: engine.text(choices).bytes, as: UTF8.self)
  }

  /// All moves decided in one way, and all that came or went in the other.
  private func text(
    _ old: String, _ new: String, _ name: String = "a.txt", moves: Decision.Verdict
  ) -> String {
    text(old, new, name) { choice in
      if case .place = choice { return moves }
      return moves == .accept ? .reject : .accept
    }
  }

  private static let order = ["甲单位负责规划。", "乙单位负责日常巡查。", "丙单位负责经费保障。", "丁单位负责监督考核。"]

  private func articles(_ texts: [String]) -> String {
    zip(["一", "二", "三", "四"], texts).map { "第\($0)条　\($1)\n" }.joined()
  }

  @Test(arguments: ["考核结果应当公开。", "\n考核结果应当公开。"])
  func aSentenceGoesWithItsArticle(_ added: String) {
    let stays = Self.order.dropLast() + [Self.order[3] + added]
    let moved = [Self.order[0], Self.order[3], Self.order[1], Self.order[2]]
    let grown = [Self.order[0], Self.order[3] + added, Self.order[1], Self.order[2]]
    #expect(text(articles(Self.order), articles(grown), moves: .reject) == articles(Array(stays)))
    #expect(text(articles(Self.order), articles(grown), moves: .accept) == articles(moved))
    // The other way round: taken out.
    #expect(text(articles(grown), articles(Self.order), moves: .reject) == articles(moved))
    #expect(text(articles(grown), articles(Self.order), moves: .accept) == articles(Array(stays)))
  }

  @Test func aParagraphGoesWithItsSection() {
    func draft(_ sections: [String]) -> String { sections.joined(separator: "\n\n") + "\n" }
    let fees =
      "## Fees\n\nThe client pays within thirty days. Late payments bear interest at four per cent a year."
    let data = "## Data protection\n\nThe supplier follows instructions."
    let breach = "\n\nIt reports a breach within 72 hours."
    let end = "## General\n\nChanges must be in writing."
    let old = draft([fees, end, data])
    #expect(
      text(old, draft([fees, data + breach, end]), "a.md", moves: .reject)
        == draft([fees, end, data + breach]))
    #expect(
      text(old, draft([fees, data + breach, end]), "a.md", moves: .accept)
        == draft([fees, data, end]))
  }

  /// What stands further in goes with the item above it.
  @Test(arguments: ["Comfort comes third.", "A new item comes third."])
  func anItemStandsBehindThePartsOfTheOneBefore(_ added: String) {
    func list(_ parts: [String], _ more: [String] = []) -> String {
      "- Report faults at once.\n" + parts.map { "  - \($0)\n" }.joined()
        + more.map { "- \($0)\n" }.joined()
    }
    let (call, write) = ("call the desk on the ground floor", "write a ticket to the office")
    let new = list([write, call], [added])
    #expect(
      text(list([call, write]), new, "a.md", moves: .reject) == list([call, write], [added]))
    #expect(text(list([call, write]), new, "a.md", moves: .accept) == list([write, call]))
  }
}
