import DraftChange
import DraftDecisions
import DraftDocument
import DraftReview
import DraftText
import Testing

/// What stands around a change as a reviewer sees it.
@Suite struct StandingTextTests {
  private let old = "会议定于周五召开。请各单位准时参加。材料另发。\n"
  private let new = "会议定于周六召开。参会人员名单附后。材料另发。\n"

  private func texts(_ keys: String) throws -> [String?] {
    let plan = ReviewPlan(old, new)
    var desk = ReviewDesk(ReviewSession(plan, ReviewMarks(plan)))
    for key in keys {
      _ = desk.press(key == "^" ? .paste("会期待定。") : key == "$" ? .enter : .character(key))
    }
    let comparison = plan.comparison
    return comparison.sentences.indices.map { index in
      switch desk.session.standingText(of: index) {
      case .sentences(let sentences, let side):
        sentences.map { comparison[side].source.string(comparison[side].sentences[$0].range) }
          .joined()
      case .own(let text): text
      case nil: nil
      }
    }
  }

  /// What was decided is as it was decided; what is open is seen.
  @Test func whatIsDecidedStandsAsDecided() throws {
    #expect(try texts("") == ["会议定于周六召开。", "请各单位准时参加。", "参会人员名单附后。", "材料另发。"])
    #expect(try texts("rrr") == ["会议定于周五召开。", "请各单位准时参加。", nil, "材料另发。"])
    #expect(try texts("aaa") == ["会议定于周六召开。", nil, "参会人员名单附后。", "材料另发。"])
    #expect(try texts("rru") == ["会议定于周五召开。", "请各单位准时参加。", "参会人员名单附后。", "材料另发。"])
  }
}
