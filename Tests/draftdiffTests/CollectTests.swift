import DraftDiffKit
import DraftPlatform
import Foundation
import Testing

/// `draftdiff collect`: what several people made of one draft.
@Suite struct CollectTests {
  private static let base = """
    第一条　集市由管理处负责。
    第二条　租金每月缴纳，逾期加收滞纳金。
    第三条　摊主应当保持清洁。
    第四条　本规定自发布之日起施行。

    """
  private static let first = base.replacing("每月", with: "每季度")
    .replacing("第四条　", with: "第四条　违者处警告。\n第五条　")
  private static let second = base.replacing("保持清洁", with: "保持摊位清洁")
    .replacing("管理处负责", with: "管理处统一负责")
  private static let third = base.replacing("每月", with: "每半年")
    .replacing("保持清洁", with: "保持摊位清洁")

  private func collected(
    _ sides: [String], from base: String = Self.base, _ words: String...
  ) throws -> (command: Command, result: Command.Result) {
    let command = try Command()
    try command.file("征求意见稿.txt", base)
    let names = sides.indices.map { "稿\($0).txt" }
    for (name, text) in zip(names, sides) { try command.file(name, text) }
    let result = try command.run(
      ["collect", "征求意见稿.txt"] + names + ["-o", "汇总"] + words)
    return (command, result)
  }

  private func text(_ name: String, _ command: Command) throws -> String {
    try String(contentsOf: command.folder.appending(path: "汇总/" + name), encoding: .utf8)
  }

  @Test func whatNobodyContradictsIsCombined() throws {
    let (command, result) = try collected(
      [Self.first, Self.second], "--as", "甲处", "--as", "乙处")
    defer { command.remove() }
    #expect(result.status == 0, "\(result.errors)")
    let combined = try text("合稿.txt", command)
    for part in ["管理处统一负责", "每季度", "保持摊位清洁", "第四条　违者处警告", "第五条　本规定"] {
      #expect(combined.contains(part), "\(part) in \(combined)")
    }
    #expect(
      result.output.split(separator: "\n").map(String.init) == [
        "汇总/合稿.txt", "汇总/意见汇总表.html", "汇总/意见汇总表.md", "汇总/意见汇总表.csv", "汇总/意见汇总表.docx",
        "汇总/1-甲处.html", "汇总/2-乙处.html",
      ])
  }

  /// Texts in dispute have the numbers of their own drafts, the base those of the base.
  @Test func disputedTextsKeepTheirOwnNumbers() throws {
    let short = Self.base.replacing("第二条　租金每月缴纳，逾期加收滞纳金。\n", with: "")
      .replacing("第三条", with: "第二条").replacing("第四条　本规定自发布", with: "第三条　本规定自五月")
    let long = Self.base.replacing("第四条　本规定自发布", with: "第四条　违者处警告。\n第五条　本规定自六月")
    let longer = Self.base.replacing("第一条", with: "第一条　集市每日开放。\n第二条")
      .replacing("第四条", with: "第五条").replacing("第三条", with: "第四条")
      .replacing("第二条　租", with: "第三条　租")
    let (command, _) = try collected([short, long, longer])
    defer { command.remove() }
    let list = try text("待定意见.md", command)
    for line in ["第四条　本规定自发布之日", "第三条　本规定自五月之日", "第五条　本规定自六月之日"] {
      #expect(list.contains(line), "\(line): \(list)")
    }
  }

  @Test func theTableHasTheTitleOfTheBaseOrTheOneAskedFor() throws {
    let titled = "集市管理规定\n" + Self.base
    for (words, title) in [([], "《集市管理规定》意见汇总表"), (["--title", "采纳情况表"], "采纳情况表")] {
      let command = try Command()
      defer { command.remove() }
      try command.file("a.txt", titled)
      try command.file("b.txt", titled.replacing("每月", with: "每季度"))
      _ = try command.run(["collect", "a.txt", "b.txt", "-o", "汇总"] + words)
      #expect(try text("意见汇总表.md", command).hasPrefix("# \(title)\n"))
    }
  }

  /// Numbers and references that follow an insertion are nobody's opinion and contradict none.
  @Test func whatOnlyFollowsIsNoOpinion() throws {
    let (command, result) = try collected(
      [
        Self.referring.replacing("第四条　本", with: "第五条　本")
          .replacing("第三条规定", with: "第四条规定").replacing("第三条　摊", with: "第四条　摊")
          .replacing("第二条　租", with: "第二条　摊位统一编号。\n第三条　租"),
        Self.referring.replacing("每月", with: "每季度").replacing("处警告", with: "处罚款"),
        Self.referring.replacing("每月", with: "每半年"),
      ], from: Self.referring, "--as", "甲处", "--as", "乙处", "--as", "丙处")
    defer { command.remove() }
    #expect(result.status == 1, "\(result.errors)")
    let combined = try text("合稿.txt", command)
    #expect(combined.contains("第三条　租金每月缴纳"), "\(combined)")
    #expect(combined.contains("第五条　本规定自发布之日起施行，违反第四条规定的处罚款。"), "\(combined)")
    let rows = try text("意见汇总表.md", command).split(separator: "\n").filter {
      $0.hasPrefix("| 第")
    }
    #expect(rows.count == 4, "\(rows)")
    #expect(rows.filter { $0.contains("待定") }.count == 2, "\(rows)")
  }

  private static let referring = base.replacing("施行。", with: "施行，违反第三条规定的处警告。")

  private func rows(_ command: Command) throws -> [[String]] {
    try text("意见汇总表.md", command).split(separator: "\n").filter { $0.hasPrefix("| 第") }.map {
      $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  private static let speech = """
    在会议上的讲话

    一、突出重点

    （一）抓好煤矿安全。要开展专项检查，消除隐患。

    （二）抓好交通安全。要加强路面管控。

    （三）抓好消防安全。要检查商场、学校、医院。

    二、落实责任

    （一）落实领导责任。主要负责人是第一责任人。

    """

  /// A section that moved has a row, as a sentence has.
  @Test func movesAreProposals() throws {
    let article = "第三条　摊主应当保持清洁。\n"
    let moved = Self.base.replacing(article, with: "").replacing("第二条　", with: "第三条　")
      .replacing("第一条　", with: "第二条　")
    let swapped = Self.base.replacing("集市由管理处负责", with: "@")
      .replacing("租金每月缴纳，逾期加收滞纳金", with: "集市由管理处负责")
      .replacing("@", with: "租金每月缴纳，逾期加收滞纳金")
    let (command, result) = try collected(
      [article.replacing("第三条", with: "第一条") + moved, swapped, Self.second], "--as", "甲处",
      "--as", "乙处", "--as", "丙处")
    defer { command.remove() }
    #expect(result.status != 2, "\(result.errors)")
    let rows = try rows(command)
    #expect(rows.contains { $0[2] == "移至第一条" && $0[3] == "甲处" && $0[0] == "第三条" }, "\(rows)")
    #expect(rows.contains { $0[2].hasPrefix("与第") && $0[3] == "乙处" }, "\(rows)")
    #expect(rows.filter { $0[3] == "丙处" }.count == 2, "\(rows)")
  }

  /// Two that stand apart exchange their places: one row says it, and what stands between them stays.
  @Test func sectionsApartFromEachOtherAreSwapped() throws {
    let other = Self.speech.replacing("（一）抓好煤矿安全。要开展专项检查，消除隐患。", with: "@")
      .replacing("（三）抓好消防安全。要检查商场、学校、医院。", with: "（三）抓好煤矿安全。要开展专项检查，消除隐患。")
      .replacing("@", with: "（一）抓好消防安全。要检查商场、学校、医院。")
    let (command, _) = try collected([other], from: Self.speech)
    defer { command.remove() }
    let rows = try rows(command)
    #expect(rows.count == 1 && rows[0][0] == "第一部分（三）", "\(rows)")
    #expect(rows.first?[2] == "与第一部分（一）对调", "\(rows)")
  }

  /// Into another chapter under the same number, or past a neighbour: what the number does not say is said.
  @Test func movesUnderTheSameNumber() throws {
    let base = "第一章　总则\n\n第一条　甲乙丙丁。\n\n第二条　戊己庚辛。\n\n第二章　附则\n\n第三条　壬癸子丑。\n"
    let other = base.replacing("第二章　附则\n\n", with: "")
      .replacing("第二条　", with: "第二章　附则\n\n第二条　")
    let (command, result) = try collected([other], from: base)
    defer { command.remove() }
    #expect(result.status == 0, "\(result.errors)")
    let rows = try rows(command)
    #expect(rows.count == 1 && rows[0][0] == "第二条" && rows[0][2] == "移至第二章", "\(rows)")
  }

  /// Two sections that were joined, and one that was parted.
  @Test func joinedAndPartedSectionsAreProposals() throws {
    let joined = Self.base.replacing("滞纳金。\n第三条　摊主", with: "滞纳金。摊主")
      .replacing("第四条", with: "第三条")
    for (base, side, said) in [
      (Self.base, joined, "第二条、第三条合并为第二条"), (joined, Self.base, "第二条分为第二条、第三条"),
    ] {
      let (command, result) = try collected([side], from: base)
      defer { command.remove() }
      #expect(result.status == 0, "\(result.errors)")
      let rows = try rows(command)
      #expect(rows.contains { $0[2] == said }, "\(rows)")
    }
  }

  /// One takes out what another moves: both are told, in the table and in the list.
  @Test func aMoveOfWhatAnotherTakesOutIsOpen() throws {
    let point = "（二）抓好交通安全。要加强路面管控。\n\n"
    let without = Self.speech.replacing(point, with: "").replacing("（三）", with: "（二）")
    let (command, result) = try collected(
      [without, without + "\n" + point], from: Self.speech, "--as", "甲处", "--as", "乙处")
    defer { command.remove() }
    #expect(result.status == 1, "\(result.errors)")
    let rows = try rows(command)
    #expect(rows.map { $0[3] }.sorted() == ["乙处", "甲处"], "\(rows)")
    #expect(rows.contains { $0[2] == "移至第二部分（二）" }, "\(rows)")
    #expect(rows.allSatisfy { $0[4] == "意见不一致，待定" }, "\(rows)")
    let list = try text("待定意见.md", command)
    #expect(list.contains("**乙处**\n\n> 移至第二部分（二）"), "\(list)")
  }

  /// Where the combined draft keeps the base, no move of it is in it.
  @Test func movesToTwoPlacesAreOpen() throws {
    let point = "（二）抓好交通安全。要加强路面管控。\n\n"
    let without = Self.speech.replacing(point, with: "").replacing("（三）", with: "（二）")
    let merged = without.replacing("第一责任人。", with: "第一责任人。抓好交通安全。要加强路面管控。")
    let (command, result) = try collected([without + "\n" + point, merged], from: Self.speech)
    defer { command.remove() }
    #expect(result.status == 1, "\(result.errors)")
    let rows = try rows(command)
    #expect(rows.map { $0[2].prefix(2) } == ["移至", "第一"], "\(rows)")
    #expect(rows.allSatisfy { $0[4] == "意见不一致，待定" }, "\(rows)")
  }

  /// What nobody objects to is open beside what people differ on, and is not told as disputed.
  @Test func whatNobodyObjectsToSaysSo() throws {
    let base = "第一条　每户配建1个车位。\n第二条　车位不得挪作他用。\n第三条　自发布之日起施行。\n"
    let homes = base.replacing("1个", with: "1.2个")
    let (command, result) = try collected(
      [
        homes, homes, base.replacing("挪作他用", with: "改变用途"),
        base.replacing("第二条　车位不得挪作他用。\n", with: "").replacing("第三条", with: "第二条"),
      ], from: base)
    defer { command.remove() }
    #expect(result.status == 1, "\(result.errors)")
    let said = try rows(command).map { [$0[0], $0[4]] }
    #expect(
      said == [
        ["第一条", "无不同意见，与相邻处一并待定"], ["第二条", "意见不一致，待定"], ["第二条", "意见不一致，待定"],
      ], "\(said)")
  }

  /// A paragraph that was parted, or joined with the one before.
  @Test func bordersOfParagraphsAreProposals() throws {
    let base = "第一条　集市由管理处负责。租金每月缴纳。\n第二条　摊主保持清洁。\n摊主应当缴费。\n"
    let other = "第一条　集市由管理处负责。\n租金每月缴纳。\n第二条　摊主保持清洁。摊主应当缴费。\n"
    let (command, result) = try collected([other], from: base)
    defer { command.remove() }
    #expect(result.status == 0, "\(result.errors)")
    let rows = try rows(command)
    #expect(rows.map { $0[2] } == ["另起一段", "并入上段"], "\(rows)")
    #expect(rows.map { $0[1] } == ["租金每月缴纳。", "摊主应当缴费。"], "\(rows)")
  }

  /// A sentence that was moved and rewritten is proposed both ways.
  @Test func aRewrittenSentenceThatMovedHasBothRows() throws {
    let base = """
      # 报告

      ## 一、成绩

      今年粮食产量再创历史新高，达到五百万吨。全市新增就业十万人。

      ## 二、打算

      明年要继续抓好粮食生产。加快建设高标准农田。

      """
    let moved = base.replacing("今年粮食产量再创历史新高，达到五百万吨。", with: "")
      .replacing("高标准农田。", with: "高标准农田。今年粮食产量再创历史新高，达到六百万吨。")
    let (command, result) = try collected([moved], from: base)
    defer { command.remove() }
    #expect(result.status == 0, "\(result.errors)")
    let rows = try rows(command)
    #expect(rows.map { String($0[2].prefix(2)) }.sorted() == ["修改", "移至"], "\(rows)")
  }

  @Test func theTableNamesWhoProposesWhat() throws {
    let (command, result) = try collected(
      [Self.first, Self.second, Self.third], "--as", "甲处", "--as", "乙处", "--as", "丙处")
    defer { command.remove() }
    #expect(result.status == 1, "\(result.errors)")
    let table = try text("意见汇总表.md", command)
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("| 第") }.map { row in
      row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    #expect(table.hasPrefix("# 征求意见稿意见汇总表\n\n| 条款 | 原文 | 修改意见 | 提出单位 | 采纳情况 | 理由 |"))
    #expect(rows.map { $0[0] } == ["第一条", "第二条", "第二条", "第三条", "第四条"], "\(table)")
    #expect(rows.map { $0[3] } == ["乙处", "甲处", "丙处", "乙处、丙处", "甲处"], "\(table)")
    #expect(rows[1][4].contains("待定") && rows[2][4].contains("待定"))
    #expect(rows[0][4] == "已并入合稿" && rows[3][4] == "已并入合稿" && rows[4][4] == "已并入合稿")
    #expect(rows[4][2] == "增加：违者处警告。", "\(table)")
    // Where people differ, the text of the base stays, and is listed.
    #expect(try text("合稿.txt", command).contains("租金每月缴纳"))
    let conflicts = try text("待定意见.md", command)
    for part in ["甲处", "丙处", "每季度", "每半年", "每月"] {
      #expect(conflicts.contains(part), "\(part) in \(conflicts)")
    }
    #expect(!conflicts.contains("乙处"))
    let csv = try text("意见汇总表.csv", command)
    #expect(csv.contains("\"乙处、丙处\"") && csv.contains("\"条款\",\"原文\""))
  }

  @Test func encodingsAreKept() throws {
    let command = try Command()
    defer { command.remove() }
    let utf16: (String) throws -> Data = { try #require($0.data(using: .utf16)) }
    try command.file("a.txt", bytes: Array(utf16(Self.base)))
    try command.file("b.txt", Self.first)
    #expect(try command.run("collect", "a.txt", "b.txt", "-o", "out").status == 0)
    let combined = try Data(contentsOf: command.folder.appending(path: "out/合稿.txt"))
    #expect(String(data: combined, encoding: .utf16)?.contains("每季度") == true)
  }

  @Test func wordDocuments() throws {
    let command = try Command()
    defer { command.remove() }
    for (name, text) in [("base", Self.base), ("a", Self.first), ("b", Self.third)] {
      let draft = Draft(text: text, name: name + ".txt")
      try command.file(name + ".docx", bytes: draft.wordDocument())
    }
    let result = try command.run("collect", "base.docx", "a.docx", "b.docx", "-o", "out")
    #expect(result.status == 1, "\(result.errors)")
    for name in ["合稿.docx", "1-a.docx", "2-b.docx", "意见汇总表.docx"] {
      #expect(result.output.contains(name), "\(result.output)")
    }
    #expect(try command.run("text", "out/合稿.docx").output.contains("保持摊位清洁"))
    #expect(try command.run("out/1-a.docx", "--author", "a").status == 1)
  }

  @Test func nothingIsReplacedUnasked() throws {
    let (command, _) = try collected([Self.first])
    defer { command.remove() }
    let words = ["collect", "征求意见稿.txt", "稿0.txt", "-o", "汇总"]
    #expect(try command.run(words).status == 2)
    #expect(try command.run(words + ["--force"]).status == 0)
    #expect(try command.run(words + ["--as", "a", "--as", "b"]).status == 2)
  }
}
