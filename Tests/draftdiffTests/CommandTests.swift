import Testing

/// The command from outside: statuses, messages and forms. What the engine finds is not its matter.
@Suite struct CommandTests {
  private func with(_ body: (Command) throws -> Void) throws {
    let command = try Command()
    defer { command.remove() }
    try command.file("a.txt", "一、总体要求\n各单位要高度重视。\n")
    try body(command)
  }

  @Test func theSameDraftIsNoDifference() throws {
    try with { command in
      let result = try command.run("a.txt", "a.txt")
      #expect(result.status == 0)
      #expect(result.output.contains("没有改动"))
      #expect(result.errors.isEmpty)
    }
  }

  @Test func jsonNamesItsFormat() throws {
    try with { command in
      let result = try command.run("--sentences", "lines", "--format", "json", "a.txt", "a.txt")
      #expect(result.status == 0)
      #expect(result.output.hasPrefix(#"{"format":"draftdiff.comparison","version":1,"old":"#))
      #expect(result.output.hasSuffix("}\n"))
    }
  }

  @Test(arguments: ["outline", "sentences"])
  func listings(_ listing: String) throws {
    try with { command in
      let json = try command.run(listing, "--format", "json", "a.txt")
      #expect(json.status == 0)
      #expect(json.output.hasPrefix(#"{"format":"draftdiff.draft","version":1,"path":"a.txt""#))
      #expect(json.output.contains(#""sentences":["#) == (listing == "sentences"))
      #expect(try command.run(listing, "a.txt").status == 0)
    }
  }

  @Test func textPrintsTheDraft() throws {
    try with { command in
      let result = try command.run("text", "a.txt")
      #expect(result.output == "一、总体要求\n各单位要高度重视。\n")
    }
  }

  @Test func standardInputIsADraft() throws {
    try with { command in
      let same = try command.run("-", "a.txt", input: "一、总体要求\n各单位要高度重视。\n")
      #expect(same.status == 0)
      let both = try command.run("-", "-")
      #expect(both.status == 2)
      #expect(both.errors.contains("only one of the two"))
    }
  }

  @Test func anEmptyDraftIsADraft() throws {
    try with { command in
      try command.file("empty.txt", "")
      #expect(try command.run("empty.txt", "empty.txt").status == 0)
    }
  }

  @Test(arguments: [
    (["none.txt", "a.txt"], "none.txt: no such file"),
    ([".", "a.txt"], ".: is a directory"),
    (["a.txt"], "one draft alone is compared where it is a Word document"),
    (["--format", "pdf", "a.txt", "a.txt"], "'pdf'"),
    (["--encoding", "klingon", "a.txt", "a.txt"], "klingon: no known encoding"),
    (["--only", "nonsense", "a.txt", "a.txt"], "--only does not know nonsense"),
    (["--ignore", "words", "a.txt", "a.txt"], "--ignore does not know words"),
    (["--section", "九", "a.txt", "a.txt"], "neither draft has a section 九"),
    (["--context", "-1", "a.txt", "a.txt"], "context"),
    (["--nonsense", "a.txt", "a.txt"], "nonsense"),
  ])
  func troubleIsTwo(_ arguments: [String], _ message: String) throws {
    try with { command in
      let result = try command.run(arguments)
      #expect(result.status == 2)
      #expect(result.errors.contains(message), "\(result.errors)")
      #expect(result.output.isEmpty)
    }
  }

  @Test func damagedTextIsRefusedWithAWayOn() throws {
    try with { command in
      try command.file("bad.txt", bytes: [0xE4, 0xB8, 0x80, 0xFF, 0xFE, 0xFF, 0x0A])
      let result = try command.run("--encoding", "UTF-8", "bad.txt", "a.txt")
      #expect(result.status == 2)
      #expect(result.errors.contains("bad.txt"))
      #expect(result.errors.contains("--lossy"))
      #expect(
        try command.run("--lossy", "--encoding", "UTF-8", "bad.txt", "bad.txt").status == 0)
    }
  }

  @Test func aNameIsShownAndNotObeyed() throws {
    try with { command in
      let result = try command.run("\u{1B}[31m", "a.txt")
      #expect(result.status == 2)
      #expect(!result.errors.contains("\u{1B}"))
    }
  }

  @Test func colour() throws {
    try with { command in
      let always = try command.run("--color", "always", "a.txt", "a.txt")
      #expect(always.output.contains("\u{1B}["))
      let auto = try command.run("a.txt", "a.txt")
      #expect(!auto.output.contains("\u{1B}["))
    }
  }

  @Test func versionAndHelpAreNoTrouble() throws {
    try with { command in
      #expect(try command.run("--version").status == 0)
      let help = try command.run("--help")
      #expect(help.status == 0)
      #expect(help.output.contains("draftdiff"))
    }
  }

  /// Of one Word document its tracked changes are shown; where it has none, that is said.
  @Test func aDocumentWithoutTrackedChangesSaysSo() throws {
    let command = try Command()
    defer { command.remove() }
    try command.file("old.md", "# A\n\nPay within five days.\n")
    try command.file("new.md", "# A\n\nPay within ten days.\n")
    for (old, name) in [("new.md", "plain.docx"), ("old.md", "tracked.docx")] {
      _ = try command.run(old, "new.md", "--format", "docx", "-o", name)
    }
    let plain = try command.run("plain.docx")
    #expect(plain.status == 0, "\(plain)")
    #expect(plain.errors.hasPrefix("draftdiff: plain.docx: has no tracked changes\n"), "\(plain)")
    let tracked = try command.run("tracked.docx")
    #expect(tracked.status == 1 && tracked.errors.isEmpty, "\(tracked)")
    #expect(tracked.output.contains("[-five-]{+ten+}"), "\(tracked)")
  }
}
