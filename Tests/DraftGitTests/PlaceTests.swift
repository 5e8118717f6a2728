import DraftGit
import Foundation
import RepositorySupport
import Testing

struct PlaceTests {
  @Test func findsAFilesPlace() throws {
    let sandbox = try Sandbox()
    try sandbox.write("章/a.txt", "1")
    try sandbox.write("b.txt", "1")
    try sandbox.git("init", "-q", at: sandbox.root.path)
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.work + "/link.txt", withDestinationPath: "章/a.txt")
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.work + "/out.txt", withDestinationPath: "/etc/passwd")
    let repository = try sandbox.open(sandbox.work + "/章")
    let work = sandbox.work
    #expect(try repository.path(of: "a.txt", from: work + "/章").path == "章/a.txt")
    #expect(try repository.path(of: "../b.txt", from: work + "/章").path == "b.txt")
    #expect(try repository.path(of: work + "/章/gone.txt", from: "/").path == "章/gone.txt")
    #expect(try repository.path(of: "link.txt", from: work).path == "章/a.txt")
    #expect(throws: RepositoryError.outsideWorkTree(path: "out.txt", workTree: work)) {
      try repository.path(of: "out.txt", from: work)
    }
    #expect(throws: RepositoryError.self) { try repository.path(of: "../x.txt", from: work) }
    for name in [".git/config", ".git\\x", "a\\.GIT\\x.txt", "git~1\\x"] {
      #expect(throws: RepositoryError.badName(name)) { try repository.path(of: name, from: work) }
    }
    #expect(try repository.path(of: "a\\b.txt", from: work).path == "a\\b.txt")
    #expect(throws: RepositoryError.self) { try repository.path(of: ".", from: work) }
  }

  @Test func keepsStrangeNames() throws {
    let sandbox = try Sandbox()
    let names = ["new\nline.txt", "caf\u{E9}.txt", "cafe\u{301}.txt", "A.txt", "a.txt", " -x"]
    for name in names { try sandbox.write(name, name) }
    for name in names { try sandbox.commit("./" + name, message: "m") }
    #expect(try sandbox.git("status", "--porcelain") == "")
    let stored = try sandbox.git("ls-tree", "-z", "--name-only", "HEAD").split(separator: "\0")
    #expect(Set(stored.map { Array($0.utf8) }) == Set(names.map { Array($0.utf8) }))
    let repository = try sandbox.open()
    for name in names { #expect(try repository.revisions(of: name).count == 1) }
    try sandbox.expectSound()
  }

  @Test func worksInALinkedWorkTreeAndABareRepository() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "1")
    try sandbox.commit("a.txt")
    try sandbox.git("worktree", "add", "-q", "-b", "side", "../side")
    let side = sandbox.root.path + "/side"
    let linked = try sandbox.open(side)
    try Data("2".utf8).write(to: URL(fileURLWithPath: side + "/a.txt"))
    let (bytes, stamp) = try Files.read(side + "/a.txt")
    _ = try linked.commit(
      [DraftFile(path: "a.txt", bytes: bytes, stamp: stamp)], CommitWords(message: "side"))
    #expect(try sandbox.git("status", "--porcelain", at: side) == "")
    #expect(try sandbox.git("log", "--format=%s", "side") == "side\n改稿\n")
    #expect(try sandbox.git("log", "--format=%s", "main") == "改稿\n")
    #expect(try sandbox.git("status", "--porcelain") == "")

    try sandbox.git("clone", "-q", "--bare", sandbox.work, "../bare.git")
    let bare = try sandbox.open(sandbox.root.path + "/bare.git")
    let person = Person(name: "x", email: "x@y")
    _ = try bare.commit(
      [DraftFile(path: "a.txt", bytes: [0x33])], CommitWords(message: "bare", author: person))
    #expect(
      try sandbox.git("log", "--format=%s", at: sandbox.root.path + "/bare.git") == "bare\n改稿\n")
    #expect(throws: RepositoryError.self) { try bare.status { _ in true } }
  }

  @Test func honoursGivenDirectories() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "1")
    try FileManager.default.moveItem(
      atPath: sandbox.work + "/.git", toPath: sandbox.root.path + "/elsewhere")
    let here = DraftRepository.Location(directory: sandbox.work, gitDirectory: "../elsewhere")
    #expect(try DraftRepository(here).workTree == sandbox.work)
    let there = DraftRepository.Location(
      directory: "/", gitDirectory: sandbox.root.path + "/elsewhere", workTree: sandbox.work)
    #expect(try DraftRepository(there).workTree == sandbox.work)
  }

  @Test func initialisesOnce() throws {
    let sandbox = try Sandbox(isEmpty: true)
    let location = DraftRepository.Location(directory: sandbox.work + "/new/deep")
    #expect(try DraftRepository.initialise(location).isNew)
    #expect(try !DraftRepository.initialise(location).isNew)
    #expect(try sandbox.git("status", "--porcelain", at: location.directory) == "")
    #expect(throws: RepositoryError.notARepository(directory: sandbox.root.path)) {
      try sandbox.open(sandbox.root.path)
    }
  }

  @Test func refusesWhatItCannotKeepSafe() throws {
    let sandbox = try Sandbox(["--object-format=sha256"])
    do {
      _ = try sandbox.open()
      Issue.record("opened a SHA-256 repository")
    } catch RepositoryError.unsupportedRepository {
    }
    let nobody = try Sandbox(isEmpty: true)
    try nobody.git("init", "-q")
    let repository = try nobody.open()
    #expect(throws: RepositoryError.noIdentity) {
      try repository.commit([DraftFile(path: "a", bytes: [1])], CommitWords(message: "m"))
    }
    for path in ["", "../a", "a//b", "/a", ".git/x", "d/.GIT/x", "a/./b"] {
      let words = CommitWords(message: "m", author: Person(name: "a", email: "b"))
      #expect(throws: RepositoryError.self) {
        try repository.commit([DraftFile(path: path, bytes: [1])], words)
      }
    }
  }

  @Test func refusesAStrangersRepository() throws {
    guard getuid() == 0 else { return }
    let sandbox = try Sandbox()
    for path in [sandbox.work, sandbox.work + "/.git"] { chown(path, 12_345, 12_345) }
    #expect(throws: RepositoryError.foreignOwner(directory: sandbox.work)) { try sandbox.open() }
  }

  @Test func refusesInTheMiddleOfAMerge() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "1\n")
    try sandbox.commit("a.txt")
    try sandbox.git("checkout", "-q", "-b", "side")
    try sandbox.write("a.txt", "2\n")
    try sandbox.commit("a.txt")
    try sandbox.git("checkout", "-q", "main")
    try sandbox.write("a.txt", "3\n")
    try sandbox.commit("a.txt")
    _ = try sandbox.run(["merge", "side"])
    #expect(throws: RepositoryError.operationInProgress("merge")) { try sandbox.commit("a.txt") }
    try sandbox.git("merge", "--abort")
    _ = try sandbox.run(["rebase", "side"])
    #expect(throws: RepositoryError.operationInProgress("rebase")) { try sandbox.commit("a.txt") }
  }

  @Test func clearsOnlyItsOwnDeadLocks() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "1")
    try sandbox.commit("a.txt")
    let git = sandbox.work + "/.git"
    // As a killed process leaves them: a proof and its second name.
    for (proof, lock) in [
      (".draftdiff-1-1", "index.lock"), (".draftdiff-1-2", "refs/heads/main.lock"),
    ] {
      try Data((git + "/" + lock).utf8).write(to: URL(fileURLWithPath: git + "/draftdiff/" + proof))
      #expect(link(git + "/draftdiff/" + proof, git + "/" + lock) == 0)
    }
    try Data("half".utf8).write(to: URL(fileURLWithPath: git + "/draftdiff/.draftdiff-1-3"))
    try sandbox.write("a.txt", "2")
    #expect(try sandbox.commit("a.txt").commit != nil)
    try sandbox.expectSound()
    // Another's lock is respected.
    try Data().write(to: URL(fileURLWithPath: git + "/index.lock"))
    try sandbox.write("a.txt", "3")
    #expect(throws: RepositoryError.locked(path: git + "/index.lock")) {
      try sandbox.commit("a.txt")
    }
    #expect(FileManager.default.fileExists(atPath: git + "/index.lock"))
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "2\n")
  }
}
