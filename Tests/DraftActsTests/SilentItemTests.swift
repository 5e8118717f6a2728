import DraftActs
import Testing

/// No item of an act is dropped without a word.
struct SilentItemTests {
  /// What an item says that no wording fits is named, whether or not it has a verb of amendments.
  @Test(arguments: [
    "第五条不再适用。", "将借期一律延长一倍。", "取消第四条借期的规定。", "第六条的赔偿由馆长决定，第七条不变。",
    "对第六条作如下修改：\n（一）第一款不再适用。",
  ])
  func chineseItem(_ clause: String) {
    let act = "作如下修改：\n一、将第六条中的“照价”修改为“双倍”。\n二、\(clause)\n三、删去第五条。\n"
    let result = amended(AmendChineseTests.base, by: act)
    #expect(result.refused.map(\.reason) == [.notUnderstood])
    #expect(result.refused.first?.place.item.first == "二、")
    #expect(result.text.contains("双倍赔偿") && !result.text.contains("珍本"))
  }

  /// What stands behind the items speaks for none of them.
  @Test func chineseItemBeforeTheClosing() {
    let act = "一、删去第五条。\n二、借期一律延长一倍。\n此外，对条文顺序作相应调整，并对个别文字作修改。\n"
    let result = amended(AmendChineseTests.base, by: act)
    #expect(result.refused.map(\.place.item) == [["二、"]])
  }

  @Test func chineseParagraphWithoutNumber() {
    let result = amended(AmendChineseTests.base, by: "一、删去第五条。\n第七条不再适用。\n")
    #expect(result.refused.map(\.place.line) == [2])
  }

  /// Items that only open others, closings and the text of the law behind the act say nothing to be named.
  @Test func chineseFrame() {
    let act = """
      关于修改《河滨图书馆借阅规则》的决定
      一、对第三条作如下修改：
      （一）将第一款第一项修改为：“（一）出示证件”。
      （二）删去第二款。
      二、本决定自公布之日起施行。
      《河滨图书馆借阅规则》根据本决定作相应修改，重新公布。
      河滨图书馆借阅规则
      第一条 为了方便读者借阅，制定本规则。
      第三条 读者借阅图书，应当遵守下列规定：
      （一）出示证件；
      """
    #expect(amended(AmendChineseTests.base, by: act).refused == [])
  }

  @Test(arguments: [
    "2. The harbour master shall from now on be kind.", "2. Schedule 2 is set out again.",
    "2. (a) The fee is doubled.", "Section 1 no longer has effect.",
  ])
  func englishItem(_ clause: String) {
    let act = "1. In section 2(1), for “£50” substitute “£60”.\n\(clause)\n"
    let result = amended(AmendEnglishTests.act, by: act)
    #expect(result.refused.map(\.reason) == [.notUnderstood])
    #expect(result.refused.first?.place.line == 2)
    #expect(result.text.contains("£60"))
  }

  @Test func englishFrame() {
    let act = """
      1. Section 2 is amended as follows:
      (a) in subsection (1), for “£50” substitute “£60”.
      2. This Amendment comes into force on 1 May 2025.
      3. Otherwise the Act remains in full force.
      """
    #expect(amended(AmendEnglishTests.act, by: act).refused == [])
  }

  // MARK: Places

  /// Articles change places, across chapters, too, and references follow.
  @Test(arguments: ["将第四条与第六条位置互换。", "第四条和第六条对调顺序。", "将第六条、第四条互换。"])
  func swap(_ clause: String) {
    let result = amended(AmendChineseTests.base, by: "一、\(clause)\n")
    #expect(result.refused == [])
    #expect(
      changedLines(AmendChineseTests.base, result.text) == [
        "-第四条 借期为三十日。逾期的，依照第七条的规定处理。", "-第六条 读者遗失图书的，照价赔偿。",
        "+第四条 读者遗失图书的，照价赔偿。", "+第六条 借期为三十日。逾期的，依照第七条的规定处理。",
      ])
  }

  /// A swap whose numbers can't be given leaves the order as it was.
  @Test func refusedSwap() {
    let act = "一、将第三条与第五条位置互换。\n二、将第六条改为第三条。\n"
    let result = amended(AmendChineseTests.base, by: act)
    #expect(result.refused.count == 2)
    #expect(result.text == AmendChineseTests.base)
  }

  @Test func move() {
    let result = amended(AmendChineseTests.base, by: "一、第七条移作第二条。\n")
    #expect(result.refused == [])
    #expect(result.text.contains("第二条 违反本规则和《河滨公园规则》第二条的，停止借阅。\n第三条 图书馆"))
    #expect(result.text.contains("依照第二条的规定处理"))
  }
}
