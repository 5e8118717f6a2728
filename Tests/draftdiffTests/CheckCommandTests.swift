import DraftPlatform
import Foundation
import RepositorySupport
import TestSupport
import Testing

/// `draftdiff check`, and the permit of a comparison.
@Suite struct CheckCommandTests {
  private static let draft = "第一条　甲方交货。\n第二条　乙方付款。\n第三条　违反第二条的，赔偿XX元。\n"

  @Test func aFindingALine() throws {
    let command = try Command()
    defer { command.remove() }
    try command.file("稿 1.txt", Self.draft.replacing("第二条的", with: "第九条的"))
    let result = try command.run("check", "稿 1.txt")
    #expect(result.status == 1)
    #expect(result.output == "稿 1.txt:3: 第九条: 引用的条款不存在\n稿 1.txt:3: XX: 尚未填写\n")
    let english = try command.run("check", "--lang", "en", "--ignore", "placeholder", "稿 1.txt")
    #expect(english.output == "稿 1.txt:3: 第九条: refers to nothing in this draft\n")
    let none = try command.run(
      "check", "--ignore", "placeholder,dangling-reference", "稿 1.txt")
    #expect(none.status == 0 && none.output.isEmpty)
    #expect(try command.run("check", "--ignore", "nonsense", "稿 1.txt").status == 2)
  }

  @Test func foldersAndJSON() throws {
    let command = try Command()
    defer { command.remove() }
    for folder in ["稿/附", "稿/.hidden"] {
      try FileManager.default.createDirectory(
        at: command.folder.appending(path: folder), withIntermediateDirectories: true)
    }
    try command.file("稿/a.txt", Self.draft)
    try command.file("稿/附/b.md", "# A\n\n[x](#gone)\n")
    try command.file("稿/.hidden/c.md", "# A\n\n[x](#gone)\n")
    try command.file("稿/d.bin", bytes: [0, 1, 2])
    let text = try command.run("check", "稿")
    #expect(text.status == 1)
    #expect(
      text.output.split(separator: "\n").map { $0.prefix { $0 != ":" } } == ["稿/a.txt", "稿/附/b.md"])
    let json = try command.run("check", "稿/", "--format", "json")
    let schema = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/DraftRender/Schemas/check.schema.json")
    let rules = try JSONSchema(Array(Data(contentsOf: schema.standardizedFileURL)))
    #expect(try rules.errors(in: Array(json.output.utf8)) == [])
    #expect(json.output.contains(#""kind":"dangling-link","line":3"#), "\(json.output)")
  }

  @Test func againstTheDraftOfBefore() throws {
    let command = try Command()
    defer { command.remove() }
    let draft = Self.draft.replacing("XX", with: "百")
    try command.file("a.txt", draft)
    try command.file(
      "b.txt",
      draft.replacing("第三条", with: "第四条").replacing("第二条　", with: "第三条　")
        .replacing("第三条　乙", with: "第二条　双方保密。\n第三条　乙"))
    #expect(try command.run("check", "b.txt").status == 0)
    let result = try command.run("check", "--against", "a.txt", "b.txt")
    #expect(result.status == 1)
    #expect(
      result.output.hasPrefix("b.txt:4: 第二条: ") && result.output.contains("所指内容现为第三条\n"),
      "\(result.output)")
    #expect(result.output.contains(": 第四条引用的“第二条”，"), "\(result.output)")
  }

  /// The hook keeps a draft with findings from being committed, whatever index git runs it for.
  @Test func stagedInAHook() throws {
    let sandbox = try Sandbox()
    let folder = Command.executable.deletingLastPathComponent().path
    let path = ["PATH": folder + ":/usr/bin:/bin"]
    let setup = try sandbox.draftdiff("git", "setup", "--hook", environment: path)
    #expect(setup.status == 0, "\(setup.errors)")
    try sandbox.write("a b.txt", Self.draft)
    try sandbox.git("add", "-A")
    #expect(try sandbox.draftdiff("check", "--staged", environment: path).status == 1)
    let refused = try sandbox.run(["commit", "-qm", "x"], environment: path)
    #expect(refused.0 == 1 && refused.1.contains("a b.txt:3: XX"), "\(refused.1)")
    try sandbox.git("commit", "-qm", "x", "--no-verify")
    // What was there before and is not staged again is nobody's business now.
    #expect(try sandbox.draftdiff("check", "--staged", environment: path).status == 0)
    try sandbox.write("a b.txt", Self.draft.replacing("XX", with: "XXX"))
    try sandbox.write("b.txt", "一切就绪。\n")
    try sandbox.git("add", "b.txt")
    let part = try sandbox.run(["commit", "-qm", "y", "--", "a b.txt"], environment: path)
    #expect(part.0 == 1 && part.1.contains("XXX"), "\(part.1)")
    let other = try sandbox.run(["commit", "-qm", "y", "--", "b.txt"], environment: path)
    #expect(other.0 == 0, "\(other.1)")
    let removed = try sandbox.draftdiff("git", "remove", environment: path)
    #expect(removed.status == 0 && removed.output.contains("pre-commit"))
    #expect(!FileManager.default.fileExists(atPath: sandbox.work + "/.git/hooks/pre-commit"))
  }

  @Test func anotherHookStays() throws {
    let sandbox = try Sandbox()
    try sandbox.write(".git/hooks/pre-commit", "#!/bin/sh\n")
    let answer = try sandbox.draftdiff("git", "setup", "--hook", "--force")
    #expect(answer.status == 1 && answer.errors.contains("another hook"), "\(answer.errors)")
    #expect(try sandbox.bytes(".git/hooks/pre-commit") == Array("#!/bin/sh\n".utf8))
  }

  // MARK: Permits

  private func permit(_ new: String, _ words: String...) throws -> Command.Result {
    let command = try Command()
    defer { command.remove() }
    try command.file(
      "old.txt", "一、总体要求\n各单位要高度重视。\n二、时间安排\n三月底前完成。\n三、组织领导\n成立专班。\n")
    try command.file("new.txt", new)
    return try command.run(words + ["old.txt", "new.txt"])
  }

  private static let edited = "一、总体要求\n各单位要高度重视！\n二、时间安排\n四月底前完成。\n三、组织领导\n成立专班。\n"

  @Test func whatIsAllowed() throws {
    #expect(
      try permit(Self.edited, "--allow-section", "二", "--allow-kind", "punctuation").status == 0)
    let section = try permit(Self.edited, "--allow-section", "二")
    #expect(section.status == 1)
    #expect(section.output == "new.txt:2: 第一部分: 修改  各单位要高度重视！\n", "\(section.output)")
    let kind = try permit(Self.edited, "--allow-kind", "editorial")
    #expect(kind.status == 1 && kind.output.hasPrefix("new.txt:4: 第二部分: "), "\(kind.output)")
    #expect(kind.output.split(separator: "\n").count == 1)
  }

  /// A sentence of which only a part is of an allowed kind.
  @Test func allOfAChangeMustBeAllowed() throws {
    let both = Self.edited.replacing("四月底前完成。", with: "四月底前完成！")
    #expect(try permit(both, "--allow-section", "一", "--allow-kind", "punctuation").status == 1)
    #expect(
      try permit(both, "--allow-section", "一", "--allow-kind", "punctuation,date").status == 0)
  }

  @Test func whatCameOrWentElsewhere() throws {
    let moved = "一、总体要求\n各单位要高度重视。\n二、组织领导\n成立专班。\n三、时间安排\n三月底前完成。\n"
    let result = try permit(moved, "--allow-section", "一")
    #expect(result.status == 1 && result.output.contains("二"), "\(result.output)")
    #expect(try permit(moved, "--allow-kind", "moved", "--ignore", "numbering").status == 0)
    let gone = try permit(
      "一、总体要求\n各单位要高度重视。\n二、时间安排\n三月底前完成。\n", "--allow-section", "二")
    #expect(gone.status == 1 && gone.output.contains("old.txt:5: "), "\(gone.output)")
  }

  @Test func wrongNamesAreTold() throws {
    #expect(try permit(Self.edited, "--allow-section", "九").status == 2)
    #expect(try permit(Self.edited, "--allow-kind", "nonsense").status == 2)
    #expect(try permit(Self.edited, "--allow-kind", "date", "--format", "html").status == 2)
  }
}
