import DraftHistory
import Foundation
import Testing

/// The command as a process of its own, because only a process can be killed.
struct KillTests {
  private static let command =
    URL(fileURLWithPath: CommandLine.arguments[0])
    .resolvingSymlinksInPath().deletingLastPathComponent().path + "/draftdiff"

  private static func start(_ arguments: [String], _ sandbox: Sandbox) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: sandbox.work)
    process.environment = ["HOME": sandbox.root.path, "PATH": "/usr/bin:/bin"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  @Test func survivesBeingKilledAtAnyMoment() throws {
    let sandbox = try Sandbox()
    var written: [String] = []
    var killed = 0
    let kills = ProcessInfo.processInfo.environment["DRAFTDIFF_KILLS"].flatMap { Int($0) } ?? 60
    for number in 1...kills {
      let text = "第\(number)稿。\n" + String(repeating: "各单位要高度重视。\n", count: number)
      try sandbox.write("a.txt", text)
      written.append(text)
      let process = try KillTests.start(["commit", "a.txt", "-m", "\(number)"], sandbox)
      usleep(UInt32.random(in: 0...30_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { killed += 1 }
      if number % 10 == 0 {
        let (status, output) = try sandbox.run(["fsck", "--strict", "--no-dangling"])
        #expect(status == 0, "\(output)")
      }
    }
    #expect(killed > 0)
    try sandbox.write("a.txt", "最后。\n")
    let last = try KillTests.start(["commit", "a.txt", "-m", "last"], sandbox)
    last.waitUntilExit()
    #expect(last.terminationStatus == 0)
    let repository = try sandbox.open()
    let revisions = try repository.revisions(of: "a.txt")
    #expect(revisions.last?.subject == "last")
    for revision in revisions.dropLast() {
      let number = try #require(Int(revision.subject))
      #expect(try repository.bytes(of: revision.blob) == Array(written[number - 1].utf8))
    }
    #expect(try sandbox.git("status", "--porcelain") == "")
    try sandbox.expectSound()
  }

  @Test func manyProcessesAtOnce() throws {
    let sandbox = try Sandbox()
    let count = 20
    for number in 0..<count { try sandbox.write("\(number).txt", "\(number)") }
    let processes = try (0..<count).map { number in
      try KillTests.start(["commit", "\(number).txt", "-m", "\(number)"], sandbox)
    }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    let subjects = try sandbox.git("log", "--format=%s").split(separator: "\n")
    #expect(Set(subjects.compactMap { Int($0) }) == Set(0..<count))
    #expect(try sandbox.git("status", "--porcelain") == "")
    try sandbox.expectSound()
  }
}
