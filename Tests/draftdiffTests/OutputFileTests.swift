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

  @Test func reasonsAreReadFromAFile() throws {
    try with { command in
      try command.file("reasons.txt", "# 理由\n第一部分\t上级要求\n")
      let table = ["a.txt", "b.txt", "--format", "table", "--notes", "reasons.txt"]
      #expect(try command.run(table + ["--columns", "修订理由"]).output.contains("| 上级要求 |"))
      try command.file("broken.txt", "\n第一部分 上级要求\n")
      let refused = try command.run("a.txt", "b.txt", "--format", "table", "--notes", "broken.txt")
      #expect(refused.status == 2)
      #expect(refused.errors.contains("broken.txt, line 2: this place has no text"))
      let misplaced = try command.run("a.txt", "b.txt", "--columns", "修订理由")
      #expect(misplaced.status == 2)
      #expect(misplaced.errors.contains("--columns has no effect on --format text"))
      #expect(try command.run(table + ["--heads", "1,2,3,4"]).status == 2)
    }
  }

  @Test func aFileThatIsThereStays() throws {
    try with { command in
      try command.file("report.txt", "mine\n")
      let refused = try command.run("a.txt", "b.txt", "-o", "report.txt")
      #expect(refused.status == 2)
      #expect(refused.errors.contains("report.txt: already exists"))
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

  @Test(arguments: [[], ["--format", "json"], ["--format", "memo"], ["-o", "report.txt"]])
  func aScriptMayAlwaysAskForNeitherPagerNorColour(_ options: [String]) throws {
    try with { command in
      let result = try command.run(
        ["--no-pager", "--color", "never"] + options + ["a.txt", "b.txt"])
      #expect(result.status == 1)
      #expect(result.errors.isEmpty)
    }
  }

  @Test(arguments: [
    (
      ["--format", "json", "--context", "2"],
      "--context has no effect on --format json; it is for text"
    ),
    (
      ["--format", "html", "--width", "60"],
      "--width has no effect on --format html; it is for text"
    ),
    (
      ["--format", "patch", "--lang", "en"],
      "--lang has no effect on --format patch; it is for text"
    ),
    (["--format", "critic", "--only", "figure"], "--only has no effect on --format critic"),
    (["--format", "memo", "--color", "always"], "--color has no effect on --format memo"),
    (["--format", "memo", "--table-all"], "it is for table"),
    (["--format", "text", "--unfold"], "--unfold has no effect on --format text; it is for html"),
    (["--format", "text", "--table-format", "csv"], "it is for table"),
    (["--format", "json", "--theme", "dark"], "--theme has no effect on --format json"),
    (["--color", "never", "--theme", "dark"], "--theme has no effect on --color never"),
    (["--stat", "--context", "1"], "--context has no effect on --format stat"),
    (["--stat", "--format", "json"], "--stat is --format stat"),
    (["--force"], "--force is for -o"),
    (["--sentences", "lines", "--clauses"], "--clauses has no effect on --sentences lines"),
    (
      ["--encoding", "Big5", "--old-encoding", "Big5", "--new-encoding", "UTF-8"],
      "--encoding has no effect"
    ), (["--format", "side-by-side", "--width", "0"], "two columns need a width"),
  ])
  func anOptionWithoutEffectIsRefused(_ options: [String], _ message: String) throws {
    try with { command in
      let result = try command.run(options + ["a.txt", "b.txt"])
      #expect(result.status == 2)
      #expect(result.errors.contains(message), "\(result.errors)")
      #expect(result.output.isEmpty)
    }
  }

  @Test func aListingForProgramsTakesNoOptionsForPeople() throws {
    try with { command in
      let result = try command.run("outline", "--format", "json", "--width", "60", "a.txt")
      #expect(result.status == 2)
      #expect(result.errors.contains("--width has no effect on --format json; it is for text"))
    }
  }

  /// A full disk, and a reader that has gone.
  @Test func outputThatCannotBeWrittenIsToldOrEndsQuietly() throws {
    try with { command in
      let text = (0..<300).map { "第\($0)句各单位要高度重视。\n" }.joined()
      try command.file("long.txt", text)
      for form in ReportForms.all {
        let full = try command.run("b.txt", "long.txt", "--format", form, "-o", "/dev/full")
        #expect(full.status == 2, "\(form)")
        #expect(full.errors == "draftdiff: cannot write the output: No space left on device\n")
      }
      for form in ["text", "html", "json"] {
        let gone = try command.runIntoAClosedPipe(["b.txt", "long.txt", "--format", form])
        #expect(gone.errors.isEmpty, "\(form): \(gone.errors)")
        #expect(gone.status == 0 || gone.status == 1, "\(form)")
      }
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

/// The names of all forms of report.
enum ReportForms {
  static let all = [
    "text", "side-by-side", "stat", "html", "table", "memo", "critic", "patch", "json",
  ]
}
