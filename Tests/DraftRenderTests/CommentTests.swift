import DraftDiffKit
import Foundation
import TestSupport
import Testing

/// The comment for a pull request.
@Suite struct CommentTests {
  private func comment(
    _ old: String, _ new: String, _ change: (inout ReportOptions) -> Void = { _ in }
  ) -> String {
    var options = ReportOptions()
    change(&options)
    return DraftComparison(from: Draft(text: old, name: "a.md"), to: Draft(text: new, name: "b.md"))
      .report(as: .markdown, options: options)
  }

  @Test func sectionsAreFolded() {
    let old = "# Rules\n\n## 1. Pay\n\nPay within five days.\n\n## 2. End\n\nIt ends in May.\n"
    let new =
      "# Rules\n\n## 1. Pay\n\nPay within ten days.\n\n## 2. Law\n\nCourts decide.\n\n## 3. End\n\nIt ends in May.\n"
    let text = comment(old, new)
    #expect(text.hasPrefix("**a.md → b.md**\n\n- sections: "), "\(text)")
    #expect(text.contains("<details open><summary>1. Pay · 1 sentence</summary>\n\n"), "\(text)")
    #expect(text.contains("- Pay within <del>five</del><ins>ten</ins> days. [deadline"), "\(text)")
    #expect(text.contains("- ➕ <ins>Courts decide.</ins>"), "\(text)")
    #expect(text.contains("\n- 2. → 3. End\n"), "\(text)")
  }

  @Test func theSameDrafts() {
    #expect(comment("One.\n", "One.\n") == "**a.md → b.md**\n\nNo differences.\n")
  }

  /// A stale reference stands above what is folded.
  @Test func warningsStandAbove() throws {
    let old = "第一条 甲方供货。\n\n第二条 乙方付款。\n\n第三条 违反第二条的，承担责任。\n"
    let new = "第一条 甲方供货。\n\n第二条 丙方担保。\n\n第三条 乙方付款。\n\n第四条 违反第二条的，承担责任。\n"
    let text = comment(old, new)
    let warning = try #require(text.range(of: "> ⚠️ "), "\(text)")
    let details = try #require(text.range(of: "<details"), "\(text)")
    #expect(warning.lowerBound < details.lowerBound)
  }

  @Test func filtersCount() {
    let old = "# A\n\nYou may leave. It costs 5 euros.\n"
    let new = "# A\n\nYou shall leave. It costs 6 euros.\n"
    let text = comment(old, new) { $0.only = ["figure"] }
    #expect(text.contains("<del>5</del>") || text.contains("<del>5 euros</del>"), "\(text)")
    #expect(!text.contains("shall"), "\(text)")
  }

  /// The longest comment that GitHub takes has 65,536 characters.
  @Test(arguments: [1, 40, 3000])
  func fitsIntoAComment(sections: Int) {
    let sentence = "Each party shall keep its own records of every delivery for years. "
    let section = String(repeating: sentence, count: 6000 / sections + 1)
    let old = (1...sections).map { "## \($0). Part\n\n\(section)\n\n" }.joined()
    let text = comment(old, old.replacing("shall keep", with: "may keep"))
    #expect(text.unicodeScalars.count <= 60_000)
    #expect(text.unicodeScalars.count > 30_000)
    #expect(
      text.components(separatedBy: "<details").count
        == text.components(separatedBy: "</details>").count)
    let isCut = text.contains("no room here") || text.contains("not shown")
    #expect(isCut)
  }

  /// What a Markdown reader would obey is text.
  @Test func marksAreText() {
    let text = comment("# A\n\nOne *two* here.\n", "# A\n\nOne *two* <b>x</b> | `c` here.\n")
    #expect(text.contains("\\<b\\>x\\</b\\> \\| \\`c\\`"), "\(text)")
  }
}
