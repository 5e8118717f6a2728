import DraftDocument
import DraftText
import Testing

/// The 款 of articles, which are counted, and the letters of sections.
@Suite struct ClauseTests {
  /// The clauses of a draft, each as the label of its section, its number and what it begins with.
  private func clauses(_ text: String, name: String = "draft.txt") -> [String] {
    let document = DraftReader.read(DecodedText(bytes: Array(text.utf8)), name: name)
    return document.clauses.map { clause in
      let label = document.text.string(document.sections[clause.section].label)
      let first = document.sentences[clause.sentences.lowerBound].range
      return "\(label) \(clause.ordinal) \(document.text.string(first).prefix(4))"
    }
  }

  @Test func paragraphsOfAnArticleAreCounted() {
    let law = "第一条 会员每年交纳会费。\n退会的，会费不予退还。\n第二条 会员应当出席年会。\n"
    #expect(clauses(law) == ["第一条 1 会员每年", "第一条 2 退会的，", "第二条 1 会员应当"])
  }

  @Test(arguments: ["第五条 安全", "## 第五条 安全", "## 第五条", "第五条"])
  func titleLineIsNone(_ head: String) {
    let text = "\(head)\n\n参观者应当寄存物品。\n\n参观者不得触摸展品。\n"
    let name = head.hasPrefix("#") ? "draft.md" : "draft.txt"
    #expect(clauses(text, name: name) == ["第五条 1 参观者应", "第五条 2 参观者不"])
  }

  /// Where most articles have titles, one that begins with its text has it as 款 1, and the other way round.
  @Test func eachArticleIsReadByItself() {
    let mixed = """
      第一条 范围
      本规则适用于会议室。
      第二条 费用
      费用由借用部门承担。
      第三条 借用人应当爱护设备。
      损坏的，照价赔偿。
      """
    #expect(clauses(mixed).suffix(2) == ["第三条 1 借用人应", "第三条 2 损坏的，"])
    let other = "第一条 馆长管理本馆。\n第二条 馆员值班。\n第三条 闭馆\n周一闭馆。\n节日照常开馆。\n"
    #expect(clauses(other).suffix(2) == ["第三条 1 周一闭馆", "第三条 2 节日照常"])
  }

  @Test func itemsBelongToTheClauseBefore() throws {
    let text = "第一条 下列物品不得寄存：\n（一）易燃品；\n（二）活体动物。\n违反的，予以清退。\n（一）当场清退；\n（二）次日清退。\n"
    #expect(clauses(text) == ["第一条 1 下列物品", "第一条 2 违反的，"])
    let document = read(text)
    let first = try #require(document.item(2, clause: 1, of: 1))
    let second = try #require(document.item(2, clause: 2, of: 1))
    #expect(first < second)
    #expect(document.item(2, clause: 0, of: 1) == first)
    #expect(document.clause(leadingTo: second)?.ordinal == 2)
    let last = document.sentences.endIndex - 1
    #expect(document.clause(around: last)?.ordinal == 2)
    #expect(document.item(3, clause: 1, of: 1) == nil)
  }

  @Test func listsWithoutLabelsBelongToTheClauseBefore() {
    let text = "第三条 评审委员会由下列人员组成：\n馆长，\n志愿者代表。\n委员任期两年。\n"
    #expect(clauses(text) == ["第三条 1 评审委员", "第三条 2 委员任期"])
  }

  @Test func tablesAndBulletsAreNone() {
    let text = """
      ## 第一条

      收费标准如下：

      | 类别 | 元 |
      |---|---|
      | 学校 | 300 |

      - 学生免费；
      - 老人免费。

      费用每年公布。
      """
    #expect(clauses(text, name: "a.md") == ["第一条 1 收费标准", "第一条 2 费用每年"])
  }

  @Test func titleWithItemsOnlyHasNone() {
    #expect(clauses("第一条 禁止行为\n（一）吸烟；\n（二）饮食。\n") == [])
    #expect(clauses("第一条 未经同意不得转租\n") == ["第一条 1 未经同意"])
  }

  @Test func lettersOfASection() {
    let text = """
      Section 2.1 Work. The gardener shall:

      (a) water the beds;

      (b) rake the paths; and

      (c) cut the hedge.

      Section 2.2 Fault. A breach is noted.
      """
    #expect(
      clauses(text) == ["Section 2.1 1 wate", "Section 2.1 2 rake", "Section 2.1 3 cut "])
  }

  /// A clause's sentences are its own and those that hang on it, and none is in two.
  @Test func everySentenceOfAnArticleIsInOneClause() {
    let text = "第一条 下列物品：\n（一）甲；\n（二）乙。\n另一款。再一句。\n第二条 其他。\n"
    let document = read(text)
    let covered = document.clauses.flatMap { Array($0.sentences) }
    #expect(covered == Array(document.sentences.indices))
  }
}
