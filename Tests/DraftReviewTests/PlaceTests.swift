import DraftDiffKit
import Testing

/// Where reports say that a change is.
@Suite struct PlaceTests {
  private func report(
    _ old: String, _ new: String, _ format: ReportFormat = .memo, _ name: String = "a.txt"
  ) -> String {
    DraftComparison(from: Draft(text: old, name: name), to: Draft(text: new, name: name))
      .report(as: format)
  }

  private let letter = "关于修缮校舍的请示\n县教育局：\n我校校舍年久失修，屋面漏雨。\n现申请资金20万元，用于修缮屋面。\n妥否，请批示。\n"

  @Test(arguments: [
    ("校舍的请示", "校舍和围墙的请示", "在标题中的"), ("县教育局", "市教育局", "主送机关"),
    ("年久失修", "已建成四十年", "将第一段中的"), ("20万元", "26万元", "将第二段中的“20万元”修改为“26万元”"),
    ("用于修缮屋面。\n", "用于修缮屋面。\n工期预计两个月。\n", "增加一段，作为第三段：“工期预计两个月。”"),
    ("妥否，请批示。\n", "", "删去第三段。"),
  ])
  func ofTextWithoutNumbers(_ before: String, _ after: String, _ said: String) {
    let memo = report(letter, letter.replacing(before, with: after))
    #expect(memo.contains(said), "\(memo)")
  }

  /// Two paragraphs of a letter are two rows, and a draft of one paragraph needs no place.
  @Test func rowsOfParagraphs() {
    let new = letter.replacing("年久失修", with: "已建成四十年").replacing("20万元", with: "26万元")
    let table = report(letter, new, .table)
    #expect(table.contains("| 2 |") && !table.contains("| 3 |"), "\(table)")
    #expect(report("会期三天。\n", "会期两天。\n").contains("1. 将“三天”修改为“两天”。"))
  }

  @Test func ofTextAroundSections() {
    let old = "讲话\n同志们：\n今天开会。\n一、任务\n完成植树任务。\n二、要求\n按时完成。\n"
    let memo = report(old, old.replacing("今天开会", with: "今天开动员会"))
    #expect(memo.contains("将开头中的“开会”修改为“开动员会”"), "\(memo)")
  }

  private let parts =
    "# Handbook\n\n## Growers\n\n1. Water\n\nWater the beds daily.\n\n## Pickers\n\n1. Baskets\n\nCarry no more than one basket.\n"

  @Test(arguments: [("daily", "twice a day", "Growers"), ("one basket", "two baskets", "Pickers")])
  func theSameNumberTwice(_ before: String, _ after: String, _ parent: String) {
    let new = parts.replacing(before, with: after)
    for format in [ReportFormat.memo, .stat] {
      let text = report(parts, new, format, "a.md")
      #expect(text.contains(parent), "\(text)")
    }
  }

  /// Where one thing was put in the place of another, what went is told before what came.
  @Test func whatWentBeforeWhatCame() {
    let old =
      "The market opens at dawn.\n\nEveryone who sells fish shall rinse the stall before noon.\n\nIt closes at dusk.\n"
    let new = old.replacing(
      "Everyone who sells fish shall rinse the stall before noon.",
      with: "Bread is sold first. Cheese has a tent of its own.")
    let text = report(old, new, .text)
    let gone = text.firstRange(of: "- Everyone")?.lowerBound
    let come = text.firstRange(of: "+ Bread")?.lowerBound
    #expect(gone != nil && come != nil && gone! < come!, "\(text)")
  }

  @Test func headingsAreNoSentences() {
    let old = "# Boat\n\nThe boat is old.\n"
    let text = report(old, old + "\n## Oars\n\nThe oars are new.\n", .text, "a.md")
    #expect(text.contains("sentences: 1 added"), "\(text)")
  }
}
