import DraftChange
import DraftDecisions
import DraftDocument
import DraftReview
import DraftText
import Testing

/// Own texts for what came and went whole.
@Suite struct OwnTextTests {
  private func written(_ plan: ReviewPlan, _ decisions: [Decision]) throws -> String {
    var resolution = try plan.engine.resolve([Decider(name: "", decisions: decisions)])
    resolution.decideRest(.reject)
    return String(decoding: plan.engine.text(resolution.choices).bytes, as: UTF8.self)
  }

  private let base = "第一条　制定本办法。\n第二条　停车场应当备案。\n第三条　自发布之日起施行。\n"

  private struct Case {
    let old: String
    let new: String
    let words: String
    let result: String
  }

  /// A new article, a new item, one that was taken out: of one sentence each.
  private var cases: [Case] {
    let longer = base.replacing("第三条　", with: "第四条　")
      .replacing("备案。\n", with: "备案。\n第三条　停车人应当缴费。\n")
    let list = base.replacing("备案。", with: "备案：\n（一）申请表；\n（二）平面图。")
    let item = list.replacing("（二）", with: "（二）身份证明；\n（三）")
    return [
      Case(
        old: base, new: longer, words: "停车人",
        result: longer.replacing("停车人应当缴费。", with: "另写的。")),
      Case(
        old: longer, new: base, words: "停车人",
        result: longer.replacing("停车人应当缴费。", with: "另写的。")),
      Case(old: list, new: item, words: "身份证明", result: item.replacing("身份证明；", with: "另写的。")),
    ]
  }

  @Test func aNewItemOfOneSentenceTakesAnOwnText() throws {
    for one in cases {
      let plan = ReviewPlan(one.old, one.new)
      let index = try #require(
        plan.items.firstIndex { $0.quote?.exact.contains(one.words) == true })
      #expect(plan.items[index].takesText)
      #expect(plan.newText(of: plan.items[index]).contains(one.words))
      var desk = ReviewDesk(ReviewSession(plan, ReviewMarks(plan)), hasEditor: true)
      desk.session.go(to: ReviewSpot(item: index))
      guard case .edit(let text) = desk.press(.character("e")) else {
        Issue.record("no text to edit")
        continue
      }
      #expect(text.contains(one.words))
      _ = desk.edited("另写的。")
      let decisions = plan.decisions(desk.session.marks)
      #expect(try written(plan, decisions) == one.result)
      // The file says the same again.
      #expect(
        try plan.marks(of: decisions).entries[index].whole.verdict == .text("另写的。"))
    }
  }

  /// Of several sentences each takes its own.
  @Test func anArticleOfSeveralSentencesIsTakenApart() throws {
    let longer = base.replacing("第三条　", with: "第四条　")
      .replacing("备案。\n", with: "备案。\n第三条　停车人应当缴费。逾期加收。\n")
    let plan = ReviewPlan(base, longer)
    let item = try #require(plan.items.first)
    #expect(!item.takesText && item.parts.count == 2 && item.parts.allSatisfy(\.takesText))
  }
}
