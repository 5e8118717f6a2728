import Foundation
import RepositorySupport
import Testing

/// What can be seen first is refused first; what landed is said where the rest did not.
struct LandingTests {
  private func isUnborn(_ sandbox: Sandbox) throws -> Bool {
    try sandbox.run(["rev-parse", "-q", "--verify", "HEAD"]).0 != 0
  }

  @Test func aLabelThatCannotBeWrittenIsRefusedFirst() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    try sandbox.git("add", "a.txt")
    try sandbox.git("commit", "-qm", "x")
    try sandbox.git("tag", "draftdiff")
    let before = try sandbox.git("rev-parse", "HEAD")
    try sandbox.write("a.txt", "二。\n")
    let answer = try sandbox.draftdiff("commit", "a.txt", "--round", "二稿")
    #expect(answer.status == 2 && answer.errors.contains("refs/tags/draftdiff"), "\(answer)")
    #expect(try sandbox.git("rev-parse", "HEAD") == before)
  }

  /// A tag has the label's name for a folder, loose or packed.
  @Test(arguments: [false, true])
  func aLabelThatIsAFolderOfTagsIsRefusedFirst(_ isPacked: Bool) throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    #expect(try sandbox.draftdiff("commit", "a.txt").status == 0)
    try sandbox.git("tag", "draftdiff/a.txt/二稿/x")
    if isPacked { try sandbox.git("pack-refs", "--all") }
    let before = try sandbox.git("rev-parse", "HEAD")
    try sandbox.write("a.txt", "二。\n")
    for command in [["commit", "a.txt", "--round", "二稿"], ["round", "二稿", "@1"]] {
      let answer = try sandbox.draftdiff(command)
      #expect(answer.status == 2 && answer.errors.contains("二稿/x is in the way"), "\(answer)")
    }
    #expect(try sandbox.git("rev-parse", "HEAD") == before)
    #expect(try sandbox.draftdiff("commit", "a.txt", "--round", "二稿x").status == 0)
  }

  @Test func aFileIsNoFolderForADraft() throws {
    let sandbox = try Sandbox()
    try sandbox.write("u.txt", "一。\n")
    try sandbox.write("b.txt", "二。\n")
    #expect(try sandbox.draftdiff("commit", "b.txt", "--as", "u.txt/b.txt").status == 2)
    #expect(try isUnborn(sandbox))
    #expect(try sandbox.draftdiff("commit", "u.txt").status == 0)
    try FileManager.default.removeItem(atPath: sandbox.work + "/u.txt")
    let head = try sandbox.git("rev-parse", "HEAD")
    #expect(try sandbox.draftdiff("commit", "b.txt", "--as", "u.txt/b.txt").status == 2)
    #expect(try sandbox.git("rev-parse", "HEAD") == head)
  }

  /// Where the draft can't be put afterwards, nothing is committed before.
  @Test(arguments: ["link", "pipe", "folder"])
  func whatIsInTheDraftsPlaceIsRefusedFirst(_ kind: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("d.txt", "一。\n")
    let place = sandbox.work + "/u.txt"
    switch kind {
    case "link":
      try FileManager.default.createSymbolicLink(
        atPath: place, withDestinationPath: "nowhere.txt")
    case "pipe": #expect(mkfifo(place, 0o600) == 0)
    default:
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    }
    for command in ["commit", "import"] {
      let answer = try sandbox.draftdiff(command, "d.txt", "--as", "u.txt")
      let words = kind == "link" ? "leads nowhere" : "is not a file"
      #expect(answer.status == 2 && answer.errors.contains(words), "\(answer)")
      #expect(!answer.errors.contains("committed"), "\(answer)")
    }
    #expect(try isUnborn(sandbox))
  }

  @Test func anImportThatStopsSaysWhatLanded() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "甲。\n")
    #expect(try sandbox.draftdiff("commit", "a.txt", "--round", "二稿").status == 0)
    try sandbox.write("../一稿.txt", "一。\n")
    try sandbox.write("../二稿.txt", "二。\n")
    let root = sandbox.root.path
    let answer = try sandbox.draftdiff(
      "import", root + "/一稿.txt", root + "/二稿.txt", "--as", "a.txt")
    #expect(answer.status == 2 && answer.errors.contains("1 of 2 files are committed"), "\(answer)")
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "2\n")
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func anImportThatIsInterruptedSaysWhatLanded(_ number: Int32) throws {
    let sandbox = try Sandbox()
    let names = (1...60).map { "稿\($0).txt" }
    for name in names {
      try sandbox.write("../" + name, name + String(repeating: "加强领导。\n", count: 2000))
    }
    let errors = sandbox.root.appending(path: "errors")
    try Data().write(to: errors)
    let arguments = ["import"] + names.map { "../" + $0 } + ["--as", "X.txt"]
    let process = try sandbox.start(arguments, errors: errors)
    func landed() throws -> Int {
      Int(try sandbox.run(["rev-list", "--count", "HEAD"]).1.dropLast()) ?? 0
    }
    while process.isRunning, try landed() < 3 { usleep(2000) }
    kill(process.processIdentifier, number)
    process.waitUntilExit()
    let words = try String(contentsOf: errors, encoding: .utf8)
    let count = try landed()
    guard count < names.count else { return print("skipped: the import was faster") }
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == number)
    let head = try sandbox.git("rev-parse", "HEAD").prefix(7)
    #expect(
      words.contains("\(count) of 60 files are committed, the last as \(head); the rest are not"),
      "\(words)")
    #expect(try sandbox.git("status", "--porcelain") == "")
    // Once more goes on where it stopped, and says so.
    let again = try sandbox.draftdiff(arguments)
    #expect(again.status == 0, "\(again)")
    #expect(again.errors.contains("\(count) of 60 files are revisions already"), "\(again)")
    #expect(try landed() == 60)
    #expect(try sandbox.draftdiff(arguments).errors.contains("every file is a revision already"))
    #expect(try landed() == 60)
    #expect(try sandbox.git("status", "--porcelain") == "")
  }

  /// Files that are the same, or come back, are told apart by their order.
  @Test func theSameFilesAreImportedOnce() throws {
    let sandbox = try Sandbox()
    for (name, text) in [("a1", "一。\n"), ("a2", "二。\n"), ("a3", "二。\n"), ("a4", "一。\n")] {
      try sandbox.write("../\(name).txt", text)
    }
    let arguments = ["import", "../a1.txt", "../a2.txt", "../a3.txt", "../a4.txt", "--as", "X.txt"]
    #expect(try sandbox.draftdiff(arguments).status == 0)
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "3\n")
    let again = try sandbox.draftdiff(arguments)
    #expect(again.errors.contains("every file is a revision already"), "\(again)")
    try sandbox.write("../a5.txt", "二。\n")
    #expect(
      try sandbox.draftdiff(arguments.dropLast(2) + ["../a5.txt", "--as", "X.txt"]).status == 0)
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "4\n")
  }

  @Test func aPlanOfAFileThatIsGoneIsTrouble() throws {
    let sandbox = try Sandbox()
    let answer = try sandbox.draftdiff("import", "--dry-run", "gone.txt", "--as", "a.txt")
    #expect(answer.status == 2 && answer.errors.contains("gone.txt"), "\(answer)")
  }

  @Test func aPlanOfAPipeIsTrouble() throws {
    let sandbox = try Sandbox()
    #expect(mkfifo(sandbox.work + "/pipe.txt", 0o600) == 0)
    let answer = try sandbox.draftdiff("import", "--dry-run", "pipe.txt", "--as", "a.txt")
    #expect(answer.status == 2 && answer.errors.contains("is not a file"), "\(answer)")
  }

  /// What the import would not do is not planned.
  @Test(arguments: ["../k.txt", ".git/k.txt", "a.txt/k.txt", "folder"])
  func aPlanForNoPlaceIsTrouble(_ name: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    try sandbox.write("folder/b.txt", "二。\n")
    for more in [["--dry-run"], []] {
      let answer = try sandbox.draftdiff(["import", "a.txt", "--as", name] + more)
      #expect(answer.status == 2 && answer.output.isEmpty, "\(answer)")
    }
    #expect(try isUnborn(sandbox))
    #expect(try sandbox.draftdiff("import", "a.txt", "--as", "b.txt", "--dry-run").status == 0)
  }

  @Test func datesAgainstStagesAreSaid() throws {
    let sandbox = try Sandbox()
    for name in ["修改稿0311.txt", "送审稿0308.txt"] { try sandbox.write(name, name) }
    let answer = try sandbox.draftdiff(
      "import", "--sort", "--dry-run", "送审稿0308.txt", "修改稿0311.txt", "--as", "a.txt")
    #expect(answer.status == 0 && answer.errors.contains("its date is earlier"), "\(answer)")
  }

  @Test func namesWithoutAKnownStageAreSaid() throws {
    let sandbox = try Sandbox()
    let names = ["通知（某某稿）.txt", "通知（送审稿）.txt", "通知.txt"]
    for name in names { try sandbox.write(name, name) }
    func errors(_ names: [String]) throws -> String {
      try sandbox.draftdiff(["import", "--sort", "--dry-run"] + names + ["--as", "a.txt"]).errors
    }
    let words = try errors(names)
    #expect(words.contains("通知（某某稿）.txt, 通知.txt: no stage is known"), "\(words)")
    #expect(try errors([names[1]]).isEmpty)
    #expect(try errors([names[0], names[2]]).isEmpty, "all by their times")
  }

  @Test func aPlanNamesFilesAsTheyWereNamed() throws {
    let sandbox = try Sandbox()
    try sandbox.write("../一稿.txt", "一。\n")
    let plan = ["import", "--dry-run", "--as", "a.txt"]
    let here = try sandbox.draftdiff(plan + ["../一稿.txt"]).output
    #expect(here.hasSuffix("  ../一稿.txt\n"), "\(here)")
    let elsewhere = try sandbox.draftdiff(plan + ["-C", "..", "一稿.txt"]).output
    #expect(elsewhere.contains("/一稿.txt\n"), "\(elsewhere)")
  }

  /// As an import leaves it that was broken off between a commit and its label.
  @Test func anImportThatIsRunAgainSetsWhatIsMissing() throws {
    let sandbox = try Sandbox()
    try sandbox.write("../一稿.txt", "一。\n")
    try sandbox.write("../二稿.txt", "二。\n")
    let arguments = ["import", "../一稿.txt", "../二稿.txt", "--as", "a.txt"]
    #expect(try sandbox.draftdiff(arguments).status == 0)
    let whole = try sandbox.git("for-each-ref")
    for label in ["一稿", "二稿"] { try sandbox.git("tag", "-d", "draftdiff/a.txt/\(label)") }
    try sandbox.git("rm", "-q", "--cached", "a.txt")
    #expect(try sandbox.draftdiff(arguments).status == 0)
    #expect(try sandbox.git("for-each-ref") == whole)
    #expect(try sandbox.git("status", "--porcelain") == "")
  }

  @Test func anAnswerThatCannotBeWrittenIsNoFailureOfTheRest() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    let errors = sandbox.root.appending(path: "errors")
    try Data().write(to: errors)
    let process = try sandbox.start(
      ["commit", "a.txt"], output: URL(fileURLWithPath: "/dev/full"), errors: errors)
    process.waitUntilExit()
    let words = try String(contentsOf: errors, encoding: .utf8)
    #expect(process.terminationStatus == 2 && words.contains("done, but the answer"), "\(words)")
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "1\n")
  }

  /// Nothing was replaced, so no copy of what would have been stays.
  @Test func aRestoreThatFailsKeepsNoCopy() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    try sandbox.commit("a.txt")
    // The next one is longer than a file may be, its copy is not.
    try sandbox.write("a.txt", String(repeating: "长", count: 2000))
    try sandbox.commit("a.txt")
    try sandbox.write("a.txt", "未提交。\n")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", "trap '' XFSZ; ulimit -f 4; '\(Sandbox.tool)' restore a.txt --from @2 --force",
    ]
    process.currentDirectoryURL = URL(fileURLWithPath: sandbox.work)
    process.environment = ["HOME": sandbox.root.path]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(try sandbox.bytes("a.txt") == Array("未提交。\n".utf8))
    #expect(try sandbox.git("status", "--porcelain") == " M a.txt\n")
  }

  @Test func undecidedConflictsAreNotCommittedWithoutAWord() throws {
    let sandbox = try Sandbox()
    try sandbox.write("稿 一.txt", "一、总则\n加强领导。\n")
    #expect(try sandbox.draftdiff("commit", "稿 一.txt").errors.isEmpty)
    try sandbox.write(
      "稿 一.txt",
      "一、总则\n<<<<<<< ours\n加强领导。\n=======\n落实责任。\n>>>>>>> theirs\n")
    let answer = try sandbox.draftdiff("commit", "稿 一.txt")
    #expect(answer.status == 0, "it is what was asked for")
    #expect(
      answer.errors.contains("稿 一.txt: an unresolved conflict")
        && answer.errors.contains("from line 2 on"), "\(answer)")
    // Of a mark alone there is nothing to decide, and of what was not committed nothing to say.
    try sandbox.write("b.md", "# How\n\n<<<<<<< opens a conflict.\n")
    #expect(try sandbox.draftdiff("commit", "b.md", "稿 一.txt").errors.isEmpty)
  }
}
