import Testing

/// `draftdiff merge` as a command.
@Suite struct MergeCommandTests {
  private static let base = "一、总体要求\n各单位要重视。\n\n二、时间安排\n三月底前完成。\n\n三、组织领导\n成立专班。\n"

  private func with(_ ours: String, _ theirs: String, _ body: (Command) throws -> Void) throws {
    let command = try Command()
    defer { command.remove() }
    for (name, text) in [("base", Self.base), ("ours", ours), ("theirs", theirs)] {
      try command.file(name + ".txt", text)
    }
    try body(command)
  }

  @Test func printsWhatItWrites() throws {
    let ours = Self.base.replacing("三月底", with: "四月底")
    try with(ours, Self.base.replacing("专班", with: "专门班子")) { command in
      let words = ["merge", "base.txt", "ours.txt", "theirs.txt"]
      let joined = ours.replacing("专班", with: "专门班子")
      #expect(try command.run(words).output == joined)
      let both = try command.run(words + ["-p", "-o", "out.txt"])
      #expect(both.status == 0 && both.output == joined && both.errors.isEmpty)
      #expect(try command.run("text", "out.txt").output == joined)
      #expect(try command.run(words + ["-o", "out2.txt"]).output.isEmpty)
    }
  }

  /// Each side counted what it put in. Where numbers can't be counted on, as in a text that has the signs for it of its
  /// own, that is said; and nobody's mistake is told as one of the merge.
  @Test func numbersAreCountedOnOrSaidToBeTwice() throws {
    let ours =
      "一、总体要求\n各单位要重视。\n\n二、基本原则\n坚持统筹。\n\n三、时间安排\n三月底前完成。\n\n四、组织领导\n成立专班。\n"
    let theirs = Self.base + "\n四、监督检查\n按季通报。\n"
    try with(ours, theirs) { command in
      let result = try command.run("merge", "base.txt", "ours.txt", "theirs.txt")
      #expect(result.status == 0 && result.errors.isEmpty, "\(result)")
      #expect(result.output == ours + "\n五、监督检查\n按季通报。\n")
    }
    try with(ours.replacing("统筹", with: "统筹\u{F0000}"), theirs) { command in
      let result = try command.run("merge", "base.txt", "ours.txt", "theirs.txt")
      #expect(result.status == 0, "\(result.output)")
      #expect(result.errors.contains("line 13: 四、: 编号重复"), "\(result)")
    }
    let skipped = Self.base.replacing("三、", with: "五、")
    try with(skipped, skipped.replacing("三月底", with: "四月底")) { command in
      let result = try command.run("merge", "base.txt", "ours.txt", "theirs.txt")
      #expect(result.errors.isEmpty, "\(result.errors)")
    }
  }

  @Test func referencesToWhatAnotherDraftTookOutAreSaid() throws {
    let command = try Command()
    defer { command.remove() }
    let base = "第一条　甲事。\n\n第二条　乙事。\n\n第三条　丙事，另行规定。\n"
    try command.file("base.txt", base)
    try command.file("ours.txt", "第一条　甲事。\n\n第二条　丙事，另行规定。\n")
    try command.file("theirs.txt", base.replacing("另行规定", with: "依照第二条规定"))
    let result = try command.run("merge", "base.txt", "ours.txt", "theirs.txt")
    #expect(result.status == 0)
    #expect(result.errors.contains("line 3: 第二条: 第二条引用的“第二条”，所指的第二条已删去"), "\(result)")
    // An item of an article that stayed is gone likewise.
    let items = "第一条　甲事：\n（一）子事；\n（二）丑事。\n\n第二条　丙事，另行规定。\n"
    try command.file("base.txt", items)
    try command.file("ours.txt", items.replacing("（一）子事；\n（二）", with: "（一）"))
    try command.file("theirs.txt", items.replacing("另行规定", with: "依照第一条第（一）项规定"))
    let item = try command.run("merge", "base.txt", "ours.txt", "theirs.txt")
    #expect(item.status == 0 && item.errors.contains("已删去"), "\(item)")
  }

  /// 款 and entries of a list of attachments are not counted on: who refers to one that another put something before is
  /// told so.
  @Test func referencesToMovedPartsAreSaid() throws {
    func draft(_ more: Bool, _ references: Bool) -> String {
      """
      第一条　申请人应当提交申请书。
      \(more ? "申请人应当提交身份证明。\n" : "")申请人应当缴纳保证金。
      第二条　主管部门应当在十日内审查。\(references ? "逾期的，依照第一条第二款办理，标准见附件2。" : "")

      附件：1. 申请书式样
      \(more ? "2. 身份证明式样\n3" : "2"). 保证金标准

      """
    }
    let command = try Command()
    defer { command.remove() }
    try command.file("base.txt", draft(false, false))
    try command.file("ours.txt", draft(true, false))
    try command.file("theirs.txt", draft(false, true))
    try command.file("none.txt", draft(false, false) + "附注：另行印发。\n")
    for sides in [["ours.txt", "theirs.txt"], ["theirs.txt", "ours.txt"]] {
      let result = try command.run(["merge", "base.txt"] + sides)
      #expect(result.status == 0, "\(result)")
      #expect(result.errors.contains("第一条第二款"), "\(result)")
      #expect(result.errors.contains("附件2"), "\(result)")
    }
    let quiet = try command.run("merge", "base.txt", "none.txt", "theirs.txt")
    #expect(quiet.status == 0 && quiet.errors.isEmpty, "\(quiet)")
  }

  @Test func conflictsAreSaidWithLineAndSection() throws {
    let ours = Self.base.replacing("三月底", with: "四月底")
    try with(ours, Self.base.replacing("三月底", with: "五月底")) { command in
      let words = ["merge", "base.txt", "ours.txt", "theirs.txt"]
      let result = try command.run(words + ["-o", "out.txt"])
      #expect(result.status == 1 && result.output.isEmpty)
      #expect(result.errors.contains("1 conflict is left"), "\(result.errors)")
      #expect(result.errors.contains("draftdiff: out.txt:5: 第二部分"), "\(result.errors)")
    }
  }

  /// What the first draft took out is in the section that the other draft has it in, and not in the one behind it.
  @Test func aConflictAboutWhatWentIsSaidWithItsSection() throws {
    let command = try Command()
    defer { command.remove() }
    let base = "一、总体要求\n\n（一）甲事要重视。\n\n（二）乙事要抓紧。\n\n二、组织领导\n\n成立专班。\n"
    try command.file("base.txt", base)
    try command.file("ours.txt", base.replacing("（二）乙事要抓紧。\n\n", with: ""))
    try command.file("theirs.txt", base.replacing("要抓紧", with: "要抓紧抓实抓出成效"))
    let result = try command.run("merge", "base.txt", "ours.txt", "theirs.txt")
    #expect(result.status == 1 && result.errors.contains("line 5: 第一部分（二）"), "\(result)")
  }

  /// Several conflicts in one line are one place.
  @Test func twoConflictsInALineAreOnePlace() throws {
    let command = try Command()
    defer { command.remove() }
    for (name, days) in [("base", ["三", "五"]), ("ours", ["四", "六"]), ("theirs", ["七", "八"])] {
      try command.file(
        name + ".txt", "一、付款\n甲方应当在\(days[0])天内付款。材料由双方另行约定。乙方应当在\(days[1])天内交货。\n")
    }
    let result = try command.run("merge", "base.txt", "ours.txt", "theirs.txt")
    #expect(result.status == 1 && result.errors.contains("1 conflict is left"), "\(result)")
    #expect(result.errors.ranges(of: "第一部分").count == 1, "\(result)")
  }

  @Test func wordDocumentsAreRefused() throws {
    let command = try Command()
    defer { command.remove() }
    try command.file("a.md", "# A\n\nOne.\n")
    #expect(try command.run("--format", "docx", "-o", "a.docx", "a.md", "a.md").status == 0)
    let result = try command.run("merge", "a.docx", "a.docx", "a.docx")
    #expect(result.status == 2 && result.errors.contains("can't be joined"), "\(result.errors)")
    #expect(result.errors.contains("draftdiff collect"), "\(result.errors)")
  }
}
