import DraftPlatform
import Foundation
import Testing

/// What a report that is longer than the screen is shown by.
struct PagerTests {
  private func with(_ body: (Command) throws -> Void) throws {
    let command = try Command()
    defer { command.remove() }
    try command.file("a.txt", (1...60).map { "Line \($0) of this.\n\n" }.joined())
    try command.file("b.txt", (1...60).map { "Line \($0) of that.\n\n" }.joined())
    try body(command)
  }

  private func terminal(_ command: Command, pager: String) throws -> CommandTerminal {
    try CommandTerminal(
      command, ["a.txt", "b.txt"], environment: ["PAGER": pager, "PATH": "/usr/bin:/bin"], rows: 10)
  }

  /// A pager that can't be started shows nothing; the report is worth more.
  @Test(arguments: [
    "nosuch", "nosuch -x", "'no such'", "$NOSUCH -x", "/tmp", "./a.txt", "(nosuch)",
  ])
  func withoutAPagerTheReportIsShown(_ pager: String) throws {
    try with { command in
      let terminal = try terminal(command, pager: pager)
      try terminal.wait(for: "Line 60 of")
      #expect(terminal.status == 1)
      #expect(terminal.output.contains("Line 1 of"))
    }
  }

  @Test func aPagerShowsItOnce() throws {
    try with { command in
      let terminal = try terminal(command, pager: "sed 's/^/| /'")
      try terminal.wait(for: "Line 60 of")
      #expect(terminal.status == 1)
      #expect(terminal.output.components(separatedBy: "Line 60 of").count == 2)
      #expect(terminal.output.contains("| "))
    }
  }

  /// Whoever closes the pager before the end has seen enough.
  @Test func aPagerThatEndsEarlyIsNoTrouble() throws {
    try with { command in
      let terminal = try terminal(command, pager: "head -n 2")
      #expect([0, 1].contains(terminal.status))
      #expect(!terminal.output.contains("Line 60 of"))
    }
  }

  /// The pager goes on, and the command waits for it.
  @Test func interruptingIsThePagersAffair() throws {
    try with { command in
      try command.file(
        "pager.sh",
        "trap : INT\ncat > got\n: > read\nwhile [ ! -e go ]; do sleep 0.02; done\ncat got\n")
      let terminal = try terminal(command, pager: "sh ./pager.sh")
      let read = command.folder.appending(path: "read").path
      for _ in 0..<1000 where !FileManager.default.fileExists(atPath: read) { usleep(10_000) }
      kill(terminal.process.processIdentifier, SIGINT)
      usleep(100_000)
      #expect(terminal.process.isRunning)
      try command.file("go", "")
      try terminal.wait(for: "Line 60 of")
      #expect(terminal.status == 1)
    }
  }
}
