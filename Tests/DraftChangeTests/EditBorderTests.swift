import DraftDocument
import DraftText
import TestSupport
import Testing

@testable import DraftChange

/// Where edits begin and end, as a careful clerk would mark them.
@Suite struct EditBorderTests {
  @Test(arguments: [
    // Numbers with what they count, and how exact they are.
    ("粮食产量增长6%左右。", "粮食产量增长6%以上。", ["6%左右→6%以上"]),
    ("每组二至三人，分头入户。", "每组三至四人，分头入户。", ["二至三人→三至四人"]),
    ("请于本月底前报送。", "请于下月底前报送。", ["本月底→下月底"]),
    ("应于年底前报送总结。", "应于12月底前报送总结。", ["年底→12月底"]),
    // A date whose month and day changed, and two figures side by side.
    ("自2024年2月28日起施行。", "自2024年3月5日起施行。", ["2024年2月28日→2024年3月5日"]),
    ("二〇二四年二月二十八日印发。", "二〇二四年三月五日印发。", ["二〇二四年二月二十八日→二〇二四年三月五日"]),
    ("定于5月3日召开。", "定于6月8日召开。", ["5月3日→6月8日"]),
    ("由市环境保护局监督。", "由市生态环境局监督。", ["市环境保护局→市生态环境局"]),
    ("合同一式叁份。", "合同一式伍份。", ["叁份→伍份"]),
    ("收到材料后7个工作日内办结。", "收到材料后5个工作日内办结。", ["7个工作日→5个工作日"]),
    (
      "总造价420万元，资金由县级统筹。", "总造价460万元，缺口由乡镇统筹。",
      ["420万元→460万元", "资金由县级→缺口由乡镇"]
    ),
    // The dictionary has 金五 as a word.
    ("应当缴纳保证金五百元。", "应当缴纳保证金八百元。", ["五百元→八百元"]),
    ("按日支付违约金五千元。", "按日支付违约金两千元。", ["五千元→两千元"]),
    // The dictionary joins the 月 of 每月 with the word behind it: 月报.
    ("教务处每季度报送一次。", "教务处每月报送一次。", ["每季度→每月"]),
    ("每年度检查。", "每半年检查。", ["每年度→每半年"]),
    // Names.
    ("会议由副县长何青山主持。", "会议由副县长何青川主持。", ["何青山→何青川"]),
    ("报县水务局审核。", "报县农业农村局审核。", ["县水务局→县农业农村局"]),
    // Pairs of marks.
    ("开展“敲门行动”。", "开展“敲门问需、上门办事”行动。", ["“敲门行动”→“敲门问需、上门办事”行动"]),
    // Lists and single characters.
    ("检查桥梁、涵洞、边坡。", "检查桥梁、边坡。", ["涵洞、→"]),
    ("要把责任压实。", "要把责任压牢。", ["压实→压牢"]),
    ("全队练得好，走得稳。", "全队练得差，走得稳。", ["练得好→练得差"]),
    ("由县、乡、站承担。", "由县、村、站承担。", ["乡→村"]),
    ("由县、乡、站承担。", "由县、站承担。", ["乡、→"]),
    ("由副组长带队。", "由组长带队。", ["副组长→组长"]),
    ("推进送餐上门。", "推进餐送上门。", ["送餐→餐送"]),
  ])
  func chinese(_ old: String, _ new: String, _ edits: [String]) {
    #expect(found(old, new) == edits)
    #expect(found(new, old) == edits.map(turned))
  }

  @Test(arguments: [
    (
      "The pier closes at dusk.", "The pier closes at dusk, in winter at four.",
      ["→, in winter at four"]
    ),
    ("\"Tenant\" means the holder.", "\"Lodger\" means the holder.", ["Tenant→Lodger"]),
    ("See the [map](https://a.example/m).", "See the [plan](https://a.example/m).", ["map→plan"]),
    ("Ask a *keeper* first.", "Ask a *warden* first.", ["keeper→warden"]),
    ("It can't be mended.", "It cannot be mended.", ["can't→cannot"]),
    ("Due on May 4, 2023.", "Due on May 14, 2024.", ["May 4, 2023→May 14, 2024"]),
    ("It costs $4.50 a day.", "It costs $5.00 a day.", ["$4.50→$5.00"]),
    ("The well-known hut.", "The little-known hut.", ["well-known→little-known"]),
  ])
  func english(_ old: String, _ new: String, _ edits: [String]) {
    #expect(found(old, new) == edits)
    #expect(found(new, old) == edits.map(turned))
  }

  /// Persons beside a title, a label or what they did; and words that only look like them.
  @Test(arguments: [
    ("乡长沈维舟讲话。", "乡长沈维帆讲话。", true), ("列席：邵小满、秦望。", "列席：邵小满、秦朗。", true),
    ("江远帆传达了精神。", "江远舟传达了精神。", true), ("请文博同志牵头。", "请文华同志牵头。", true),
    ("方案就此定稿。", "方针就此定稿。", false), ("金额汇报完毕。", "金价汇报完毕。", false),
  ])
  func persons(_ old: String, _ new: String, _ isName: Bool) {
    let comparison = Comparison.between(document(old), document(new))
    #expect(comparison.edits.contains { $0.categories.contains(.name) } == isName)
  }

  /// A column that came or went takes nothing of its neighbours along.
  @Test(arguments: [
    ("道路 | 交通局 | 10月底", "道路 | 交通局 | 赵刚 | 9月底", ["→赵刚 |", "10月→9月"]),
    ("道路 | 交通局 | 10月底", "道路 | 交通局 | 10月底 | 赵刚", ["→| 赵刚"]),
    ("Road | Works | May", "No. 7 | Road | Works | June", ["→No. 7 |", "May→June"]),
    ("Road | Works | May", "Road | Works | 3,000 | 2,000 | May", ["→3,000 | 2,000 |"]),
    ("桥 | 二组 | 甲 | 5月", "桥 | 三组 | 5月", ["二组→三组", "甲 |→"]),
  ])
  func columns(_ old: String, _ new: String, _ edits: [String]) {
    func table(_ row: String, isDrawn: Bool) -> String {
      let cells = row.split(separator: "|").count
      let rule = Array(repeating: "---", count: cells).joined(separator: "|")
      return isDrawn
        ? "| \(Array(repeating: "h", count: cells).joined(separator: " | ")) |\n|\(rule)|\n| \(row) |"
        : "\(Array(repeating: "h", count: cells).joined(separator: " | "))\n\(rule)\n\(row)"
    }
    let edges = found(table(old, isDrawn: true), table(new, isDrawn: true)).filter {
      !$0.contains("h")
    }
    // Where a stroke ends the row, the last cell has one behind it as well.
    #expect(
      edges == edits.map { $0.hasPrefix("→|") ? "→" + $0.dropFirst(3) + " |" : $0 })
    #expect(
      found(table(old, isDrawn: false), table(new, isDrawn: false)).filter { !$0.contains("h") }
        == edits)
    let mirror = found(table(new, isDrawn: false), table(old, isDrawn: false)).filter {
      !$0.contains("h")
    }
    #expect(mirror == edits.map(turned))
  }

  private func turned(_ edit: String) -> String {
    edit.split(separator: "→", omittingEmptySubsequences: false).reversed().joined(separator: "→")
  }

  private func found(_ old: String, _ new: String) -> [String] {
    let (before, after) = (document(old), document(new))
    let comparison = Comparison.between(before, after)
    return comparison.edits.map {
      before.text.string($0.old) + "→" + after.text.string($0.new)
    }
  }

  private func document(_ text: String) -> Document {
    DraftReader.read(DecodedText(bytes: Array("\(text)\n".utf8)), name: "draft.md")
  }
}
