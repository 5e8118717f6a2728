import Foundation
import RepositorySupport
import TestSupport
import Testing

/// `amend` as people call it: several texts, Word documents, reports.
struct AmendCommandTests {
  private static let base = """
    河滨市码头管理办法
    第一条 为了加强码头管理，制定本办法。
    第二条 码头经营人应当制定安全规程，接受监督。
    违反第三条规定的，责令改正。
    第三条 船舶进出应当登记，保存期限不少于三年。
    第四条 本办法自公布之日起施行。

    """
  private static let act = """
    一、将第二条第一款中的“制定安全规程”修改为“制定并公布安全规程”。
    二、增加一条，作为第三条：“码头经营人应当为从业人员购买保险。”
    三、将第三条改为第四条，其中的“三年”修改为“五年”。
    此外，对条文顺序作相应调整。

    """

  private func prepared() throws -> Sandbox {
    let sandbox = try Sandbox(isEmpty: true)
    try sandbox.write("办法.txt", Self.base)
    try sandbox.write("决定.txt", Self.act)
    return sandbox
  }

  @Test func aWordDocumentBecomesOneWithTheItemsAsAuthors() throws {
    let sandbox = try prepared()
    #expect(
      try sandbox.draftdiff("--format", "docx", "办法.txt", "办法.txt", "-o", "办法.docx").status < 2)
    let answer = try sandbox.draftdiff("amend", "办法.docx", "决定.txt", "-o", "新.docx")
    #expect(answer.status == 0, "\(answer)")
    let amended = try sandbox.draftdiff("amend", "办法.txt", "决定.txt").output
    #expect(try sandbox.draftdiff("text", "新.docx").output == amended)
    let rejected = try sandbox.draftdiff("text", "新.docx", "--revisions", "rejected").output
    #expect(rejected == Self.base)
    for (author, words) in [
      ("决定 一", "并公布"), ("决定 二", "购买保险"), ("决定 三", "五年"), ("决定 此外", "第五条"),
    ] {
      let own = try sandbox.draftdiff("新.docx", "--author", author)
      #expect(own.status == 1 && own.output.contains(words), "\(author): \(own)")
    }
    // What is tracked in the base is resolved, which is said.
    let again = try sandbox.draftdiff("amend", "新.docx", "决定.txt", "-o", "又.docx")
    #expect(again.errors.contains("has tracked changes, which are read as accepted"), "\(again)")
    let old = try sandbox.draftdiff(
      "amend", "新.docx", "决定.txt", "--revisions", "rejected", "-o", "先.docx")
    #expect(old.status == 0 && old.errors.isEmpty, "\(old)")
    #expect(try sandbox.draftdiff("text", "先.docx").output == amended)
    let told = try sandbox.draftdiff(
      "amend", "办法.docx", "决定.txt", "--report", "--format", "docx", "-o", "同.docx")
    #expect(told.status == 0, "\(told)")
    #expect(try sandbox.bytes("同.docx") == sandbox.bytes("新.docx"))
    let one = try sandbox.draftdiff(
      "amend", "办法.docx", "决定.txt", "--format", "docx", "--author", "张三", "-o", "一人.docx")
    #expect(one.status == 0, "\(one)")
    #expect(try sandbox.draftdiff("一人.docx", "--author", "张三").status == 1)
  }

  @Test func anActIsWrittenOfWordDraftsAndRead() throws {
    let sandbox = try prepared()
    let new = try sandbox.draftdiff("amend", "办法.txt", "决定.txt").output
    try sandbox.write("新.txt", new)
    for name in ["办法", "新"] {
      _ = try sandbox.draftdiff(
        "--format", "docx", name + ".txt", name + ".txt", "-o", name + ".docx")
    }
    let act = try sandbox.draftdiff("--format", "act", "办法.docx", "新.docx", "-o", "写.txt")
    #expect(act.status == 1, "\(act)")
    #expect(try sandbox.draftdiff("verify", "办法.txt", "写.txt", "新.txt").status == 0)
    _ = try sandbox.draftdiff("--format", "docx", "写.txt", "写.txt", "-o", "写.docx")
    #expect(try sandbox.draftdiff("verify", "办法.docx", "写.docx", "新.docx").status == 0)
  }

  @Test(arguments: [
    "text", "side-by-side", "json", "html", "table", "memo", "markdown", "critic", "patch", "act",
    "stat",
  ])
  func everyReport(_ format: String) throws {
    let sandbox = try prepared()
    let answer = try sandbox.draftdiff("amend", "办法.txt", "决定.txt", "--format", format)
    #expect(answer.status == 0 && !answer.output.isEmpty && answer.errors.isEmpty, "\(answer)")
  }

  @Test func reportsNameTheItems() throws {
    let sandbox = try prepared()
    let table = try sandbox.draftdiff("amend", "办法.txt", "决定.txt", "--report", "--format", "table")
    let rows = table.output.split(separator: "\n").map(String.init)
    #expect(rows.contains { $0.contains("修改决定的条目") }, "\(table)")
    #expect(rows.contains { $0.contains("五年") && $0.hasSuffix("| 三 |") }, "\(table)")
    #expect(rows.contains { $0.contains("购买保险") && $0.hasSuffix("| 二 |") }, "\(table)")
    for format in ["text", "side-by-side", "stat", "memo", "markdown"] {
      let answer = try sandbox.draftdiff(
        "amend", "办法.txt", "决定.txt", "--report", "--format", format)
      #expect(answer.status == 0 && answer.output.contains("二 (第2行): 第三条: 新增\n"), "\(answer)")
    }
    let json = try sandbox.draftdiff("amend", "办法.txt", "决定.txt", "--report", "--format", "json")
    let schema = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/DraftRender/Schemas/amendment.schema.json").standardized
    let errors = try JSONSchema(Array(Data(contentsOf: schema))).errors(in: Array(json.output.utf8))
    #expect(errors.isEmpty && json.output.contains(#""kind":"inserted""#), "\(errors) \(json)")
    let page = try sandbox.draftdiff("amend", "办法.txt", "决定.txt", "--report", "--format", "html")
    #expect(page.status == 0 && page.output.hasPrefix("<!DOCTYPE html>"))
    #expect(page.output.contains("<p>二 (第2行): 第三条: 新增</p>"), "\(page)")
    let marked = try sandbox.draftdiff(
      "amend", "办法.txt", "决定.txt", "--report", "--format", "marked")
    #expect(marked.output.contains("二 (第2行): 第三条: 新增"), "\(marked)")
    let critic = try sandbox.draftdiff(
      "amend", "办法.txt", "决定.txt", "--report", "--format", "critic", "-o", "critic.md")
    #expect(critic.status == 0, "\(critic)")
    let text = try String(decoding: sandbox.bytes("critic.md"), as: UTF8.self)
    #expect(
      text.contains("{++并公布++}") && text.contains("{>>决定: 一<<}") && text.contains("{>>决定: 二<<}"))
    #expect(try sandbox.draftdiff("reject", "critic.md").output == Self.base)
    let wrong = try sandbox.draftdiff("amend", "办法.txt", "决定.txt", "--report", "--format", "act")
    #expect(wrong.status == 2 && wrong.errors.contains("leave out one of them"), "\(wrong)")
  }

  @Test func aPatchWithTheReportAboveItApplies() throws {
    let sandbox = try prepared()
    let patch = try sandbox.draftdiff(
      "amend", "办法.txt", "决定.txt", "--report", "--format", "patch", "-o", "a.patch")
    #expect(patch.status == 0, "\(patch)")
    let text = try String(decoding: sandbox.bytes("a.patch"), as: UTF8.self)
    #expect(text.hasPrefix("# 一 (第1行): "))
    let new = try sandbox.draftdiff("amend", "办法.txt", "决定.txt").output
    try sandbox.git("apply", "a.patch")
    #expect(try String(decoding: sandbox.bytes("办法.txt"), as: UTF8.self) == new)
  }

  @Test func aPackageAmendsEachOfItsTexts() throws {
    let sandbox = try prepared()
    try sandbox.write("别的.txt", "河滨市渡口管理规定\n第一条 渡口三日内登记。\n")
    try sandbox.write(
      "一揽子.txt",
      """
      一、对《河滨市码头管理办法》作出修改
      （一）将第一条中的“加强”修改为“规范”。
      二、将《河滨市渡口管理规定》第一条中的“三日”修改为“五日”。
      三、将《河滨市船闸管理规定》第一条修改为：“新。”

      """)
    let answer = try sandbox.draftdiff("amend", "办法.txt", "别的.txt", "一揽子.txt", "-o", "新")
    #expect(
      answer.status == 1 && answer.errors.contains("河滨市船闸管理规定, which no BASE is"), "\(answer)")
    #expect(try String(decoding: sandbox.bytes("新/别的.txt"), as: UTF8.self).contains("五日"))
    #expect(try String(decoding: sandbox.bytes("新/办法.txt"), as: UTF8.self).contains("规范"))
    let other = try sandbox.draftdiff("amend", "决定.txt", "一揽子.txt")
    #expect(other.status == 2 && other.errors.contains("--law"), "\(other)")
    let named = try sandbox.draftdiff("amend", "别的.txt", "一揽子.txt", "--law", "河滨市渡口管理规定")
    #expect(named.status == 0 && named.output.contains("五日"), "\(named)")
    let report = try sandbox.draftdiff("amend", "办法.txt", "别的.txt", "一揽子.txt", "--report")
    #expect(report.output.contains("办法.txt:\n") && report.output.contains("别的.txt:\n"))
    _ = try sandbox.draftdiff("--format", "docx", "别的.txt", "别的.txt", "-o", "渡口.docx")
    let word = try sandbox.draftdiff("amend", "办法.txt", "渡口.docx", "一揽子.txt", "-o", "字")
    #expect(word.status == 1)
    let tracked = try sandbox.draftdiff("text", "字/渡口.docx")
    #expect(
      tracked.output.contains("五日") && tracked.errors.contains("tracked changes"), "\(tracked)")
    for wrong in [["--law", "x"], ["--format", "table"], []] {
      let answer = try sandbox.run(amend: ["办法.txt", "别的.txt", "一揽子.txt"] + wrong)
      #expect(answer.status == 2, "\(wrong): \(answer)")
    }
  }

  @Test func anActThatIsNoneOrForAnotherLawIsSaidToBeSo() throws {
    let sandbox = try prepared()
    try sandbox.write("表彰.txt", "关于表彰的决定\n为了表彰先进，决定授予荣誉。\n")
    let none = try sandbox.draftdiff("amend", "办法.txt", "表彰.txt")
    #expect(none.status == 1 && none.output == Self.base, "\(none)")
    #expect(none.errors.contains("says nothing that amends"))
    try sandbox.write("别.txt", "决定对《河滨市渡口规定》作如下修改：\n一、将第四条中的“公布”修改为“发布”。\n")
    let other = try sandbox.draftdiff("amend", "办法.txt", "别.txt")
    #expect(other.status == 0 && other.output.contains("发布"), "\(other)")
    #expect(other.errors.contains("amends 河滨市渡口规定, and the text is called 河滨市码头管理办法"))
    try sandbox.write("本.txt", "决定对《河滨市码头管理办法》作如下修改：\n一、将第四条中的“公布”修改为“发布”。\n")
    let own = try sandbox.draftdiff("amend", "办法.txt", "本.txt")
    #expect(own.errors.isEmpty, "\(own)")
  }

  @Test func aStyleOfAnotherLanguageIsRefused() throws {
    let sandbox = try prepared()
    let answer = try sandbox.draftdiff("--format", "act", "--style", "uk", "办法.txt", "决定.txt")
    #expect(
      answer.status == 2 && answer.errors.contains("npc, local, company, taiwan"), "\(answer)")
  }
}

extension Sandbox {
  fileprivate func run(amend words: [String]) throws -> Answer {
    switch words.count {
    case 5: try draftdiff("amend", words[0], words[1], words[2], words[3], words[4])
    default: try draftdiff("amend", words[0], words[1], words[2])
    }
  }
}
