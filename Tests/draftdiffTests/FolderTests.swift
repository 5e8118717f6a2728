import Foundation
import RepositorySupport
import TestSupport
import Testing

/// Two folders, and several drafts of a revision.
@Suite struct FolderTests {
  private static let long = (1...8).map { "第\($0)项工作由第\($0)处负责，按季度报告进展。\n" }.joined()
  private static let other = (1...8).map { "码头第\($0)号泊位每日检查，发现破损及时修补。\n" }.joined()

  private func folders(_ old: [String: String], _ new: [String: String]) throws -> Command {
    let command = try Command()
    for (folder, files) in [("旧", old), ("新", new)] {
      for (name, text) in files {
        let file = command.folder.appending(path: folder + "/" + name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
    }
    return command
  }

  private func relations(_ old: [String: String], _ new: [String: String]) throws -> [String] {
    let command = try folders(old, new)
    defer { command.remove() }
    let result = try command.run("--format", "json", "旧", "新")
    let schema = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/DraftRender/Schemas/folders.schema.json")
    let rules = try JSONSchema(Array(Data(contentsOf: schema.standardizedFileURL)))
    #expect(try rules.errors(in: Array(result.output.utf8)) == [])
    let whole = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let files = whole?["files"] as? [[String: Any]] ?? []
    #expect(result.status == (files.isEmpty ? 0 : 1), "\(result.errors)")
    return files.map { file in
      let names = ["old", "new"].map { (file[$0] as? [String] ?? []).joined(separator: "+") }
      return "\(file["relation"] ?? "") \(names[0]) → \(names[1])"
    }
  }

  @Test func pairsByName() throws {
    #expect(
      try relations(
        ["a.txt": Self.long, "附/b.txt": Self.other, "gone.txt": "旧文。\n"],
        ["a.txt": Self.long, "附/b.txt": Self.other + "新增一句。\n", "came.txt": "新事。\n"])
        == ["added  → came.txt", "removed gone.txt → ", "kept 附/b.txt → 附/b.txt"])
    #expect(try relations(["a.txt": Self.long], ["a.txt": Self.long]) == [])
  }

  @Test func pairsByContent() throws {
    #expect(
      try relations(
        ["甲.txt": Self.long, "乙.txt": Self.other],
        ["丙.txt": Self.long.replacing("按季度", with: "按月"), "乙.txt": Self.other])
        == ["renamed 甲.txt → 丙.txt"])
  }

  @Test func splitsAndJoins() throws {
    let both = Self.long + Self.other
    #expect(
      try relations(["all.txt": both], ["a.txt": Self.long, "b.txt": Self.other])
        == ["split all.txt → a.txt+b.txt"])
    #expect(
      try relations(["a.txt": Self.long, "b.txt": Self.other], ["all.txt": both])
        == ["joined a.txt+b.txt → all.txt"])
    // A draft that gave a part away keeps its name.
    #expect(
      try relations(["a.txt": both], ["a.txt": Self.long, "b.txt": Self.other])
        == ["split a.txt → a.txt+b.txt"])
    // What both folders' drafts say everywhere makes none of them a part of another.
    #expect(
      try relations(["a.txt": Self.long], ["a.txt": Self.long, "b.txt": Self.long])
        == ["added  → b.txt"])
  }

  @Test func theTableStandsFirst() throws {
    let command = try folders(
      ["甲.txt": Self.long, "乙.txt": Self.other],
      ["丙.txt": Self.long, "乙.txt": Self.other.replacing("每日", with: "每周")])
    defer { command.remove() }
    let stat = try command.run("--stat", "旧", "新")
    #expect(stat.status == 1)
    let lines = stat.output.split(separator: "\n")
    #expect(lines.first == "修改 1 · 改名 1", "\(stat.output)")
    #expect(lines.count == 4 && lines[2].hasPrefix("改名  甲.txt → 丙.txt "), "\(stat.output)")
    let text = try command.run("旧", "新").output
    #expect(text.hasPrefix(stat.output))
    #expect(text.contains("[-日-]{+周+}") || text.contains("[-每日-]{+每周+}"), "\(text)")
    #expect(try command.run("--format", "memo", "旧", "新").status == 2)
    #expect(try command.run("旧", "新/丙.txt").status == 2)
  }

  @Test func pagesWithAnIndex() throws {
    let command = try folders(
      ["a <1>.txt": Self.long], ["a <1>.txt": Self.long + "新增一句。\n", "b.txt": Self.other])
    defer { command.remove() }
    #expect(try command.run("--format", "html", "旧", "新").status == 2)
    #expect(try command.run("--format", "html", "-o", "报告", "旧", "新").status == 1)
    func page(_ name: String) throws -> String {
      try String(contentsOf: command.folder.appending(path: "报告/" + name), encoding: .utf8)
    }
    let index = try page("index.html")
    #expect(index.contains("<a href=\"1-a__1__txt.html\">a &lt;1&gt;.txt</a>"), "\(index)")
    #expect(try page("1-a__1__txt.html").contains("新增一句"))
    #expect(try page("2-b_txt.html").contains("码头第1号"))
  }

  @Test func unreadableFilesAreTrouble() throws {
    let command = try folders(["a.txt": Self.long], ["a.txt": Self.long])
    defer { command.remove() }
    try Data([0, 1, 2, 0, 255]).write(to: command.folder.appending(path: "新/b.txt"))
    let result = try command.run("旧", "新")
    #expect(result.status == 2 && result.errors.contains("b.txt"), "\(result)")
  }

  // MARK: Revisions

  @Test func revisionsOfSeveralDrafts() throws {
    let sandbox = try Sandbox()
    for (name, text) in [("a.txt", Self.long), ("b c.txt", Self.other), ("d.txt", "不变。\n")] {
      try sandbox.write(name, text)
    }
    try sandbox.git("add", "-A")
    try sandbox.git("commit", "-qm", "一")
    try sandbox.write("a.txt", Self.long.replacing("按季度", with: "按月"))
    try sandbox.git("mv", "b c.txt", "泊位.txt")
    try sandbox.git("add", "-A")
    try sandbox.git("commit", "-qm", "二")
    for words in [
      ["diff", "--from", "HEAD~1", "--to", "HEAD", "--stat"], ["show", "HEAD", "--stat"],
    ] {
      let answer = try sandbox.draftdiff(words)
      #expect(answer.status == (words[0] == "diff" ? 1 : 0), "\(answer.errors)")
      #expect(
        answer.output.hasPrefix("修改 1 · 改名 1 · 无改动 1\n"), "\(words): \(answer.output)")
      #expect(answer.output.contains("b c.txt → 泊位.txt"))
    }
    let json = try sandbox.draftdiff("show", "HEAD", "--format", "json")
    #expect(json.output.contains(#""old":"HEAD^","new":"HEAD""#), "\(json.output.prefix(200))")
    // The whole first commit, and files that have gone from the disk.
    #expect(try sandbox.draftdiff("show", "HEAD~1", "--stat").output.hasPrefix("新增 3\n"))
    try FileManager.default.removeItem(atPath: sandbox.work + "/a.txt")
    #expect(try sandbox.draftdiff("diff", "--stat").output.hasPrefix("删去 1 · 无改动 2\n"))
  }
}
