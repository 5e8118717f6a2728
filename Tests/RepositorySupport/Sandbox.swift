package import DraftGit
package import Foundation

/// A temporary folder with a repository that real git made, away from the machine's settings.
package final class Sandbox {
  package let root: URL
  package var work: String { root.path + "/work" }

  /// What git or the disk says that it should not.
  package struct Failure: Error, CustomStringConvertible {
    package let what: String
    package var description: String { what }

    package init(what: String) { self.what = what }
  }

  /// git's own settings are hidden from libgit2 as well, before the first repository is opened.
  private static let isolated: Void = {
    let empty = FileManager.default.temporaryDirectory.path + "/draftdiff-no-config"
    try? FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
    try? DraftRepository.useConfiguration(in: empty)
  }()

  package init(_ arguments: [String] = [], isEmpty: Bool = false) throws {
    _ = Sandbox.isolated
    root = URL(
      fileURLWithPath: FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    )
    .appendingPathComponent("draftdiff-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: root.appendingPathComponent("work"), withIntermediateDirectories: true)
    if isEmpty { return }
    try git(["init", "-q", "-b", "main"] + arguments)
    try git("config", "user.name", "张三")
    try git("config", "user.email", "zhang@example.org")
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  package func open(_ directory: String? = nil) throws -> DraftRepository {
    try DraftRepository(DraftRepository.Location(directory: directory ?? work))
  }

  @discardableResult
  package func git(_ arguments: String..., at directory: String? = nil) throws -> String {
    try git(arguments, at: directory)
  }

  /// What git prints; a failure of git is a failure of the test.
  @discardableResult
  package func git(_ arguments: [String], at directory: String? = nil) throws -> String {
    let (status, output) = try run(arguments, at: directory)
    guard status == 0 else { throw Failure(what: "git \(arguments): \(output)") }
    return output
  }

  /// A revision a text, a minute apart, through git's own import; at the revisions in `names` the
  /// file gets a new name.
  package func importRevisions(_ texts: [String], names: [Int: String]) throws {
    var stream: [UInt8] = []
    var name = ""
    for (at, text) in texts.enumerated() {
      let number = at + 1
      stream += Array(
        """
        commit refs/heads/main
        committer 张三 <zhang@example.org> \(1_700_000_000 + number * 60) +0800
        data \(String(number).utf8.count)
        \(number)

        """.utf8)
      if let next = names[number] {
        if !name.isEmpty { stream += Array("D \(name)\n".utf8) }
        name = next
      }
      stream += Array("M 100644 inline \(name)\ndata \(text.utf8.count)\n\(text)\n\n".utf8)
    }
    try write("../stream", stream)
    let (status, output) = try run(
      ["fast-import", "--quiet"], input: root.appendingPathComponent("stream"))
    guard status == 0 else { throw Failure(what: output) }
    try git("reset", "-q", "--hard")
  }

  package func run(
    _ arguments: [String], at directory: String? = nil, input: URL? = nil,
    environment: [String: String] = [:]
  ) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/git")
    process.arguments = ["-c", "core.quotePath=false"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: directory ?? work)
    process.environment = [
      "HOME": root.path, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
      "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8",
    ].merging(environment) { $1 }
    if let input { process.standardInput = try FileHandle(forReadingFrom: input) }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  package func write(_ name: String, _ text: String) throws {
    try write(name, Array(text.utf8))
  }

  package func write(_ name: String, _ bytes: [UInt8]) throws {
    let file = URL(fileURLWithPath: work + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Makes a commit of a text as it stands, whatever it says, and has the branch name it.
  ///
  /// - Returns: Its id.
  package func commit(stored text: String) throws -> String {
    try write("../commit", text)
    let file = root.path + "/commit"
    let id = try git("hash-object", "-t", "commit", "-w", "--literally", file).dropLast()
    // git itself does not take all of them.
    try write(".git/refs/heads/main", "\(id)\n")
    return String(id)
  }

  package func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: work + "/" + name)))
  }

  /// Commits files as they lie in the work tree.
  @discardableResult
  package func commit(_ names: String..., message: String = "改稿") throws -> CommitOutcome {
    let repository = try open()
    let files = try names.map { name in
      let path = try repository.path(of: name, from: work)
      guard let file = path.file else { throw Failure(what: "\(name): no place on the disk") }
      let (bytes, stamp) = try Files.read(file)
      return DraftFile(path: path.path, bytes: bytes, stamp: stamp)
    }
    return try repository.commit(files, CommitWords(message: message))
  }

  /// git finds no fault and no half-made file of ours lies about.
  package func expectSound() throws {
    let (status, output) = try run(["fsck", "--strict", "--no-dangling"])
    guard status == 0 else { throw Failure(what: output) }
    let ours = try? FileManager.default.contentsOfDirectory(atPath: work + "/.git/draftdiff")
    guard ours == nil || ours == ["lock"] else { throw Failure(what: "left over: \(ours ?? [])") }
    guard !FileManager.default.fileExists(atPath: work + "/.git/index.lock") else {
      throw Failure(what: "index.lock is left over")
    }
  }
}
