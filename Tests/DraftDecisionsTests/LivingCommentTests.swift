import DraftChange
import DraftDecisions
import DraftDocument
import DraftReview
import DraftText
import Testing

/// Decisions and comments of earlier rounds, in later ones.
@Suite struct LivingCommentTests {
  /// The decisions of a round: a verdict and a comment on the change whose new or old text holds some words.
  func decisions(
    _ plan: ReviewPlan, _ list: [(words: String, verdict: Decision.Verdict?, comment: String?)]
  ) throws -> [Decision] {
    var marks = ReviewMarks(plan)
    var desk = ReviewDesk(ReviewSession(plan, marks))
    for entry in list {
      for character in "/" { _ = desk.press(.character(character)) }
      _ = desk.press(.paste(entry.words))
      _ = desk.press(.enter)
      if let comment = entry.comment {
        _ = desk.press(.character("c"))
        _ = desk.press(.paste(comment))
        _ = desk.press(.enter)
      }
      switch entry.verdict {
      case .accept: _ = desk.press(.character("a"))
      case .reject: _ = desk.press(.character("r"))
      case .text, nil: break
      }
    }
    marks = desk.session.marks
    return plan.decisions(marks)
  }

  private let first = "各单位要高度重视防火工作。严禁野外用火。值班人员不得脱岗。\n"
  private let second = "各单位要高度重视森林防火工作。严禁一切野外用火。值班人员不得擅自脱岗。\n"

  func voices(
    _ decisions: [Decision], _ plan: ReviewPlan, endsHere: Bool = false
  ) throws -> ReviewVoices {
    var voices = ReviewVoices()
    try voices.addEarlier(decisions, by: "李", of: plan, endsHere: endsHere)
    return voices
  }

  func said(_ voices: ReviewVoices, _ plan: ReviewPlan, on words: String) -> [ReviewVoice] {
    let item = plan.items.firstIndex { $0.quote?.exact.contains(words) == true }
    return item.flatMap { voices.byItem[$0] } ?? []
  }

  /// What was rejected and comes back in the same words says so.
  @Test func whatComesBackSaysSo() throws {
    let made = try decisions(ReviewPlan(first, second), [("一切", .reject, "太绝对")])
    let later = ReviewPlan(first, second.replacing("擅自", with: ""))
    let voice = try #require(said(try voices(made, later), later, on: "一切").first)
    #expect(voice.recurrence == .again && voice.verdict == .reject && voice.comment == "太绝对")
  }

  /// So does one edit of a sentence of which others were accepted.
  @Test func anEditThatComesBackSaysSo() throws {
    let old = "违反规定的，由主管部门责令改正，对负责人员给予处分。经费由财政保障。\n"
    let new = "违反规定的，由市数据局责令改正，对负责人员和直接责任人员给予处分。经费由市级财政保障。\n"
    let plan = ReviewPlan(old, new)
    var marks = ReviewMarks(plan)
    var desk = ReviewDesk(ReviewSession(plan, marks))
    for key in "sra" { _ = desk.press(.character(key)) }
    marks = desk.session.marks
    let made = plan.decisions(marks)
    #expect(made.map(\.quote?.exact) == ["市数据局", "和直接责任人员"])
    let decided = old.replacing("负责人员", with: "负责人员和直接责任人员")
    let later = ReviewPlan(decided, new.replacing("由市级", with: "由"))
    let voice = try #require(said(try voices(made, later), later, on: "市数据局").first)
    #expect(voice.recurrence == .again && voice.verdict == .reject)
    // The same words in the place of others, elsewhere, are another matter.
    let other = ReviewPlan(decided, decided.replacing("经费由财政", with: "经费由市数据局"))
    #expect(said(try voices(made, other), other, on: "市数据局").allSatisfy { $0.recurrence == nil })
  }

  /// A comment on what was accepted stays with its text through an edit and a move.
  @Test func aCommentStaysThroughEditsAndMoves() throws {
    let made = try decisions(ReviewPlan(first, second), [("一切", .accept, "查文件")])
    let edited = ReviewPlan(second, second.replacing("严禁一切野外用火", with: "严禁一切形式的野外用火"))
    let there = try voices(made, edited, endsHere: true)
    #expect(said(there, edited, on: "一切形式").map(\.comment) == ["查文件"])
    #expect(said(there, edited, on: "一切形式").allSatisfy { $0.recurrence == nil })
    let moved = ReviewPlan(
      second, "严禁一切野外用火。各单位要高度重视森林防火工作。值班人员不得擅自脱岗。\n")
    let voices = try voices(made, moved, endsHere: true)
    #expect(voices.orphans.isEmpty && voices.byItem.values.flatMap { $0 }.count <= 1)
  }

  /// A comment on what was rejected stays with the sentence in its old wording, edited or not.
  @Test func aCommentStaysWithTheOldWording() throws {
    let made = try decisions(ReviewPlan(first, second), [("擅自", .reject, "不必")])
    let later = ReviewPlan(first, first.replacing("值班人员不得脱岗", with: "值班人员一律不得脱岗"))
    let voices = try voices(made, later)
    #expect(voices.orphans.isEmpty)
    #expect(said(voices, later, on: "一律").map(\.comment) == ["不必"])
  }

  /// One whose text is gone is listed with its words, and so is one of which nothing is like.
  @Test func whatIsGoneIsListed() throws {
    let made = try decisions(
      ReviewPlan(first, second), [("擅自", .reject, "不必"), ("一切", .accept, "查")])
    let later = ReviewPlan("会议定于周五召开。\n", "会议定于周六上午召开。\n")
    let voices = try voices(made, later)
    #expect(voices.byItem.isEmpty)
    #expect(voices.orphans.map(\.decision) == made)
  }

  /// Nothing is lost: each is with a change, settled where nothing changes, or listed.
  @Test func settledDecisionsNeedNoWord() throws {
    let made = try decisions(
      ReviewPlan(first, second), [("一切", .accept, nil), ("擅自", .reject, "不必")])
    let later = ReviewPlan(second, second.replacing("森林防火", with: "森林草原防火"))
    let voices = try voices(made, later, endsHere: true)
    #expect(voices.orphans.isEmpty && voices.byItem.isEmpty)
  }

  /// What was rejected and stands on as if nobody had is listed, in a sentence that changes elsewhere, too; what was
  /// taken out, or accepted, needs no word.
  @Test(arguments: [
    ("森林防火", "森林草原防火", true), ("不得擅自", "一律不得擅自", true), ("擅自", "", false),
    ("值班人员不得擅自脱岗。", "", false),
  ])
  func whatWasRejectedAndStandsIsListed(_ old: String, _ new: String, _ stands: Bool) throws {
    let made = try decisions(
      ReviewPlan(first, second), [("一切", .accept, nil), ("擅自", .reject, "不必")])
    let later = ReviewPlan(second, second.replacing(old, with: new))
    let voices = try voices(made, later, endsHere: true)
    #expect(voices.standing.map(\.decision.comment) == (stands ? ["不必"] : []))
    // Of other drafts nobody knows whether what was rejected was taken out and came again.
    #expect(try self.voices(made, later).standing.isEmpty)
  }

  // MARK: Quotations

  private let list = "第一条　应当配建泊位：\n（一）办公建筑一个；\n（二）学校半个。\n第二条　应当提交材料：\n（一）申请表；\n（二）平面图。\n"

  /// The name of a change that is not here.
  private var gone: ChangeKey { get throws { try #require(ChangeKey("k07dxj1a")) } }

  /// A number says nothing: what has it now may be another item.
  @Test func aLabelAloneIsNoMatch() throws {
    let removed = ReviewPlan(
      list.replacing("平面图。", with: "平面图；\n（三）身份证明。"), list)
    for suffix in ["住宅每户一个。\n第二条　应", "办公建筑一个；\n"] {
      let old = Decision(
        change: try gone, verdict: .accept,
        quote: Quote(exact: "（三）", prefix: "（二）学校半个；\n", suffix: suffix))
      let voices = try voices([old], removed)
      #expect(voices.byItem.isEmpty, "\(voices.byItem)")
    }
    // The same item under another number is the same change.
    let again = Decision(
      change: try gone, verdict: .reject,
      quote: Quote(exact: "（四）", prefix: "（三）学校半个；\n", suffix: "身份证明。\n第二条　应"))
    let voices = try voices([again], removed)
    #expect(voices.byItem.values.flatMap { $0 }.map(\.recurrence) == [.again])
  }

  /// So it is quoted with its words.
  @Test func sectionsAreQuotedByTheirWords() throws {
    let plan = ReviewPlan(list, list.replacing("半个。", with: "半个；\n（三）住宅每户一个。"))
    let item = try #require(plan.items.last)
    #expect(item.quote?.exact == "住宅每户一个。")
    #expect(plan.words(of: item) == "（三）住宅每户一个。")
    let label = Quote(exact: "第三条", prefix: "上文。\n", suffix: "　住宅每户一个。\n")
    #expect(label.shown == "第三条 住宅每户一个。")
    #expect(Quote(exact: "总则", prefix: "办法\n\n第一章　", suffix: "\n\n第一条").shown == "第一章　总则")
    #expect(Quote(exact: "30日", prefix: "应当自受理之日起", suffix: "内办结").shown == "应当自受理之日起[30日]内办结")
  }

  /// A reference in the sentence followed an insertion then, and does not now.
  @Test func whatComesBackBesideAFollowingReferenceSaysSo() throws {
    let base = "第一条　制定本办法。\n第二条　停车场应当备案。\n第三条　违反第二条规定的，处一万元以上五万元以下罚款。\n"
    let fined = base.replacing("一万元以上五万元", with: "二万元以上十万元")
    let inserted = fined.replacing("第三条　违反第二条", with: "第四条　违反第三条")
      .replacing("第二条　停", with: "第二条　应当便民。\n第三条　停")
    let made = try decisions(ReviewPlan(base, inserted), [("二万元", .reject, "过重")])
    let later = ReviewPlan(base, fined)
    let voice = try #require(said(try voices(made, later), later, on: "二万元").first)
    #expect(voice.recurrence == .again && voice.verdict == .reject && voice.comment == "过重")
    // Beside an edit that was taken, too.
    let taken = base.replacing("规定的", with: "要求的")
    let other = try decisions(
      ReviewPlan(base, inserted.replacing("规定的", with: "要求的")), [("二万元", .reject, nil)])
    let next = ReviewPlan(taken, fined.replacing("规定的", with: "要求的"))
    #expect(said(try voices(other, next), next, on: "二万元").map(\.recurrence) == [.again])
    // Another change of the sentence is another matter.
    let third = ReviewPlan(base, base.replacing("处一万元", with: "并处一万元"))
    #expect(said(try voices(made, third), third, on: "并处").allSatisfy { $0.recurrence == nil })
  }

  /// A new article that refers to another comes back when that one has another number.
  @Test func aNewArticleComesBackWithAnotherReference() throws {
    let base = "第一条　制定本办法。\n第二条　停车场应当备案。\n第三条　自发布之日起施行。\n"
    let inserted = base.replacing("第三条　", with: "第四条　")
      .replacing("备案。\n", with: "备案。\n第三条　停车人违反第二条规定的，处二百元罚款。\n")
    let made = try decisions(ReviewPlan(base, inserted), [("停车人", .reject, nil)])
    let later = "第一条　制定本办法。\n第二条　应当便民。\n第三条　停车场应当备案。\n第四条　自发布之日起施行。\n"
    let again = later.replacing("第四条　", with: "第五条　")
      .replacing("备案。\n", with: "备案。\n第四条　停车人违反第三条规定的，处二百元罚款。\n")
    let plan = ReviewPlan(later, again)
    #expect(said(try voices(made, plan), plan, on: "停车人").map(\.recurrence) == [.again])
  }
}
