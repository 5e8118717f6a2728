import DraftDiffKit
import Foundation
import Testing

/// The wording of amendment decisions, one operation after the other.
@Suite struct AmendmentTests {
  private func memo(_ old: String, _ new: String) -> String {
    DraftComparison(from: Draft(text: old, name: "a.txt"), to: Draft(text: new, name: "b.txt"))
      .report(as: .memo)
  }

  private func expect(
    _ text: String, holds parts: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for part in parts {
      #expect(text.contains(part), "\(part) in \(text)", sourceLocation: sourceLocation)
    }
  }

  private let law = "第一条 甲方负责运输。\n第二条 乙方负责验收。\n第三条 双方共同承担费用。\n第四条 争议由法院管辖。\n"

  @Test func anArticlePutIn() {
    let new =
      "第一条 甲方负责运输。\n第二条 丙方提供担保。\n第三条 乙方负责验收。\n第四条 双方共同承担费用。\n第五条 争议由法院管辖。\n"
    expect(
      memo(law, new), holds: "增加一条，作为第二条：“丙方提供担保。”\n",
      "此外，对条文顺序作相应调整：第二条至第四条顺延为第三条至第五条。")
  }

  @Test func anArticleTakenOut() {
    expect(
      memo(law, "第一条 甲方负责运输。\n第二条 双方共同承担费用。\n第三条 争议由法院管辖。\n"), holds: "1. 删去第二条。",
      "第三条、第四条依次改为第二条、第三条。")
  }

  @Test func wordsOfAnArticle() {
    let new = law.replacing("负责运输", with: "承担运输").replacing("费用", with: "全部费用")
    expect(
      memo(law, new), holds: "1. 将第一条中的“负责”修改为“承担”。", "2. 在第三条中的“双方共同承担”后增加“全部”。")
    expect(memo(new, law), holds: "2. 删去第三条中的“全部”。")
    // Several replacements go on without 将.
    expect(
      memo("第一条 合同履行中发生的争议由当地法院管辖。\n", "第一条 合同履行中发生的争端由当地仲裁机构管辖。\n"),
      holds: "将第一条中的“争议”修改为“争端”，“法院”修改为“仲裁机构”。")
  }

  @Test func anotherNumberAndOtherWords() {
    let new =
      "第一条 甲方负责运输。\n第二条 丙方提供担保。\n第三条 乙方负责检验。\n第四条 双方共同承担费用。\n第五条 争议由法院管辖。\n"
    expect(memo(law, new), holds: "将第二条改为第三条，其中的“验收”修改为“检验”。")
  }

  @Test func anArticleWrittenAnew() {
    let old = "第一条 经营者应当向消费者出具购货凭证或者服务单据。\n第二条 消费者组织依法履行职责。\n"
    let new = "第一条 消费者组织依法履行职责。\n"
    expect(memo(old, new), holds: "删去第一条。")
    let text = memo(
      "第一条 总则。\n第二条 甲乙丙丁各方应当按时足额缴纳会费。\n第三条 附则。\n",
      "第一条 总则。\n第二条 会费由甲乙双方商定。\n第三条 附则。\n")
    expect(text, holds: "第二条修改为：“会费由甲乙双方商定。”")
    #expect(!text.contains("足额"))
  }

  @Test func articlesJoinedAndParted() {
    let text = memo(MemoPlanTests.apart, MemoPlanTests.joined)
    expect(text, holds: "1. 将第四十一条、第四十二条合并，作为第四十一条。")
    #expect(!text.contains("删去"))
    let back = memo(MemoPlanTests.joined, MemoPlanTests.apart)
    expect(back, holds: "1. 将第四十一条分为第四十一条、第四十二条。")
    #expect(!back.contains("增加"))
  }

  private let two = "第一条 总则。\n第二条 公民应当爱护林木。\n任何单位不得擅自采伐天然林。\n第三条 附则。\n"

  @Test func paragraphs() {
    let one = two.replacing("任何单位不得擅自采伐天然林。\n", with: "")
    expect(memo(one, two), holds: "第二条增加一款，作为第二款：“任何单位不得擅自采伐天然林。”\n")
    expect(memo(two, one), holds: "删去第二条第二款。")
    expect(
      memo(two, two.replacing("天然林", with: "人工林")), holds: "将第二条第二款中的“天然林”修改为“人工林”。")
    let more = two.replacing(
      "林木。\n", with: "林木。\n学校应当开展护林教育。教育不得收费。\n新闻媒体应当开展公益宣传。\n")
    expect(
      memo(two, more),
      holds:
        "第二条增加二款，作为第二款、第三款：“学校应当开展护林教育。教育不得收费。”“新闻媒体应当开展公益宣传。”；原第二款改为第四款。")
    expect(memo(more, two), holds: "删去第二条第二款、第三款；原第四款改为第二款。")
  }

  /// 将第三十九条改为第四十五条第一款.
  @Test func anArticleThatBecameTheFirstParagraph() {
    let new = "第一条 总则。\n第二条 丙方提供担保。\n第三条 公民应当爱护林木。\n任何单位不得擅自采伐天然林。\n第四条 附则。\n"
    expect(
      memo(two.replacing("任何单位不得擅自采伐天然林。\n", with: ""), new),
      holds: "将第二条改为第三条第一款，增加一款，作为第二款：“任何单位不得擅自采伐天然林。”")
  }

  private let items = "第一条 申请人应当提交：\n（一）活动方案；\n（二）身份证明。\n第二条 公民应当爱护林木。\n"

  @Test func itemsOfAnArticle() {
    let more = items.replacing("（二）身份证明。", with: "（二）租赁合同；\n（三）身份证明。")
    expect(
      memo(items, more), holds: "第一条增加一项，作为第（二）项：“（二）租赁合同；”", "第一条中，第（二）项改为第（三）项。")
    expect(memo(more, items), holds: "删去第一条第（二）项。")
    expect(
      memo(items, items.replacing("活动方案", with: "活动总结")), holds: "第一条第（一）项修改为：“（一）活动总结；”")
    let many = items.replacing("（二）身份证明。", with: "（二）租赁合同；\n（三）应急预案；\n（四）身份证明。")
    expect(
      memo(items, many), holds: "第一条增加二项，作为第（二）项、第（三）项：“（二）租赁合同；（三）应急预案；”")
  }

  /// Of an article with several paragraphs, the one that the items are of is named too.
  @Test func itemsOfAParagraph() {
    let old = items.replacing("（二）身份证明。\n", with: "（二）身份证明。\n前款材料应当真实。\n")
    let new = old.replacing("（二）身份证明。", with: "（二）租赁合同；\n（三）身份证明。")
    expect(memo(old, new), holds: "第一条第一款增加一项，作为第（二）项：“（二）租赁合同；”")
    expect(
      memo(old, old.replacing("活动方案", with: "活动实施方案")),
      holds: "在第一条第一款第（一）项中的“活动”后增加“实施”。")
  }

  @Test func whatFollowsFromOtherChanges() {
    let old = "第一条 甲方负责运输。\n第二条 乙方负责验收。\n第三条 违反第二条规定的，承担费用。\n"
    let new = "第一条 甲方负责运输。\n第二条 丙方提供担保。\n第三条 乙方负责验收。\n第四条 违反第三条规定的，承担费用。\n"
    expect(memo(old, new), holds: "- 将第三条改为第四条，相应地将其中的“第二条”修改为“第三条”。")
    let before = "第一条 违反第二条规定的，承担费用。\n第二条 乙方负责验收。\n"
    let after = "第一条 违反第三条规定的，承担费用。\n第二条 丙方提供担保。\n第三条 乙方负责验收。\n"
    expect(memo(before, after), holds: "- 相应地将第一条中的“第二条”修改为“第三条”。")
  }

  @Test func blanksAreNamed() {
    let text = memo("第一条 各单位要　高度重视森林防火工作。\n", "第一条 各单位要高度重视 森林防火工作。\n")
    expect(text, holds: "删去第一条中的全角空格，在“各单位要高度重视”后增加空格。")
  }

  @Test func aReferenceIsReplacedWhole() {
    let new = law.replacing("第三条 双方", with: "第三条 依照第一条的约定，双方")
    expect(
      memo(new, new.replacing("依照第一条", with: "依照第二条")), holds: "将第三条中的“第一条”修改为“第二条”")
  }

  /// Words that stand there more than once are given with what tells them apart.
  @Test func wordsThatStandThereTwice() {
    expect(
      memo("第一条 各单位要重视防火，要按要求值班。\n", "第一条 各单位要重视防火，应按要求值班。\n"),
      holds: "将第一条中的“要按要求值班”修改为“应按要求值班”")
    expect(memo("各方要提三点意见，三天内反馈。\n", "各方要提四点意见，三天内反馈。\n"), holds: "将“三点”修改为“四点”")
  }

  @Test func englishWording() {
    let old =
      "# Rules\n\n## 1. Pens\n\nPens are not allowed in this room. Ask at the desk.\n\n"
      + "## 2. Gloves\n\nGloves are worn within 3 days.\n\n## 3. Bags\n\nBags stay outside.\n"
    func memo(_ new: String) -> String {
      DraftComparison(from: Draft(text: old, name: "a.md"), to: Draft(text: new, name: "b.md"))
        .report(as: .memo)
    }
    expect(
      memo(old.replacing("Pens\n", with: "Writing tools of all kinds\n")),
      holds: "replace the title “Pens” with “Writing tools of all kinds”.")
    expect(memo(old.replacing("3 days", with: "5 days")), holds: "replace “3 days” with “5 days”.")
    expect(
      memo(old.replacing("worn", with: "always worn")), holds: "insert “always” after “Gloves are”."
    )
    expect(memo(old.replacing("not allowed", with: "allowed")), holds: "delete “not”.")
    expect(memo(old.replacing(" Ask at the desk.", with: "")), holds: "delete “Ask at the desk.”")
    expect(
      memo(old.replacing("## 3", with: "## 3. Hats\n\nHats are hung up.\n\n## 4")),
      holds: "Insert Section 3 “Hats”: “Hats are hung up.”", "Section 3 becomes Section 4.")
    expect(
      memo(old.replacing("## 3. Bags\n\nBags stay outside.\n", with: "")),
      holds: "Delete Section 3 “Bags”.")
  }

  /// Clauses of contracts, numbered 4.1: another place is another clause, and neighbours are told together.
  @Test func englishClauses() {
    let old =
      "1. Term\n1.1 This Agreement continues for 12 months.\n1.2 Either party may end it by 30 days' notice.\n"
      + "2. Fees\n2.1 The Customer shall pay the Fees monthly.\n2.2 Late payments bear interest.\n"
    let new = old.replacing(
      "2. Fees\n2.1", with: "2. Secrecy\n2.1 Each party keeps secrets.\n3. Fees\n3.1"
    )
    .replacing("2.2 Late", with: "3.2 Late").replacing("12 months", with: "24 months")
    .replacing("30 days", with: "60 days")
    let text = memo(old, new)
    expect(
      text,
      holds:
        "in Section 1.1, replace “12 months” with “24 months”; in Section 1.2, replace “30 days'”",
      "Section 2.1 and Section 2.2 become Section 3.1 and Section 3.2")
  }

  @Test func termsAreToldOnce() {
    let old = "第一条 股东大会是权力机构。\n第二条 股东大会每年召开一次。\n第三条 公告由股东大会发布。\n第四条 股东大会表决。\n"
    let text = memo(
      old, old.replacing("股东大会", with: "股东会").replacing("一次", with: "两次"))
    expect(text, holds: "将全文“股东大会”统一修改为“股东会”，共 4 处。", "1. 将第二条中的“一次”修改为“两次”。")
    // And once in the name of the figure.
    #expect(text.components(separatedBy: "股东会").count == 3)
  }

  /// What cites the second of two 款 that became one cites nothing any more.
  @Test func clausesThatBecameOneAreNamed() {
    let old = "第一条 为管理泳池，制定本规则。\n第二条 泳池实行限流。\n未经登记的，不得入池。\n"
    let new = "第一条 为管理泳池，制定本规则。\n第二条 泳池实行限流；未经登记的，不得入池。\n"
    expect(memo(old, new), holds: "合并为一句（原第一款、第二款合并为一款）")
    expect(memo(new, old), holds: "分为 2 句（分为第一款、第二款）")
  }

  @Test func neighboursThatChangedPlacesAreSwapped() {
    let first = "（一）抓学习。组织培训12次，覆盖全体干部。\n"
    let second = "（二）抓管理。修订制度8项。\n"
    let rest = "（三）抓作风。开展督查6轮。\n"
    func item(_ text: String, _ old: String, _ new: String) -> String {
      text.replacing(old, with: new)
    }
    let text = memo(
      "一、举措\n" + first + second + rest,
      "一、举措\n" + item(second, "（二）", "（一）") + item(first, "（一）", "（二）") + rest)
    expect(text, holds: "**第一部分（一）抓管理**，与（二）对调")
    let moved = memo(
      "一、举措\n" + first + second + rest,
      "一、举措\n" + item(rest, "（三）", "（一）") + item(first, "（一）", "（二）")
        + item(second, "（二）", "（三）"))
    #expect(!moved.contains("对调"))
  }

  @Test func aNewChapterSaysWhatItTook() {
    let old = "第一章 借用\n第一条 器材凭证借用。\n第二条 损坏器材的，照价赔偿。\n第二章 附则\n第三条 本规则自公布之日起施行。\n"
    let new = "第一章 借用\n第一条 器材凭证借用。\n第二章 赔偿\n第二条 损坏器材的，照价赔偿。\n第三章 附则\n第三条 本规则自公布之日起施行。\n"
    expect(memo(old, new), holds: "增加第二章“赔偿”（第二条由第一章移入）。")
    expect(memo(new, old), holds: "删去第二章“赔偿”（第二条移入第一章）。")
  }

  /// What moved into a new article is in its text, and told with where it came from.
  @Test func textThatMovedIntoANewArticle() {
    let moved = "有关部门应当每季度公布检查结果并接受群众监督。"
    let old = "第一条 甲方负责运输。\n第二条 乙方负责验收。\(moved)丙方负责仓储和保管。\n第三条 附则。\n"
    let new =
      "第一条 甲方负责运输。\n第二条 乙方负责验收。丙方负责仓储和保管。\n第三条 全县各学校都要开设防火课程。\(moved)教师应当参加消防培训。\n第四条 附则。\n"
    expect(memo(old, new), holds: "增加一条，作为第三条：", "（其中“\(moved)”由第二条移来）")
  }

  /// The article is reached, and its 款 is another one now.
  @Test func aReferenceToAParagraphThatIsAnotherNow() {
    let old = "第一条 公民应当爱护林木。\n任何单位不得擅自采伐天然林。\n第二条 违反第一条第二款规定的，责令停止采伐。\n"
    let new = old.replacing("林木。\n", with: "林木。\n学校应当开展护林教育活动。\n")
    expect(memo(old, new), holds: "- 第二条所引“第一条第二款”，该处现为第三款，是否应改为“第三款”？")
    let page = DraftComparison(from: Draft(text: old, name: "a"), to: Draft(text: new, name: "b"))
      .report(as: .html)
    #expect(page.contains("第二条引用的“第一条第二款”</a>，所指内容现为第三款</p>"))
  }
}
