import DraftDiffKit
import Foundation
import Testing

/// How reports name the place of a change: as the drafters of its language cite it, and so that no other
/// place is meant.
@Suite struct CitationTests {
  private func report(_ format: ReportFormat, _ old: String, _ new: String) -> String {
    DraftComparison(from: Draft(text: old, name: "a.txt"), to: Draft(text: new, name: "b.txt"))
      .report(as: format)
  }

  private func expect(
    _ text: String, holds parts: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for part in parts {
      #expect(text.contains(part), "\(part) in \(text)", sourceLocation: sourceLocation)
    }
  }

  private let clauses = "合同\n\n1.1 乙方应在10日内交货。\n\n1.2 甲方应当验收。\n\n1.3 逾期的，按第1.2条处理。\n"

  @Test func clausesOfAChineseContract() {
    let new =
      "合同\n\n1.1 甲方应预付货款。\n\n1.2 乙方应在15日内交货。\n\n1.3 甲方应当验收。\n\n1.4 逾期的，按第1.2条处理。\n"
    expect(
      report(.memo, clauses, new), holds: "1. 增加一条，作为第1.1条：“甲方应预付货款。”\n",
      "2. 将第1.1条改为第1.2条，其中的“10日”修改为“15日”。", "第1.2条、第1.3条顺延为第1.3条、第1.4条。",
      "第1.4条所引“第1.2条”，该处现为第1.3条，是否应改为“第1.3条”？")
    for format in [ReportFormat.memo, .table, .html] {
      #expect(!report(format, clauses, new).contains("Section"))
    }
  }

  /// A clause of an article is cited without the article, and without a 款 that it would follow.
  @Test func clausesOfAnArticle() {
    let old =
      "第一条 定义\n\n本条解释用语。\n\n1.1 货物指钢材。\n\n1.2 价款指总价。\n\n第二条 付款\n\n2.1 甲方按月付款。\n\n2.2 乙方开票。\n"
    let new = old.replacing("钢材", with: "木材").replacing("按月", with: "按季")
      .replacing("开票。\n", with: "开票。\n\n2.3 迟延付息。\n")
    expect(
      report(.memo, old, new), holds: "将第1.1条中的“钢材”修改为“木材”", "将第2.1条中的“月付款”修改为“季付款”",
      "第二条增加一条，作为第2.3条：“2.3 迟延付息。”")
    expect(report(.memo, new, old), holds: "删去第2.3条")
  }

  @Test func headingsOfAChineseReport() {
    let old = "# 报告\n\n## 1 概述\n\n### 1.1 背景\n\n项目于三月启动。\n\n## 2 进展\n\n### 2.1 工程\n\n主体完工。\n"
    let text = DraftComparison(
      from: Draft(text: old, name: "a.md"),
      to: Draft(text: old.replacing("三月", with: "四月"), name: "b.md")
    ).report(as: .memo)
    expect(text, holds: "第1.1节")
  }

  /// 5.1 and 5.2 both have items, so that the item's number alone says nothing.
  @Test func itemsOfAClause() {
    let old = "第五条 双方权利义务\n\n5.1 甲方权利义务：\n（1）支付价款；\n（2）提供条件。\n\n5.2 乙方权利义务：\n（1）提供服务；\n（2）遵守制度。\n"
    let new = old.replacing("遵守制度。", with: "遵守制度；\n（3）每年培训2次。")
    expect(
      report(.memo, old, new), holds: "第5.2条增加一项，作为第（3）项：“（3）每年培训2次。”",
      "将第5.2条第（2）项中的“。”修改为“；”")
    expect(report(.memo, new, old), holds: "删去第5.2条第（3）项")
  }

  @Test func itemsOfAnEnglishClause() {
    let old = """
      2. COMPLIANCE

      2.1 Supplier shall comply with:

      (a) all laws; and

      (b) the following Acts:

      (i) the Bribery Act 2010; and

      (ii) the Modern Slavery Act 2015.

      2.2 Customer shall comply with these codes:

      (i) the Security Code; and

      (ii) the Travel Code.

      """
    let new = old.replacing("2010; and", with: "2010;")
      .replacing("Act 2015.", with: "Act 2015; and\n\n(iii) the Companies Act 2006.")
      .replacing("Travel", with: "Expenses")
    expect(
      report(.memo, old, new), holds: "in Section 2.1(b)(i), delete “and”",
      "in Section 2.1(b), insert (iii): “(iii) the Companies Act 2006.”",
      "in Section 2.2(ii), replace “the Travel Code.” with")
    expect(report(.memo, new, old), holds: "in Section 2.1(b), delete (iii)")
  }

  /// An item that only went elsewhere in its list is an item of its article.
  @Test func anItemThatMoved() {
    let head = "第一条 总则。\n第二条 下列行为应当处罚：\n"
    let items = ["擅自采伐林木的", "在林区野外用火的", "违规堆放易燃物品的", "破坏防火设施设备的", "拒绝接受检查的"]
    func text(_ order: [Int]) -> String {
      head + order.enumerated().map { "（\("一二三四五".map(String.init)[$0])）\(items[$1])；\n" }.joined()
    }
    expect(
      report(.memo, text([0, 1, 2, 3, 4]), text([4, 0, 1, 2, 3])),
      holds: "将第二条原第（五）项移作第（一）项")
  }
}
