import Foundation
import RepositorySupport
import TestSupport
import Testing

/// Disks that are full or can't be written: a commit lands or says that it did not, and what was
/// there stays.
struct DiskTests {
  /// Whether this process may mount.
  static let mayMount: Bool = {
    let folder = FileManager.default.temporaryDirectory.path + "/draftdiff-mount-\(getpid())"
    mkdir(folder, 0o700)
    defer { rmdir(folder) }
    guard shell("mount -t tmpfs -o size=64k none '\(folder)'") == 0 else { return false }
    return shell("umount '\(folder)'") == 0
  }()

  @discardableResult
  private static func shell(_ script: String) -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return -1 }
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Bytes that don't compress.
  private static func noise(_ count: Int, _ random: inout SplitMix64) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789。".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<count { text.append(random.pick(letters)) }
    return String(text) + "\n"
  }

  /// Every revision reads back, and git finds no fault.
  private func expectAll(
    _ texts: [String], _ sandbox: Sandbox, _ variables: [String: String] = [:]
  ) throws {
    let (_, commits) = try sandbox.run(["rev-list", "--reverse", "HEAD"], environment: variables)
    let ids = commits.split(separator: "\n").map(String.init)
    #expect(ids.count == texts.count)
    let pairs = Dictionary(zip(ids, texts)) { $1 }
    #expect(try sandbox.lost(of: "a.txt", pairs, environment: variables) == [])
  }

  @Test(.enabled(if: mayMount, "a small disk needs the right to mount"))
  func fullDisk() throws {
    let sandbox = try Sandbox(isEmpty: true)
    let disk = sandbox.root.path + "/disk"
    mkdir(disk, 0o700)
    #expect(DiskTests.shell("mount -t tmpfs -o size=1m none '\(disk)'") == 0)
    defer { DiskTests.shell("umount -l '\(disk)'") }
    let variables = [
      "GIT_DIR": disk + "/repo", "GIT_WORK_TREE": sandbox.work, "GIT_AUTHOR_NAME": "a",
      "GIT_AUTHOR_EMAIL": "b",
    ]
    try sandbox.draftdiff("init", environment: variables)
    var random = SplitMix64(seed: 5)
    var texts: [String] = []
    var failures = 0
    // With so many pages of 4 KiB left every write on the way fails once.
    for free in (0...14).reversed() {
      let text = DiskTests.noise(6000, &random)
      try sandbox.write("a.txt", text)
      DiskTests.shell(
        "dd if=/dev/zero of='\(disk)/ballast' bs=4k; truncate -s -\(free * 4096) '\(disk)/ballast'")
      let answer = try sandbox.draftdiff("commit", "a.txt", environment: variables)
      if answer.status == 0 {
        texts.append(text)
      } else {
        failures += 1
        #expect(answer.status == 2)
        #expect(answer.errors.contains("No space left"), "\(free): \(answer.errors)")
      }
      unlink(disk + "/ballast")
      if !texts.isEmpty { try expectAll(texts, sandbox, variables) }
    }
    #expect(failures > 3)
    #expect(texts.count > 3)
    let text = DiskTests.noise(6000, &random)
    try sandbox.write("a.txt", text)
    #expect(try sandbox.draftdiff("commit", "a.txt", environment: variables).status == 0)
    try expectAll(texts + [text], sandbox, variables)
    #expect(try sandbox.run(["status", "--porcelain"], environment: variables).1 == "")
  }

  @Test func limitOnTheSizeOfFiles() throws {
    let sandbox = try Sandbox()
    var random = SplitMix64(seed: 6)
    var texts = ["起。\n"]
    try sandbox.write("a.txt", texts[0])
    try sandbox.commit("a.txt")
    // Many entries, so that the index is larger than what is left for it.
    for number in 0..<40 { try sandbox.write("other/\(number).txt", "\(number)") }
    try sandbox.git("add", "other")
    for blocks in 0...12 {
      let text = DiskTests.noise(300 * blocks, &random)
      try sandbox.write("a.txt", text)
      let before = try sandbox.git("rev-parse", "HEAD")
      let script =
        "ulimit -f \(blocks); cd '\(sandbox.work)' && HOME='\(sandbox.root.path)' "
        + "'\(Sandbox.tool)' commit a.txt >/dev/null 2>&1"
      let status = DiskTests.shell(script)
      if try sandbox.git("rev-parse", "HEAD") != before { texts.append(text) }
      #expect(status == 0 || status == 2)
      #expect(status == 2 || texts.last == text, "\(blocks)")
      try expectAll(texts, sandbox)
    }
    #expect(texts.count > 2 && texts.count < 13)
    let text = DiskTests.noise(6000, &random)
    try sandbox.write("a.txt", text)
    #expect(try sandbox.draftdiff("commit", "a.txt").status == 0)
    try expectAll(texts + [text], sandbox)
    #expect(try !sandbox.git("status", "--porcelain").contains("a.txt"))
  }

  /// Neither a draft nor the copy of what no revision has is cut.
  @Test func limitOnTheSizeOfRestoredFiles() throws {
    let sandbox = try Sandbox()
    var random = SplitMix64(seed: 7)
    let text = DiskTests.noise(6000, &random)
    try sandbox.write("a.txt", text)
    try sandbox.commit("a.txt")
    try sandbox.write("a.txt", text + "没有提交的。\n")
    for target in ["--force", "--output new.txt"] {
      let script =
        "ulimit -f 4; cd '\(sandbox.work)' && HOME='\(sandbox.root.path)' "
        + "'\(Sandbox.tool)' restore a.txt --from @1 \(target) >/dev/null 2>&1"
      #expect(DiskTests.shell(script) == 2, "\(target)")
      let files = try FileManager.default.contentsOfDirectory(atPath: sandbox.work)
      #expect(Set(files) == [".git", "a.txt"], "\(target): \(files)")
      #expect(try sandbox.bytes("a.txt") == Array((text + "没有提交的。\n").utf8))
    }
  }

  /// Root may write where permissions forbid it, so there a read-only mount is needed.
  @Test(.enabled(if: mayMount || getuid() != 0, "root needs the right to mount"))
  func readOnlyFolder() throws {
    let sandbox = try Sandbox()
    for text in ["一。\n", "二。\n"] {
      try sandbox.write("a.txt", text)
      try sandbox.commit("a.txt")
    }
    try sandbox.write("a.txt", "三。\n")
    let work = sandbox.work
    if getuid() == 0 {
      let bind = "mount --bind '\(work)' '\(work)' && mount -o remount,bind,ro '\(work)'"
      #expect(DiskTests.shell(bind) == 0)
    } else {
      DiskTests.shell("chmod -R a-w '\(work)'")
    }
    defer { DiskTests.shell("umount -l '\(work)' || chmod -R u+w '\(work)'") }
    for arguments in [
      ["commit", "a.txt"], ["restore", "a.txt", "--from", "@1", "--force"], ["round", "初稿", "@1"],
    ] {
      let process = try sandbox.start(arguments)
      process.waitUntilExit()
      #expect(process.terminationStatus == 2, "\(arguments)")
    }
    let answer = try sandbox.draftdiff("commit", "a.txt")
    #expect(answer.errors.contains("Read-only") || answer.errors.contains("denied"))
    // What only reads goes on working.
    #expect(try sandbox.draftdiff("log", "a.txt").output.contains("@2"))
    #expect(try sandbox.draftdiff("blame", "a.txt").output.contains("二。"))
    #expect(try sandbox.draftdiff("status").output.contains("a.txt"))
    #expect(try sandbox.draftdiff("show", "@1").output.contains("一"))
    let old = try sandbox.draftdiff("restore", "a.txt", "--from", "@1", "--output", "../old.txt")
    #expect(old.status == 0, "\(old)")
    #expect(try sandbox.bytes("../old.txt") == Array("一。\n".utf8))
    #expect(try sandbox.bytes("a.txt") == Array("三。\n".utf8))
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "2\n")
  }
}
