import DraftPlatform
import Foundation
import RepositorySupport
import TestSupport
import Testing

/// `draftdiff review` on a terminal: what is decided is kept, whatever becomes of the terminal.
@Suite(.serialized) struct ReviewCommandTests {
  private let old = "# Rules\n\nPay within five days. Keep the receipt.\n\nIt ends in May.\n"
  private let new =
    "# Rules\n\nPay within ten days. Keep the receipt.\n\nIt ends in June. Courts decide.\n"

  private func with(_ body: (Command) throws -> Void) throws {
    let command = try Command()
    defer { command.remove() }
    try command.file("old.md", old)
    try command.file("new.md", new)
    try body(command)
  }

  private func saved(_ command: Command, _ name: String = "new.decisions.json") throws -> String {
    let file = command.folder.appending(path: name)
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }

  @Test func decideSaveAndApply() throws {
    try with { command in
      let terminal = try CommandTerminal(command, ["review", "old.md", "new.md", "--by", "李"])
      try terminal.wait(for: "1 of 3")
      try terminal.type("a", "2 of 3")
      #expect(try saved(command).contains(#""decision":"accept""#))
      try terminal.type("r", "3 of 3")
      try terminal.type("c", "Comment: ")
      try terminal.type("Ask legal.\r", "Ask legal.")
      try terminal.type("eNobody decides.\r", "Everything is decided")
      try terminal.type("u", "undecided")
      try terminal.type("a", "Everything is decided")
      try terminal.type("q", "3 decided")
      #expect(terminal.status == 0)
      let applied = try command.run("apply", "old.md", "new.md", "new.decisions.json")
      #expect(applied.status == 0, "\(applied.errors)")
      #expect(
        applied.output
          == "# Rules\n\nPay within ten days. Keep the receipt.\n\nIt ends in May. Courts decide.\n"
      )
      // The terminal is given back: its first screen, the cursor, no mouse.
      #expect(terminal.output.contains("\u{1B}[?1049l") && terminal.output.contains("\u{1B}[?25h"))
      #expect(terminal.output.contains("\u{1B}[?1000l"))
    }
  }

  /// Nobody decides what could not be kept.
  @Test func decisionsNeedAPlace() throws {
    try with { command in
      let result = try command.run("review", "old.md", "new.md", "--decisions", "none/li.json")
      #expect(result.status == 2)
      #expect(result.errors.contains("none/li.json: decisions can't be kept there"))
    }
  }

  /// Undecided stays undecided, and the next review goes on with it.
  @Test func goesOn() throws {
    try with { command in
      let words = ["review", "old.md", "new.md", "--by", "李", "--decisions", "li.json"]
      let first = try CommandTerminal(command, words)
      try first.wait(for: "1 of 3")
      try first.type("jjr", "2 open")
      try first.type("q", "2 of 3 undecided")
      #expect(first.status == 1)
      let bytes = try saved(command, "li.json")
      let again = try CommandTerminal(command, words)
      try again.wait(for: "2 open")
      try again.type("q", "2 of 3 undecided")
      #expect(try saved(command, "li.json") == bytes)
    }
  }

  /// A terminal that goes away, a request to end, Ctrl-C: what was decided is there, and what was being typed.
  @Test func aLostTerminalLosesNothing() throws {
    for end in [SIGHUP, SIGTERM, 0, -1] {
      try with { command in
        let terminal = try CommandTerminal(command, ["review", "old.md", "new.md", "--by", "李"])
        try terminal.wait(for: "1 of 3")
        try terminal.type("r", "2 of 3")
        try terminal.type("chalf a thought", "half a thought")
        switch end {
        case 0: terminal.hangUp()
        case -1: terminal.send("\u{1B}\u{3}")
        default: _ = kill(terminal.process.processIdentifier, end)
        }
        #expect(terminal.status == 1, "\(end)")
        let text = try saved(command)
        #expect(text.contains(#""decision":"reject""#), "\(end)")
        #expect(end == -1 || text.contains("half a thought"), "\(end)")
      }
    }
  }

  @Test func anotherSizeIsDrawn() throws {
    try with { command in
      let terminal = try CommandTerminal(command, ["review", "old.md", "new.md"])
      try terminal.wait(for: "1 of 3")
      #expect(!terminal.output.contains(" | "))
      terminal.resize(columns: 140, rows: 30)
      try terminal.wait(for: " | ")
      try terminal.type("q", "undecided")
    }
  }

  @Test func anEditorGivesATextOfOnesOwn() throws {
    try with { command in
      try command.file("edit.sh", "printf 'Pay at once.\\n' >\"$1\"\n")
      let terminal = try CommandTerminal(
        command, ["review", "old.md", "new.md"], environment: ["EDITOR": "sh edit.sh"])
      try terminal.wait(for: "1 of 3")
      try terminal.type("e", "2 of 3")
      try terminal.type("q", "undecided")
      let applied = try command.run(
        "apply", "old.md", "new.md", "new.decisions.json", "--undecided", "reject")
      #expect(applied.output.contains("Pay at once. Keep the receipt."), "\(applied)")
    }
  }

  /// As with git: who empties the text decides nothing.
  @Test func anEmptiedEditorCancels() throws {
    try with { command in
      try command.file("edit.sh", "printf '\\n' >\"$1\"\n")
      let terminal = try CommandTerminal(
        command, ["review", "old.md", "new.md"], environment: ["EDITOR": "sh edit.sh"])
      try terminal.wait(for: "1 of 3")
      try terminal.type("e", "emptied in the editor: cancelled")
      try terminal.type("q", "3 of 3 undecided")
      #expect(terminal.status == 1)
      #expect(try saved(command).isEmpty)
    }
  }

  /// What a filter hides is undecided all the same.
  @Test func aFilterHidesWhatIsOpen() throws {
    try with { command in
      let terminal = try CommandTerminal(
        command, ["review", "old.md", "new.md", "--only", "date", "--by", "李"])
      try terminal.wait(for: "1 of 1, 1 open; 2 filtered out, 2 open")
      try terminal.type("a", "All that is shown is decided; 2 filtered out are open.")
      try terminal.type("q", "2 of 3 undecided (shown: 0 of 1)")
      #expect(terminal.status == 1)
      let rest = try CommandTerminal(
        command, ["review", "old.md", "new.md", "--by", "李"])
      try rest.wait(for: "2 open")
      try rest.type("ar", "Everything is decided")
      try rest.type("q", "3 decided")
      let again = try CommandTerminal(
        command, ["review", "old.md", "new.md", "--only", "date", "--by", "李"])
      try again.wait(for: "1 of 1, 0 open; 2 filtered out, 0 open")
      try again.type("q", "3 decided")
      #expect(again.status == 0)
    }
  }

  /// What somebody else wrote is never replaced: neither at the start nor while one reviews.
  @Test func nobodysDecisionsAreOverwritten() throws {
    try with { command in
      let first = try CommandTerminal(command, ["review", "old.md", "new.md", "--by", "李"])
      try first.wait(for: "1 of 3")
      try first.type("a", "2 of 3")
      let theirs = try saved(command).replacing("accept", with: "reject")
      try command.file("new.decisions.json", theirs)
      try first.type("a", "saved in new.decisions-2.json")
      try first.type("q", "undecided")
      #expect(try saved(command) == theirs)
      #expect(try saved(command, "new.decisions-2.json").contains("accept"))
      // Somebody else's beside the draft stand beside the change, too, and their own go into a file of their own.
      let other = try CommandTerminal(command, ["review", "old.md", "new.md", "--by", "王"])
      try other.wait(for: "李 rejects this")
      try other.type("aq", "the decisions are in new.decisions-3.json")
      // Given to look at, they stand beside the change.
      let beside = try CommandTerminal(
        command,
        ["review", "old.md", "new.md", "--by", "王"]
          + ["--decisions", "new.decisions.json", "--decisions", "wang.json"])
      try beside.wait(for: "李 rejects this")
      try beside.type("aq", "undecided")
      #expect(try saved(command) == theirs)
      #expect(try saved(command, "wang.json").contains(#""by":"王""#))
    }
  }

  /// What was accepted is committed, the file keeps the rest, and the next review knows what was rejected and said.
  @Test func decisionsLiveOn() throws {
    let sandbox = try Sandbox()
    let command = Command(at: URL(filePath: sandbox.work))
    try command.file("draft.md", old)
    try sandbox.git("add", "draft.md")
    try sandbox.git("commit", "-qm", "first")
    try command.file("draft.md", new)
    let first = try CommandTerminal(command, ["review", "draft.md", "--by", "李"])
    try first.wait(for: "1 of 3")
    try first.type("a", "2 of 3")
    try first.type("cNot before June.\r", "Not before June.")
    try first.type("rrq", "draft.decisions.json")
    let environment = ["HOME": sandbox.work, "GIT_CONFIG_NOSYSTEM": "1"]
    let words = ["commit", "draft.md", "--decisions", "draft.decisions.json"]
    let committed = try command.run(words, environment: environment)
    #expect(committed.status == 0, "\(committed.errors)")
    #expect(committed.errors.contains("the file keeps the rest"), "\(committed.errors)")
    #expect(
      try sandbox.git("show", "HEAD:draft.md")
        == "# Rules\n\nPay within ten days. Keep the receipt.\n\nIt ends in May.\n")
    #expect(try saved(command, "draft.md") == new)
    #expect(
      try sandbox.git("show", "HEAD:.draftdiff/decisions/draft.md/draft.decisions.json")
        == saved(command, "draft.decisions.json"))
    #expect(try sandbox.git("status", "--porcelain").contains(" M draft.md"))
    let second = try CommandTerminal(command, ["review", "draft.md", "--by", "王"])
    try second.wait(for: "rejected earlier by 李, and here again")
    try second.wait(for: "李 said earlier: Not before June.")
    try second.type("q", "undecided")
    // Decisions on other drafts are kept and decide nothing.
    try command.file("draft.md", "# Rules\n\nPay at once.\n")
    let kept = try command.run(words, environment: environment)
    #expect(kept.status == 0, "\(kept.errors)")
    #expect(try sandbox.git("show", "HEAD:draft.md") == "# Rules\n\nPay at once.\n")
    #expect(
      try command.run(words + ["--undecided", "accept"], environment: environment).status == 2)
  }

  /// Reports tell what was decided of these drafts or earlier ones, and what has lost its text.
  @Test func reportsTellEarlierDecisions() throws {
    try with { command in
      let terminal = try CommandTerminal(command, ["review", "old.md", "new.md", "--by", "李"])
      try terminal.wait(for: "1 of 3")
      try terminal.type("r", "2 of 3")
      try terminal.type("cWhy {>>so<<} late?\r", "late?")
      try terminal.type("jcCourts?\rq", "undecided")
      let later = "# Rules\n\nPay within ten days. Keep the receipt.\n\nIt ends in June or July.\n"
      try command.file("later.md", later)
      let words = ["--decisions", "new.decisions.json", "--lang", "en"]
      let text = try command.run(["old.md", "later.md"] + words)
      #expect(text.output.contains("rejected earlier by 李, and here again"), "\(text.output)")
      // Its words were edited since, and it is with them.
      #expect(text.output.contains("July+}.  [date]\n    李 said earlier: Why {>>so<<} late?"))
      #expect(text.output.contains("1 earlier decision or comment whose text is gone"))
      #expect(text.output.contains("Courts?"))
      let html = try command.run(["old.md", "later.md", "--format", "html"] + words)
      #expect(html.output.contains("<span class=\"v back\">rejected earlier by 李"))
      // The draft that was decided on is the old one here, and nobody took out what was rejected.
      try command.file("kept.md", new + "\nKeep calm.\n")
      let stands = try command.run(["new.md", "kept.md"] + words)
      #expect(stands.output.contains("1 change was rejected in the round before and is still"))
      let applied = try command.run(
        "apply", "new.md", "kept.md", "--undecided", "accept", "--decisions", "new.decisions.json")
      #expect(
        applied.errors.contains("  rejected earlier by 李 (“Rules”, edited: “Pay within"),
        "\(applied.errors)")
      let critic = try command.run(
        ["old.md", "new.md", "--format", "critic", "--decisions", "new.decisions.json"])
      #expect(critic.output.contains("{>>李: Why so late?<<}"), "\(critic.output)")
      try command.file("critic.md", critic.output)
      #expect(try command.run("accept", "critic.md").output == new)
      #expect(try command.run("reject", "critic.md").output == old)
      #expect(
        try command.run(
          "old.md", "new.md", "--format", "patch", "--decisions", "new.decisions.json"
        ).status == 2)
    }
  }

  @Test func aPageIsWritten() throws {
    try with { command in
      let words = ["review", "old.md", "new.md", "--by", "李", "--html", "-o", "review.html"]
      let result = try command.run(words)
      #expect(result.status == 0, "\(result.errors)")
      let page = try saved(command, "review.html")
      #expect(page.contains(#""by":"李""#) && page.contains("new.decisions.json"))
      #expect(try command.run(words).status == 2)
      #expect(try command.run(words + ["--force"]).status == 0)
      #expect(try command.run("review", "old.md", "new.md", "-o", "x").status == 2)
      #expect(try command.run("review", "old.md", "new.md", "--html", "-o", "new.md").status == 2)
      for option in [["--theme", "dark"], ["--ambiguous-width", "2"]] {
        let useless = try command.run(["review", "old.md", "new.md", "--html"] + option)
        #expect(useless.status == 2 && useless.errors.contains("no effect on --html"), "\(useless)")
      }
    }
  }

  /// Who decided what, and where two want different things, of the whole or of a part.
  @Test func theListSaysWhoDecidedWhat() throws {
    try with { command in
      func file(_ name: String, _ by: String, _ decisions: String) throws {
        let hash = String(repeating: "0a", count: 32)
        try command.file(
          name,
          """
          {"format":"draftdiff.decisions","version":1,"by":"\(by)","old":{"name":"a","sha256":"\(hash)"},
          "new":{"name":"b","sha256":"\(hash)"},"decisions":[\(decisions)]}
          """)
      }
      try file(
        "li.json", "李",
        #"{"change":"00000001","decision":"accept","quote":{"exact":"应当","prefix":"第一条。\n各单位","suffix":"报送。"}},{"change":"00000002","decision":"reject"}"#
      )
      try file("wang.json", "王", #"{"change":"00000002","decision":"reject","comment":"No."}"#)
      let alike = try command.run("review", "--list", "li.json", "wang.json", "--lang", "en")
      #expect(alike.status == 0, "\(alike.errors)")
      #expect(alike.output.contains("王 rejects this") && alike.output.contains("王 says: No."))
      #expect(!alike.output.contains("contradiction"))
      #expect(alike.output.contains("…各单位[应当]报送。"))
      try file("wang.json", "王", #"{"change":"00000001","part":"edit:1","decision":"reject"}"#)
      let apart = try command.run("review", "--list", "li.json", "wang.json")
      #expect(apart.status == 1 && apart.output.contains("意见不一"), "\(apart.output)")
      let json = try command.run("review", "--list", "li.json", "wang.json", "--format", "json")
      #expect(json.output.contains(#""contradiction":true"#))
      let path = URL(filePath: #filePath)
        .appendingPathComponent("../../../Sources/DraftRender/Schemas/decision-list.schema.json")
        .standardizedFileURL
      let schema = try JSONSchema(Array(Data(contentsOf: path)))
      #expect(try schema.errors(in: Array(json.output.utf8)).isEmpty)
      #expect(try command.run("review", "--list").status == 2)
      #expect(try command.run("review", "--list", "old.md").status == 2)
    }
  }

  /// In a bundle decisions go round with a page that tells them; `apply` says what was rejected before.
  @Test func bundlesAndApplyKnowOfThem() throws {
    try with { command in
      let terminal = try CommandTerminal(command, ["review", "old.md", "new.md", "--by", "李"])
      try terminal.wait(for: "1 of 3")
      try terminal.type("rq", "undecided")
      let words = ["old.md", "new.md", "--decisions", "new.decisions.json"]
      let bundle = try command.run(["bundle"] + words + ["-o", "round", "--lang", "en"])
      #expect(bundle.status == 1, "\(bundle.errors)")
      #expect(try saved(command, "round/new.decisions.json") == saved(command))
      #expect(try saved(command, "round/new-review.html").contains("李 rejects this"))
      try command.file("later.md", new.replacing("June", with: "July"))
      let applied = try command.run(
        "apply", "old.md", "later.md", "--undecided", "accept", "--decisions", "new.decisions.json")
      #expect(applied.status == 0, "\(applied.errors)")
      #expect(
        applied.errors.contains("by 李, and here again (“Pay within ten days.”)"),
        "\(applied.errors)")
    }
  }

  @Test func withoutATerminalItSaysWhatToDo() throws {
    try with { command in
      let result = try command.run("review", "old.md", "new.md")
      #expect(result.status == 2 && result.errors.contains("--html"), "\(result.errors)")
      #expect(try command.run("review").status == 2)
    }
  }

  /// A draft of a repository against its last revision.
  @Test func theWorkingFileAgainstItsLastRevision() throws {
    let sandbox = try Sandbox()
    let command = Command(at: URL(filePath: sandbox.work))
    try command.file("draft.md", old)
    try sandbox.git("add", "draft.md")
    try sandbox.git("commit", "-qm", "first")
    try command.file("draft.md", new)
    let terminal = try CommandTerminal(command, ["review", "draft.md"])
    try terminal.wait(for: "1 of 3")
    try terminal.type("aq", "draft.decisions.json")
    #expect(terminal.status == 1)
  }
}
