import DraftDocument
import DraftMerge
import DraftText
import TestSupport
import Testing

/// Lines that are no prose: tables by cell, code by line, lists by item.
struct UnitMergeTests {
  private func merge(
    _ base: String, _ sides: [String], likely: Bool = false, name: String = "draft.md"
  ) -> MergeResult {
    DraftMergeTests.merge(base, sides, likely: likely, name: name)
  }

  private func text(_ result: MergeResult, side: Int = 0) -> String {
    String(decoding: result.plainText(ofSide: side), as: UTF8.self)
  }

  // MARK: Tables

  private func table(_ rows: [[String]]) -> String {
    let lines = rows.map { "| " + $0.joined(separator: " | ") + " |\n" }
    let rule = "|" + String(repeating: "---|", count: rows[0].count) + "\n"
    return "# 标准\n\n以下为限额。\n\n" + lines[0] + rule + lines.dropFirst().joined() + "\n完。\n"
  }

  private let rows = [
    ["项目", "限额", "负责"], ["出租", "40", "张"], ["住宿", "120", "李"], ["餐费", "60", "王"],
  ]

  private func changed(_ row: Int, _ column: Int, _ text: String) -> [[String]] {
    var rows = rows
    rows[row][column] = text
    return rows
  }

  /// Whatever cells two people write anew, both stand, and a cell that both wrote anew is a conflict of its row alone.
  @Test(arguments: UInt64(1)...40) func tablesJoinByCell(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var (ours, theirs, wanted) = (rows, rows, rows)
    var disputed: Set<Int> = []
    for _ in 0..<1 + random.below(4) {
      let (row, column) = (1 + random.below(3), random.below(3))
      ours[row][column] = "甲\(row)\(column)"
      wanted[row][column] = "甲\(row)\(column)"
    }
    for _ in 0..<1 + random.below(4) {
      let (row, column) = (1 + random.below(3), random.below(3))
      if ours[row][column] != rows[row][column] { disputed.insert(row) }
      theirs[row][column] = "乙\(row)\(column)"
      if !disputed.contains(row) { wanted[row][column] = "乙\(row)\(column)" }
    }
    let result = merge(table(rows), [table(ours), table(theirs)])
    #expect(result.isClean == disputed.isEmpty, "seed \(seed)")
    if disputed.isEmpty { #expect(text(result) == table(wanted), "seed \(seed)") }
    let lines = result.conflicts.reduce(0) { $0 + $1.base.count { $0 == UInt8(ascii: "\n") } }
    #expect(lines == disputed.count, "seed \(seed)")
  }

  @Test func aNewRowStandsBesideAnEditedOne() {
    var ours = rows
    ours.insert(["飞机", "900", "孙"], at: 2)
    let theirs = changed(2, 1, "130")
    var wanted = ours
    wanted[3][1] = "130"
    #expect(text(merge(table(rows), [table(ours), table(theirs)])) == table(wanted))
    // Two new rows at one place have no order, and a row beside one that went may have leaned on it.
    var other = rows
    other.insert(["火车", "300", "钱"], at: 2)
    #expect(!merge(table(rows), [table(ours), table(other)]).isClean)
    var less = rows
    less.remove(at: 1)
    #expect(!merge(table(rows), [table(less), table(theirs)]).isClean)
  }

  @Test func aNewColumnStandsBesideAnEditedCell() {
    let ours = rows.map { $0 + [$0[0] == "项目" ? "备注" : "无"] }
    var wanted = ours
    wanted[1][1] = "50"
    let theirs = changed(1, 1, "50")
    #expect(text(merge(table(rows), [table(ours), table(theirs)])) == table(wanted))
    // A row of the old width has no cell for it.
    var row = rows
    row.append(["飞机", "900", "孙"])
    let result = merge(table(rows), [table(ours), table(row)])
    #expect(!result.isClean && text(result) == table(ours))
  }

  /// What pads cells is nobody's change of them, and what stands between bars inside code is one cell.
  @Test func paddingIsNoChange() {
    let padded = table(rows).replacing("| 40 |", with: "|  40 |").replacing(
      "| 60 |", with: "|  60 |")
    let theirs = changed(1, 1, "45")
    let joined = text(merge(table(rows), [padded, table(theirs)]))
    #expect(joined == table(theirs).replacing("| 60 |", with: "|  60 |"))
    let code = [["a", "b"], ["`x | y`", "one \\| two"]]
    var (ours, both) = (code, code)
    ours[1][1] = "one \\| three"
    var theirCode = code
    theirCode[1][0] = "`x | z`"
    both[1] = [theirCode[1][0], ours[1][1]]
    #expect(text(merge(table(code), [table(ours), table(theirCode)])) == table(both))
  }

  @Test func threePeopleAndOneTable() {
    let sides = [changed(1, 0, "的士"), changed(1, 1, "50"), changed(2, 2, "赵")].map(table)
    let result = merge(table(rows), sides)
    #expect(
      text(result)
        == table([rows[0], ["的士", "50", "张"], ["住宿", "120", "赵"], ["餐费", "60", "王"]]))
  }

  // MARK: Code

  private let code = "# 例\n\n```\na = 1\nb = 2\nc = 3\nd = 4\n```\n\n完。\n"

  /// Lines that do not touch join; those side by side are proposed, and one line is a conflict.
  @Test func codeJoinsByLine() {
    let ours = code.replacing("a = 1", with: "a = 9")
    let far = merge(code, [ours, code.replacing("d = 4", with: "d = 8")])
    #expect(text(far) == ours.replacing("d = 4", with: "d = 8"))
    let near = [ours, code.replacing("b = 2", with: "b = 8")]
    let result = merge(code, near)
    #expect(result.conflicts.count == 1 && result.conflicts[0].proposal != nil)
    #expect(text(merge(code, near, likely: true)) == ours.replacing("b = 2", with: "b = 8"))
    let same = merge(code, [ours, code.replacing("a = 1", with: "a = 7")], likely: true)
    #expect(same.conflicts.count == 1)
    #expect(same.conflicts[0].proposal == nil)
  }

  // MARK: Lists

  private let list = "# 分工\n\n- 第一项由办公室负责\n- 第二项由财务负责\n- 第三项由人事负责\n- 第四项由后勤负责\n"

  @Test func listsJoinByItem() {
    let ours = list.replacing("办公室", with: "秘书处")
    let theirs = list.replacing("财务", with: "审计")
    #expect(text(merge(list, [ours, theirs])) == ours.replacing("财务", with: "审计"))
    let more = list.replacing("- 第三", with: "- 新的一项\n- 第三")
    #expect(
      text(merge(list, [ours, more])) == ours.replacing("- 第三", with: "- 新的一项\n- 第三"))
    #expect(!merge(list, [ours, list.replacing("- 第二项由财务负责\n", with: "")]).isClean)
  }

  /// What two people put in at one place is a conflict of just that, and whoever takes one has what that one wrote.
  @Test(arguments: ["- 第二", "- 第四", "# 分工"], ["draft.md", "draft.txt"])
  func insertionsAtOnePlace(_ place: String, _ name: String) {
    for (one, other) in [
      ("- 甲加的一项\n", "- 乙加的一项\n"), ("甲写了一段。\n", "乙写了两句。又一句。\n"), ("甲。\n", "乙。丙。\n"),
    ] {
      let sides = [one, other].map { list.replacing(place, with: $0 + place) }
      let result = merge(list, sides, name: name)
      #expect(result.conflicts.count == 1)
      for side in sides.indices { #expect(text(result, side: side) == sides[side]) }
      #expect(String(decoding: result.textWithBase, as: UTF8.self) == list)
    }
  }
}
