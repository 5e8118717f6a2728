import Foundation
import RepositorySupport
import Testing

/// Revisions of a branch that the one at hand does not come from: they have a history and numbers of their own.
struct OtherBranchTests {
  /// Two revisions on `main`, and beside the second one three more on the branch `reconnect`.
  private func sandbox(_ more: String? = nil) throws -> Sandbox {
    let sandbox = try Sandbox()
    func commit(_ text: String) throws {
      try sandbox.write("a.txt", text + "。\n")
      #expect(try sandbox.draftdiff("commit", "a.txt", "-m", text).status == 0)
    }
    if let more {
      try sandbox.write(more, "别的。\n")
      #expect(try sandbox.draftdiff("commit", more).status == 0)
    }
    try commit("甲一要办")
    try sandbox.git("checkout", "-qb", "reconnect")
    for text in ["乙二要办", "乙三要办", "乙四要办"] { try commit(text) }
    try sandbox.git("checkout", "-q", "main")
    try commit("丙要办")
    return sandbox
  }

  @Test(arguments: [nil, "b.txt"] as [String?]) func showsOne(_ more: String?) throws {
    let sandbox = try sandbox(more)
    let hash = String(try sandbox.git("rev-parse", "--short=7", "reconnect").prefix(7))
    for words in [["reconnect", "a.txt"], ["reconnect"]] {
      let answer = try sandbox.draftdiff(["show"] + words)
      #expect(answer.status == 0, "\(answer)")
      #expect(answer.output.hasPrefix("reconnect  ") && answer.output.contains(hash), "\(answer)")
      // Beside what it came from there, and not beside the revision that has this number here.
      #expect(answer.output.contains("a.txt @3 → a.txt reconnect"), "\(answer)")
      #expect(answer.output.contains("[-乙三要办-]{+乙四要办+}"), "\(answer)")
    }
    let bare = try sandbox.draftdiff("show", hash, "a.txt")
    #expect(bare.output.contains("a.txt @3 → a.txt \(hash)"), "\(bare)")
  }

  @Test(arguments: [nil, "b.txt"] as [String?]) func comparesOne(_ more: String?) throws {
    let sandbox = try sandbox(more)
    for file in [[], ["a.txt"]] {
      let answer = try sandbox.draftdiff(
        ["diff"] + file + ["--from", "main~1", "--to", "reconnect"])
      #expect(answer.status == 1 && answer.output.hasPrefix("a.txt @1 → a.txt reconnect\n"))
    }
  }

  @Test func blamesOne() throws {
    let sandbox = try sandbox()
    let answer = try sandbox.draftdiff("blame", "a.txt", "--at", "reconnect")
    #expect(answer.output.contains("乙四要办") && !answer.output.contains("丙"), "\(answer)")
  }

  @Test func restoresAndLabelsOne() throws {
    let sandbox = try sandbox()
    let back = try sandbox.draftdiff(
      "restore", "a.txt", "--from", "reconnect~1", "--output", "o.txt")
    #expect(back.output == "o.txt: is reconnect~1 again\n", "\(back)")
    #expect(try sandbox.bytes("o.txt") == Array("乙三要办。\n".utf8))
    let label = try sandbox.draftdiff("round", "别稿", "reconnect", "--file", "a.txt")
    #expect(label.status == 0 && !label.output.contains("@"), "\(label)")
    let shown = try sandbox.draftdiff("show", "别稿")
    #expect(shown.output.contains("a.txt @3 → a.txt 别稿"), "\(shown)")
  }
}
