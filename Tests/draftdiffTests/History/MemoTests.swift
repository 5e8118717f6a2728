import DraftGit
import Foundation
import RepositorySupport
import Testing

/// What is remembered of a long history saves time and changes nothing.
struct MemoTests {
  private static let memo = ".git/draftdiff/memo"
  private static let recent = ".git/draftdiff/recent"

  /// Five drafts with 260 revisions together, one of them renamed and edited on a branch that is merged.
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    var stream = ""
    for number in 1...260 {
      let name = number >= 131 && number % 5 == 0 ? "章/新 \(number % 5).txt" : "稿 \(number % 5).txt"
      let text = "一、总则\n" + (1...9).map { "第\($0)句要办\(number % 7 * $0)件。" }.joined() + "\n"
      stream += "commit refs/heads/main\nmark :\(number)\n"
      stream += "committer 张三 <zhang@example.org> \(1_700_000_000 + number * 60) +0800\n"
      stream += "data <<EOF\n第\(number)次\nEOF\n"
      if number == 135 { stream += "D 稿 0.txt\n" }
      stream += "M 100644 inline \(name)\ndata \(text.utf8.count)\n\(text)\n"
    }
    try sandbox.write("../stream", Array(stream.utf8))
    let input = sandbox.root.appendingPathComponent("stream")
    let (status, output) = try sandbox.run(["fast-import", "--quiet"], input: input)
    guard status == 0 else { throw Sandbox.Failure(what: output) }
    try sandbox.git("reset", "-q", "--hard")
    try sandbox.git("checkout", "-qb", "side", "HEAD~20")
    try sandbox.write("稿 1.txt", "一、总则\n另写一句。\n")
    try sandbox.git("commit", "-qam", "旁")
    try sandbox.git("checkout", "-q", "main")
    try sandbox.git("merge", "-q", "-s", "ours", "-m", "合", "side")
    return sandbox
  }

  private static let commands = [["log"], ["log", "-n", "3"], ["log", "稿 1.txt", "-n", "4"]]

  private func answers(_ sandbox: Sandbox) throws -> [String] {
    try Self.commands.map { command in
      let answer = try sandbox.draftdiff(command)
      #expect(answer.status == 0 && answer.errors.isEmpty, "\(answer)")
      return answer.output
    }
  }

  /// What the commands say where nothing is remembered.
  private func plain(_ sandbox: Sandbox) throws -> [String] {
    try Self.commands.map { try plain(sandbox, $0) }
  }

  private func plain(_ sandbox: Sandbox, _ command: [String]) throws -> String {
    for file in [Self.memo, Self.recent] {
      try? FileManager.default.removeItem(atPath: sandbox.work + "/" + file)
    }
    return try sandbox.draftdiff(command).output
  }

  @Test func saysTheSame() throws {
    let sandbox = try sandbox()
    let before = try plain(sandbox)
    #expect(before[0].contains("第260次") && before[1].split(separator: "\n").count >= 3)
    _ = try sandbox.draftdiff("log")
    let memo = try sandbox.bytes(Self.memo)
    #expect(try answers(sandbox) == before)
    // And again when history has gone on.
    try sandbox.write("稿 2.txt", "一、总则\n改了。\n")
    #expect(try sandbox.draftdiff("commit", "稿 2.txt", "-m", "后来").status == 0)
    let later = try answers(sandbox)
    #expect(later[1].contains("后来"))
    #expect(try sandbox.bytes(Self.memo) == memo, "too little is new")
    #expect(try plain(sandbox) == later)
  }

  /// `log -n` takes the newest revisions from a file of their own, for as long as HEAD is on the commit they are of.
  @Test func theNewestAreKept() throws {
    let sandbox = try sandbox()
    func newest(_ count: Int) throws -> String {
      let answer = try sandbox.draftdiff(["log", "-n", "\(count)"])
      #expect(answer.status == 0 && answer.errors.isEmpty, "\(answer)")
      return answer.output
    }
    let all = try sandbox.draftdiff("log").output
    let file = sandbox.work + "/" + Self.recent
    #expect(FileManager.default.fileExists(atPath: file))
    #expect(try all.hasPrefix(newest(3)) && all.hasPrefix(newest(60)) && all.hasPrefix(newest(90)))
    // Labels are as they are now, whatever the draft was called when it got them.
    let (first, second) = (
      try sandbox.draftdiff("round", "送审稿", "--file", "稿 2.txt"), try newest(9)
    )
    #expect(first.status == 0 && second.contains("[送审稿]"), "\(first)")
    // Of another commit nothing is taken, and of this one again what was kept.
    try sandbox.write("稿 2.txt", "一、总则\n改了。\n")
    #expect(try sandbox.draftdiff("commit", "稿 2.txt", "-m", "后来").status == 0)
    #expect(try newest(1).contains("后来") && newest(9).contains("[送审稿]"))
    try sandbox.git("checkout", "-q", "HEAD~1")
    #expect(try newest(9) == second)
    #expect(try newest(90) == plain(sandbox, ["log", "-n", "90"]))
  }

  @Test func theNewestAreNotTakenFromDamage() throws {
    let sandbox = try sandbox()
    let command = ["log", "-n", "3"]
    let before = try plain(sandbox, command)
    let good = try sandbox.bytes(Self.recent)
    var turned = good
    turned[good.count / 2] ^= 1
    for bad in [turned, Array(good.dropLast(9)), Array(good.prefix(30)), [], good + [0]] {
      try sandbox.write(Self.recent, bad)
      #expect(try sandbox.draftdiff(command).output == before)
    }
    try FileManager.default.removeItem(atPath: sandbox.work + "/" + Self.recent)
    try sandbox.write("../other", good)
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.work + "/" + Self.recent,
      withDestinationPath: sandbox.root.path + "/other")
    #expect(try sandbox.draftdiff(command).output == before)
    #expect(try sandbox.bytes("../other") == good)
  }

  /// Counts are those of one way to read; another way finds its own.
  @Test func countsAreOfTheUsualReading() throws {
    let sandbox = try sandbox()
    let lines = ["log", "--sentences", "lines"]
    let before = try sandbox.draftdiff(lines).output
    let usual = try sandbox.draftdiff("log").output
    #expect(before != usual)
    #expect(try sandbox.draftdiff(lines).output == before)
    #expect(try sandbox.draftdiff("log").output == usual)
  }

  @Test func damageCountsAsNothing() throws {
    let sandbox = try sandbox()
    let before = try plain(sandbox)
    _ = try sandbox.draftdiff("log")
    let good = try sandbox.bytes(Self.memo)
    var turned = good
    turned[good.count / 2] ^= 1
    var other = good
    other[15] = UInt8(ascii: "9")
    for bad in [turned, Array(good.dropLast(9)), Array(good.prefix(30)), [], other, good + [0]] {
      try sandbox.write(Self.memo, bad)
      #expect(try answers(sandbox) == before)
    }
  }

  @Test func linksAreNotFollowed() throws {
    let sandbox = try sandbox()
    let before = try plain(sandbox)
    let (memo, other) = (sandbox.work + "/" + Self.memo, sandbox.root.path + "/other")
    try? FileManager.default.removeItem(atPath: memo)
    try sandbox.write("../other", "mine\n")
    try FileManager.default.createSymbolicLink(atPath: memo, withDestinationPath: other)
    #expect(try answers(sandbox) == before)
    #expect(try sandbox.bytes("../other") == Array("mine\n".utf8))
    // The folder is another one.
    let folder = sandbox.work + "/.git/draftdiff"
    try FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(
      atPath: other + "-folder", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: folder, withDestinationPath: other + "-folder")
    #expect(try answers(sandbox) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: other + "-folder").isEmpty)
  }

  @Test func shortHistoriesHaveNone() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    try sandbox.git("add", "-A")
    try sandbox.git("commit", "-qm", "一")
    #expect(try sandbox.draftdiff("log").status == 0)
    #expect(!FileManager.default.fileExists(atPath: sandbox.work + "/.git/draftdiff"))
  }

  @Test func isTakenFromTheFile() throws {
    let sandbox = try sandbox()
    func revisions() throws -> (DraftRepository, [Revision]) {
      let repository = try sandbox.open()
      repository.remember(edition: "1")
      let found = try repository.revisions(of: ["稿 1.txt", "稿 2.txt"])[0]
      return (repository, found)
    }
    let (first, found) = try revisions()
    let (old, new) = (found[0].blob, found[1].blob)
    #expect(first.memo?.note(on: "稿 1.txt", from: old, to: new) == nil)
    first.memo?.note("sentencesEdited=4", on: "稿 1.txt", from: old, to: new)
    first.keepMemory()
    let (second, again) = try revisions()
    #expect(second.memo?.note(on: "稿 1.txt", from: old, to: new) == "sentencesEdited=4")
    #expect(second.memo?.note(on: "稿 2.txt", from: old, to: new) == nil)
    #expect(again == found)
    let other = try sandbox.open()
    other.remember(edition: "2")
    #expect(other.memo?.note(on: "稿 1.txt", from: old, to: new) == nil)
  }
}
