import DraftDiffKit
import Foundation
import Testing

/// 修改说明.
@Suite struct MemoTests {
  private func memo(_ old: String, _ new: String) -> String {
    DraftComparison(from: Draft(text: old, name: "a.txt"), to: Draft(text: new, name: "b.txt"))
      .report(as: .memo)
  }

  @Test(arguments: [
    ("statute/before.txt", "statute/after.txt", "statute-memo.md"),
    ("speech/一稿.txt", "speech/二稿.txt", "speech-memo.md"),
    ("policy/old.md", "policy/new.md", "policy-memo.md"),
  ])
  func looksAsRecorded(_ old: String, _ new: String, _ golden: String) throws {
    let comparison = DraftComparison(from: try example(old), to: try example(new))
    try expectGolden(golden, comparison.report(as: .memo))
  }

  private let law = "第一条 甲方负责运输。\n第二条 乙方负责验收。\n第三条 双方共同承担费用。\n第四条 争议由法院管辖。\n"

  @Test func anArticlePutInIsWordedAsSuch() {
    let new =
      "第一条 甲方负责运输。\n第二条 丙方提供担保。\n第三条 乙方负责验收。\n第四条 双方共同承担费用。\n第五条 争议由法院管辖。\n"
    let text = memo(law, new)
    #expect(text.contains("增加一条，作为第二条：“丙方提供担保。”"))
    #expect(text.contains("第二条至第四条顺延为第三条至第五条。"))
  }

  @Test func anArticleTakenOutIsWordedAsSuch() {
    let text = memo(law, "第一条 甲方负责运输。\n第二条 双方共同承担费用。\n第三条 争议由法院管辖。\n")
    #expect(text.contains("1. 删去第二条。"))
    #expect(text.contains("第三条、第四条依次改为第二条、第三条。"))
  }

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

  @Test func articlesJoinedAndPartedAreNamed() {
    let text = memo(MemoPlanTests.apart, MemoPlanTests.joined)
    #expect(text.contains("1. 将第四十一条、第四十二条合并，作为第四十一条。"))
    #expect(!text.contains("删去"))
    let back = memo(MemoPlanTests.joined, MemoPlanTests.apart)
    #expect(back.contains("1. 将第四十一条分为第四十一条、第四十二条。"))
    #expect(!back.contains("增加"))
  }

  @Test func paragraphsAndItemsAreNamedByTheirPlace() {
    let old = "第一条 申请人应当提交：\n（一）活动方案；\n（二）身份证明。\n第二条 公民应当爱护林木。\n"
    let item = "第一条 申请人应当提交：\n（一）活动方案；\n（二）租赁合同；\n（三）身份证明。\n第二条 公民应当爱护林木。\n"
    #expect(memo(old, item).contains("**第一条**：增加一项，作为第（二）项：“租赁合同；”"))
    #expect(memo(old, item).contains("第一条中，第（二）项改为第（三）项。"))
    #expect(memo(item, old).contains("**第一条**：删去第（二）项。"))
    let paragraph = old + "任何单位不得擅自采伐天然林。\n"
    #expect(memo(old, paragraph).contains("**第二条**：增加一款，作为第二款：“任何单位不得擅自采伐天然林。”"))
    #expect(memo(paragraph, old).contains("**第二条**：删去第二款。"))
    #expect(
      memo(paragraph, paragraph.replacing("天然林", with: "人工林"))
        .contains("**第二条**：第二款中，将“天然林”修改为“人工林”。"))
  }

  @Test func blanksThatChangedAreNamed() {
    let text = memo("第一条 各单位要　高度重视森林防火工作。\n", "第一条 各单位要高度重视 森林防火工作。\n")
    #expect(text.contains("删去“各单位要”后的全角空格"))
    #expect(text.contains("在“高度重视”后增加空格"))
  }

  @Test func aReferenceIsReplacedWhole() {
    let new = law.replacing("第三条 双方", with: "第三条 依照第一条的约定，双方")
    #expect(
      memo(new, new.replacing("依照第一条", with: "依照第二条")).contains("将“第一条”修改为“第二条”"))
  }

  @Test func bareFiguresStandWithTheirWords() {
    let text = memo("去年共发生火情12起，损失3500万元。\n", "去年共发生火情15起，损失4200万元。\n")
    #expect(text.contains("- 火情12起 → 火情15起\n"))
    #expect(text.contains("- 3500万元 → 4200万元\n"))
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
    #expect(text.contains("This round: 1 section of another level.\n"))
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
}
