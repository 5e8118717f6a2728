import DraftDocument
import DraftMerge
import DraftText
import TestSupport
import Testing

/// One side puts clauses in and takes some out, so that the numbers and references behind them follow; the other
/// edits words. Neither speaks against the other.
struct RenumberingLawTests {
  private typealias Clause = ClauseDraft.Clause

  private struct Round {
    var base: [Clause]
    var renumbered: [Clause]
    var edited: [Clause]
    /// With what both did.
    var joined: [Clause]
    var editedIDs: Set<Int>
  }

  private func round(_ seed: UInt64) -> Round {
    var random = SplitMix64(seed: seed)
    var base = (0..<8).map { Clause(id: $0, sum: 100 + 10 * $0, target: nil) }
    for index in base.indices where random.happens(40) {
      let target = random.below(8)
      if target != index { base[index].target = target }
    }
    let new = Clause(id: 8 + random.below(4), sum: 900, target: nil)
    let place = random.below(7)
    // What is referred to stays, and so does what is beside the other's edits: that is left to a person.
    let editedIDs = Set(random.numbers(3, below: 8))
    let kept = Set(base.compactMap(\.target))
    let gone =
      random.happens(60)
      ? base.indices.last { id in
        !kept.contains(id) && abs(id - place) > 1 && editedIDs.allSatisfy { abs(id - $0) > 1 }
      } : nil
    func renumbered(_ clauses: [Clause]) -> [Clause] {
      var clauses = clauses
      clauses.insert(new, at: place)
      return clauses.filter { $0.id != gone }
    }
    let edited = base.map {
      Clause(id: $0.id, sum: editedIDs.contains($0.id) ? $0.sum + 5 : $0.sum, target: $0.target)
    }
    return Round(
      base: base, renumbered: renumbered(base), edited: edited, joined: renumbered(edited),
      editedIDs: editedIDs)
  }

  @Test(arguments: ClauseDraft.Form.allCases, [UInt64](1...20))
  func numbersOfOneAndWordsOfTheOtherAreBothTaken(_ form: ClauseDraft.Form, _ seed: UInt64) {
    let round = round(seed)
    let drafts = [round.base, round.renumbered, round.edited].map { ClauseDraft.text($0, form) }
    for order in [[0, 1, 2], [0, 2, 1]] {
      let result = ClauseDraft.merge(order.map { drafts[$0] }, form)
      #expect(result.isClean, "seed \(seed): \(result.conflicts)")
      #expect(ClauseDraft.taken(result, 0) == ClauseDraft.text(round.joined, form), "seed \(seed)")
    }
  }

  /// Where both edit one clause, only that one is left, and whichever is taken, all else is as both made it.
  @Test(arguments: ClauseDraft.Form.allCases, [UInt64](1...20))
  func noConflictHoldsWhatOnlyOneSideTouched(_ form: ClauseDraft.Form, _ seed: UInt64) throws {
    let round = round(seed)
    let disputed = try #require(round.editedIDs.min())
    func disputing(_ clauses: [Clause]) -> [Clause] {
      clauses.map { Clause(id: $0.id, sum: $0.id == disputed ? 777 : $0.sum, target: $0.target) }
    }
    let drafts = [round.base, disputing(round.renumbered), round.edited].map {
      ClauseDraft.text($0, form)
    }
    let result = ClauseDraft.merge(drafts, form)
    #expect(result.conflicts.count == 1, "seed \(seed)")
    #expect(
      ClauseDraft.taken(result, 0) == ClauseDraft.text(disputing(round.joined), form),
      "seed \(seed)")
    #expect(ClauseDraft.taken(result, 1) == ClauseDraft.text(round.joined, form), "seed \(seed)")
  }

  /// Who only renumbered says nothing about what a reference is to mean, and a sentence that went takes its references
  /// with it.
  @Test func aReferenceThatTheOtherTurnedElsewhereBearsTheNumberOfWhatItMeansNow() {
    let rules = ["摊位由管理处统一编号。", "租金每月缴纳，逾期加收滞纳金。", "摊主应当保持清洁。"]
    func draft(_ rules: [String], _ last: String) -> String {
      (rules + [last]).enumerated().map { "第\(ClauseDraft.han($0 + 1))条　\($1)\n" }.joined()
    }
    let base = draft(rules, "违反本规定第二条的，处警告。本规定自发布之日起施行。")
    let ours = draft(
      ["集市每日开放。"] + rules, "违反本规定第三条的，处警告。本规定自发布之日起施行。")
    let turned = draft(rules, "违反本规定第一条的，处警告。本规定自发布之日起施行。")
    let merged = ClauseDraft.merge([base, ours, turned], .articles)
    #expect(merged.isClean)
    #expect(ClauseDraft.taken(merged, 0) == ours.replacing("本规定第三条的", with: "本规定第二条的"))
    let fewer = ClauseDraft.merge([base, ours, draft(rules, "本规定自发布之日起施行。")], .articles)
    #expect(fewer.isClean)
    #expect(ClauseDraft.taken(fewer, 0) == draft(["集市每日开放。"] + rules, "本规定自发布之日起施行。"))
  }

  /// Of several sides each may add its words.
  @Test func oneOfThreeSidesRenumbers() {
    let round = round(2)
    let base = ClauseDraft.text(round.base, .articles)
    let third = base.replacing("每季度120元", with: "每月120元")
    let drafts = [
      base, ClauseDraft.text(round.renumbered, .articles),
      ClauseDraft.text(round.edited, .articles), third,
    ]
    let result = ClauseDraft.merge(drafts, .articles)
    #expect(result.isClean, "\(result.conflicts)")
    #expect(
      ClauseDraft.taken(result, 0)
        == ClauseDraft.text(round.joined, .articles).replacing("每季度120元", with: "每月120元"))
  }
}
