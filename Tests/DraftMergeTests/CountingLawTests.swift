import DraftDocument
import DraftMerge
import DraftText
import TestSupport
import Testing

/// Several sides put clauses in or take some out, each counting only its own: in the joined text all numbers go on, and
/// references say what they said.
struct CountingLawTests {
  private typealias Clause = ClauseDraft.Clause

  private struct Round {
    var base: [Clause]
    /// With what each side did.
    var sides: [[Clause]]
    var joined: [Clause]
  }

  /// Each side has some clauses of the base of its own; it works on the second one.
  private func round(_ seed: UInt64, sides: Int) -> Round {
    var random = SplitMix64(seed: seed)
    let each = sides == 2 ? 4 : 3
    let count = each * sides
    var base = (0..<count).map { Clause(id: $0, sum: 100 + 10 * $0, target: nil) }
    // What may go is named by nothing.
    let steady = (0..<count).filter { $0 % each != 1 }
    for index in base.indices where random.happens(50) {
      let target = steady[random.below(steady.count)]
      if target != index { base[index].target = target }
    }
    let works = (0..<sides).map { side -> ([Clause]) -> [Clause] in
      let id = each * side + 1
      if random.happens(40) { return { $0.filter { $0.id != id } } }
      let target = steady[random.below(steady.count)]
      let new = Clause(id: 9 + side, sum: 900 + side, target: random.happens(50) ? target : nil)
      return { clauses in
        clauses.flatMap { $0.id == id ? [$0, new] : [$0] }
      }
    }
    return Round(
      base: base, sides: works.map { $0(base) },
      joined: works.reduce(base) { clauses, work in work(clauses) })
  }

  @Test(arguments: ClauseDraft.Form.allCases, [UInt64](1...20))
  func numbersAreCountedOn(_ form: ClauseDraft.Form, _ seed: UInt64) {
    for sides in [2, 3] {
      let round = round(seed, sides: sides)
      let base = ClauseDraft.text(round.base, form)
      let drafts = round.sides.map { ClauseDraft.text($0, form) }
      for drafts in [drafts, drafts.reversed()] {
        let result = ClauseDraft.merge([base] + drafts, form)
        #expect(result.isClean, "seed \(seed): \(result.conflicts)")
        #expect(
          ClauseDraft.taken(result, 0) == ClauseDraft.text(round.joined, form), "seed \(seed)")
      }
    }
  }

  /// Where both edit one clause too, all else is counted on whichever is taken, and what each draft had is known.
  @Test(arguments: ClauseDraft.Form.allCases, [UInt64](1...10))
  func aConflictLeavesTheRestCounted(_ form: ClauseDraft.Form, _ seed: UInt64) throws {
    let round = round(seed, sides: 2)
    func disputing(_ clauses: [Clause], _ sum: Int) -> [Clause] {
      clauses.map { Clause(id: $0.id, sum: $0.id == 3 ? sum : $0.sum, target: $0.target) }
    }
    let drafts = [
      ClauseDraft.text(round.base, form),
      ClauseDraft.text(disputing(round.sides[0], 777), form),
      ClauseDraft.text(disputing(round.sides[1], 888), form),
    ]
    let result = ClauseDraft.merge(drafts, form)
    let conflict = try #require(result.conflicts.first)
    #expect(result.conflicts.count == 1, "seed \(seed): \(result.conflicts)")
    for (side, sum) in [777, 888].enumerated() {
      #expect(
        ClauseDraft.taken(result, side) == ClauseDraft.text(disputing(round.joined, sum), form),
        "seed \(seed)")
      let own = String(decoding: conflict.drafts.sides[side], as: UTF8.self)
      #expect(drafts[side + 1].contains(own), "seed \(seed): \(own)")
    }
  }

  /// What both put in with the same words is one, whatever number each gave it.
  @Test func theSameClauseOfBothIsOne() {
    let rules = ["摊位由管理处统一编号。", "租金每月缴纳。", "摊主应当保持清洁。", "违反第三条的，处警告。"]
    func draft(_ rules: [String]) -> String {
      rules.enumerated().map { "第\(ClauseDraft.han($0 + 1))条　\($1)\n\n" }.joined()
    }
    let new = "通道不得占用。"
    let ours = draft([
      "集市每日开放。", rules[0], rules[1], rules[2], "违反第四条的，处警告。", new,
    ])
    let theirs = draft(rules + [new])
    let result = ClauseDraft.merge([draft(rules), ours, theirs], .articles)
    #expect(result.isClean && ClauseDraft.taken(result, 0) == ours)
  }

  /// Numbers of a chapter and of what is in it are both counted on.
  @Test func numbersWithinNumbers() {
    func draft(_ chapters: [[String]]) -> String {
      chapters.enumerated().map { chapter, clauses in
        "\(chapter + 1). Part \(clauses[0])\n\n"
          + clauses.dropFirst().enumerated().map { "\(chapter + 1).\($0 + 1) \($1)\n\n" }.joined()
      }.joined()
    }
    let fees = [
      "Fees", "The fee is paid each month in advance.", "A receipt is given for each sum.",
    ]
    let stalls = [
      "Stalls", "Each stall has a number on its front.", "No stall may be let to others.",
    ]
    let ends = [
      "Ends", "The lease ends in the month of May.", "The keys are handed back that day.",
    ]
    let water = ["Water", "Water is metered and billed each quarter."]
    let lamp = "Each stall has a lamp that is lit after dusk."
    let base = draft([fees, stalls, ends])
    let ours = draft([fees, water, stalls, ends])
    let theirs = draft([fees, [stalls[0], stalls[1], lamp, stalls[2]], ends])
    let joined = draft([fees, water, [stalls[0], stalls[1], lamp, stalls[2]], ends])
    for sides in [[ours, theirs], [theirs, ours]] {
      let result = ClauseDraft.merge([base] + sides, .decimals)
      #expect(result.isClean, "\(result.conflicts)")
      #expect(ClauseDraft.taken(result, 0) == joined)
    }
  }
}
