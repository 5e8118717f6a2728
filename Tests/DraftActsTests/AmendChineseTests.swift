import DraftLanguage
import DraftActs
import Testing

/// What each wording of a Chinese act does to a small rule of our own.
struct AmendChineseTests {
  static let base = """
    河滨图书馆借阅规则
    第一章 总则
    第一条 为了方便读者借阅，制定本规则。
    第二条 图书馆向全体居民开放。
    未成年人由监护人陪同入馆。
    第二章 借阅
    第三条 读者借阅图书，应当遵守下列规定：
    （一）出示借书证；
    （二）爱护图书；
    （三）按期归还。
    馆员应当核对图书。
    第四条 借期为三十日。逾期的，依照第七条的规定处理。
    第五条 珍本、善本和地图不外借。
    第三章 附则
    第六条 读者遗失图书的，照价赔偿。
    第七条 违反本规则和《河滨公园规则》第二条的，停止借阅。
    第八条 本规则自公布之日起施行。
    附件
    借书证式样

    """

  struct Case: CustomTestStringConvertible, Sendable {
    let act: String
    let changes: [String]
    var testDescription: String { act }

    init(_ act: String, _ changes: String...) {
      self.act = act
      self.changes = changes
    }
  }

  static let cases: [Case] = [
    Case("将第二条修改为：“图书馆每日开放。”", "-第二条 图书馆向全体居民开放。", "-未成年人由监护人陪同入馆。", "+第二条 图书馆每日开放。"),
    Case(
      "第二条第二款修改为：“未成年人由监护人陪同。\n“残疾人优先入馆。”", "-未成年人由监护人陪同入馆。", "+未成年人由监护人陪同。", "+残疾人优先入馆。"),
    Case("第三条第一款第（二）项修改为：“（二）爱护图书和设备”", "-（二）爱护图书；", "+（二）爱护图书和设备；"),
    Case("将第三条第一款第一自然段修改为：“读者借阅，应当：”", "-第三条 读者借阅图书，应当遵守下列规定：", "+第三条 读者借阅，应当："),
    Case("第三条第一款修改为：“读者应当：”", "-第三条 读者借阅图书，应当遵守下列规定：", "+第三条 读者应当："),
    Case(
      "将第四条中的“三十日”修改为“二十日”，“处理”修改为“处罚”。", "-第四条 借期为三十日。逾期的，依照第七条的规定处理。",
      "+第四条 借期为二十日。逾期的，依照第七条的规定处罚。"),
    Case(
      "第二条第一款、第六条中的“图书”均修改为“书籍”。", "-第二条 图书馆向全体居民开放。", "-第六条 读者遗失图书的，照价赔偿。", "+第二条 书籍馆向全体居民开放。",
      "+第六条 读者遗失书籍的，照价赔偿。"),
    Case("将本规则中的“借书证”统一修改为“读者证”。", "-（一）出示借书证；", "-借书证式样", "+（一）出示读者证；", "+读者证式样"),
    Case("删去第五条中的“和地图”。", "-第五条 珍本、善本和地图不外借。", "+第五条 珍本、善本不外借。"),
    Case("删去第五条中的“善本”。", "-第五条 珍本、善本和地图不外借。", "+第五条 珍本和地图不外借。"),
    Case("在第五条中的“善本”后增加“手稿”。", "-第五条 珍本、善本和地图不外借。", "+第五条 珍本、善本、手稿和地图不外借。"),
    Case(
      "在第一条中的“方便读者借阅”之后增加“保护图书”。", "-第一条 为了方便读者借阅，制定本规则。", "+第一条 为了方便读者借阅，保护图书，制定本规则。"),
    Case("第六条“照价”前增加“应当”。", "-第六条 读者遗失图书的，照价赔偿。", "+第六条 读者遗失图书的，应当照价赔偿。"),
    Case(
      "在第二条第二款最后增加“馆员应当协助。”", "-未成年人由监护人陪同入馆。", "+未成年人由监护人陪同入馆。馆员应当协助。"),
    Case("第二条增加一款，作为第二款：“入馆免费。”", "+入馆免费。"),
    Case("在第二条第一款后增加一款：“入馆免费。”", "+入馆免费。"),
    Case("第三条第一款增加一项，作为第四项：“（四）保持安静”", "-（三）按期归还。", "+（三）按期归还；", "+（四）保持安静。"),
    Case("删去第三条第一款第二项。", "-（二）爱护图书；", "-（三）按期归还。", "+（二）按期归还。"),
    Case("删去第二条第二款。", "-未成年人由监护人陪同入馆。"),
    Case("在第五条后增加一条，作为第五条之一：“图书可以续借。”", "+第五条之一 图书可以续借。"),
    Case("删去附件。", "-附件", "-借书证式样"),
    Case("将附件修改为：“读者证式样”", "-借书证式样", "+读者证式样"),
    Case("第二章章名修改为“借还”。", "-第二章 借阅", "+第二章 借还"),
    Case("将名称修改为《河滨图书馆规则》。", "-河滨图书馆借阅规则", "+河滨图书馆规则"),
    Case("原第六条：“读者遗失图书的，照价赔偿。”现修改为：“读者遗失图书的，双倍赔偿。”", "-第六条 读者遗失图书的，照价赔偿。", "+第六条 读者遗失图书的，双倍赔偿。"),
    Case("删去第八条。", "-第八条 本规则自公布之日起施行。"),
  ]

  @Test(arguments: cases)
  func wording(_ one: Case) {
    let result = amended(Self.base, by: "决定作如下修改：\n一、" + one.act + "\n")
    #expect(result.refused == [])
    #expect(changedLines(Self.base, result.text) == one.changes)
  }

  /// Numbers in the act are numbers in the result; references of the base follow, other laws' do not.
  @Test func insertedArticleMovesNumbersAndReferences() {
    let act = "作如下修改：\n一、增加一条，作为第三条：“入馆免费，依照第二条办理。”\n此外，对条文顺序作相应调整。\n"
    let result = amended(Self.base, by: act)
    #expect(result.refused == [])
    #expect(result.text.contains("未成年人由监护人陪同入馆。\n第三条 入馆免费，依照第二条办理。\n第二章 借阅\n第四条 读者借阅"))
    #expect(result.text.contains("第五条 借期为三十日。逾期的，依照第八条的规定处理。"))
    #expect(result.text.contains("第八条 违反本规则和《河滨公园规则》第二条的"))
    #expect(result.text.contains("第九条 本规则自"))
  }

  @Test func addressesAreOldNumbers() {
    let act = """
      作如下修改：
      一、第二条增加一款，作为第一款：“入馆免费。”
      将第二款中的“监护人”修改为“家长”。
      二、删去第四条。
      三、将第五条改为第四条，其中的“地图”修改为“图册”。
      此外，对条文顺序作相应调整。
      """
    let result = amended(Self.base, by: act)
    #expect(result.refused == [])
    #expect(result.text.contains("第二条 入馆免费。\n图书馆向全体居民开放。\n未成年人由家长陪同入馆。"))
    #expect(result.text.contains("第四条 珍本、善本和图册不外借。"))
  }

  @Test func mergeAndSplit() {
    let act = """
      作如下修改：
      一、将第四条、第五条合并，作为第四条，修改为：“借期为三十日。珍本不外借。”
      二、将第六条分为两条，作为第五条、第六条，修改为：“读者遗失图书的，应当报告。”“遗失图书的，照价赔偿。”
      此外，对条文顺序作相应调整。
      """
    let result = amended(Self.base, by: act)
    #expect(result.refused == [])
    #expect(result.text.contains("第四条 借期为三十日。珍本不外借。\n第三章 附则\n第五条 读者遗失图书的，应当报告。\n第六条 遗失图书的"))
  }

  /// What doesn't fit is refused by name, nothing is guessed, and the rest is done.
  @Test(arguments: [
    "将第十八条修改为：“略。”", "将第五条中的“手稿”修改为“抄本”。", "第二条第三款修改为：“略。”", "对第五条作适当修改。",
    "将第六条改为第十条。", "增加一条，作为第二十条：“略。”", "第三条增加一项，作为第七项：“（七）略”",
    "将第三条、第四条修改为：“略。”", "第四条要按照新的规定增加内容。",
  ])
  func refused(_ clause: String) {
    let act = "作如下修改：\n一、\(clause)\n二、将第六条中的“照价”修改为“双倍”。\n"
    let result = amended(Self.base, by: act)
    #expect(result.refused.count == 1)
    #expect(result.refused.first?.place.item == ["一、"])
    #expect(changedLines(Self.base, result.text) == ["-第六条 读者遗失图书的，照价赔偿。", "+第六条 读者遗失图书的，双倍赔偿。"])
  }

  @Test func refusalNamesWhatWouldFit() throws {
    let result = amended(Self.base, by: "一、将第五条中的“照价赔偿”修改为“赔偿”。\n二、将第九条修改为：“略。”\n")
    let reasons = result.refused.map(\.reason)
    let sixth = Address([.init(.article, "6")])
    #expect(
      reasons.first
        == .wordsNotThere(
          "照价赔偿", Address([.init(.article, "5")]),
          nearest: WordsElsewhere(address: sixth, words: "照价赔偿")))
    #expect(
      reasons.last
        == .noSuchPart(
          Address([.init(.article, "9")]), nearest: Address([.init(.article, "8")])))
  }

  /// One number said twice, or one that counting does not reach: no number is changed.
  @Test func numbersThatCannotBeHadTogether() {
    let act = "一、增加一条，作为第三条：“甲。”\n二、增加一条，作为第三条：“乙。”\n三、将第六条中的“照价”修改为“双倍”。\n"
    let result = amended(Self.base, by: act)
    #expect(result.refused.count == 2)
    #expect(changedLines(Self.base, result.text).count == 2)
  }

  /// What no instruction touches keeps its bytes: line ends, indents, blank lines.
  @Test func untouchedTextKeepsItsBytes() {
    let base = Self.base.replacing("\n第", with: "\r\n\r\n　　第")
    let result = amended(base, by: "一、将第六条中的“照价”修改为“双倍”。")
    #expect(result.text == base.replacing("照价", with: "双倍"))
  }

  @Test func newTextWithoutQuotationMarks() {
    let act = """
      作如下修改：
      一、将第六条修改为：
      读者遗失图书的，双倍赔偿。
      遗失珍本的，另行处理。
      二、增加一条，作为第九条：
      本规则由图书馆解释。
      此外，条款顺序作相应调整。
      本决定自公布之日起施行。
      """
    let result = amended(Self.base, by: act)
    #expect(result.refused == [])
    #expect(result.text.contains("第六条 读者遗失图书的，双倍赔偿。\n遗失珍本的，另行处理。\n第七条"))
    #expect(result.text.contains("第八条 本规则自公布之日起施行。\n第九条 本规则由图书馆解释。\n附件"))
  }

  /// Throughout the law, however it is said.
  @Test(arguments: [
    "将本办法中的“图书馆”统一修改为“书馆”", "本办法中所有“图书馆”均改为“书馆”", "将“图书馆”统一修改为“书馆”",
    "文中“图书馆”一律修改为“书馆”", "将所有条款中的“图书馆”替换为“书馆”", "凡“图书馆”均修改为“书馆”", "将“图书馆”全部替换为“书馆”",
  ])
  func throughout(_ item: String) {
    let result = amended(Self.base, by: "一、\(item)。\n")
    #expect(result.refused == [], "\(result)")
    let wanted = Self.base.replacing("图书馆", with: "书馆").replacing("河滨书馆", with: "河滨图书馆")
    #expect(result.text == wanted)
  }

  /// Where a part was named before, it is meant.
  @Test func throughoutOnePart() {
    let result = amended(
      Self.base, by: "一、第二条中的“全体”修改为“所有”，将“居民”统一修改为“市民”。\n")
    #expect(result.refused == [] && result.text.contains("图书馆向所有市民开放。"), "\(result)")
  }
}
