import Testing

/// The reports of two revisions, which bear the names of the file and not of its revisions where a tool
/// reads them.
@Suite struct HistoryReportTests {
  private func with(_ body: (Command) throws -> Void) throws {
    let command = try Command()
    defer { command.remove() }
    #expect(try command.run("init").status == 0)
    for (round, text) in [("一稿", "各单位要高度重视。\n"), ("二稿", "各单位必须高度重视。\n")] {
      try command.file("讲话稿.txt", text)
      let result = try command.run(
        "commit", "讲话稿.txt", "--round", round, "--author", "A <a@example.org>")
      #expect(result.status == 0, "\(result.errors)")
    }
    try body(command)
  }

  @Test(arguments: ["-n=-1", "-n=0"])
  func aLogOfLessThanOneIsRefused(_ limit: String) throws {
    try with { command in
      let result = try command.run("log", limit)
      #expect(result.status == 2)
      #expect(result.errors.contains("-n must be at least 1"))
      let one = try command.run("log", "-n", "1").output.split(separator: "\n")
      #expect(one.filter { $0.hasPrefix("@") }.count == 1)
    }
  }

  @Test func aPatchIsForTheFile() throws {
    try with { command in
      let between = ["讲话稿.txt", "--from", "一稿", "--to", "二稿", "--format", "patch"]
      let patch = try command.run(["diff"] + between)
      #expect(patch.status == 1)
      #expect(patch.output.hasPrefix("--- a/讲话稿.txt\n+++ b/讲话稿.txt\n@@ -1,1 +1,1 @@"))
      #expect(try command.run("show", "二稿", "--format", "patch").output == patch.output)
    }
  }

  @Test(arguments: ReportForms.all.filter { $0 != "stat" })
  func everyFormIsThere(_ form: String) throws {
    try with { command in
      let diff = try command.run(
        "diff", "讲话稿.txt", "--from", "一稿", "--to", "二稿", "--format", form)
      #expect(diff.status == 1)
      #expect(diff.output.contains("必须"))
      #expect(try command.run("show", "二稿", "--stat").output.contains("各部分之外"))
      let show = try command.run("show", "二稿", "--format", form)
      #expect(show.status == 0)
      #expect(show.output.contains("必须"))
    }
  }
}
