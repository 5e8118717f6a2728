import Foundation
import RepositorySupport
import TestSupport
import Testing

/// `draftdiff review` of Word documents.
@Suite(.serialized) struct ReviewedWordTests {
  private static let old =
    "Rules of the house\n\nPay within five days. Keep the receipt.\n\nIt ends in May.\n"
  private static let new =
    "Rules of the house\n\nPay within ten days. Keep the receipt.\n\nIt ends in June.\n\nCourts decide.\n"

  private func with(_ body: (Command) throws -> Void) throws {
    let command = try Command()
    defer { command.remove() }
    try body(command)
  }

  /// Word documents give a Word document; what is undecided is tracked.
  @Test func wordDocuments() throws {
    try with { command in
      for (name, text) in [("old", Self.old), ("new", Self.new)] {
        try command.file("\(name).txt", text)
        _ = try command.run("--format", "docx", "\(name).txt", "\(name).txt", "-o", "\(name).docx")
      }
      func text(_ file: String, _ state: String = "accepted") throws -> String {
        try command.run("text", file, "--revisions", state).output
      }
      let terminal = try CommandTerminal(command, ["review", "old.docx", "new.docx", "--by", "李"])
      try terminal.wait(for: "1 of 3")
      try terminal.type("arq", "undecided")
      let words = ["apply", "old.docx", "new.docx", "new.decisions.json"]
      let mixed = try command.run(words + ["--undecided", "accept", "-o", "mixed.docx"])
      #expect(mixed.status == 0, "\(mixed.errors)")
      #expect(try text("mixed.docx") == text("new.docx").replacing("June", with: "May"))
      #expect(try text("mixed.docx", "rejected") == text("mixed.docx"))
      for (undecided, side) in [("accept", "new"), ("reject", "old")] {
        let out = "\(undecided).docx"
        let whole = try command.run(
          "apply", "old.docx", "new.docx", "--undecided", undecided, "-o", out)
        #expect(whole.status == 0, "\(whole.errors)")
        #expect(try text(out) == text("\(side).docx"))
      }
      // Of texts: what was accepted stands, what was rejected does not, and the rest is tracked.
      let texts = try CommandTerminal(
        command, ["review", "old.txt", "new.txt", "--by", "李", "--decisions", "texts.json"])
      try texts.wait(for: "1 of 3")
      try texts.type("arq", "undecided")
      let tracked = try command.run(
        "old.txt", "new.txt", "--format", "docx", "--decisions", "texts.json", "-o", "tracked.docx")
      #expect(tracked.status == 1, "\(tracked.errors)")
      let (before, after) = (try text("tracked.docx", "rejected"), try text("tracked.docx"))
      #expect(
        before.contains("ten days") && before.contains("in May") && !before.contains("Courts"))
      #expect(after.contains("ten days") && after.contains("in May") && after.contains("Courts"))
    }
  }

  /// The tracked changes of one Word document are reviewed and carried out like two drafts, and what is still open keeps
  /// who made it.
  @Test func aRedlineIsReviewedAlone() throws {
    try with { command in
      try command.file("a.txt", Self.old)
      try command.file("b.txt", Self.new)
      for (base, author) in [("a.txt", "Other Side"), ("b.txt", "Nobody")] {
        _ = try command.run(
          base, "b.txt", "--format", "docx", "--author", author, "--date", "2024-03-15T09:30:00Z",
          "-o", base == "a.txt" ? "redline.docx" : "plain.docx")
      }
      let terminal = try CommandTerminal(command, ["review", "redline.docx", "--by", "李"])
      try terminal.wait(for: "1 of 3")
      try terminal.type("arq", "redline.decisions.json")
      func text(_ file: String, _ state: String = "accepted") throws -> String {
        try command.run("text", file, "--revisions", state).output
      }
      let words = ["apply", "redline.docx", "redline.decisions.json"]
      let open = try command.run(words)
      #expect(open.status == 2 && open.errors.contains("1 of 3 undecided"), "\(open.errors)")
      let done = try command.run(words + ["--undecided", "accept", "-o", "done.docx"])
      #expect(done.status == 0, "\(done.errors)")
      #expect(try text("done.docx") == text("redline.docx").replacing("June", with: "May"))
      let whole = try command.run(
        "apply", "redline.docx", "--undecided", "reject", "-o", "old.docx")
      #expect(whole.status == 0, "\(whole.errors)")
      #expect(try text("old.docx") == text("redline.docx", "rejected"))
      let back = try command.run(
        "redline.docx", "--format", "docx", "--decisions", "redline.decisions.json", "-o",
        "back.docx")
      #expect(back.status == 1, "\(back.errors)")
      #expect(try text("back.docx", "rejected").contains("ten days"))
      let facts = try command.run("back.docx", "--format", "json", "--no-pager").output
      #expect(facts.contains(#""author":"Other Side""#) && facts.contains("2024-03-15T09:30:00Z"))
      #expect(!facts.contains(#""author":"draftdiff""#), "\(facts.prefix(2000))")
      // Without tracked changes there is nothing to review.
      let plain = try command.run("review", "plain.docx")
      #expect(plain.status == 2 && plain.errors.contains("no repository"), "\(plain.errors)")
    }
  }
}
