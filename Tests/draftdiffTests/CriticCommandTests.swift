import Testing

/// `accept` and `reject` as they are used.
@Suite struct CriticCommandTests {
  @Test func aMarkedDraftGivesBothBack() throws {
    let command = try Command()
    defer { command.remove() }
    try command.file("old.md", "# A\n\nWe meet on Monday. Bring tea.\n")
    try command.file("new.md", "# A\n\nWe meet on Friday.\n\nBring {++tea++}.\n")
    #expect(
      try command.run("--format", "critic", "-o", "marked.md", "old.md", "new.md").status == 1)
    let accepted = try command.run("accept", "marked.md")
    #expect(accepted.status == 0)
    #expect(accepted.output == "# A\n\nWe meet on Friday.\n\nBring {++tea++}.\n")
    #expect(
      try command.run("reject", "marked.md").output == "# A\n\nWe meet on Monday. Bring tea.\n")
    #expect(try command.run("accept", "marked.md", "-o", "old.md").status == 2)
    #expect(try command.run("accept", "marked.md", "-o", "marked.md", "--force").status == 2)
  }

  @Test func anOpenMarkIsTold() throws {
    let command = try Command()
    defer { command.remove() }
    try command.file("bad.md", "a\n{--b\n")
    let result = try command.run("reject", "bad.md")
    #expect(result.status == 2)
    #expect(result.errors.contains("line 2: {-- has no --}"))
  }

  @Test func patchesOfOtherEncodingsAreRefused() throws {
    let command = try Command()
    defer { command.remove() }
    try command.file("a.txt", "各单位要高度重视。\n")
    try command.file("b.txt", bytes: [0xFF, 0xFE, 0x00, 0x4E, 0x0A, 0x00])
    let result = try command.run("--format", "patch", "a.txt", "b.txt")
    #expect(result.status == 2)
    #expect(result.errors.contains("no patch from UTF-8 to UTF-16LE"))
    #expect(
      try command.run("--format", "patch", "--only", "figure", "a.txt", "a.txt").status == 2)
  }
}
