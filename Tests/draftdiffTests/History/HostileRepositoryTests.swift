import Foundation
import RepositorySupport
import Testing

/// Names, links and files that somebody laid in the way.
struct HostileRepositoryTests {
  @Test(arguments: ["张\n三", "<张三>", "张三\nparent 0000", " .张三,", "a\rb"])
  func namesAreCleanedAsGitDoes(_ name: String) throws {
    let sandbox = try Sandbox()
    let environment = [
      "GIT_AUTHOR_NAME": name, "GIT_COMMITTER_NAME": name, "GIT_AUTHOR_EMAIL": "a\n<b>@example.org",
    ]
    for text in ["一。\n", "二。\n"] {
      try sandbox.write("a.txt", text)
      let answer = try sandbox.draftdiff("commit", "a.txt", environment: environment)
      #expect(answer.status == 0, "\(answer)")
    }
    try sandbox.expectSound()
    #expect(try sandbox.git("log", "--format=%an").split(separator: "\n").count == 2)
    #expect(try sandbox.draftdiff("log", "a.txt").status == 0)
  }

  @Test func aNameOfMarksAloneIsNone() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    let answer = try sandbox.draftdiff("commit", "a.txt", environment: ["GIT_AUTHOR_NAME": "<>\n"])
    #expect(answer.status == 2 && answer.errors.contains("author"), "\(answer)")
  }

  @Test func aLinkInPlaceOfOurFolderIsNotFollowed() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    try sandbox.write("../mine/notes.txt", "mine\n")
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.work + "/.git/draftdiff", withDestinationPath: sandbox.root.path + "/mine")
    #expect(try sandbox.draftdiff("commit", "a.txt").status == 2)
    let left = try FileManager.default.contentsOfDirectory(atPath: sandbox.root.path + "/mine")
    #expect(left == ["notes.txt"])
  }

  @Test func aLinkInPlaceOfOurLockIsNotFollowed() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    try sandbox.write(".git/draftdiff/other", "not ours\n")
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.work + "/.git/draftdiff/lock",
      withDestinationPath: sandbox.root.path + "/elsewhere")
    #expect(try sandbox.draftdiff("commit", "a.txt").status == 2)
    #expect(!FileManager.default.fileExists(atPath: sandbox.root.path + "/elsewhere"))
    // What is not named as our files are is not taken away either.
    #expect(FileManager.default.fileExists(atPath: sandbox.work + "/.git/draftdiff/other"))
  }

  @Test(arguments: [".g\u{200C}it/a.txt", ".git ./a.txt", "git~1/a.txt", ".GIT/a.txt"])
  func whatSomeSystemTakesForGitsFolderIsNoDraft(_ path: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    #expect(try sandbox.draftdiff("commit", "a.txt", "--as", path).status == 2)
  }

  @Test(arguments: ["@1", "@-1", "HEAD", "2024-03-15", "deadbee1"])
  func labelsThatReadAsRevisionsAreRefused(_ label: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    #expect(try sandbox.draftdiff("commit", "a.txt", "--round", label).status == 2)
    #expect(try sandbox.run(["rev-parse", "-q", "--verify", "HEAD"]).0 != 0)
    #expect(try sandbox.draftdiff("commit", "a.txt", "--round", "20240315").status == 0)
  }

  @Test func aPipeInPlaceOfAttributesIsPassedOver() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    #expect(mkfifo(sandbox.work + "/.gitattributes", 0o600) == 0)
    #expect(try sandbox.draftdiff("commit", "a.txt").status == 0)
  }

  @Test(arguments: [("group", 0o060), ("all", 0o064), ("0640", 0o040)])
  func referencesAreSharedAsTheRepositoryIs(_ setting: String, _ bits: Int) throws {
    let sandbox = try Sandbox()
    try sandbox.git("config", "core.sharedRepository", setting)
    try sandbox.write("a.txt", "一。\n")
    #expect(try sandbox.draftdiff("commit", "a.txt", "--round", "一稿").status == 0)
    let path = sandbox.work + "/.git/refs/heads/main"
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(try #require(mode) & bits == bits)
  }
}
