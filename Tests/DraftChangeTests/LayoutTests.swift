import DraftChange
import DraftDocument
import DraftText
import Testing

/// What a reader of the page sees and no word says: told as layout, and another way to write it is nothing.
@Suite struct LayoutTests {
  private func compared(_ old: String, _ new: String, _ name: String = "draft.md") -> Comparison {
    let drafts = [old, new].map {
      DraftReader.read(DecodedText(bytes: Array(($0 + "\n").utf8)), name: name)
    }
    return Comparison.between(drafts[0], drafts[1])
  }

  @Test(
    arguments: [
      ("- a rope\n- two maps", "1. a rope\n2. two maps", [.numbered, .numbered]),
      ("1. a rope\n2. two maps", "* a rope\n* two maps", [.bulleted, .bulleted]),
      ("- a boat\n- a vest", "- a boat\n  - a vest", [.nestedDeeper]),
      ("- a boat\n  - a vest", "- a boat\n- a vest", [.nestedLess]),
      ("Pack a rope.\n\nPack a map.", "- Pack a rope.\n- Pack a map.", [.listed, .listed]),
      ("- Pack a rope.", "Pack a rope.", [.unlisted]),
      ("He said so.", "> He said so.", [.quoted]),
      ("It ended.\n\n***\n\nIt began.", "It ended.\n\nIt began.", [.ruleRemoved]),
      ("It ended.\n\nIt began.", "It ended.\n\n- - -\n\nIt began.", [.ruleAdded]),
      ("Ada Finch  \nMill Lane 4", "Ada Finch\nMill Lane 4", [.breakRemoved]),
      ("Ada Finch\nMill Lane 4", "Ada Finch\\\nMill Lane 4", [.breakAdded]),
      // Other ways to write the same.
      ("- a\n- b", "* a\n* b", []), ("1. a\n2. b", "1) a\n2) b", []),
      ("It ended.\n\n***\n\nIt began.", "It ended.\n\n---\n\nIt began.", []),
      ("Ada Finch  \nMill Lane 4", "Ada Finch\\\nMill Lane 4", []),
      ("> one\n> two", "> one\ntwo", []),
      // A break that came with its paragraph.
      ("A is one.\n\n***\n\nB is two.", "A is one.\n\n***\n\nX is new here.\n\nB is two.", []),
    ] as [(String, String, [LayoutChange.Kind])])
  func isTold(_ old: String, _ new: String, _ want: [LayoutChange.Kind]) {
    let comparison = compared(old, new)
    #expect(comparison.layout.map(\.kind) == want)
    #expect(comparison.sentences.allSatisfy { $0.kind == .same || $0.kind == .added })
  }

  @Test func levelOfAHeading() {
    let old = "# Camp\n\nWe leave.\n\n## Rest\n\nNobody walks.\n\n## Fire\n\nWater stands by."
    let new = old.replacing("## Rest", with: "### Rest")
    let marked = compared(old, new).sections.filter { $0.marks.contains(.relevelled) }
    #expect(marked.count == 1)
    // All one level down are one change at the top, and none below it.
    let deeper = old.replacing("# ", with: "## ")
    #expect(compared(old, deeper).sections.count { $0.marks.contains(.relevelled) } == 1)
  }

  @Test(arguments: [
    ("（一）时间\n三月十二日上午九时。\n（二）地点\n城北河滨绿地。", "(一) 时间\n三月十二日上午九时。\n(二) 地点\n城北河滨绿地。", 2),
    ("一、准备\n1、清点器材。\n2、检查线路。", "一、准备\n1．清点器材。\n2．检查线路。", 2),
    ("（ 一 ）时间\n三月十二日上午九时。", "（一）时间\n三月十二日上午九时。", 0),
  ])
  func styleOfNumbers(_ old: String, _ new: String, _ count: Int) {
    let comparison = compared(old, new, "draft.txt")
    #expect(comparison.sections.count { $0.marks.contains(.relabelled) } == count)
    #expect(comparison.sections.allSatisfy { !$0.marks.contains(.renumbered) })
  }
}
