import DraftDocument
import DraftMerge
import DraftText
import TestSupport
import Testing

/// One side puts clauses in and takes some out, so that the numbers and references behind them follow; the other
/// edits words. Neither speaks against the other.
struct RenumberingLawTests {
  enum Form: String, CaseIterable {
    case articles = "draft.txt"
    case decimals = "clauses.txt"
    case headings = "notes.md"
  }

  /// A clause with a sum of its own and, in some, a reference.
  private struct Clause {
    var id: Int
    var sum: Int
    var target: Int?
  }

  private struct Round {
    var base: [Clause]
    var renumbered: [Clause]
    var edited: [Clause]
    /// With what both did.
    var joined: [Clause]
    var editedIDs: Set<Int>
  }

  private static let things = [
    ("摊位", "stall"), ("水电", "water"), ("停车", "parking"), ("卫生", "cleaning"), ("保险", "insurance"),
    ("押金", "deposit"), ("广告", "advertising"), ("仓储", "storage"), ("照明", "lighting"),
    ("检测", "testing"), ("培训", "training"), ("运输", "transport"),
  ]

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

  private func text(_ clauses: [Clause], _ form: Form) -> String {
    let numbers = Dictionary(uniqueKeysWithValues: clauses.enumerated().map { ($1.id, $0 + 1) })
    let lines = clauses.map { clause in
      let number = numbers[clause.id] ?? 0
      let target = clause.target.flatMap { numbers[$0] }
      return line(clause, number, target, form)
    }
    return ((form == .decimals ? ["1. Fees"] : []) + lines).joined(separator: "\n\n") + "\n"
  }

  private func line(_ clause: Clause, _ number: Int, _ target: Int?, _ form: Form) -> String {
    let (han, latin) = Self.things[clause.id]
    let words = "The \(latin) fee for each season is \(clause.sum) pounds and is paid to the office"
    switch form {
    case .articles:
      let cited = target.map { "，并适用本办法第\(Self.han($0))条的规定" } ?? ""
      return "第\(Self.han(number))条　\(han)费用每季度\(clause.sum)元，由管理处统一收取\(cited)。"
    case .decimals:
      return "1.\(number) " + words + (target.map { " under clause 1.\($0)" } ?? "") + "."
    case .headings:
      let cited = target.map { " under section \($0)" } ?? ""
      return "## \(number). The \(latin)\n\n" + words + cited + "."
    }
  }

  private static func han(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    return (number >= 10 ? "十" : "") + digits[number % 10]
  }

  private func merge(_ texts: [String], _ form: Form) -> MergeResult {
    let documents = texts.map {
      DraftReader.read(DecodedText(bytes: Array($0.utf8)), name: form.rawValue)
    }
    return Merge.of(documents[0], Array(documents.dropFirst()))
  }

  private func taken(_ result: MergeResult, _ side: Int) -> String {
    String(decoding: result.plainText(ofSide: side), as: UTF8.self)
  }

  @Test(arguments: Form.allCases, [UInt64](1...20))
  func numbersOfOneAndWordsOfTheOtherAreBothTaken(_ form: Form, _ seed: UInt64) {
    let round = round(seed)
    let drafts = [round.base, round.renumbered, round.edited].map { text($0, form) }
    for order in [[0, 1, 2], [0, 2, 1]] {
      let result = merge(order.map { drafts[$0] }, form)
      #expect(result.isClean, "seed \(seed): \(result.conflicts)")
      #expect(taken(result, 0) == text(round.joined, form), "seed \(seed)")
    }
  }

  /// Where both edit one clause, only that one is left, and whichever is taken, all else is as both made it.
  @Test(arguments: Form.allCases, [UInt64](1...20))
  func noConflictHoldsWhatOnlyOneSideTouched(_ form: Form, _ seed: UInt64) throws {
    let round = round(seed)
    let disputed = try #require(round.editedIDs.min())
    func disputing(_ clauses: [Clause]) -> [Clause] {
      clauses.map { Clause(id: $0.id, sum: $0.id == disputed ? 777 : $0.sum, target: $0.target) }
    }
    let drafts = [round.base, disputing(round.renumbered), round.edited].map { text($0, form) }
    let result = merge(drafts, form)
    #expect(result.conflicts.count == 1, "seed \(seed)")
    #expect(taken(result, 0) == text(disputing(round.joined), form), "seed \(seed)")
    #expect(taken(result, 1) == text(round.joined, form), "seed \(seed)")
  }

  /// What was pointed at otherwise is no matter of counting, and a sentence that went takes its references with it.
  @Test func aReferenceThatTheOtherTurnedElsewhereIsLeftToAPerson() {
    let rules = ["摊位由管理处统一编号。", "租金每月缴纳，逾期加收滞纳金。", "摊主应当保持清洁。"]
    func draft(_ rules: [String], _ last: String) -> String {
      (rules + [last]).enumerated().map { "第\(Self.han($0 + 1))条　\($1)\n" }.joined()
    }
    let base = draft(rules, "违反本规定第二条的，处警告。本规定自发布之日起施行。")
    let ours = draft(
      ["集市每日开放。"] + rules, "违反本规定第三条的，处警告。本规定自发布之日起施行。")
    let turned = draft(rules, "违反本规定第一条的，处警告。本规定自发布之日起施行。")
    #expect(!merge([base, ours, turned], .articles).isClean)
    let fewer = merge([base, ours, draft(rules, "本规定自发布之日起施行。")], .articles)
    #expect(fewer.isClean)
    #expect(taken(fewer, 0) == draft(["集市每日开放。"] + rules, "本规定自发布之日起施行。"))
  }

  /// Of several sides each may add its words.
  @Test func oneOfThreeSidesRenumbers() {
    let round = round(2)
    let base = text(round.base, .articles)
    let third = base.replacing("每季度120元", with: "每月120元")
    let drafts = [base, text(round.renumbered, .articles), text(round.edited, .articles), third]
    let result = merge(drafts, .articles)
    #expect(result.isClean, "\(result.conflicts)")
    #expect(
      taken(result, 0)
        == text(round.joined, .articles).replacing("每季度120元", with: "每月120元"))
  }
}
