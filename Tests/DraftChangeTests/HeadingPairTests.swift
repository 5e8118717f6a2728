import DraftChange
import DraftDocument
import DraftText
import Testing

/// Which section is which, where headings and the text below them say different things.
@Suite struct HeadingPairTests {
  private static let walks =
    "A guide leads twenty people through the cellars on every full hour. The guide speaks three languages and "
    + "carries a lamp for each room. Children under six walk free with the guide and an adult."

  private func compared(_ old: String, _ new: String) -> Comparison {
    let drafts = [old, new].map {
      DraftReader.read(DecodedText(bytes: Array(($0 + "\n").utf8)), name: "draft.md")
    }
    return Comparison.between(drafts[0], drafts[1])
  }

  private func titles(_ comparison: Comparison) -> [String] {
    comparison.sections.dropFirst().map { change in
      let old = change.old.map { comparison.old.text.string(comparison.old.sections[$0].title) }
      let new = change.new.map { comparison.new.text.string(comparison.new.sections[$0].title) }
      return "\(old ?? "–")→\(new ?? "–")"
    }
  }

  @Test func splitKeepsItsHeading() {
    let old =
      "# Castle\n\n## Visits\n\nThe gate opens at nine. \(Self.walks)\n\n## Shop\n\nThe shop sells honey."
    let new =
      "# Castle\n\n## Visits\n\nThe gate opens at ten.\n\n## Guided walks\n\n\(Self.walks)\n\n## Shop\n\nThe shop sells honey."
    #expect(
      titles(compared(old, new)) == [
        "Castle→Castle", "Visits→Visits", "–→Guided walks", "Shop→Shop",
      ])
    #expect(
      Set(titles(compared(new, old))) == [
        "Castle→Castle", "Visits→Visits", "Guided walks→–", "Shop→Shop",
      ])
  }

  @Test func swappedHeadingsAreRetitled() {
    let one =
      "The landlord sweeps the steps each autumn after the leaves of the old lime have fallen."
    let two =
      "The tenant waters the beds in the first hour after sunrise from May to late September."
    let comparison = compared(
      "# Cellar\n\n\(one)\n\n# Garden\n\n\(two)", "# Garden\n\n\(one)\n\n# Cellar\n\n\(two)")
    #expect(titles(comparison) == ["Cellar→Garden", "Garden→Cellar"])
    #expect(comparison.sentences.allSatisfy { $0.moved == 0 })
  }

  /// The last column is alike, and the first cell tells the row.
  @Test func rowsOfTypedTables() {
    let drafts = [
      "附件：任务表\n乡镇\t册数\t站点\n青石镇\t1200\t6\n合计\t1200\t6",
      "附件：任务表\n乡镇\t册数\t站点\n青石镇\t1300\t7\n红山乡\t600\t3\n合计\t1900\t10",
    ].map { DraftReader.read(DecodedText(bytes: Array(($0 + "\n").utf8)), name: "draft.txt") }
    let comparison = Comparison.between(drafts[0], drafts[1])
    #expect(comparison.sentences.count { $0.kind == .added } == 1)
    #expect(comparison.sentences.count { $0.kind == .edited } == 2)
    #expect(comparison.edits.count == 4)
  }

  @Test func smallHeadingsMakeSections() {
    let draft = DraftReader.read(
      DecodedText(
        bytes: Array(
          "老街新生记\n\n清晨的青石街，豆浆铺最先亮起灯。\n\n留住手艺的老匠人\n\n木雕店开了四十年。\n\n守着书摊的年轻人\n\n旧书摊换成了书屋，读者从邻县赶来。\n"
            .utf8)),
      name: "draft.txt")
    #expect(
      draft.sections.map { draft.text.string($0.title) }.dropFirst() == ["留住手艺的老匠人", "守着书摊的年轻人"])
    let list = DraftReader.read(
      DecodedText(
        bytes: Array("下列单位获评先进集体：\n\n青石镇综合文化站\n\n白河乡广播站\n\n红山乡敬老院\n\n希望以上单位再接再厉。\n".utf8)),
      name: "draft.txt")
    #expect(list.sections.count == 1)
  }
}
