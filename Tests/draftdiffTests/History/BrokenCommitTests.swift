import Foundation
import RepositorySupport
import Testing

/// Commits whose author or committer nobody can read, as other programs and old versions made them: git goes on, and
/// so does the history.
struct BrokenCommitTests {
  static let signatures = [
    "author A\nB <x@y> 1700000000 +0000\ncommitter A\nB <x@y> 1700000000 +0000",
    "committer C <c@y> 1700000000 +0000",
    "author A <b 1700000000 +0000\ncommitter A <b 1700000000 +0000",
    "author A <a@b> 99999999999999999999 +0000\ncommitter A <a@b> 99999999999999999999 +0000",
    "author A <a@b> 9223372036854775807 +1400\ncommitter A <a@b> 9223372036854775807 +1400",
    "author A a@b 1700000000 +0000\ncommitter",
  ]

  /// Two revisions, the second broken.
  private func sandbox(_ signature: String) throws -> (Sandbox, String) {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    #expect(try sandbox.draftdiff("commit", "a.txt", "--round", "一稿").status == 0)
    try sandbox.write("a.txt", "二。\n")
    try sandbox.git("add", "a.txt")
    let text =
      "tree \(try sandbox.git("write-tree"))parent \(try sandbox.git("rev-parse", "HEAD"))"
      + "\(signature)\n\nbad\n"
    return (sandbox, try sandbox.commit(stored: text))
  }

  @Test(arguments: signatures)
  func theHistoryGoesOn(_ signature: String) throws {
    let (sandbox, id) = try sandbox(signature)
    func runs(_ arguments: String..., status: Int32 = 0) throws -> String {
      let answer = try sandbox.draftdiff(arguments)
      #expect(answer.status == status && answer.errors.isEmpty, "\(arguments): \(answer)")
      return answer.output
    }
    try sandbox.write("neu.txt", "新。\n")
    #expect(try runs("status").contains("neu.txt"))
    try FileManager.default.removeItem(atPath: sandbox.work + "/neu.txt")
    #expect(try runs("round", "坏稿", "@2").contains("坏稿"))
    for name in ["@2", "坏稿", "HEAD", "main", id, String(id.prefix(8))] {
      #expect(try runs("restore", "a.txt", "--from", name, "--output", "-") == "二。\n")
    }
    for name in ["HEAD~1", "main^", "HEAD^^{}".replacing("^{}", with: "~0"), "一稿"] {
      #expect(try runs("restore", "a.txt", "--from", name, "-o", "-") == "一。\n")
    }
    #expect(try runs("rounds").contains("坏稿  @2"))
    #expect(try runs("blame", "a.txt").contains("二。"))
    #expect(try runs("show", "HEAD").contains("二。"))
    #expect(try runs("diff", "a.txt", "--from", "HEAD~", "--to", "HEAD", status: 1).contains("二"))
    try sandbox.write("a.txt", "三。\n")
    #expect(try runs("commit", "a.txt", "--round", "三稿").contains("三稿"))
    #expect(try runs("log", "a.txt").contains("@3 [三稿]"))
    #expect(try runs("show", "@3").contains("三。"))
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "3\n")
  }

  /// git keeps where a branch was, and the commit that nobody can read is one of these places.
  @Test(arguments: signatures)
  func whereABranchWasIsFound(_ signature: String) throws {
    let (sandbox, id) = try sandbox(signature)
    let first = try sandbox.git("rev-parse", "main~1").dropLast()
    for log in ["HEAD", "refs/heads/main"] {
      let path = sandbox.work + "/.git/logs/" + log
      let line =
        "\(first) \(id) A <a@example.org> 1710460800 +0800\tcheckout: moving from main to x\n"
      let before = try String(contentsOfFile: path, encoding: .utf8)
        .replacing(/[0-9]{10} [+-][0-9]{4}/, with: "1700000000 +0000")
      try (before + line).write(toFile: path, atomically: false, encoding: .utf8)
    }
    try sandbox.write("a.txt", "三。\n")
    #expect(try sandbox.draftdiff("commit", "a.txt").status == 0)
    try sandbox.git("config", "branch.main.remote", ".")
    try sandbox.write(".git/refs/heads/side", "\(id)\n")
    try sandbox.git("config", "branch.main.merge", "refs/heads/side")
    func text(_ name: String) throws -> String {
      let answer = try sandbox.draftdiff("restore", "a.txt", "--from", name, "--output", "-")
      #expect(answer.status == 0, "\(name): \(answer)")
      return answer.output
    }
    for name in [
      "HEAD@{1}", "main@{1}", "@{1}", "HEAD@{1}^{}", "HEAD@{1}^{commit}", "refs/heads/main@{1}^0",
      "HEAD@{2024-03-15}", "@{u}", "main@{upstream}", "side", "side^{}~0", "@~1",
    ] {
      #expect(try text(name) == "二。\n", "\(name)")
    }
    for name in ["HEAD@{1}~1", "main@{1}^", "HEAD@{2}", "HEAD@{2023-12-01}", "@{u}^1"] {
      #expect(try text(name) == "一。\n", "\(name)")
    }
    for name in ["HEAD@{0}", "@{0}", "@{-1}"] { #expect(try text(name) == "三。\n", "\(name)") }
    for name in ["HEAD@{9}", "x@{1}", "@{-2}", "HEAD@{1}^{tree}", "HEAD@{1}^2", "@{"] {
      #expect(try sandbox.draftdiff("show", name, "a.txt").status == 2, "\(name)")
    }
  }

  @Test(arguments: signatures)
  func whatCannotBeHandedOnIsNamed(_ signature: String) throws {
    let (sandbox, id) = try sandbox(signature)
    try sandbox.git("init", "-q", "--bare", "../there.git")
    try sandbox.git("remote", "add", "origin", "../there.git")
    let push = try sandbox.draftdiff("push")
    // libgit2 reads some of them.
    if push.status != 0 {
      #expect(push.errors.contains("commit \(id.prefix(12)): its author"), "\(push)")
      #expect(push.errors.contains("git push"), "\(push)")
      try sandbox.git("push", "-q", "origin", "main")
    }
    try sandbox.git("reset", "-q", "--hard", "HEAD~")
    let pull = try sandbox.draftdiff("pull")
    #expect(pull.status == 0 || pull.errors.contains("commit \(id.prefix(12))"), "\(pull)")
  }

  @Test func aDamagedCommitIsNamed() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    try sandbox.draftdiff("commit", "a.txt")
    let id = try sandbox.commit(stored: "author A <a> 1 +0000\n\nNo tree.\n")
    for command in [["log"], ["status"], ["commit", "a.txt"], ["show"]] {
      let answer = try sandbox.draftdiff(command)
      #expect(
        answer.status == 2 && answer.errors.contains("commit \(id.prefix(12)): is damaged"),
        "\(command): \(answer)")
    }
  }
}
