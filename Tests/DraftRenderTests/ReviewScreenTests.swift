import DraftChange
import DraftDecisions
import DraftDiffKit
import DraftReview
import DraftText
import TestSupport
import Testing

@testable import DraftRender

/// What a review looks like on a terminal.
@Suite struct ReviewScreenTests {
  private func onScreen<Result>(
    _ comparison: Comparison, _ options: RenderOptions = RenderOptions(),
    voices: (ReviewPlan) -> ReviewVoices = { _ in ReviewVoices() },
    _ body: (ReviewDesk, ReviewScreen) -> Result
  ) -> Result {
    let engine = DecisionEngine(comparison)
    return Review.with(comparison, options.filter, in: options.language) { review in
      let plan = ReviewPlan(engine, review.lookup, options.filter)
      let screen = ReviewScreen(review, ("一稿.txt", "二稿.txt"), voices(plan), options)
      return body(ReviewDesk(ReviewSession(plan, ReviewMarks(plan))), screen)
    }
  }

  private func text(_ page: ReviewPage) -> String {
    page.lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n") + "\n"
  }

  private func press(_ desk: inout ReviewDesk, _ keys: String) {
    for key in keys { _ = desk.press(key == "⏎" ? .enter : .character(key)) }
  }

  /// The whole of a session at three widths: what is seen after some keys.
  @Test(arguments: [60, 80, 200], [ReportLanguage.chinese, .english])
  func sessions(_ columns: Int, _ language: ReportLanguage) throws {
    let speech = DraftComparison(
      from: try example("speech/一稿.txt"), to: try example("speech/二稿.txt"))
    var options = RenderOptions()
    options.language = language
    let pages = onScreen(
      speech.comparison, options,
      voices: { plan in
        var voices = ReviewVoices()
        let first = plan.items[0].names[0]
        let decision = Decision(
          change: first.change, part: first.part, verdict: .reject, comment: "再议")
        try? voices.add([decision], by: "王", of: plan)
        try? voices.addEarlier([decision], by: "赵", of: plan, endsHere: false)
        return voices
      }
    ) { desk, screen in
      var desk = desk
      var pages = ""
      for keys in ["", "ar", "Ks", "cWhy?", "⏎", "/微信⏎", "r", "]", "g", "?", "?E", "u", "eX", "⏎"] {
        press(&desk, keys)
        let page = screen.page(desk, columns: columns, rows: 20)
        pages += "======== \(keys)\n" + text(page)
      }
      return pages
    }
    try expectGolden("review/\(columns)-\(language.words.code).txt", pages)
  }

  /// No line is wider than the screen, whatever its size, and there are as many as it has rows.
  @Test(arguments: [20, 33, 60, 99, 100, 101, 200], [1, 2])
  func linesFit(_ columns: Int, _ ambiguous: Int) {
    for seed in 0..<8 {
      var options = RenderOptions()
      options.columns = Columns(ambiguous: ambiguous)
      var random = SplitMix64(seed: UInt64(seed))
      onScreen(seededComparison(seed).comparison, options) { desk, screen in
        var desk = desk
        for _ in 0..<12 {
          press(&desk, random.pick(["a", "r", "s", "cé①字—", "⏎", "g", "?", "]", "J", "e", "/x⏎"]))
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

  /// What is edited in a section that moved is asked about by itself: the section is asked for its place.
  @Test func aMovedSectionIsAskedForItsPlace() {
    let first = "## One\n\nPay within five days. Keep the receipt.\n\n"
    let rest =
      "## Two\n\nIt ends in May. Courts decide.\n\n## Three\n\nNobody else may. All are told.\n\n"
    let comparison = DraftComparison(
      from: Draft(text: "# R\n\n" + first + rest, name: "a.md"),
      to: Draft(text: "# R\n\n" + rest + first.replacing("five", with: "ten"), name: "b.md"))
    onScreen(comparison.comparison) { desk, screen in
      var desk = desk
      #expect(text(screen.page(desk, columns: 80, rows: 24)).contains("where it stands"))
      _ = desk.press(.character("J"))
      #expect(!text(screen.page(desk, columns: 80, rows: 24)).contains("where it stands"))
    }
  }

  /// A section stands in the list below those around it, though nothing is to be decided in them: 一 is anybody's.
  @Test func theListSaysWhereSectionsStand() throws {
    let old = "一、形势\n（一）成绩。火情12起。\n二、任务\n（一）火源。严管火源。\n（二）监测。每天巡护8小时。\n"
    let comparison = DraftComparison(
      from: Draft(text: old, name: "a.txt"),
      to: Draft(
        text: old.replacing("12起", with: "15起").replacing("8小时", with: "10小时"), name: "b.txt"))
    onScreen(comparison.comparison) { desk, screen in
      var desk = desk
      _ = desk.press(.character("g"))
      let page = screen.page(desk, columns: 40, rows: 12)
      let list = text(page).split(separator: "\n").dropFirst().prefix(4).map { line in
        line.filter { !$0.isWhitespace }
      }
      #expect(list == ["一、形势", ">（一）成绩。1/1", "二、任务", "（二）监测。1/1"])
      // Who clicks on one around others comes to the first of them.
      #expect(page.target(row: 3, column: 5) == .section(1))
    }
  }

  /// What stands before the first section and behind the last is one in the comparison, and two in the list: the rest
  /// of a section is what the list counts there.
  @Test func theRestOfASectionIsWhatTheListCounts() throws {
    let old = "规则（草案）\n\n第一条　甲事按季办理。\n\n特此公告。\n\n2024年1月5日\n"
    let new = "规则（送审稿）\n\n第一条　甲事按年办理。\n\n特此公告。\n\n2024年3月8日\n"
    let comparison = DraftComparison(
      from: Draft(text: old, name: "a.txt"), to: Draft(text: new, name: "b.txt"))
    onScreen(comparison.comparison) { desk, _ in
      var desk = desk
      let rows = desk.session.sections
      #expect(rows.count == 3 && rows.first?.section == rows.last?.section, "\(rows)")
      press(&desk, "A")
      #expect(desk.view.said == .decided(1))
      #expect(desk.session.sections.map(\.open) == [0, 1, 1])
    }
  }

  /// A section that is gone says so in the list, as the next may have its name, and a new number comes behind the old.
  @Test func theListTellsSectionsOfOneNameApart() {
    let old = "第一条　总则甲事。\n\n第二条　鼓励社区参与管理。\n\n第三条　乙事按月办理，逾期罚款。\n\n第四条　丙事按季办理。\n"
    let new = "第一条　总则甲事。\n\n第二条　乙事按月办理，逾期警告。\n\n第三条　丙事按年办理。\n"
    let comparison = DraftComparison(
      from: Draft(text: old, name: "a.txt"), to: Draft(text: new, name: "b.txt"))
    onScreen(comparison.comparison) { desk, screen in
      var desk = desk
      press(&desk, "g")
      let list = text(screen.page(desk, columns: 60, rows: 12))
      #expect(list.contains("〔删去〕第二条"), "\(list)")
      #expect(list.contains("第三条→第二条") && list.contains("第四条→第三条"), "\(list)")
    }
  }

  /// Headings are found, too, of chapters as well, whatever blank stands in them; the first change under one is gone to.
  @Test func headingsAreFound() {
    let old =
      "第一章　总则\n\n第一条　甲事按季办理。\n\n第二章　停放 管理\n\n第二条　乙事按月办理。\n\n第三条　丙事按月办理。\n"
    let comparison = DraftComparison(
      from: Draft(text: old, name: "a.txt"),
      to: Draft(
        text: old.replacing("按季", with: "按年").replacing("按月", with: "按日"), name: "b.txt"))
    onScreen(comparison.comparison) { desk, _ in
      var desk = desk
      for words in ["第二章 停放", "停放\u{3000}管理", "第二条"] {
        press(&desk, "K")
        press(&desk, "/\(words)⏎")
        #expect(desk.session.at == 1, "\(words)")
        press(&desk, "K")
        press(&desk, "K")
      }
    }
  }

  /// An own text of several lines is shown in lines beside its neighbours, too.
  @Test func ownTextsOfSeveralLinesAreShownInLines() {
    let old = "第一条　甲事按季办理。乙事按月办理。\n"
    let comparison = DraftComparison(
      from: Draft(text: old, name: "a.txt"),
      to: Draft(
        text: old.replacing("按季", with: "按年").replacing("按月", with: "按日"), name: "b.txt"))
    onScreen(comparison.comparison) { desk, screen in
      var desk = desk
      _ = desk.edited("甲事随时办理。\n\n不限时间。")
      let page = text(screen.page(desk, columns: 80, rows: 24))
      #expect(page.contains("甲事随时办理。\n") && page.contains("不限时间。"), "\(page)")
      #expect(!page.contains("␊"))
    }
  }

  /// Each key that is shown can be clicked, and so can sections.
  @Test func clicksAreKeys() {
    onScreen(seededComparison(3).comparison) { desk, screen in
      var desk = desk
      let page = screen.page(desk, columns: 120, rows: 24)
      #expect(page.target(row: 23, column: 0) == .key("a"))
      #expect((1..<22).contains { page.target(row: $0, column: 3) == .section(1) })
      #expect(page.target(row: 10, column: 119) == nil)
      if let target = page.target(row: 23, column: 0) { #expect(desk.choose(target) == .save) }
      #expect(desk.session.openCount == desk.session.spots.count - 1)
    }
  }

  /// What a draft or a comment holds is shown and never obeyed.
  @Test func noTerminalObeysADraft() {
    let comparison = DraftComparison(
      from: Draft(text: "甲\u{1B}[2J乙。\n", name: "a"),
      to: Draft(text: "甲\u{1B}[2J丙。\u{9B}31m新\u{202E}句。\n", name: "b"))
    onScreen(comparison.comparison) { desk, screen in
      var desk = desk
      _ = desk.press(.character("c"))
      _ = desk.press(.paste("\u{1B}]0;x\u{7}"))
      for _ in 0..<2 {
        let page = screen.page(desk, columns: 80, rows: 24)
        let shown = text(page).unicodeScalars
        #expect(!shown.contains { $0 == "\u{1B}" || $0 == "\u{9B}" || $0 == "\u{7}" })
        #expect(!shown.contains("\u{202E}"))
        _ = desk.press(.enter)
      }
    }
  }
}
