import Foundation
import Testing

/// `-o`: a report is written whole or not at all, and over nothing that is there.
@Suite struct OutputFileTests {
  private func with(_ body: (Command) throws -> Void) throws {
    let command = try Command()
    defer { command.remove() }
    try command.file("a.txt", "一、总体要求\n各单位要高度重视。\n")
    try command.file("b.txt", "一、总体要求\n各单位必须高度重视。\n")
    try body(command)
  }

  private func text(_ name: String, _ command: Command) throws -> String {
    try String(contentsOf: command.folder.appending(path: name), encoding: .utf8)
  }

  private func leftovers(_ command: Command) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: command.folder.path)
      .filter { $0.hasPrefix(".draftdiff") }
  }

  @Test func theFileHoldsWhatWouldHaveBeenPrinted() throws {
    try with { command in
      let printed = try command.run("a.txt", "b.txt")
      let written = try command.run("a.txt", "b.txt", "-o", "report.txt")
      #expect(written.status == 1)
      #expect(written.output.isEmpty && written.errors.isEmpty)
      #expect(try text("report.txt", command) == printed.output)
      #expect(try command.run("a.txt", "b.txt", "-o", "-").output == printed.output)
      #expect(try leftovers(command).isEmpty)
    }
  }

  @Test func aFileThatIsThereStays() throws {
    try with { command in
      try command.file("report.txt", "mine\n")
      let refused = try command.run("a.txt", "b.txt", "-o", "report.txt")
      #expect(refused.status == 2)
      #expect(refused.errors.contains("report.txt: is there already"))
      #expect(refused.errors.contains("--force"))
      #expect(try text("report.txt", command) == "mine\n")
      #expect(try command.run("a.txt", "b.txt", "-o", "report.txt", "--force").status == 1)
      #expect(try text("report.txt", command).contains("必须"))
    }
  }

  @Test func aDraftIsNeverReplaced() throws {
    try with { command in
      try FileManager.default.createSymbolicLink(
        atPath: command.folder.appending(path: "link.txt").path, withDestinationPath: "b.txt")
      for name in ["b.txt", "./a.txt", "link.txt"] {
        let result = try command.run("a.txt", "b.txt", "-o", name, "--force")
        #expect(result.status == 2)
        #expect(result.errors.contains("one of the drafts"))
      }
      #expect(try text("b.txt", command) == "一、总体要求\n各单位必须高度重视。\n")
    }
  }

  @Test func whatCannotBeWrittenLeavesNothing() throws {
    try with { command in
      let missing = try command.run("a.txt", "b.txt", "-o", "no/such/folder.txt")
      #expect(missing.status == 2)
      #expect(missing.errors.contains("no such folder"))
      #expect(try command.run("a.txt", "b.txt", "-o", ".").errors.contains("is a folder"))
      let unread = try command.run("a.txt", "none.txt", "-o", "report.txt")
      #expect(unread.status == 2)
      #expect(!FileManager.default.fileExists(atPath: command.folder.path + "/report.txt"))
      #expect(try leftovers(command).isEmpty)
    }
  }

  @Test func anOptionWithoutEffectIsRefused() throws {
    try with { command in
      let result = try command.run("a.txt", "b.txt", "--format", "json", "--context", "2")
      #expect(result.status == 2)
      #expect(result.errors.contains("--context has no effect on --format json; it is for text"))
      #expect(try command.run("a.txt", "b.txt", "--force").status == 2)
      #expect(try command.run("a.txt", "b.txt", "--stat", "--format", "json").status == 2)
    }
  }

  @Test(arguments: ["二/（一）", "二/(一)", "二/一", "二、/一"])
  func aSectionIsNamedWithOrWithoutBrackets(_ path: String) throws {
    try with { command in
      let text = "一、甲\n（一）东。东边很好。\n（二）南。南边很好。\n二、乙\n（一）西。西边很好。\n（二）北。北边很好。\n"
      try command.file("old.txt", text)
      try command.file("new.txt", text.replacing("边", with: "面"))
      let result = try command.run("old.txt", "new.txt", "--section", path)
      #expect(result.status == 1, "\(result.errors)")
      #expect(result.output.contains("西") && !result.output.contains("北"))
    }
  }

  @Test func theReportsOwnWordsHaveALanguage() throws {
    try with { command in
      #expect(try command.run("a.txt", "b.txt").output.contains("性质：实质"))
      let english = try command.run("a.txt", "b.txt", "--lang", "en").output
      #expect(english.contains("weight: 1 substantive"))
      #expect(try command.run("a.txt", "b.txt", "--lang", "fr").status == 2)
    }
  }
}
