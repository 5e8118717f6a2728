import DraftChange
import DraftCheck
import DraftDocument
import DraftReview
import DraftText
import Testing

/// Places left open, lists shorter than was announced, days and sums that cannot be.
@Suite struct CheckedWordsTests {
  @Test func placeholders() {
    #expect(findings("会议定于XX月＿＿日召开，地点[TBD]。\n").map { $0.split(separator: " ")[0] }.count == 3)
    #expect(findings("联系电话：XX，联系人XXX。\n") == ["placeholder XX", "placeholder XXX"])
    #expect(findings("OLXX系列拍了X光，路易XVI在座。Windows XX is out.\n") == [])
    #expect(findings("# A\n\nThe list `args[]` and [](a.md) stay.\n", "a.md") == [])
  }

  @Test(arguments: [
    ("Phone: TBD. Venue TBC.", ["TBD", "TBC"]),
    (
      "The fee is [To be confirmed] from [date] on, paid to [insert number].",
      ["[To be confirmed]", "[date]", "[insert number]"]
    ),
    ("It ends on XX March 2025 or March XX, at £XX or XX%.", ["XX", "XX", "XX", "XX"]),
    ("Sent by post (to be confirmed).", ["(to be confirmed)"]),
    ("地点（待定），金额【待补充】。", ["（待定）", "【待补充】"]), ("请于＿月＿日前报送。", ["＿", "＿"]),
    ("会议于×月×日召开。", ["×", "×"]),
  ])
  func placeholdersInWords(_ text: String, _ places: [String]) {
    #expect(findings(text + "\n") == places.map { "placeholder \($0)" })
    #expect(findings("# A\n\n" + text + "\n", "a.md") == places.map { "placeholder \($0)" })
  }

  @Test(arguments: [
    "The XX century and Mr XX Smith.", "A [date](a.md) and [name][1] and a (date).",
    "时间待定的活动。结果3×4=12，各地×日报。", "Signature (name) and date (address).",
    "Files [name].js, dist/[name] and `[name]`.",
    "The TBDX plan, ATBC.", "路易XX世在座。第XX号文件",
  ])
  func whatIsNoPlaceholder(_ text: String) {
    #expect(findings(text + "\n", "a.md").filter { !$0.hasSuffix(" XX") } == [])
  }

  @Test(arguments: [
    ("要做到“四个到位”：一是责任到位，二是投入到位，三是监管到位。", "四个到位", 3),
    ("要抓好以下三个方面：一是领导，二是责任，三是考核，四是保障。", "三个方面", 4),
    ("现提出两点要求：第一，高度重视。第二，抓紧落实。第三，按时报送。", "两点要求", 3),
    ("活动分三个阶段进行：1.动员阶段。2.实施阶段。", "三个阶段", 2),
    (
      "The following three conditions apply: (a) they are new; (b) they are paid.",
      "three conditions", 2
    ),
    ("There are two reasons: first, (1) cost; (2) time.", "", 0),
  ])
  func countsInOneParagraph(_ text: String, _ announced: String, _ count: Int) {
    let wanted = count == 0 ? [] : ["announced-count \(announced)"]
    #expect(findings("通知。\n\n" + text + "\n") == wanted)
    #expect(findings("# A\n\n" + text + "\n", "a.md") == wanted)
  }

  @Test(arguments: [
    "要做到“三个到位”：一是责任到位，二是投入到位，三是监管到位。",
    "提出两点要求：第一，重视。第二，落实。同时，明确三项措施：第一，甲。第二，乙。第三，丙。",
    "至少具备两项条件：（一）甲；（二）乙；（三）丙。", "第三个方面：一是甲，二是乙。",
    "3个工作日内完成以下工作：一是甲，二是乙。", "符合下列条件两项以上：（一）甲；（二）乙；（三）丙。",
    "Any two of the conditions: (a) one; (b) two; (c) three.",
    "The two parties agree on the terms: (a) one; (b) two; (c) three.",
    "活动分三个阶段进行：1.动员阶段。2.实施阶段。\n\n3.总结阶段。",
  ])
  func countsThatAgreeOrSayNothing(_ text: String) {
    #expect(findings("# A\n\n" + text + "\n", "a.md") == [])
  }

  @Test func daysThatDoNotExist() {
    #expect(
      findings("会议于2025年2月30日召开，4月31日结束，二〇二四年六月三十一日公布。\n").map { $0.dropFirst(16) } == [
        "2025年2月30日", "4月31日", "六月三十一日",
      ])
    #expect(
      findings("It ends on 31 June 2024, February 29, 2023 or 2025-02-30.\n") == [
        "impossible-date 31 June 2024", "impossible-date February 29, 2023",
        "impossible-date 2025-02-30",
      ])
    #expect(
      findings("2024年2月29日，农历二月三十日，5月31日，1—12月30日。29 February 2024, May 31, 2024-02-29.\n") == [])
  }

  @Test func partsThatAreMoreThanTheWhole() {
    let text = "全市安排资金共120万元（含结转），其中市级80万元，县区50万元。\n"
    #expect(findings(text) == ["table-total 120万元"])
    #expect(details(text) == [.total(stated: "120", sum: "130")])
    for fine in [
      text.replacing("50", with: "40"), text.replacing("50", with: "30"),
      text.replacing("县区50万元", with: "比上年增加50万元"),
      text.replacing("县区50万元", with: "其中设备费50万元"),
      text.replacing("县区50万元", with: "覆盖50个村"),
    ] { #expect(findings(fine) == [], "\(fine)") }
  }

  @Test func announcedCounts() {
    let points = "一、提高认识\n抓紧办。\n二、落实责任\n抓实办。\n三、强化督查\n经常办。\n"
    #expect(findings("同志们：\n下面，我讲三点意见。\n" + points) == [])
    #expect(findings("同志们：\n下面，我讲四点意见。\n" + points) == ["announced-count 四点意见"])
    #expect(details("同志们：\n下面，我讲四点意见。\n" + points) == [.count(announced: 4, found: 3)])
    #expect(findings("第一条　有下列四种情形之一的，处警告：\n（一）甲；\n（二）乙。\n") == [])
    #expect(
      findings("# A\n\nThe following three steps:\n\n- one\n- two\n\nThe end.\n", "a.md")
        == ["announced-count three steps"])
    #expect(findings("# A\n\nThe following two steps:\n\n- one\n- two\n", "a.md") == [])
  }
}
