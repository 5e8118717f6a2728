import DraftDiffKit
import Foundation
import Testing

/// 修改说明.
@Suite struct MemoTests {
  private func memo(_ old: String, _ new: String) -> String {
    DraftComparison(from: Draft(text: old, name: "a.txt"), to: Draft(text: new, name: "b.txt"))
      .report(as: .memo)
  }

  private let law = "第一条 甲方负责运输。\n第二条 乙方负责验收。\n第三条 双方共同承担费用。\n第四条 争议由法院管辖。\n"

  @Test func nothingChangedIsOneLine() {
    #expect(memo(law, law) == "# b.txt 修改说明（对照 a.txt）\n\n没有改动。\n")
  }

  @Test func markupInADraftStaysText() {
    #expect(memo("Use it now.\n", "Use <b>*it*</b> now.\n").contains("\\<b\\>\\*it\\*\\</b\\>"))
  }

  /// Each new sentence of an addition stands once.
  @Test func anAdditionStandsOnce() {
    let text = memo(law, law + "第五条 本合同一式两份。\n")
    #expect(text.components(separatedBy: "本合同一式两份").count == 2)
  }

  @Test func bareFiguresStandWithTheirWords() {
    let text = memo("去年共发生火情12起，损失3500万元。\n", "去年共发生火情15起，损失4200万元。\n")
    #expect(text.contains("| 去年共发生火情 | 12起 → 15起 |"))
    #expect(text.contains("| 损失 | 3500万元 → 4200万元 |"))
  }

  @Test func aFilterHoldsForTheSummaryToo() {
    var options = ReportOptions()
    options.only = ["date"]
    let comparison = DraftComparison(
      from: Draft(text: law, name: "a.txt"),
      to: Draft(text: law.replacing("承担", with: "分担"), name: "b.txt"))
    #expect(
      comparison.report(as: .memo, options: options)
        == "# b.txt 修改说明（对照 a.txt）\n\n所查范围内没有改动。\n")
  }

  @Test func anotherLevelAloneIsSummedUp() {
    let old = "# A\n\n## B\n\nOne two three.\n\n## C\n\nFour five.\n"
    let text = DraftComparison(
      from: Draft(text: old, name: "a.md"),
      to: Draft(text: old.replacing("## C", with: "### C"), name: "b.md")
    ).report(as: .memo)
    #expect(text.contains("This round (b against a): 1 section of another level.\n"))
  }

  @Test func aTitleHasNoFoldersUnlessTheyTellTheDraftsApart() {
    func title(_ old: String, _ new: String) -> String {
      let report = DraftComparison(
        from: Draft(text: law, name: old), to: Draft(text: law, name: new)
      ).report(as: .memo)
      return String(report.prefix { $0 != "\n" })
    }
    #expect(title("/x/一稿.txt", "y/二稿.txt") == "# 二稿.txt 修改说明（对照 一稿.txt）")
    #expect(title("x/稿.txt", "y/稿.txt") == "# y/稿.txt 修改说明（对照 x/稿.txt）")
  }

  /// Lines that a site put above a draft, however many, are none of it.
  @Test func theTitleStandsBehindWhatASitePutAbove() {
    let lines = [
      "仅供学习，禁止外传", "关注公众号获取更多材料", "自建平台、实时分享", "更多范文请加入会员", "网站整理，欢迎转载", "扫码入群，免费下载",
      "举报倒卖会员资料的人，免费赠送会员！", "会员群：  免费QQ群：", "转载请注明出处",
    ]
    let speech =
      lines.joined(separator: "\n") + "\n\n在全市林业工作会议上的讲话\n\n同志们：\n今天开会，讲两点意见。\n一、提高认识\n认识要到位。\n"
      + "二、抓好落实\n落实要到位。\n"
    #expect(
      memo(speech, speech.replacing("认识要到位", with: "认识必须到位"))
        .hasPrefix("# 《在全市林业工作会议上的讲话》修改说明"))
  }

  /// A number behind a number reads as one: 附件12 for 附件1, item 2.
  @Test func anItemIsCitedApartFromItsParent() {
    let english =
      "SCHEDULE 1\nFEES\n\n1. Hosting: $8,000 per month.\n\n2. Support: $2,500 per month.\n"
    #expect(
      memo(english, english.replacing("$2,500", with: "$2,750"))
        .contains("| Support | $2,500 → $2,750 | SCHEDULE 1, item 2 |"))
    let chinese = "通知\n\n各乡镇：\n现通知如下。\n\n附件1\n分配表\n1.白杨镇30户\n2.柳河镇30户\n3.青石镇20户\n"
    #expect(
      memo(chinese, chinese.replacing("柳河镇30户", with: "柳河镇35户"))
        .contains("| 柳河镇 | 30户 → 35户 | 附件1第2项 |"))
  }

  /// What stands before an edit, to find it by, is quoted from one border of words to another.
  @Test(arguments: [
    ("实际利用外资18.6亿美元。", "实际利用外资18.6亿美元，居全省第二。", "18.6亿美元"),
    ("新增就业12.5万人。", "新增就业12.5万人，好于去年。", "12.5万人"),
    ("PM2.5平均浓度下降。", "PM2.5年度平均浓度下降。", "PM2.5"),
    ("定于下午14:30召开会议。", "定于下午14:30准时召开会议。", "14:30"),
    ("会期为2024-05-03，请准时。", "会期为2024-05-03上午，请准时。", "2024-05-03"),
    ("投资１８．６亿美元。", "投资１８．６亿美元，居全省第二。", "１８．６亿美元"),
    ("各单位要高度重视安全生产工作的落实。", "各单位要高度重视安全生产工作的具体落实。", "生产工作的"),
  ])
  func nothingIsCutThatAPlaceIsFoundBy(_ old: String, _ new: String, _ found: String) {
    let text = memo(old + "\n", new + "\n")
    let quoted = text.firstMatch(of: /在“([^”]*)”后增加/).map { String($0.1) } ?? ""
    #expect(quoted.hasSuffix(found), "\(text)")
    let before = quoted.dropLast(found.count).last
    #expect(before.map { !"0123456789.产".contains($0) } ?? true, "\(text)")
  }

  /// What a reader finds a place by, and what a figure is, are words and no marks.
  @Test func marksAreNoWords() {
    let old = "# A\n\nThanks to **Lee** for reading.\n\n# B\n\nThere is room for one.\n"
    let new = "# A\n\nThanks to **Lee** and **Ana** for reading.\n\n# B\n\nThere is room for two.\n"
    let text = DraftComparison(
      from: Draft(text: old, name: "a.md"), to: Draft(text: new, name: "b.md")
    ).report(as: .memo)
    #expect(text.contains("after “Lee”"))
    #expect(text.contains("| room | one → two | “B” |"))
  }

  /// 一、 of a reply stands under no heading, and is named by itself.
  @Test func anItemUnderNoHeadingIsNamed() {
    let old = "关于设立产业园的批复\n\n北岭区政府：\n现批复如下。\n\n一、同意设立产业园，面积12平方公里。\n\n二、抓紧编制规划。\n"
    let text = memo(old, old.replacing("12平方公里", with: "11平方公里"))
    #expect(text.contains("1. **一**：将“12平方公里”修改为“11平方公里”。"))
  }
}
