import DraftPlatform
import Foundation
import Testing

/// `draftdiff merge --review` on a terminal: what is decided is written and kept, whatever becomes of the terminal.
@Suite(.serialized) struct MergeReviewTests {
  private let base = "# Rules\n\nPay within five days. Keep the receipt.\n\nIt ends in May.\n"
  private let words = [
    "merge", "base.md", "ours.md", "theirs.md", "--as", "Ann", "--as", "Ben", "--by", "李",
  ]

  private func with(_ body: (Command) throws -> Void) throws {
    let command = try Command()
    defer { command.remove() }
    try command.file("base.md", base)
    try command.file(
      "ours.md", base.replacing("five", with: "six").replacing("May", with: "June"))
    try command.file(
      "theirs.md", base.replacing("five", with: "ten").replacing("May", with: "July"))
    try body(command)
  }

  private func content(_ command: Command, _ name: String) -> String? {
    try? String(contentsOf: command.folder.appending(path: name), encoding: .utf8)
  }

  @Test func decideAndWrite() throws {
    try with { command in
      let terminal = try CommandTerminal(command, words + ["--review", "-o", "out.md"])
      try terminal.wait(for: "1 of 2")
      #expect(terminal.output.contains("1 Ann") && terminal.output.contains("2 Ben"))
      try terminal.type("1", "2 of 2")
      try terminal.type("e\u{15}In August.\r", "Everything is decided")
      try terminal.type("q", "the decisions are in out.resolutions.json")
      #expect(terminal.status == 0)
      #expect(
        content(command, "out.md")
          == "# Rules\n\nPay within six days. Keep the receipt.\n\nIn August.\n"
      )
      #expect(terminal.output.contains("\u{1B}[?1049l") && terminal.output.contains("\u{1B}[?25h"))
    }
  }

  /// What is undecided keeps its markers, the exit status says so, and the next review goes on and replaces the text
  /// that the first one wrote, but nobody else's.
  @Test func goesOn() throws {
    try with { command in
      let words = words + ["--review", "-o", "out.md"]
      let first = try CommandTerminal(command, words)
      try first.wait(for: "1 of 2")
      try first.type("2", "1 open")
      try first.type("q", "1 conflict is left")
      #expect(first.status == 1)
      let text = content(command, "out.md") ?? ""
      #expect(
        text.contains("Pay within ten days.") && text.contains("<<<<<<< Ann\nIt ends in June."))
      let again = try CommandTerminal(command, words)
      try again.wait(for: "1 open")
      try again.type("1", "Everything is decided")
      try again.type("q", "\u{1B}[?1049l")
      #expect(again.status == 0)
      #expect(content(command, "out.md")?.contains("It ends in June.") == true)
      try command.file("out.md", "Mine.\n")
      let refused = try CommandTerminal(command, words)
      try refused.wait(for: "--force")
      #expect(refused.status == 2 && content(command, "out.md") == "Mine.\n")
    }
  }

  /// A file decides without anybody at a terminal.
  @Test func aFileDecides() throws {
    try with { command in
      let terminal = try CommandTerminal(
        command, words + ["--review", "--decisions", "li.json", "-o", "out.md"])
      try terminal.wait(for: "1 of 2")
      try terminal.type("b2", "2 of 2")
      try terminal.type("q", "1 conflict is left")
      #expect(terminal.status == 1)
      let merge = ["merge", "base.md", "ours.md", "theirs.md", "--as", "Ann", "--as", "Ben"]
      let result = try command.run(merge + ["--decisions", "li.json"])
      #expect(result.status == 1 && result.output == content(command, "out.md"))
      #expect(result.output.contains("Pay within ten days. Pay within six days. Keep"))
      let changed = base.replacing("five", with: "seven").replacing("May", with: "June")
      try command.file("ours.md", changed)
      let other = try command.run(merge + ["--decisions", "li.json"])
      #expect(
        other.errors.contains("no conflict any more, or of other texts: Pay within five days."))
      #expect(other.output.contains("=======") && other.status == 1)
    }
  }

  /// A page for a colleague needs no terminal, goes on from the file of decisions, and calls its own file likewise.
  @Test func aPageIsWritten() throws {
    try with { command in
      let merge = words + ["--review", "--html", "-o", "out.html"]
      let result = try command.run(merge)
      #expect(result.status == 0 && result.errors.isEmpty && result.output.isEmpty, "\(result)")
      let page = content(command, "out.html") ?? ""
      #expect(page.contains("<h1 dir=\"auto\">base.md ← Ann, Ben</h1>"), "\(page)")
      #expect(page.contains(#""file":"out.resolutions.json","by":"李""#))
      #expect(try command.run(merge).errors.contains("--force"))
      let terminal = try CommandTerminal(command, words + ["--review", "-o", "out.md"])
      try terminal.wait(for: "1 of 2")
      try terminal.type("2", "1 open")
      try terminal.type("q", "1 conflict is left")
      #expect(terminal.status == 1)
      let again = try command.run(
        words + ["--review", "--html", "--decisions", "out.resolutions.json"])
      #expect(again.status == 0 && again.output.contains(#""choice":"drafts","drafts":[2]"#))
      for (options, reason) in [
        (["--html", "-o", "x.html"], "--html is for --review"),
        (["--review", "--html", "-o", "x.html", "-p"], "-p has no effect on --html"),
        (["--review", "--html", "--theme", "dark"], "--theme is for the terminal"),
      ] {
        let wrong = try command.run(["merge", "base.md", "ours.md", "theirs.md"] + options)
        #expect(wrong.status == 2 && wrong.errors.contains(reason), "\(wrong)")
      }
    }
  }

  @Test func whatCannotBeIsSaid() throws {
    try with { command in
      let merge = ["merge", "base.md", "ours.md", "theirs.md"]
      let none = try command.run(merge + ["--review"])
      #expect(none.status == 2 && none.errors.contains("needs a terminal"), "\(none)")
      try command.file("d.json", #"{"format":"draftdiff.decisions","version":1}"#)
      let wrong = try command.run(merge + ["--decisions", "d.json"])
      #expect(wrong.status == 2 && wrong.errors.contains("says nothing of conflicts"), "\(wrong)")
      #expect(wrong.errors.contains("draftdiff.resolutions"))
      let missing = try command.run(merge + ["--decisions", "none.json"])
      #expect(missing.status == 2 && missing.errors.contains("none.json"))
      let useless = try command.run(merge + ["--by", "Li"])
      #expect(useless.status == 2 && useless.errors.contains("--by is for --review"))
    }
  }

  /// Where nothing is in conflict nobody is asked.
  @Test func nothingToDecideIsWritten() throws {
    try with { command in
      try command.file("theirs.md", base)
      let result = try command.run(
        "merge", "base.md", "ours.md", "theirs.md", "--review", "-o", "out.md")
      #expect(result.status == 0 && result.errors.isEmpty, "\(result)")
      #expect(content(command, "out.md") == content(command, "ours.md"))
      #expect(content(command, "out.resolutions.json") == nil)
    }
  }

  /// A terminal that goes away, a request to end, Ctrl-C: what was decided is there, and what was being typed.
  @Test func aLostTerminalLosesNothing() throws {
    for end in [SIGHUP, SIGTERM, 0, -1] {
      try with { command in
        let terminal = try CommandTerminal(
          command, words + ["--review", "--decisions", "li.json", "-o", "out.md"])
        try terminal.wait(for: "1 of 2")
        try terminal.type("1", "2 of 2")
        try terminal.type("chalf a thought", "half a thought")
        switch end {
        case 0: terminal.hangUp()
        case -1: terminal.send("\u{1B}\u{3}")
        default: _ = kill(terminal.process.processIdentifier, end)
        }
        _ = terminal.status
        let saved = content(command, "li.json") ?? ""
        #expect(saved.contains(#""drafts":[1]"#), "\(end): \(saved)")
        if end != -1 { #expect(saved.contains("half a thought"), "\(end): \(saved)") }
      }
    }
  }

  /// `$EDITOR` has all that there is to choose from.
  @Test func theEditorHasAllTexts() throws {
    try with { command in
      try command.file("editor.sh", "cp \"$1\" seen.txt; echo 'Pay soon.' > \"$1\"\n")
      let terminal = try CommandTerminal(
        command, words + ["--review", "-o", "out.md"], environment: ["EDITOR": "sh editor.sh"])
      try terminal.wait(for: "1 of 2")
      try terminal.type("e", "2 of 2")
      try terminal.type("q", "1 conflict is left")
      #expect(content(command, "seen.txt") == "Pay within six days. Pay within ten days.\n")
      #expect(content(command, "out.md")?.contains("Pay soon. Keep the receipt.") == true)
    }
  }
}
