import DraftDecisions
import DraftDocument
import DraftMerge
import DraftText
import Testing

/// Conflicts that the same text stands in.
@Suite struct ConflictTieTests {
  private func plan(_ base: [String], _ sides: [String]...) -> ConflictPlan {
    let documents = ([base] + sides).map {
      DraftReader.read(
        DecodedText(bytes: Array(($0.joined(separator: "\n") + "\n").utf8)), name: "draft.txt")
    }
    let merge = Merge.of(documents[0], Array(documents.dropFirst()))
    return ConflictPlan(merge, names: ["甲", "乙"], draft: documents[0])
  }

  /// What two moved to two places is disputed at both, under whatever number.
  @Test(arguments: [false, true]) func whatTwoMovedIsTied(_ isNumbered: Bool) {
    let all = [
      "停车场规划由市规划局编制。", "新建住宅应当配建停车位。", "停车场经营者应当办理备案手续。", "经营者应当明码标价并公示收费标准。",
      "车位不得改变用途。", "违反本办法规定的，处五千元罚款。",
    ]
    func written(_ lines: [String]) -> [String] {
      let numerals = Array("一二三四五六")
      return isNumbered ? lines.enumerated().map { "第\(numerals[$0])条　\($1)" } : lines
    }
    let rest = all.filter { $0 != all[1] }
    let plan = plan(
      written(all), written(Array(rest[..<3] + [all[1]] + rest[3...])),
      written(rest + [all[1]]))
    #expect(plan.items.count == 2)
    #expect(plan.ties == [[1], [0]])
  }

  /// So is a sentence that one moved into another article and the other edited.
  @Test func aMovedSentenceThatIsEditedIsTied() {
    let moved = "乙方应当在三日内交货。"
    let plan = plan(
      ["第一条　甲方应当付款。\(moved)", "第二条　丙方应当验收。", "第三条　丁方应当监督。", "第四条　戊方应当存档。"],
      ["第一条　甲方应当付款。", "第二条　丙方应当验收。", "第三条　丁方应当监督。", "第四条　戊方应当存档。\(moved)"],
      [
        "第一条　甲方应当付款。乙方应当在五日内交货。", "第二条　丙方应当验收。", "第三条　丁方应当监督。", "第四条　戊方应当存档。",
      ])
    #expect(plan.items.count == 2)
    #expect(plan.ties == [[1], [0]])
  }

  /// Conflicts of their own are not tied, though lines of one base stand in both.
  @Test func conflictsOfTheirOwnAreNot() {
    let base = ["停车场规划由市规划局编制。", "新建住宅应当配建停车位。", "经营者应当明码标价并公示收费标准。", "违反规定的，处五千元罚款。"]
    var (ours, theirs) = (base, base)
    ours[0] = "停车场规划由市交通局编制。"
    theirs[0] = "停车场规划由市建设局编制。"
    ours[3] = "违反规定的，处六千元罚款。"
    theirs[3] = "违反规定的，处七千元罚款。"
    let plan = plan(base, ours, theirs)
    #expect(plan.items.count == 2)
    #expect(plan.ties == [[], []])
  }
}
