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
    func draft(_ path: String) throws -> Draft {
      let root = URL(filePath: #filePath).deletingLastPathComponent()
      let file = root.appending(path: "../../Examples/\(path)").standardized
      return try Draft(bytes: Array(Data(contentsOf: file)), name: file.lastPathComponent)
    }
    let comparison = DraftComparison(from: try draft(old), to: try draft(new))
    try expectGolden(golden, comparison.report(as: .memo))
  }

  private let law = "第一条 甲方负责运输。\n第二条 乙方负责验收。\n第三条 双方共同承担费用。\n第四条 争议由法院管辖。\n"

  @Test func anArticlePutInIsWordedAsSuch() {
    let new =
      "第一条 甲方负责运输。\n第二条 丙方提供担保。\n第三条 乙方负责验收。\n第四条 双方共同承担费用。\n第五条 争议由法院管辖。\n"
    let text = memo(law, new)
    #expect(text.contains("增加一条，作为第二条：“丙方提供担保。”"))
    #expect(text.contains("- 第二条至第四条改为第三条至第五条"))
  }

  @Test func anArticleTakenOutIsWordedAsSuch() {
    let text = memo(law, "第一条 甲方负责运输。\n第二条 双方共同承担费用。\n第三条 争议由法院管辖。\n")
    #expect(text.contains("删去 **第二条**。") || text.contains("删去**第二条**。"))
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
}
