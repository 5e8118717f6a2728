import DraftDiffKit
import Testing

/// A law is told in the same words whether its articles are headings of Markdown or plain text: what
/// counts is the label, and not how the format marks it.
@Suite struct MarkdownLawTests {
  private func markdown(_ articles: [[String]]) -> Draft {
    let numerals = ["一", "二", "三", "四", "五"]
    let body = articles.enumerated().map { number, paragraphs in
      "## 第\(numerals[number])条\n\n" + paragraphs.joined(separator: "\n\n")
    }
    return Draft(text: "# 停放办法\n\n" + body.joined(separator: "\n\n") + "\n", name: "a.md")
  }

  private func plain(_ articles: [[String]]) -> Draft {
    let numerals = ["一", "二", "三", "四", "五"]
    let body = articles.enumerated().map { number, paragraphs in
      "第\(numerals[number])条 " + paragraphs.joined(separator: "\n")
    }
    return Draft(text: "停放办法\n\n" + body.joined(separator: "\n") + "\n", name: "a.txt")
  }

  private let old = [["车辆应当停放在划定区域。"], ["占用盲道的，予以拖移。"], ["依照第二条拖移的，不收取费用。"]]

  private func expectSame(
    _ new: [[String]], _ line: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let memos = [
      DraftComparison(from: markdown(old), to: markdown(new)),
      DraftComparison(from: plain(old), to: plain(new)),
    ].map { $0.report(as: .memo) }
    for memo in memos {
      #expect(memo.contains(line), "\(line) in \(memo)", sourceLocation: sourceLocation)
    }
  }

  @Test func staleReference() {
    let new = [old[0], ["停放区域由街道划定。"], old[1], old[2]]
    expectSame(new, "第四条所引“第二条”，该处现为第三条，是否应改为“第三条”？")
    expectSame(new, "增加一条，作为第二条：“停放区域由街道划定。”")
  }

  @Test func clauseOfAnArticle() {
    expectSame([old[0] + ["停车收取费用。"], old[1], old[2]], "第一条增加一款，作为第二款：“停车收取费用。”")
  }

  @Test func articleRemoved() {
    expectSame([old[1], ["依照第一条拖移的，不收取费用。"]], "删去第一条")
  }

  /// Only the one paragraph of the article can lead in to its items.
  @Test func itemOfAnArticle() {
    let items = ["下列物品不得寄存：", "（一）易燃品；", "（二）活体动物。"]
    let more = ["下列物品不得寄存：", "（一）易燃品；", "（二）贵重物品；", "（三）活体动物。"]
    let text = DraftComparison(from: markdown([items]), to: markdown([more])).report(as: .memo)
    #expect(text.contains("第一条增加一项，作为第（二）项"), "\(text)")
  }

  @Test func labelAndMarkupInJSON() {
    let json = DraftComparison(from: markdown(old), to: markdown(old)).report(as: .json)
    #expect(json.contains("\"family\":\"zh.article\",\"markup\":\"md.atx\",\"label\":\"第一条\""))
    #expect(json.contains("\"family\":\"md.atx\",\"markup\":\"md.atx\",\"label\":\"#\""))
  }
}
