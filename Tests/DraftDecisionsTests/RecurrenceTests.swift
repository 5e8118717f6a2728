import DraftChange
import DraftDecisions
import DraftReview
import Testing

/// What was decided in an earlier round, where it was carried out, and where it comes up once more.
extension LivingCommentTests {
  private var base: String {
    "第一条　制定本办法。\n第二条　停车场应当备案。备案不得收费。\n第三条　停车人应当服从管理。\n第四条　自发布之日起施行。\n"
  }
  private var unlike: String { "会议定于周五召开。\n" }

  /// Words that were to go are missed by nobody, and neither are those that were not to come; who said something about
  /// them is heard.
  @Test(arguments: [
    ("备案不得收费。", "", Decision.Verdict.accept, true), ("备案不得收费。", "", .reject, false),
    ("不得收费。", "不得收费。应当即时办理。", .reject, true),
    ("不得收费。", "不得收费。应当即时办理。", .accept, false),
    ("服从管理", "自觉服从管理", .reject, true), ("服从管理", "自觉服从管理", .accept, false),
  ])
  func whatWasCarriedOutIsNotMissed(
    _ old: String, _ new: String, _ verdict: Decision.Verdict, _ isSpent: Bool
  ) throws {
    let plan = ReviewPlan(base, base.replacing(old, with: new))
    var marks = ReviewMarks(plan)
    marks[ReviewSpot(item: 0)].verdict = verdict
    let made = plan.decisions(marks)
    #expect(made.count == 1)
    let later = ReviewPlan(unlike, unlike.replacing("周五", with: "周六上午"))
    #expect(try voices(made, later).orphans.isEmpty == isSpent)
    marks[ReviewSpot(item: 0)].comment = "再议"
    #expect(try voices(plan.decisions(marks), later).orphans.count == 1)
  }

  /// A move that was rejected stands where the text stayed at its new place, and not where it went back.
  @Test func aRejectedMoveIsNotItsText() throws {
    let moved = "第一条　制定本办法。\n第二条　备案不得收费。停车场应当备案。\n第三条　停车人应当服从管理。\n第四条　自发布之日起施行。\n"
    let plan = ReviewPlan(base, moved)
    var marks = ReviewMarks(plan)
    for index in marks.entries.indices { marks[ReviewSpot(item: index)].verdict = .reject }
    let made = plan.decisions(marks)
    #expect(made.map(\.kind) == [.moved])
    let kept = ReviewPlan(moved, moved.replacing("服从管理", with: "服从指挥"))
    #expect(try voices(made, kept, endsHere: true).standing.count == 1)
    let back = ReviewPlan(moved, base)
    let voices = try voices(made, back, endsHere: true)
    #expect(voices.standing.isEmpty && voices.orphans.isEmpty)
  }

  /// What is much like something that was rejected says so; what does another thing does not.
  @Test func somethingAlikeSaysSo() throws {
    let added = base.replacing("不得收费。", with: "不得收费。停车场经营者应当每月五日前报送进度。")
    let made = try decisions(ReviewPlan(base, added), [("每月五日", .reject, nil)])
    let again = ReviewPlan(base, added.replacing("每月五日", with: "每月十日"))
    let voice = try #require(said(try voices(made, again), again, on: "每月十日").first)
    #expect(voice.recurrence == .alike && voice.verdict == .reject)
    let other = ReviewPlan(base, base.replacing("不得收费。", with: "不得收费。停车场应当设置标志。"))
    #expect(try voices(made, other).byItem.isEmpty)
    // The text stands after all, and is taken out: that is what was wanted.
    let removed = ReviewPlan(added.replacing("每月五日", with: "每月十日"), base)
    #expect(try voices(made, removed).byItem.values.flatMap { $0 }.allSatisfy { $0.verdict == nil })
  }

  /// Where something else stands in the place of what was rejected, that is said, whether the sentence was decided or one
  /// edit of it; another edit of the sentence is another matter.
  @Test(arguments: [false, true]) func otherWordsInItsPlaceSaySo(_ isPart: Bool) throws {
    let old = "第一条　制定本办法。\n第二条　市主管部门每年确定投放总量，总量不得超过20万辆。\n第三条　运营企业应当采用电子围栏等技术手段，引导规范停放。\n"
    let new = old.replacing("总量，总量", with: "总量。投放总量").replacing("20", with: "18")
      .replacing("电子围栏等", with: "电子围栏、蓝牙道钉等")
    let plan = ReviewPlan(old, new)
    var desk = ReviewDesk(ReviewSession(plan, ReviewMarks(plan)))
    for key in isPart ? "srrr" : "rr" { _ = desk.press(.character(key)) }
    let made = plan.decisions(desk.session.marks).filter { $0.quote?.exact != "。投放" }
    #expect(made.allSatisfy { $0.verdict == .reject } && made.count == 2)
    let next = new.replacing("18", with: "19").replacing("蓝牙道钉", with: "高精度定位")
    let later = ReviewPlan(old, next)
    let voices = try voices(made, later)
    #expect(said(voices, later, on: "19").map(\.recurrence) == [.reworded])
    #expect(said(voices, later, on: "高精度").map(\.recurrence) == [.reworded])
    let other = ReviewPlan(
      old, old.replacing("每年", with: "逐年").replacing("规范停放", with: "有序停放"))
    #expect(try self.voices(made, other).byItem.values.flatMap { $0 }.isEmpty)
    // The rejected words came back beside another edit: they say that they are here again.
    let again = ReviewPlan(old, new.replacing("每年", with: "逐年").replacing("引导", with: "督促"))
    let back = try self.voices(made, again)
    #expect(said(back, again, on: "18").map(\.recurrence) == [.again])
    #expect(said(back, again, on: "蓝牙").map(\.recurrence) == [.again])
  }

  /// What was accepted and is undone says so; that what was rejected goes needs no word.
  @Test(arguments: [true, false]) func whatIsUndoneSaysSo(_ isRemoved: Bool) throws {
    let short = base.replacing("备案不得收费。", with: "")
    let (old, new) = isRemoved ? (base, short) : (short, base)
    let accepted = try decisions(ReviewPlan(old, new), [("备案不得收费", .accept, nil)])
    let back = ReviewPlan(new, old)
    let voices = try voices(accepted, back, endsHere: true)
    #expect(voices.byItem.values.flatMap { $0 }.map(\.recurrence) == [.undone])
    let rejected = try decisions(ReviewPlan(old, new), [("备案不得收费", .reject, nil)])
    let quiet = try self.voices(rejected, back, endsHere: true)
    #expect(quiet.byItem.isEmpty && quiet.orphans.isEmpty)
  }

  /// A decision says where its words stand and what became of them.
  @Test func aDecisionSaysWhatItIsAbout() throws {
    let plan = ReviewPlan(base, base.replacing("备案不得收费。", with: "").replacing("服从", with: "听从"))
    var marks = ReviewMarks(plan)
    for index in marks.entries.indices { marks[ReviewSpot(item: index)].verdict = .accept }
    let made = plan.decisions(marks)
    #expect(made.map(\.kind) == [.removed, .edited])
    #expect(made.map(\.quote?.draft) == [.old, .new])
    #expect(made.map(\.quote?.section) == ["第二条", "第三条"])
  }
}
