import DraftGit
import Foundation
import RepositorySupport
import Testing

/// git's variables and `-C`, with git itself as the judge.
struct EnvironmentTests {
  static let persons: [[String: String]] = [
    ["GIT_AUTHOR_NAME": "李四", "GIT_AUTHOR_EMAIL": "li@example.org"],
    ["GIT_AUTHOR_NAME": "李四"],
    ["GIT_COMMITTER_EMAIL": "w@example.org", "GIT_COMMITTER_NAME": "王五 "],
    ["GIT_AUTHOR_DATE": "1700000000 +0800", "GIT_COMMITTER_DATE": "@1700000001 -0330"],
    ["GIT_AUTHOR_DATE": "2024-03-15T09:30:00+08:00", "GIT_COMMITTER_DATE": "2024-03-15 01:02:03"],
    ["GIT_AUTHOR_DATE": "Thu, 07 Apr 2005 22:13:13 +0200"],
    ["GIT_AUTHOR_DATE": ""],
  ]

  /// What both record; times that are the present moment are left out.
  private func people(_ sandbox: Sandbox, _ variables: [String: String]) throws -> String {
    var format = "%an|%ae|%cn|%ce"
    if variables["GIT_AUTHOR_DATE"]?.isEmpty == false { format += "|%ad" }
    if variables["GIT_COMMITTER_DATE"]?.isEmpty == false { format += "|%cd" }
    return try sandbox.git("log", "-1", "--date=raw", "--format=\(format)")
  }

  @Test(arguments: persons) func recordsWhoAndWhenAsGitDoes(_ variables: [String: String]) throws {
    let sandbox = try Sandbox()
    try sandbox.git("config", "author.email", "author@example.org")
    try sandbox.write("a.txt", "一。\n")
    let answer = try sandbox.draftdiff("commit", "a.txt", "-m", "m", environment: variables)
    #expect(answer.status == 0, "\(answer)")
    let ours = try people(sandbox, variables)
    try sandbox.write("a.txt", "二。\n")
    let (status, output) = try sandbox.run(["commit", "-qam", "m"], environment: variables)
    #expect(status == 0, "\(output)")
    #expect(ours == (try people(sandbox, variables)))
  }

  @Test func theOptionsGoBeforeTheVariables() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    try sandbox.draftdiff(
      "commit", "a.txt", "--author", "赵六 <zhao@example.org>", "--date", "2024-01-02T03:04:05Z",
      environment: ["GIT_AUTHOR_NAME": "李四", "GIT_AUTHOR_DATE": "1700000000 +0800"])
    #expect(
      try sandbox.git("log", "-1", "--format=%an|%ae|%aI|%cn")
        == "赵六|zhao@example.org|2024-01-02T03:04:05+00:00|张三\n")
  }

  @Test(arguments: [
    (["GIT_AUTHOR_NAME": ""], "nobody is named"), (["GIT_AUTHOR_DATE": "tomorrow"], "not a date"),
    (["GIT_COMMITTER_DATE": "12"], "not a date"), (["GIT_AUTHOR_NAME": "<>"], "author"),
  ])
  func refusesWhatCannotBe(_ variables: [String: String], _ words: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    let answer = try sandbox.draftdiff("commit", "a.txt", environment: variables)
    #expect(answer.status == 2)
    #expect(answer.errors.contains(words), "\(answer.errors)")
    #expect(try sandbox.run(["rev-parse", "-q", "--verify", "HEAD"]).0 != 0)
  }

  @Test func saysWhereNobodyIsNamed() throws {
    let sandbox = try Sandbox(isEmpty: true)
    try sandbox.git("init", "-q")
    try sandbox.write("a.txt", "一。\n")
    let answer = try sandbox.draftdiff("commit", "a.txt")
    #expect(answer.status == 2)
    #expect(answer.errors.contains("git config --global user.name"), "\(answer.errors)")
  }

  @Test func findsTheRepositoryAsGitDoes() throws {
    let sandbox = try Sandbox()
    let (work, root) = (sandbox.work, sandbox.root.path)
    try sandbox.write("章/a.txt", "一。\n")
    try sandbox.write("b.txt", "一。\n")
    // In a folder, from outside, and with a path relative to -C.
    #expect(try sandbox.draftdiff("commit", "a.txt", at: work + "/章").status == 0)
    #expect(try sandbox.draftdiff("commit", "-C", "work", "b.txt", at: root).status == 0)
    #expect(try sandbox.git("ls-tree", "-r", "--name-only", "HEAD") == "b.txt\n章/a.txt\n")
    #expect(try sandbox.draftdiff("log", "-C", work + "/章", "a.txt", at: "/").output.contains("@1"))
    // The repository elsewhere: the folder one is in is the work tree, as with git.
    try FileManager.default.moveItem(atPath: work + "/.git", toPath: root + "/repo")
    for (directory, variables) in [
      (work, ["GIT_DIR": "../repo"]), (work, ["GIT_DIR": root + "/repo"]),
      (work + "/章", ["GIT_DIR": "../../repo", "GIT_WORK_TREE": ".."]),
      (root, ["GIT_DIR": "repo", "GIT_WORK_TREE": "work"]),
      (root, ["GIT_DIR": "repo", "GIT_WORK_TREE": work]),
    ] {
      let file = directory == root ? "work/b.txt" : directory == work ? "b.txt" : "../b.txt"
      try sandbox.write("b.txt", "\(directory) \(variables)。\n")
      let (_, before) = try sandbox.run(
        ["status", "--porcelain"], at: directory, environment: variables)
      let answer = try sandbox.draftdiff("commit", file, at: directory, environment: variables)
      #expect(answer.status == 0, "\(variables): \(answer)")
      let (status, after) = try sandbox.run(
        ["status", "--porcelain"], at: directory, environment: variables)
      #expect(status == 0 && before.contains("b.txt") && after == "", "\(variables): \(after)")
    }
    let nowhere = try sandbox.draftdiff("log", at: work, environment: ["GIT_DIR": "nowhere"])
    #expect(nowhere.status == 2 && nowhere.errors.contains("no repository"), "\(nowhere.errors)")
    let missing = try sandbox.draftdiff("log", "-C", "missing")
    #expect(missing.status == 2 && missing.errors.contains("missing"), "\(missing.errors)")
  }

  @Test func initialisesAsGitDoesWithItsVariables() throws {
    for variables in [["GIT_DIR": "../repo"], ["GIT_DIR": "../repo", "GIT_WORK_TREE": "."]] {
      let sandbox = try Sandbox(isEmpty: true)
      let answer = try sandbox.draftdiff("init", environment: variables)
      #expect(answer.status == 0, "\(answer)")
      #expect(FileManager.default.fileExists(atPath: sandbox.root.path + "/repo/HEAD"))
      try sandbox.write("a.txt", "一。\n")
      let commit = try sandbox.draftdiff(
        "commit", "a.txt", "--author", "a <b>", environment: variables)
      #expect(commit.status == 0, "\(commit)")
      let (_, output) = try sandbox.run(["status", "--porcelain"], environment: variables)
      #expect(output == "")
    }
  }
}
