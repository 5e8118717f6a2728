import Foundation
import RepositorySupport

/// A command that changes something, with what is there before.
struct TortureScenario: Sendable, CustomStringConvertible {
  let name: String
  let arguments: [String]
  /// What a message has in it that says what landed although the command failed.
  let landedWords: [String]
  /// Makes the sandbox as it is before; the draft is `a.txt`, with revisions.
  let prepare: @Sendable (Sandbox) throws -> Void

  var description: String { name }

  /// Times that don't pass, so that a run which is done again gives the same commits.
  static let environment = [
    "GIT_AUTHOR_DATE": "1700000000 +0800", "GIT_COMMITTER_DATE": "1700000000 +0800",
  ]

  static let all = [
    TortureScenario(
      name: "commit", arguments: ["commit", "a.txt", "章/b.txt", "-m", "三", "--round", "三稿"],
      landedWords: ["committed as"]
    ) { sandbox in
      try revisions(sandbox)
      try sandbox.write("a.txt", "三。\n")
      try sandbox.write("章/b.txt", "乙三。\n")
    },
    TortureScenario(
      name: "round", arguments: ["round", "定稿", "@1", "--file", "a.txt"], landedWords: ["定稿"]
    ) {
      sandbox in
      try revisions(sandbox)
    },
    TortureScenario(
      name: "import", arguments: ["import", "../一稿.txt", "../二稿.txt", "--as", "新.txt"],
      landedWords: ["files are committed", "committed as", "committed, but"]
    ) { sandbox in
      try revisions(sandbox)
      try sandbox.write("../一稿.txt", "一、总则\n甲。乙。\n")
      try sandbox.write("../二稿.txt", "一、总则\n甲。丙。\n")
    },
    TortureScenario(
      name: "restore", arguments: ["restore", "a.txt", "--from", "@1"], landedWords: ["a.txt"]
    ) { sandbox in
      try revisions(sandbox)
    },
    TortureScenario(
      name: "restore --force", arguments: ["restore", "a.txt", "--from", "@1", "--force"],
      landedWords: ["a.txt.bak"]
    ) { sandbox in
      try revisions(sandbox)
      try sandbox.write("a.txt", "未提交。\n")
    },
    TortureScenario(
      name: "push", arguments: ["push", "../hub.git"],
      landedWords: ["broke off before it said", "Handed on", "revision"]
    ) { sandbox in
      try revisions(sandbox)
      try sandbox.git("init", "-q", "--bare", "-b", "main", "../hub.git")
      try sandbox.git("push", "-q", "../hub.git", "main")
      try sandbox.write("a.txt", "三。\n")
      try commit(sandbox, "a.txt", "三稿")
    },
    TortureScenario(
      name: "pull", arguments: ["pull"],
      landedWords: ["files are as the other side has them"]
    ) { sandbox in
      try revisions(sandbox)
      try hubWithMore(sandbox)
      try sandbox.git("reset", "-q", "--hard", "HEAD~2")
    },
    TortureScenario(
      name: "pull --merge", arguments: ["pull", "--merge"],
      landedWords: ["files are as the other side has them"]
    ) { sandbox in
      try revisions(sandbox)
      try hubWithMore(sandbox)
      try sandbox.git("reset", "-q", "--hard", "HEAD~2")
      try sandbox.write("我.txt", "我。\n")
      try commit(sandbox, "我.txt")
    },
  ]

  private static func commit(_ sandbox: Sandbox, _ name: String, _ label: String? = nil) throws {
    let answer = try sandbox.draftdiff(
      ["commit", name, "-m", name] + (label.map { ["--round", $0] } ?? []),
      environment: environment)
    guard answer.status == 0 else { throw Sandbox.Failure(what: "\(answer)") }
  }

  /// Two revisions of a draft and one of another.
  private static func revisions(_ sandbox: Sandbox) throws {
    for text in ["一。\n", "二。\n"] {
      try sandbox.write("a.txt", text)
      try commit(sandbox, "a.txt", text == "一。\n" ? "一稿" : nil)
    }
    try sandbox.write("章/b.txt", "乙。\n")
    try commit(sandbox, "章/b.txt")
  }

  /// The hub has two revisions more: files that change, come and go.
  private static func hubWithMore(_ sandbox: Sandbox) throws {
    try sandbox.git("init", "-q", "--bare", "-b", "main", "../hub.git")
    try sandbox.git("remote", "add", "origin", "../hub.git")
    try sandbox.write("a.txt", "三。\n")
    try sandbox.write("新/c.txt", "丙。\n")
    try sandbox.git("rm", "-q", "章/b.txt")
    try sandbox.git("add", "-A")
    try sandbox.git("commit", "-qm", "他")
    try sandbox.write("a.txt", "四。\n")
    try commit(sandbox, "a.txt", "四稿")
    try sandbox.git("push", "-qu", "origin", "main", "refs/tags/draftdiff/a.txt/四稿")
    try sandbox.git("tag", "-d", "draftdiff/a.txt/四稿")
  }
}
