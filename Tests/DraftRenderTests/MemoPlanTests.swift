import DraftChange
import DraftDiffKit
import DraftReview
import DraftText
import TestSupport
import Testing

@testable import DraftRender

/// Every change of the comparison has one place in the memo.
@Suite struct MemoPlanTests {
  @Test(arguments: 0..<80)
  func everyChangeHasOnePlace(_ seed: Int) {
    let round = seededRound(seed)
    check(round.old, round.new)
  }

  @Test(arguments: [
    // Items that changed places; a term and nothing else under a new number; sections joined and parted.
    (
      "第一条 应当提交：\n（一）活动方案以及平面图；\n（二）负责人的身份证明；\n（三）应急预案。\n",
      "第一条 应当提交：\n（一）负责人的身份证明；\n（二）活动方案以及平面图；\n（三）应急预案。\n"
    ),
    (
      "第一条 股东大会是权力机构。\n第二条 股东大会每年召开。\n第三条 公告由股东大会发布。\n",
      "第一条 本章程依法制定。\n第二条 股东会是权力机构。\n第三条 股东会每年召开。\n第四条 公告由股东会发布。\n"
    ),
    (MemoPlanTests.apart, MemoPlanTests.joined), (MemoPlanTests.joined, MemoPlanTests.apart),
  ])
  func rareChangesHaveOnePlace(_ old: String, _ new: String) { check(old, new) }

  static let apart =
    "第四十一条 经营者应当向消费者出具购货凭证。\n第四十二条 消费者索要服务单据的，经营者必须出具相应的单据。\n第四十三条 消费者组织依法履行职责。\n"
  static let joined =
    "第四十一条 经营者应当向消费者出具购货凭证。消费者索要服务单据的，经营者必须出具相应的单据。\n第四十二条 消费者组织依法履行职责。\n"

  private func check(_ old: String, _ new: String) {
    let comparison = DraftComparison(
      from: Draft(text: old, name: "a"), to: Draft(text: new, name: "b")
    ).comparison
    Review.with(comparison, ReviewFilter()) { check(MemoPlan($0), of: $0) }
  }

  private func check(_ plan: MemoPlan, of review: Review) {
    let comparison = review.comparison
    let entries = plan.amendments + plan.small
    let shown = comparison.sentences.indices.filter {
      review.lookup.shows(comparison.sentences[$0], review.filter)
    }
    #expect((entries.flatMap(\.changes) + plan.terms).sorted() == shown)

    let named = entries.filter(\.tellsSection).map(\.row.section)
    // One that was joined with another is told by the other's line.
    for tie in review.ties.takenIn.merging(review.ties.givenOff, uniquingKeysWith: +) {
      #expect(named.contains(tie.key))
    }
    let told =
      named + entries.flatMap(\.parts) + plan.renumbered + plan.retitled
      + plan.swapped
    let changed = comparison.sections.indices.filter {
      let section = comparison.sections[$0]
      return section.kind == .added || section.kind == .removed || !section.marks.isEmpty
    }
    #expect((told + Array(review.ties.gone) + review.ties.source.keys).sorted() == changed)
  }
}
