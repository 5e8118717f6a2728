import DraftGit
import Foundation
import RepositorySupport
import Testing

/// Commits as other programs write them say what git reads in them.
struct StoredCommitTests {
  private static let headers = [
    "author 张三 <zhang@example.org> 1700000000 +0800",
    "author J. Smith Jr. <js@example.org> 1700000060 -0330",
    "author  spaced   <a@example.org>  1700000120 +0000",
    "author nobody <> 1700000180 +1400",
    "author A <a> B <b@example.org> 1700000240 +0100",
    "author First <f@example.org> 1700000300 +0200\nauthor Second <s@example.org> 1 +0000",
    "author Old <o@example.org> 0 +0000",
  ]

  @Test func authorsAndDates() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "甲。\n")
    var parent = ""
    for (at, header) in Self.headers.enumerated() {
      try sandbox.write("a.txt", "第\(at)稿。\n")
      try sandbox.git("add", "a.txt")
      let tree = try sandbox.git("write-tree")
      let signature =
        "gpgsig -----BEGIN PGP SIGNATURE-----\n author Nobody <n> 1 +0000\n -----END-----\n"
      let text =
        "tree \(tree)\(parent)\(header)\ncommitter C <c@example.org> \(1_700_000_000 + at) +0800\n"
        + "\(signature)\n\nSubject \(at)\n\nBody.\n"
      parent = "parent \(try sandbox.commit(stored: text))\n"
    }
    let told = try sandbox.git("log", "--reverse", "--format=%H|%ae|%at|%s")
    let revisions = try sandbox.open().revisions(of: "a.txt")
    let ours = revisions.map {
      "\($0.commit)|\($0.author.email)|\($0.date.seconds)|\($0.subject)"
    }
    #expect(ours == told.split(separator: "\n").map(String.init))
    #expect(revisions[0].author.name == "张三" && revisions[0].date.offsetMinutes == 480)
    #expect(revisions[1].author.name == "J. Smith Jr." && revisions[1].date.offsetMinutes == -210)
    #expect(revisions[2].author.name == "spaced")
    #expect(revisions[5].author.name == "Second")
  }

  @Test func whatIsNoCommitIsSaid() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "甲。\n")
    try sandbox.git("add", "a.txt")
    _ = try sandbox.commit(stored: "author A <a> 1 +0000\n\nNo tree.\n")
    #expect(throws: RepositoryError.self) { try sandbox.open().revisions(of: "a.txt") }
  }
}
