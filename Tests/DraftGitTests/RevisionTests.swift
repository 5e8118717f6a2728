import DraftGit
import Foundation
import RepositorySupport
import Testing

struct RevisionTests {
  @Test func namesRevisions() throws {
    let sandbox = try Sandbox()
    let repository = try sandbox.open()
    for (number, day) in [(1, "01"), (2, "03"), (3, "05")] {
      let date = try #require(ISODate("2024-03-\(day)T23:30:00+08:00")).time(zone: 0)
      let words = CommitWords(message: "第\(number)稿\n\nDraftdiff-Round: \(number)稿", date: date)
      let file = DraftFile(path: "a.txt", bytes: Array("\(number)".utf8))
      _ = try repository.commit([file], words)
      let other = DraftFile(path: "b.txt", bytes: Array("\(number)".utf8))
      _ = try repository.commit([other], CommitWords(message: "other"))
    }
    let revisions = try repository.revisions(of: "a.txt")
    #expect(revisions.map(\.number) == [1, 2, 3])
    #expect(revisions.map(\.subject) == ["第1稿", "第2稿", "第3稿"])
    #expect(revisions.map(\.predecessors) == [[], [1], [2]])
    #expect(try repository.bytes(of: revisions[1].blob) == Array("2".utf8))
    try repository.setRound("送审稿", document: "a.txt", to: revisions[1].commit)
    func number(_ text: String) throws -> Int {
      try repository.resolve(text, path: "a.txt", in: revisions).number
    }
    #expect(try number("送审稿") == 2)
    #expect(try number("3稿") == 3)
    #expect(try number("@1") == 1)
    #expect(try number("@-1") == 3)
    #expect(try number("@-3") == 1)
    #expect(try number("2024-03-03") == 2)
    #expect(try number("2024-03-04") == 2)
    #expect(try number("2024-03-03T12:00:00Z") == 1)
    #expect(try number("HEAD") == 3)
    #expect(try number("HEAD~2") == 2)
    #expect(try number(revisions[0].commit.short) == 1)
    for text in ["@0", "@4", "@-4", "2024-02-01", "nothing", "", "2024-02-31", "HEAD~99"] {
      #expect(throws: RepositoryError.unknownRevision(text)) { try number(text) }
    }
  }

  @Test func followsRenamesAndMerges() throws {
    let sandbox = try Sandbox()
    let body = (1...20).map { "第\($0)句写在这里。" }.joined(separator: "\n")
    try sandbox.write("一稿.txt", body + "\n一")
    try sandbox.commit("一稿.txt", message: "1")
    try sandbox.git("mv", "一稿.txt", "讲话稿.txt")
    try sandbox.write("讲话稿.txt", body + "\n二")
    try sandbox.git("commit", "-qam", "2")
    try sandbox.git("checkout", "-q", "-b", "side")
    try sandbox.write("讲话稿.txt", "零\n" + body + "\n二")
    try sandbox.commit("讲话稿.txt", message: "3")
    try sandbox.git("checkout", "-q", "main")
    try sandbox.write("讲话稿.txt", body + "\n二二")
    try sandbox.commit("讲话稿.txt", message: "4")
    try sandbox.git("merge", "-q", "-m", "5", "side")
    try sandbox.git("rm", "-q", "讲话稿.txt")
    try sandbox.git("commit", "-qm", "gone")
    try sandbox.write("讲话稿.txt", "回来")
    try sandbox.commit("讲话稿.txt", message: "6")
    let revisions = try sandbox.open().revisions(of: "讲话稿.txt")
    #expect(Set(revisions.map(\.subject)) == ["1", "2", "3", "4", "5", "6"])
    #expect(revisions.first?.path == "一稿.txt")
    #expect(revisions[4].subject == "5")
    #expect(revisions[4].predecessors.map { revisions[$0 - 1].subject } == ["4", "3"])
    #expect(revisions[2].predecessors == [2])
    #expect(revisions[3].predecessors == [2])
    #expect(revisions[5].predecessors == [5])
  }

  /// Whichever side was written first, a merge comes from the branch that it was merged into.
  @Test(arguments: [true, false])
  func aMergeComesFromItsFirstParent(_ isMainOlder: Bool) throws {
    let sandbox = try Sandbox()
    func commit(_ one: String, _ two: String, _ message: String, _ hour: Int) throws {
      try sandbox.write("a.txt", "\(one)。\n\n中间\n\n\(two)。\n")
      let (status, output) = try sandbox.run(
        ["commit", "-qam", message],
        environment: ["GIT_COMMITTER_DATE": "\(1_700_000_000 + hour * 3600) +0000"])
      #expect(status == 0, "\(output)")
    }
    try sandbox.write("a.txt", "")
    try sandbox.git("add", "a.txt")
    try commit("一", "二", "start", 0)
    try sandbox.git("checkout", "-q", "-b", "side")
    try commit("一", "二二", "side", isMainOlder ? 2 : 1)
    try sandbox.git("checkout", "-q", "main")
    try commit("一一", "二", "main", isMainOlder ? 1 : 2)
    try sandbox.git("merge", "-q", "-m", "merge", "side")
    let revisions = try sandbox.open().revisions(of: "a.txt")
    let merge = try #require(revisions.last)
    #expect(merge.predecessors.map { revisions[$0 - 1].subject } == ["main", "side"])
  }

  @Test func agreesWithGitOnALongHistory() throws {
    let sandbox = try Sandbox()
    let repository = try sandbox.open()
    for number in 1...200 {
      let name = number % 3 == 0 ? "b.txt" : "章/a.txt"
      let file = DraftFile(path: name, bytes: Array("\(number / 2)".utf8))
      _ = try repository.commit([file], CommitWords(message: "\(number)"))
    }
    let expected = try sandbox.git("log", "--reverse", "--format=%H", "--", "章/a.txt")
    let start = ContinuousClock.now
    let revisions = try repository.revisions(of: "章/a.txt")
    let time = ContinuousClock.now - start
    #expect(revisions.map { "\($0.commit)" } == expected.split(separator: "\n").map(String.init))
    #expect(time < .seconds(1))
    try sandbox.expectSound()
  }

  @Test func readsAShallowClone() throws {
    let sandbox = try Sandbox()
    for text in ["1", "2", "3"] {
      try sandbox.write("a.txt", text)
      try sandbox.commit("a.txt", message: text)
    }
    try sandbox.git("clone", "-q", "--depth", "2", "file://" + sandbox.work, "../shallow")
    let shallow = try sandbox.open(sandbox.root.path + "/shallow")
    #expect(try shallow.revisions(of: "a.txt").map(\.subject) == ["2", "3"])
  }

  @Test func saysWhichDraftsChanged() throws {
    let sandbox = try Sandbox()
    for name in ["a.txt", "b.txt", "c.txt", "d.swift"] { try sandbox.write(name, "1") }
    try sandbox.commit("a.txt", "b.txt", "c.txt", "d.swift")
    try sandbox.write("b.txt", "2")
    try sandbox.write("d.swift", "2")
    try FileManager.default.removeItem(atPath: sandbox.work + "/c.txt")
    let status = try sandbox.open().status { $0.hasSuffix(".txt") }
    #expect(status.map(\.path) == ["b.txt", "c.txt"])
    #expect(status.map(\.state) == [.changed, .missing])
  }

  @Test func writesInOneStep() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "old")
    chmod(sandbox.work + "/a.txt", 0o640)
    let copy = try Files.keepCopy(of: sandbox.work + "/a.txt")
    let second = try Files.keepCopy(of: sandbox.work + "/a.txt")
    #expect(copy.hasSuffix("/a.txt.bak") && second.hasSuffix("/a.txt.bak2"))
    try Files.write(Array("new".utf8), to: sandbox.work + "/a.txt")
    #expect(try sandbox.bytes("a.txt") == Array("new".utf8))
    #expect(try sandbox.bytes("a.txt.bak") == Array("old".utf8))
    let mode = try FileManager.default.attributesOfItem(atPath: sandbox.work + "/a.txt")
    #expect(mode[.posixPermissions] as? Int == 0o640)
  }

  /// One walk for all drafts gives what a walk for each gives, through renames, merges and removals.
  @Test func followsAllDraftsAtOnce() throws {
    let sandbox = try Sandbox()
    let body = (1...20).map { "第\($0)句写在这里。" }.joined(separator: "\n")
    for name in ["a.txt", "b/甲.txt", "b/c/d.txt"] { try sandbox.write(name, body + name) }
    try sandbox.git("add", ".")
    try sandbox.git("commit", "-qm", "all")
    try sandbox.git("checkout", "-q", "-b", "side")
    try sandbox.write("b/甲.txt", "零\n" + body + "b/甲.txt")
    try sandbox.commit("b/甲.txt", message: "side")
    try sandbox.git("mv", "b/c/d.txt", "b/e.txt")
    try sandbox.git("commit", "-qm", "renamed")
    try sandbox.git("checkout", "-q", "main")
    try sandbox.write("b/甲.txt", body + "b/甲.txt\n完")
    try sandbox.commit("b/甲.txt", message: "main")
    try sandbox.git("rm", "-q", "a.txt")
    try sandbox.git("commit", "-qm", "gone")
    try sandbox.git("merge", "-q", "-m", "joined", "side")
    try sandbox.write("a.txt", "回来")
    try sandbox.commit("a.txt", message: "back")
    let repository = try sandbox.open()
    let paths = ["a.txt", "b/甲.txt", "b/e.txt", "none.txt"]
    let together = try repository.revisions(of: paths)
    for (path, revisions) in zip(paths, together) {
      #expect(revisions == (try repository.revisions(of: path)), "\(path)")
    }
    #expect(
      together.map { $0.map(\.subject) } == [
        ["all", "back"], ["all", "side", "main", "joined"], ["all", "renamed"], [],
      ])
  }

  @Test func refusesDamagedBytes() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一")
    try sandbox.commit("a.txt", message: "1")
    let right = try sandbox.git("hash-object", "a.txt").trimmingCharacters(in: .newlines)
    try sandbox.write("b.txt", "二")
    let wrong = try sandbox.git("hash-object", "-w", "b.txt").trimmingCharacters(in: .newlines)
    func file(_ id: some StringProtocol) -> URL {
      sandbox.root.appendingPathComponent("work/.git/objects/\(id.prefix(2))/\(id.dropFirst(2))")
    }
    try FileManager.default.removeItem(at: file(right))
    try FileManager.default.copyItem(at: file(wrong), to: file(right))
    let repository = try sandbox.open()
    let revision = try #require(try repository.revisions(of: "a.txt").last)
    #expect(throws: RepositoryError.self) { try repository.bytes(of: revision.blob) }
  }
}
