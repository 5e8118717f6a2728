import DraftDiffKit
import Testing

/// Reports on Japanese drafts, in their language.
@Suite struct JapaneseTests {
  private let rules =
    "図書館利用規則\n\n第一条　利用者は、館内で静かに過ごさなければならない。\n第二条　貸出しの期間は、十四日とする。\n第三条　資料を紛失した者は、弁償しなければならない。\n"

  private func report(_ format: ReportFormat, _ new: String) -> String {
    DraftComparison(from: Draft(text: rules, name: "旧.txt"), to: Draft(text: new, name: "新.txt"))
      .report(as: format)
  }

  @Test func amendments() {
    let memo = report(.memo, rules.replacing("十四日", with: "二十一日"))
    #expect(memo.contains("第二条中「十四日」を「二十一日」に改める。"), "\(memo)")
    #expect(memo.contains("## 主な改正"))
  }

  /// A clause before another ends otherwise than the last: 改め、…改める。
  @Test func clausesOfOneSentence() {
    let memo = report(
      .memo, rules.replacing("紛失した者", with: "損傷した者").replacing("弁償し", with: "同じものを返納し"))
    #expect(!memo.contains("改める、") && memo.contains("改める。"), "\(memo)")
  }

  @Test func table() {
    let table = report(.table, rules.replacing("十四日", with: "二十一日"))
    #expect(table.contains("| 番号 | 改正前 | 改正後 | 備考 |"), "\(table)")
  }

  @Test func languageOfTheDraft() {
    let comparison = DraftComparison(
      from: Draft(text: rules, name: "a.txt"), to: Draft(text: rules, name: "b.txt"))
    #expect(comparison.language == .japanese)
  }
}
