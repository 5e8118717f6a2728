import DraftDiffKit
import Testing

/// What a terminal report leaves out of long text.
@Suite struct ElisionTests {
  private func report(_ old: String, _ new: String, full: Bool = false, _ name: String = "a.txt")
    -> String
  {
    var options = ReportOptions()
    options.text.full = full
    return DraftComparison(from: Draft(text: old, name: name), to: Draft(text: new, name: name))
      .report(as: .text, options: options)
  }

  private let clauses = (1...30).map { "第\($0)项工作由责任单位按期推进" }.joined(separator: "，")

  @Test func aLongSentenceIsShownAroundItsEdit() {
    let old = "各单位要抓好落实，\(clauses)。\n"
    let new = old.replacing("第15项工作", with: "第15项任务")
    let text = report(old, new)
    #expect(text.contains("[-工作-]{+任务+}") && text.contains("……"), "\(text)")
    #expect(!text.contains("第25项") && !text.contains("第5项") && text.contains("各单位要抓好落实，"))
    #expect(report(old, new, full: true).contains("第25项"))
  }

  @Test func aShortSentenceIsWhole() {
    let old = "各单位要抓好落实，按期推进各项工作，确保完成任务。\n"
    #expect(!report(old, old.replacing("按期", with: "提前")).contains("……"))
  }

  @Test func aLongBlockIsShownAroundItsEdit() {
    let lines = (1...40).map { "let x\($0) = \($0)\n" }.joined()
    let old = "# Code\n\n```swift\n\(lines)```\n"
    let text = report(old, old.replacing("= 20", with: "= 99"), full: false, "a.md")
    #expect(text.contains("x17 ") && text.contains("x23 "), "\(text)")
    #expect(!text.contains("x10 ") && !text.contains("x30 ") && text.contains("```swift"))
    #expect(text.contains("lines unchanged"))
  }
}
