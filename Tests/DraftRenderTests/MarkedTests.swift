import DraftDiffKit
import DraftText
import Foundation
import TestSupport
import Testing

@testable import DraftRender

/// The marked copy: the draft itself with its changes in place.
@Suite struct MarkedTests {
  private func page(_ old: String, _ new: String, _ name: String = "a.txt") -> String {
    DraftComparison(from: Draft(text: old, name: name), to: Draft(text: new, name: name))
      .report(as: .marked)
  }

  private let speech =
    "在全县植树动员会上的讲话\n（2024年3月1日）\n林长河\n同志们：\n今年计划植树3万株。\n一、提高认识\n植树造林是大事。要人人参与。\n二、落实责任\n各乡镇要按时完成任务。\n"

  @Test func changesStandInPlace() {
    let text = page(speech, speech.replacing("3万株", with: "4万株").replacing("要人人参与。", with: ""))
    #expect(text.contains("<h1 dir=\"auto\">在全县植树动员会上的讲话</h1>"), "\(text)")
    #expect(text.contains("今年计划植树<del>3万</del><ins>4万</ins>株。</p>"), "\(text)")
    #expect(text.contains("植树造林是大事。<del>要人人参与。</del></p>"), "\(text)")
    #expect(text.components(separatedBy: "<h1").count == 2)
  }

  @Test func numbersThatChanged() {
    let old = "第一条 甲方供货。\n第二条 乙方付款。\n"
    let text = page(old, "第一条 甲方供货。\n第二条 丙方担保。\n第三条 乙方付款。\n")
    #expect(text.contains("<ins>第二条</ins> <ins>丙方担保。</ins>"), "\(text)")
    #expect(text.contains("<del>第二条</del><ins>第三条</ins> 乙方付款。"), "\(text)")
  }

  /// At both ends, and with the place of the other.
  @Test func movedText() {
    let moved = "县林业部门应当每季度公布检查结果并接受监督。"
    let old = "第一条 甲方供货。\(moved)甲方负责仓储。\n第二条 乙方付款。乙方承担税费。\n"
    let new = "第一条 甲方供货。甲方负责仓储。\n第二条 乙方付款。\(moved)乙方承担税费。\n"
    let text = page(old, new)
    #expect(text.contains("<del class=\"from\">\(moved)</del><small>〔移至 第二条〕</small>"), "\(text)")
    #expect(text.contains("<span class=\"to\">\(moved)</span><small>〔移自 第一条〕</small>"), "\(text)")
  }

  @Test func tablesAreTables() {
    let old = "# 报表\n\n| 项目 | 数量 |\n|---|---|\n| 树苗 | 300 |\n"
    let text = page(old, old.replacing("300", with: "450"), "a.md")
    #expect(text.contains("<table>") && text.contains("<td> 树苗 </td>"), "\(text)")
    #expect(text.contains("<del>300</del><ins>450</ins>"), "\(text)")
  }

  @Test func thePolicyLetsTheStyleIn() {
    #expect("\(MarkedStyle.policy)".contains("'sha256-\(SHA256.base64("\(MarkedStyle.css)"))'"))
  }

  @Test(arguments: 0..<60) func nothingOfADraftIsMarkup(_ seed: Int) {
    var hostile = HostileText(seed: UInt64(seed))
    let old = hostile.text(2 + seed % 30)
    let text = page(old + "<script>x</script>", hostile.edited(old) + "<b onclick=1>")
    #expect(!text.contains("<script") && !text.contains("<b "))
  }
}
