import Foundation
import RepositorySupport
import TestSupport
import Testing

/// What the commands print for programs, against the schemas that are shipped.
struct HistoryJSONTests {
  private func expectValid(_ answer: Sandbox.Answer, _ format: String, _ what: String) throws {
    #expect(answer.status == 0 && answer.errors == "", "\(what): \(answer)")
    let bytes = Array(answer.output.utf8)
    #expect(bytes.last == 0x0A)
    let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    #expect(object?["format"] as? String == "draftdiff.\(format)", "\(what)")
    let schemas = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Sources/DraftRender/Schemas").standardizedFileURL
    let schema = try JSONSchema(
      Array(Data(contentsOf: schemas.appendingPathComponent("\(format).schema.json"))))
    #expect(try schema.errors(in: bytes) == [], "\(what)")
  }

  @Test func everyCommandFollowsItsSchema() throws {
    let sandbox = try Sandbox(isEmpty: true)
    func check(_ format: String, _ arguments: String...) throws {
      let files = ["out", "err"].map { sandbox.root.appendingPathComponent($0) }
      for file in files { try Data().write(to: file) }
      let process = try sandbox.start(
        arguments + ["--format", "json"], environment: HistoryJSONTests.author, output: files[0],
        errors: files[1])
      process.waitUntilExit()
      let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
      let answer = Sandbox.Answer(
        status: process.terminationStatus, output: texts[0], errors: texts[1])
      try expectValid(answer, format, arguments.joined(separator: " "))
    }
    try check("init", "init")
    try check("init", "init")
    try check("log", "log")
    try check("status", "status")
    try check("rounds", "rounds")
    for (name, text) in [("一稿.txt", "一、总则\n甲。乙。\n"), ("二稿.txt", "一、总则\n甲。丙。\n")] {
      try sandbox.write("../" + name, text)
    }
    try check("import", "import", "../二稿.txt", "../一稿.txt", "--sort", "--dry-run", "--as", "稿.txt")
    try check("commit", "import", "../二稿.txt", "../一稿.txt", "--sort", "--as", "稿.txt")
    try check("status", "status")
    try sandbox.write("稿.txt", "一、总则\n甲。丁。\n")
    try check("status", "status")
    try check("commit", "commit", "稿.txt", "--round", "三稿")
    try check("commit", "commit", "稿.txt")
    try check("commit", "commit", "--all")
    try check("log", "log", "稿.txt")
    try check("log", "log", "--section", "一")
    try check("blame", "blame", "稿.txt")
    try check("blame", "blame", "稿.txt", "--by", "section")
    try check("round", "round", "定稿", "@-1")
    try check("rounds", "rounds", "稿.txt")
    try sandbox.write("稿.txt", "没有提交。\n")
    try check("restore", "restore", "稿.txt", "--from", "一稿", "--force")
    try check("restore", "restore", "稿.txt", "--from", "三稿", "--output", "旧.txt")
    try FileManager.default.removeItem(atPath: sandbox.work + "/稿.txt")
    try check("status", "status")
    try check("comparison", "show", "二稿")
    // A comparison that finds a difference says so by its status.
    let diff = try sandbox.draftdiff(
      "diff", "稿.txt", "--from", "一稿", "--to", "二稿", "--format", "json")
    #expect(diff.status == 1)
    try expectValid(
      .init(status: 0, output: diff.output, errors: diff.errors), "comparison", "diff")
  }

  private static let author = [
    "GIT_AUTHOR_NAME": "张三", "GIT_AUTHOR_EMAIL": "zhang@example.org",
    "GIT_COMMITTER_NAME": "张三", "GIT_COMMITTER_EMAIL": "zhang@example.org",
  ]

  @Test func jsonNeverMixesWithADraft() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    try sandbox.commit("a.txt")
    let answer = try sandbox.draftdiff(
      "restore", "a.txt", "--from", "@1", "--output", "-", "--format", "json")
    #expect(answer.status == 2)
    #expect(answer.output == "")
  }
}
