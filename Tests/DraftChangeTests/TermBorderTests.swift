import DraftChange
import DraftDocument
import DraftText
import Testing

/// Where a term ends of which a part was replaced throughout.
@Suite struct TermBorderTests {
  private func terms(_ old: [String], _ new: [String]) -> [String] {
    let (a, b) = (
      read(old.joined(separator: "\n\n") + "\n"), read(new.joined(separator: "\n\n") + "\n")
    )
    return Comparison.between(a, b).terms.map {
      a.text.string($0.old) + "→" + b.text.string($0.new)
    }
  }

  @Test(arguments: [
    (["市@主管部门负责全市公园管理。", "区@主管部门负责养护。", "由@主管部门责令改正。"], "园林", "园林绿化", "园林主管部门→园林绿化主管部门"),
    (["由@部门会同有关单位制定。", "@部门应当公布名录。", "向@部门备案。"], "市商务", "市商业", "市商务部门→市商业部门"),
    (["@部分的数据由财务提供。", "应当公开@部分的结果。", "列入@部分。"], "统计", "核算", "统计部分→核算部分"),
    (["由@牵头。", "报@备案。", "@应当公布。"], "市金融办", "市委金融办", "市金融办→市委金融办"),
    (
      ["应当取得监护人@同意。", "没有监护人@同意的，不得手术。", "监护人@同意的除外。"], "书面", "明确",
      "监护人书面同意→监护人明确同意"
    ),
    (
      ["生产者、销售@或者血站承担责任。", "向销售@或者血站追偿。", "销售@或者血站可以抗辩。"], "者", "者、持有人", ""
    ),
  ])
  func `a term is named with all of its words`(
    _ places: [String], _ old: String, _ new: String, _ term: String
  ) {
    let drafts = [old, new].map { word in places.map { $0.replacing("@", with: word) } }
    #expect(terms(drafts[0], drafts[1]) == (term.isEmpty ? [] : [term]))
  }
}
