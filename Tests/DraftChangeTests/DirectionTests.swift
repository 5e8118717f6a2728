import DraftChange
import Testing

/// Which way a change went, and how much whoever signs must look at it.
@Suite struct DirectionTests {
  private func change(_ old: String, _ new: String) -> SentenceChange? {
    Comparison.between(read(old), read(new)).sentences.first { $0.kind == .edited }
  }

  @Test(arguments: [
    ("货款应当在30日内付清。", "货款应当在10日内付清。", ChangeDirection.earlier),
    ("货款应当在3个月内付清。", "货款应当在1年内付清。", .later),
    ("采购金额在20万元以上的应当招标。", "采购金额在50万元以上的应当招标。", .up),
    ("单位应当设置吸烟区。", "单位可以设置吸烟区。", .looser),
    ("单位可以设置吸烟区。", "单位应当设置吸烟区。", .stricter),
    ("发现漏水的，应当及时报修。", "发现漏水的，应当立即报修。", .stricter),
    ("游客不得入内。", "游客不得入内（维修人员除外）。", .looser),
    ("逾期不归还的，没收押金。", "逾期不归还，情节严重的，没收押金。", .looser),
    ("承租人有权转租。", "承租人无权转租。", .stricter),
    ("Guests can use the pool after nine.", "Guests can't use the pool after nine.", .stricter),
    ("Minutes may be published.", "Minutes may not be published.", .stricter),
    ("The fee is 50 euros.", "The fee is 40 euros.", .down),
    ("Members must wear a badge.", "Members should wear a badge.", .looser),
    ("Reply within two weeks.", "Reply within three weeks.", .later),
    // What must be had is no time within which something is done.
    (
      "Members with two years' service may apply.", "Members with six months' service may apply.",
      .down
    ),
    (
      "Reply within two weeks of service of the notice.",
      "Reply within three weeks of service of the notice.", .later
    ),
    ("申请人应当从业满三年。", "申请人应当从业满五年。", .up),
    ("具有三年以上工作经验的，可以报名。", "具有两年以上工作经验的，可以报名。", .down),
  ])
  func directions(_ old: String, _ new: String, _ direction: ChangeDirection) {
    #expect(change(old, new)?.direction == direction)
    let mirror: [ChangeDirection: ChangeDirection] = [
      .up: .down, .down: .up, .earlier: .later, .later: .earlier, .stricter: .looser,
      .looser: .stricter,
    ]
    #expect(change(new, old)?.direction == mirror[direction])
  }

  @Test(arguments: [
    ("会议今天下午召开,请参加。", "会议今天下午召开，请参加。", 1),
    ("活动在红星村举行。", "活动在红光村举行。", 3), ("每人交费50元。", "每人交费60元。", 4),
    ("违者处一百元罚款。", "违者处二百元罚款。", 5), ("承租人有权转租。", "承租人无权转租。", 5),
  ])
  func importance(_ old: String, _ new: String, _ importance: Int) {
    #expect(change(old, new)?.importance == importance)
    #expect(change(new, old)?.importance == importance)
  }

  @Test func whatStayedMattersToNobody() {
    let comparison = Comparison.between(read("甲。乙。"), read("甲。乙。"))
    #expect(comparison.sentences.allSatisfy { $0.importance == 0 && $0.direction == nil })
  }
}
