import DraftGit
import Foundation
import RepositorySupport
import Testing

/// The command as a process of its own, because only a process can be killed.
struct KillTests {
  /// `DRAFTDIFF_KILLS` asks for more.
  private static let kills =
    ProcessInfo.processInfo.environment["DRAFTDIFF_KILLS"].flatMap { Int($0) } ?? 200

  @Test func survivesBeingKilledAtAnyMoment() throws {
    let sandbox = try Sandbox()
    var written: [String] = []
    var killed = 0
    var landed = 0
    try sandbox.write("b.txt", "先。\n")
    try sandbox.start(["commit", "b.txt", "-m", "0"]).waitUntilExit()
    // The longest wait follows how long a commit takes here and now, so that the moments are spread
    // over all of it however busy the machine is.
    var longest = 20_000.0
    var head = try sandbox.git("rev-parse", "HEAD")
    for number in 1...KillTests.kills {
      let text = "第\(number)稿。\n" + String(repeating: "各单位要高度重视。\n", count: number)
      try sandbox.write("a.txt", text)
      written.append(text)
      let process = try sandbox.start([
        "commit", "a.txt", "-m", "\(number)", "--round", "\(number)稿",
      ])
      usleep(UInt32(Double.random(in: 0...longest)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let isKilled = process.terminationReason == .uncaughtSignal
      if isKilled { killed += 1 }
      longest = min(400_000, max(2_000, longest * (isKilled ? 1.1 : 0.85)))
      let now = try sandbox.git("rev-parse", "HEAD")
      if now != head { landed += 1 }
      head = now
      if number % 25 == 0 {
        let (status, output) = try sandbox.run(["fsck", "--strict", "--no-dangling"])
        #expect(status == 0, "\(output)")
      }
    }
    // Some moments were before the commit, some in it, some after.
    #expect(killed > KillTests.kills / 4)
    #expect(landed > 0 && landed < KillTests.kills)
    try sandbox.write("a.txt", "最后。\n")
    #expect(try sandbox.draftdiff("commit", "a.txt", "-m", "last").status == 0)
    #expect(try sandbox.git("log", "-1", "--format=%s") == "last\n")
    var texts: [String: String] = [:]
    for line in try sandbox.git("log", "--format=%H %s", "HEAD^").split(separator: "\n") {
      let number = try #require(Int(line.split(separator: " ")[1]))
      if number > 0 { texts[String(line.prefix(40))] = written[number - 1] }
    }
    #expect(texts.count == landed)
    #expect(try sandbox.lost(of: "a.txt", texts) == [])
    #expect(try sandbox.git("status", "--porcelain") == "")
    try sandbox.expectSound()
  }

  @Test func restoreSurvivesBeingKilled() throws {
    let sandbox = try Sandbox()
    let texts = ["一", "二"].map { String(repeating: $0 + "稿要抓好落实。\n", count: 20_000) }
    for text in texts {
      try sandbox.write("a.txt", text)
      try sandbox.commit("a.txt")
    }
    let start = ContinuousClock.now
    try sandbox.start(["restore", "a.txt", "--from", "@1"]).waitUntilExit()
    let whole = (ContinuousClock.now - start) / .microseconds(1)
    for number in 1...50 {
      let process = try sandbox.start(["restore", "a.txt", "--from", "@\(number % 2 + 1)"])
      usleep(UInt32(Double.random(in: 0...whole * 1.1)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      // The old bytes or the new ones, never a part.
      let bytes = try sandbox.bytes("a.txt")
      #expect(texts.contains { Array($0.utf8) == bytes })
    }
  }

  @Test(arguments: [2, 10, 50]) func manyProcessesAtOnce(_ count: Int) throws {
    let sandbox = try Sandbox()
    // Half of them commit drafts of their own, half write into the same one.
    func file(_ number: Int) -> String { number % 2 == 0 ? "\(number).txt" : "同.txt" }
    for number in 0..<count { try sandbox.write(file(number), "\(number)。\n") }
    try sandbox.write("../source.txt", "起。\n")
    let processes = try (0..<count).map { number in
      let source = "../source-\(number).txt"
      try sandbox.write(source, "\(number)。\n")
      return try sandbox.start([
        "commit", source, "--as", file(number), "-m", "\(number)", "--round", "\(number)稿",
      ])
    }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    let subjects = try sandbox.git("log", "--format=%s").split(separator: "\n").map(String.init)
    #expect(subjects.count == count)
    #expect(Set(subjects.compactMap { Int($0) }) == Set(0..<count))
    // Each label stands for its own commit.
    let repository = try sandbox.open()
    for number in 0..<count {
      let labelled = try repository.commit(ofRound: "\(number)稿", document: file(number))
      let subject = try sandbox.git("log", "-1", "--format=%s", "\(try #require(labelled))")
      #expect(subject == "\(number)\n")
    }
    try sandbox.expectSound()
  }
}
