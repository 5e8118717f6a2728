import DraftDecisions
import DraftDocument
import DraftMerge
import DraftReview
import DraftText
import TestSupport
import Testing

@testable import DraftRender

/// What conflicts look like on a terminal.
@Suite struct ConflictScreenTests {
  private static let chinese = """
    关于规范公务接待的通知

    一、接待范围
    各部门要从严控制接待范围，认真执行审批制度。无公函的一律不予接待。

    二、接待标准
    （一）工作餐每人每餐不超过六十元，由接待部门结算。
    （二）住宿安排在定点饭店，提前三天预订。

    三、监督检查
    办公室每季度通报一次，发现问题及时纠正。

    """
  private static let english = """
    # Travel rules

    ## Booking

    Trips are booked ten days before. The head of unit signs each order.

    ## Limits

    | Item | Limit |
    |---|---|
    | Taxi | 40 |

    Receipts are handed in within a month.

    """

  private func plan(
    _ base: String, _ sides: [[(String, String)]], _ names: [String], _ file: String
  ) -> ConflictPlan {
    let texts =
      [base] + sides.map { $0.reduce(base) { $0.replacing($1.0, with: $1.1) } }
    let drafts = texts.map { DraftReader.read(DecodedText(bytes: Array($0.utf8)), name: file) }
    return ConflictPlan(
      Merge.of(drafts[0], Array(drafts.dropFirst())), names: names, draft: drafts[1])
  }

  private var chinesePlan: ConflictPlan {
    plan(
      Self.chinese,
      [
        [("从严控制", "严格控制"), ("六十元", "五十元"), ("三天", "五天"), ("每季度", "每月")],
        [
          ("认真执行", "坚决执行"), ("六十元，由接待部门结算", "八十元，由财务统一结算"), ("及时纠正", "限期整改"),
        ],
        [("三天", "一周"), ("六十元", "五十元")],
      ], ["甲科", "乙科", "丙处"], "稿.txt")
  }

  private var englishPlan: ConflictPlan {
    plan(
      Self.english,
      [
        [
          ("ten days", "a week"), ("| 40", "| 50"),
          ("Receipts are handed in within a month.\n", ""),
        ],
        [("ten days", "twenty days"), ("| 40", "| 60"), ("a month", "ten days")],
      ], ["ours.md", "theirs.md"], "draft.md")
  }

  private func text(_ page: ReviewPage) -> String {
    page.lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n") + "\n"
  }

  private func desk(_ plan: ConflictPlan) -> ConflictDesk {
    ConflictDesk(ConflictSession(plan, plan.items.map { _ in ConflictMark() }, by: "李"))
  }

  private func press(_ desk: inout ConflictDesk, _ keys: String) {
    for key in keys { _ = desk.press(key == "⏎" ? .enter : .character(key)) }
  }

  /// The base's text has the number that it has in the base, whatever it is counted to.
  @Test func theBaseKeepsItsOwnNumbers() {
    let base = "第一条　甲事按季办理。\n\n第二条　乙事由科室负责。\n\n第三条　本规定自三月起施行。\n"
    let plan = plan(
      base,
      [
        [("第三条　本规定自三月", "第三条　丙事另行规定。\n\n第四条　本规定自四月")],
        [("三月", "五月")],
      ], ["甲科", "乙科"], "稿.txt")
    let page = text(
      ConflictScreen("稿", RenderOptions(), ReportLanguage.chinese.words).page(
        desk(plan), columns: 80, rows: 30))
    #expect(page.contains("第三条 本规定自三月起施行。"), "\(page)")
    #expect(page.contains("第四条 本规定自"), "\(page)")
  }

  /// The whole of a session at three widths: what is seen after some keys.
  @Test(arguments: [60, 100, 200], [ReportLanguage.chinese, .english])
  func sessions(_ columns: Int, _ language: ReportLanguage) throws {
    let plan = language == .chinese ? chinesePlan : englishPlan
    let screen = ConflictScreen("稿 → 甲", RenderOptions(), language.words)
    var desk = desk(plan)
    var pages = ""
    for keys in [
      "", "p", "b", "2", "3", "cWhy?", "⏎", "K", "e", "X⏎", "u", "g", "j⏎", "?", "?O", "0", "2",
      "/T⏎",
    ] {
      press(&desk, keys)
      pages += "======== \(keys)\n" + text(screen.page(desk, columns: columns, rows: 22))
    }
    try expectGolden("conflicts/\(columns)-\(language.words.code).txt", pages)
  }

  /// No line is wider than the screen, whatever its size, and there are as many as it has rows.
  @Test(arguments: [20, 33, 60, 99, 100, 101, 200], [1, 2])
  func linesFit(_ columns: Int, _ ambiguous: Int) {
    var options = RenderOptions()
    options.columns = Columns(ambiguous: ambiguous)
    for (seed, plan) in [chinesePlan, englishPlan].enumerated() {
      for language in ReportLanguage.allCases {
        var random = SplitMix64(seed: UInt64(seed))
        let screen = ConflictScreen("初稿 → 甲科、乙科", options, language.words)
        var desk = desk(plan)
        for _ in 0..<6 {
          press(&desk, random.pick(["1", "b", "p", "cé①字—", "⏎", "g", "?", "]", "J", "e", "/x⏎"]))
          let rows = 6 + random.below(40)
          let page = screen.page(desk, columns: columns, rows: rows)
          #expect(page.lines.count == rows)
          for line in page.lines {
            let text = String(decoding: line, as: UTF8.self)
            #expect(options.columns.of(text) <= columns, "\(text)")
          }
          if let cursor = page.cursor { #expect(cursor.row < rows && cursor.column < columns) }
        }
      }
    }
  }

  /// Each key that is shown can be clicked, drafts by their names, and so can sections.
  @Test func clicksAreKeys() {
    let screen = ConflictScreen("", RenderOptions(), ReportLanguage.chinese.words)
    var desk = desk(chinesePlan)
    let page = screen.page(desk, columns: 120, rows: 24)
    #expect(page.target(row: 23, column: 0) == .key("1"))
    #expect(page.target(row: 23, column: 9) == .key("2"))
    #expect(page.target(row: 2, column: 3) == .section(1))
    #expect(page.target(row: 10, column: 119) == nil)
    #expect(desk.choose(.key("2")) == .save)
    #expect(desk.session.openCount == desk.session.marks.count - 1)
    #expect(desk.choose(.section(0)) == .none && desk.session.at == 0)
  }

  /// What a draft, a name or a comment holds is shown and never obeyed.
  @Test func noTerminalObeysADraft() {
    let plan = plan(
      "甲\u{1B}[2J乙。\n", [[("乙", "丙\u{9B}31m")], [("乙", "丁\u{202E}")]], ["a\u{1B}[1m", "b"], "a.txt")
    let screen = ConflictScreen("\u{1B}[2J", RenderOptions(), ReportLanguage.chinese.words)
    var desk = desk(plan)
    _ = desk.press(.character("c"))
    _ = desk.press(.paste("\u{1B}]0;x\u{7}"))
    for _ in 0..<2 {
      let shown = text(screen.page(desk, columns: 80, rows: 24)).unicodeScalars
      #expect(!shown.contains { $0 == "\u{1B}" || $0 == "\u{9B}" || $0 == "\u{7}" })
      #expect(!shown.contains("\u{202E}"))
      _ = desk.press(.enter)
      _ = desk.press(.character("b"))
    }
  }
}
