import Foundation
import Testing

/// `draftdiff bundle`: all that goes round with a draft, in one folder.
@Suite struct BundleTests {
  private func with(_ body: (Command) throws -> Void) throws {
    let command = try Command()
    defer { command.remove() }
    try command.file("一稿.txt", "一、总体要求\n各单位要高度重视。\n")
    try command.file("二稿.txt", "一、总体要求\r\n各单位必须高度重视。\r\n")
    try body(command)
  }

  private func names(_ folder: String, _ command: Command) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: command.folder.appending(path: folder).path
    ).sorted()
  }

  @Test func holdsFiveFiles() throws {
    try with { command in
      let result = try command.run("bundle", "一稿.txt", "二稿.txt", "-o", "out/")
      #expect(result.status == 1)
      let expected = [
        "二稿-修改说明.md", "二稿-对照表.html", "二稿-清稿.txt", "二稿-花脸稿.html", "二稿.json",
      ]
      #expect(try names("out", command) == expected.sorted())
      let clean = try Data(contentsOf: command.folder.appending(path: "out/二稿-清稿.txt"))
      #expect(clean == Data("一、总体要求\r\n各单位必须高度重视。\r\n".utf8))
      let memo = try String(
        contentsOf: command.folder.appending(path: "out/二稿-修改说明.md"), encoding: .utf8)
      #expect(memo.contains("将“各单位要”修改为“各单位必须”"))
      // The marked copy is the draft, whole, with its changes in place.
      let marked = try String(
        contentsOf: command.folder.appending(path: "out/二稿-花脸稿.html"), encoding: .utf8)
      #expect(marked.contains("<del>") && marked.contains("<ins>") && marked.contains("总体要求"))
    }
  }

  /// As Word documents, of texts and of Word documents, and of the latter as pages where that is asked for.
  @Test func holdsWordDocuments() throws {
    try with { command in
      let documents = ["二稿-修改说明.docx", "二稿-对照表.docx", "二稿-清稿.docx", "二稿-花脸稿.docx", "二稿.json"]
      let made = try command.run(
        "bundle", "--word", "--layout", "gongwen", "一稿.txt", "二稿.txt", "-o", "out")
      #expect(made.status == 1, "\(made.errors)")
      #expect(try names("out", command) == documents.sorted())
      #expect(try command.run("text", "out/二稿-清稿.docx").output.contains("各单位必须高度重视。"))
      // The marked copy is a Word document with tracked changes; its old and its new state are two drafts.
      let again = try command.run(
        "bundle", "--author", "办公室", "out/二稿-清稿.docx", "out/二稿-花脸稿.docx", "-o", "again")
      #expect(again.status == 0, "\(again.errors)")
      #expect(
        try command.run("text", "again/二稿-花脸稿-清稿.docx").output
          == command.run("text", "out/二稿-清稿.docx").output)
      #expect(
        try command.run(
          "text", "--revisions", "fail", "again/二稿-花脸稿-清稿.docx"
        ).status == 0)
      #expect(
        try command.run("bundle", "--no-word", "out/二稿-清稿.docx", "二稿.txt", "-o", "text").status
          == 0)
      #expect(try names("text", command).contains("二稿-修改说明.md"))
    }
  }

  @Test func optionsOfWordAreForWord() throws {
    try with { command in
      let plain = try command.run("bundle", "--layout", "gongwen", "一稿.txt", "二稿.txt", "-o", "out")
      #expect(plain.status == 2)
      #expect(plain.errors.contains("--word"))
      let date = try command.run(
        "bundle", "--word", "--date", "2024", "一稿.txt", "二稿.txt", "-o", "out")
      #expect(date.status == 2)
      #expect(try !names(".", command).contains("out"))
    }
  }

  @Test func aFolderThatIsThereStays() throws {
    try with { command in
      #expect(try command.run("bundle", "一稿.txt", "二稿.txt", "-o", "out").status == 1)
      try command.file("out/mine.txt", "mine\n")
      let refused = try command.run("bundle", "一稿.txt", "二稿.txt", "-o", "out")
      #expect(refused.status == 2)
      #expect(refused.errors.contains("--force"))
      #expect(
        try command.run("bundle", "一稿.txt", "二稿.txt", "-o", "out", "--force", "--lang", "en")
          .status == 1)
      #expect(try names("out", command).contains("mine.txt"))
      #expect(try names("out", command).contains("二稿-summary.md"))
      #expect(try command.run("bundle", "一稿.txt", "二稿.txt", "-o", "一稿.txt").status == 2)
      let hidden = try names(".", command).filter { $0.hasPrefix(".draftdiff") }
      #expect(hidden.isEmpty)
    }
  }

  /// A round is often compared with the clean copy of the last one, in the folder that is written anew.
  @Test func noDraftIsReplaced() throws {
    try with { command in
      #expect(try command.run("bundle", "一稿.txt", "二稿.txt", "-o", "out").status == 1)
      try command.file("out/二稿-清稿.txt", "一、总体要求\n上一轮。\n")
      let before = try names("out", command)
      let result = try command.run(
        "bundle", "out/二稿-清稿.txt", "二稿.txt", "-o", "out", "--force")
      #expect(result.status == 2)
      let kept = try Data(contentsOf: command.folder.appending(path: "out/二稿-清稿.txt"))
      #expect(kept == Data("一、总体要求\n上一轮。\n".utf8))
      #expect(try names("out", command) == before)
      #expect(try !names(".", command).contains { $0.hasPrefix(".draftdiff") })
    }
  }

  /// A command that was killed left its folder; one that is younger, or that somebody writes to, is not
  /// left over, and neither is what only looks like it.
  @Test func whatAKilledCommandLeftIsCleanedUp() throws {
    try with { command in
      let old = [FileAttributeKey.modificationDate: Date(timeIntervalSinceNow: -3600)]
      let names = [
        ".draftdiff-99-1", ".draftdiff-99-2", ".draftdiff-99-3", ".draftdiff-mine",
        ".draftdiff-99-4",
      ]
      for name in names {
        let folder = command.folder.appending(path: name)
        if name == ".draftdiff-99-4" {
          try command.file(name, "half a rep")
        } else {
          try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
          try command.file(name + "/half.html", "half a rep")
        }
        if name != ".draftdiff-99-2" {
          try FileManager.default.setAttributes(old, ofItemAtPath: folder.path)
        }
      }
      let held = open(command.folder.appending(path: ".draftdiff-99-3").path, O_RDONLY)
      #expect(flock(held, LOCK_EX | LOCK_NB) == 0)
      defer { close(held) }
      #expect(try command.run("bundle", "一稿.txt", "二稿.txt", "-o", "out").status == 1)
      #expect(
        try self.names(".", command).filter { $0.hasPrefix(".draftdiff") }
          == [".draftdiff-99-2", ".draftdiff-99-3", ".draftdiff-mine"])
    }
  }

  /// In a pipe, too, a name is one line and steers nothing.
  @Test func namesAreShownAndNotObeyed() throws {
    try with { command in
      let text = try String(
        contentsOf: command.folder.appending(path: "二稿.txt"), encoding: .utf8)
      try command.file("二\n稿\u{1B}[2J\u{202E}.txt", text)
      let result = try command.run(
        "bundle", "一稿.txt", "二\n稿\u{1B}[2J\u{202E}.txt", "-o", "o\u{7}ut")
      #expect(result.status == 1, "\(result)")
      let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == 6, "\(lines)")
      #expect(lines[0].hasPrefix("o␇ut/二␊稿␛[2J"), "\(lines)")
      #expect(
        !result.output.unicodeScalars.contains { "\u{1B}\u{202E}\u{7}".unicodeScalars.contains($0) }
      )
    }
  }
}
