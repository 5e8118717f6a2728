import Foundation
import RepositorySupport
import Testing

/// Where a restored draft may go.
struct RestorePlaceTests {
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    for (label, text) in [("一稿", "一。\n"), ("二稿", "二。\n")] {
      try sandbox.write("a.txt", text)
      #expect(try sandbox.draftdiff("commit", "a.txt", "--round", label).status == 0)
    }
    return sandbox
  }

  private func kind(_ path: String) throws -> FileAttributeType? {
    try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
  }

  @Test func aDeviceIsWrittenTo() throws {
    let sandbox = try sandbox()
    let answer = try sandbox.draftdiff("restore", "a.txt", "--from", "一稿", "--output", "/dev/null")
    #expect(answer.status == 0, "\(answer)")
    #expect(try kind("/dev/null") == .typeCharacterSpecial)
  }

  /// The draft alone comes out, as with -.
  @Test(arguments: ["/dev/stdout", "/dev/fd/1", "-"])
  func whatIsWrittenToStandardOutputIsTheDraft(_ place: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    #expect(try sandbox.draftdiff("commit", "a.txt").status == 0)
    let answer = try sandbox.draftdiff("restore", "a.txt", "--from", "@1", "-o", place)
    #expect(answer.status == 0 && answer.output == "一。\n", "\(answer)")
  }

  @Test func aPipeAtTheDraftsOwnPlaceStays() throws {
    let sandbox = try sandbox()
    let path = sandbox.work + "/a.txt"
    try FileManager.default.removeItem(atPath: path)
    #expect(mkfifo(path, 0o600) == 0)
    #expect(try sandbox.draftdiff("restore", "a.txt", "--from", "一稿", "--force").status == 2)
    var info = stat()
    #expect(lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFIFO)
  }

  /// Of a revision and of a report, with `--force` and without.
  @Test(arguments: [
    ["restore", "a.txt", "--from", "一稿", "--output", "link.txt"],
    ["log", "a.txt", "--format", "html", "-o", "link.txt"],
    ["a.txt", "b.txt", "--format", "json", "-o", "link.txt"],
  ])
  func aLinkThatLeadsNowhereIsRefused(_ arguments: [String]) throws {
    let sandbox = try sandbox()
    try sandbox.write("b.txt", "三。\n")
    let link = sandbox.work + "/link.txt"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "nowhere.txt")
    for force in [[], ["--force"]] {
      let answer = try sandbox.draftdiff(arguments + force)
      #expect(answer.status == 2 && answer.errors.contains("leads nowhere"), "\(answer)")
      #expect(try kind(link) == .typeSymbolicLink)
      #expect(!FileManager.default.fileExists(atPath: sandbox.work + "/nowhere.txt"))
    }
  }

  @Test func aPipeElsewhereIsWrittenTo() throws {
    let sandbox = try sandbox()
    let path = sandbox.work + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    let reader = Process()
    reader.executableURL = URL(fileURLWithPath: "/bin/cat")
    reader.arguments = [path]
    let output = Pipe()
    reader.standardOutput = output
    try reader.run()
    let answer = try sandbox.draftdiff(
      "restore", "a.txt", "--from", "一稿", "--output", "pipe", "--force")
    #expect(answer.status == 0, "\(answer)")
    #expect(output.fileHandleForReading.readDataToEndOfFile() == Data("一。\n".utf8))
    reader.waitUntilExit()
    var info = stat()
    #expect(lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFIFO)
  }

  @Test func aFullDeviceIsTrouble() throws {
    let answer = try sandbox().draftdiff(
      "restore", "a.txt", "--from", "一稿", "--output", "/dev/full")
    #expect(answer.status == 2 && answer.errors.contains("No space left"), "\(answer)")
  }

  /// What replaces a private draft is never open to others, not even before it has its name.
  @Test func aPrivateDraftStaysPrivate() throws {
    let sandbox = try sandbox()
    let path = sandbox.work + "/a.txt"
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    let answer = try sandbox.traced(
      ["restore", "a.txt", "--from", "一稿"], calls: "openat,open,creat")
    guard let answer else { return }
    #expect(try sandbox.bytes("a.txt") == Array("一。\n".utf8))
    let made = answer.split(separator: "\n").filter {
      $0.contains("O_CREAT") && $0.contains("/work/.draftdiff-")
    }
    #expect(!made.isEmpty && made.allSatisfy { $0.contains("0600)") }, "\(made)")
  }

  @Test func throughALinkItsTargetIsReplaced() throws {
    let sandbox = try sandbox()
    try sandbox.write("target.txt", "二。\n")
    let link = sandbox.work + "/link.txt"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "target.txt")
    let answer = try sandbox.draftdiff("restore", "a.txt", "--from", "一稿", "--output", "link.txt")
    #expect(answer.status == 0, "\(answer)")
    #expect(try kind(link) == .typeSymbolicLink)
    #expect(try sandbox.bytes("target.txt") == Array("一。\n".utf8))
  }

  @Test func theCopyIsAsPrivateAsTheDraft() throws {
    let sandbox = try sandbox()
    try sandbox.write("a.txt", "没有提交的。\n")
    let path = sandbox.work + "/a.txt"
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    #expect(try sandbox.draftdiff("restore", "a.txt", "--from", "一稿", "--force").status == 0)
    let mode = try FileManager.default.attributesOfItem(atPath: path + ".bak")[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(try sandbox.bytes("a.txt.bak") == Array("没有提交的。\n".utf8))
  }
}
