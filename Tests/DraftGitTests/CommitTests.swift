import DraftGit
import Foundation
import RepositorySupport
import Testing

struct CommitTests {
  @Test(arguments: [
    "一稿。\n", "", "line\r\nline\r\n", "mixed\r\nends\n", "no end", "\u{FEFF}bom\r\n", "a\0b\r\n",
  ])
  func keepsEveryByte(_ text: String) throws {
    let sandbox = try Sandbox()
    try sandbox.git("config", "core.autocrlf", "true")
    try sandbox.write("讲话稿.txt", text)
    let outcome = try sandbox.commit("讲话稿.txt")
    #expect(outcome.changed == ["讲话稿.txt"])
    #expect(try sandbox.git("cat-file", "-p", "HEAD:讲话稿.txt") == text)
    #expect(try sandbox.git("status", "--porcelain") == "")
    try sandbox.expectSound()
  }

  @Test func tellsWhereGitWouldStoreOtherBytes() throws {
    let sandbox = try Sandbox()
    try sandbox.write(".gitattributes", "*.txt text eol=lf\n*.docx filter=lfs\n")
    try sandbox.git("add", ".")
    try sandbox.git("commit", "-qm", "attributes")
    try sandbox.write("a.txt", "a\r\n")
    try sandbox.write("a.docx", "PK")
    try sandbox.write("a.md", "a\n")
    let outcome = try sandbox.commit("a.txt", "a.docx", "a.md")
    #expect(
      outcome.notices == [
        .filterWouldChange(path: "a.txt", cause: "text/eol/ident/core.autocrlf"),
        .filterWouldChange(path: "a.docx", cause: "filter=lfs"),
      ])
    #expect(try sandbox.git("cat-file", "-s", "HEAD:a.txt") == "3\n")
  }

  @Test func leavesEverythingElseAlone() throws {
    let sandbox = try Sandbox()
    for name in ["a.txt", "b.txt", "c.txt", "d/e.txt", "gone.txt"] { try sandbox.write(name, "1") }
    try sandbox.git("add", ".")
    try sandbox.git("commit", "-qm", "first")
    try sandbox.write("a.txt", "2")
    try sandbox.write("b.txt", "2")
    try sandbox.git("add", "b.txt")
    try sandbox.write("b.txt", "3")
    try sandbox.write("c.txt", "2")
    try sandbox.git("rm", "-q", "gone.txt")
    try sandbox.write("new.txt", "n")
    try sandbox.git("add", "-N", "new.txt")
    try sandbox.write("untracked.txt", "u")
    let before = try sandbox.git("status", "--porcelain").split(separator: "\n")
    try sandbox.commit("a.txt")
    let after = try sandbox.git("status", "--porcelain").split(separator: "\n")
    #expect(after == before.filter { !$0.hasSuffix(" a.txt") })
    #expect(try sandbox.git("show", "--name-only", "--format=", "HEAD") == "a.txt\n")
    #expect(try sandbox.git("show", ":b.txt") == "2")
    try sandbox.expectSound()
  }

  @Test func doesNotHideAChangeAsYoungAsTheIndex() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "1")
    try sandbox.write("b.txt", "1")
    try sandbox.git("add", ".")
    try sandbox.write("b.txt", "2")
    try sandbox.commit("a.txt")
    Thread.sleep(forTimeInterval: 1.1)
    #expect(try sandbox.git("status", "--porcelain") == "AM b.txt\n")
  }

  @Test func unchangedMeansNoCommit() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "1")
    try sandbox.commit("a.txt")
    let head = try sandbox.git("rev-parse", "HEAD")
    let outcome = try sandbox.commit("a.txt")
    #expect(outcome.commit == nil)
    #expect(outcome.unchanged == ["a.txt"])
    #expect(try sandbox.git("rev-parse", "HEAD") == head)
    // The index is put right all the same.
    try sandbox.git("rm", "-q", "--cached", "a.txt")
    try sandbox.commit("a.txt")
    #expect(try sandbox.git("status", "--porcelain") == "")
  }

  @Test func worksOnADetachedHead() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "1")
    try sandbox.commit("a.txt")
    let main = try sandbox.git("rev-parse", "main")
    try sandbox.git("checkout", "-q", "--detach")
    try sandbox.write("a.txt", "2")
    let outcome = try sandbox.commit("a.txt")
    #expect(try sandbox.git("rev-parse", "main") == main)
    #expect(try sandbox.git("rev-parse", "HEAD") == "\(try #require(outcome.commit))\n")
    #expect(try sandbox.git("status", "--porcelain") == "")
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "2\n")
  }

  @Test func recordsAuthorDateAndReflog() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "1")
    let repository = try sandbox.open()
    let words = CommitWords(
      message: "定稿：改写 1 句\n\nDraftdiff-Round: 定稿\nDraftdiff-Counts: edited=1",
      author: try Person(parsing: "李四 <li@example.org>"),
      date: try #require(ISODate("2024-03-15T09:30:00+08:00")).time(zone: 0))
    _ = try repository.commit([DraftFile(path: "a.txt", bytes: [0x31])], words)
    #expect(
      try sandbox.git(
        "log", "--format=%an <%ae> %aI %cn%n%(trailers:key=Draftdiff-Round,valueonly)")
        == "李四 <li@example.org> 2024-03-15T09:30:00+08:00 张三\n定稿\n\n")
    #expect(
      try sandbox.git("reflog", "--format=%gs", "main") == "commit (initial): 定稿：改写 1 句\n")
    let revision = try #require(try repository.revisions(of: "a.txt").first)
    #expect(revision.date.iso == "2024-03-15T09:30:00+08:00")
    #expect(revision.recordedRound == "定稿")
    #expect(revision.trailer("draftdiff-counts") == "edited=1")
  }

  @Test func manyWritersAtOnce() async throws {
    let sandbox = try Sandbox()
    let work = sandbox.work
    let writers = 24
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<writers {
        group.addTask {
          let repository = try DraftRepository(DraftRepository.Location(directory: work))
          let name = "稿\(number % 3).txt"
          let file = DraftFile(path: name, bytes: Array("\(number)".utf8))
          let outcome = try repository.commit([file], CommitWords(message: "\(number)"))
          #expect(outcome.commit != nil)
        }
      }
      try await group.waitForAll()
    }
    let subjects = try sandbox.git("log", "--format=%s").split(separator: "\n")
    #expect(Set(subjects.compactMap { Int($0) }) == Set(0..<writers))
    try sandbox.expectSound()
  }

  @Test func gitMayCommitMeanwhile() async throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "0")
    try sandbox.commit("a.txt")
    let work = sandbox.work
    async let ours: Void = {
      let repository = try DraftRepository(DraftRepository.Location(directory: work))
      for number in 1...20 {
        let file = DraftFile(path: "a.txt", bytes: Array("\(number)".utf8))
        _ = try repository.commit([file], CommitWords(message: "ours"))
      }
    }()
    // A commit made with plumbing moves the branch without the index's lock.
    for _ in 1...20 {
      let script = "update-ref refs/heads/main $(git commit-tree -p HEAD -m theirs HEAD^{tree})"
      _ = try sandbox.run(["-c", "alias.x=!git \(script)", "x"])
    }
    try await ours
    let subjects = try sandbox.git("log", "--format=%s").split(separator: "\n")
    // `update-ref` without an old value may step over ours; ours never steps over theirs.
    #expect(subjects.count { $0 == "theirs" } == 20)
    try sandbox.expectSound()
  }
}
