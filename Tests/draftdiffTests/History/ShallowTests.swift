import Foundation
import RepositorySupport
import Testing

/// A clone with the end of its history alone: numbers, labels and dates count what is here, and that is said.
struct ShallowTests {
  private static let words = "the clone is shallow"

  /// Of four rounds the last two.
  private func clone() throws -> (Sandbox, String) {
    let sandbox = try Sandbox()
    for (at, name) in ["一", "二", "三", "四"].enumerated() {
      try sandbox.write("a.txt", "第\(name)稿的正文。\n")
      let answer = try sandbox.draftdiff(
        "commit", "a.txt", "--round", name + "稿", "--date", "2024-0\(at + 1)-01")
      #expect(answer.status == 0)
    }
    try sandbox.git("clone", "-q", "--depth", "2", "file://" + sandbox.work, "../shallow")
    return (sandbox, sandbox.root.path + "/shallow")
  }

  @Test func everyNameIsResolvedWithAWord() throws {
    let (sandbox, place) = try clone()
    for (arguments, status) in [
      (["restore", "a.txt", "--from", "@1", "--output", "-"], 0),
      (["restore", "a.txt", "--from", "一稿", "--output", "-"], 2),
      (["restore", "a.txt", "--from", "2024-03-20", "--output", "-"], 0),
      (["diff", "a.txt", "--from", "@1"], 1), (["diff", "--from", "@1", "--to", "@2"], 1),
      (["show", "@2"], 0), (["show", "@1"], 0), (["show", "三稿"], 0), (["show"], 0),
      (["show", "HEAD~1"], 0),
      (["rounds"], 0), (["round", "定稿", "@2"], 0), (["log"], 0), (["log", "a.txt"], 0),
      (["blame", "a.txt"], 0), (["blame", "a.txt", "--at", "二稿"], 2),
      (["log", "a.txt", "--format", "act"], 0),
    ] as [([String], Int32)] {
      let answer = try sandbox.draftdiff(arguments, at: place)
      #expect(answer.status == status, "\(arguments): \(answer)")
      #expect(answer.errors.contains(Self.words), "\(arguments): \(answer)")
      let whole = try sandbox.draftdiff(arguments)
      #expect(!whole.errors.contains(Self.words), "\(arguments): \(whole)")
    }
  }

  @Test func programsAreTold() throws {
    let (sandbox, place) = try clone()
    for arguments in [
      ["log"], ["log", "a.txt", "--whole"], ["blame", "a.txt"], ["rounds"],
    ] {
      for (folder, isShallow) in [(place, true), (sandbox.work, false)] {
        let answer = try sandbox.draftdiff(arguments + ["--format", "json"], at: folder)
        let json =
          try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any]
        #expect(json?["shallow"] as? Bool == isShallow, "\(arguments): \(answer)")
      }
    }
  }

  @Test func thePageSaysSo() throws {
    let (sandbox, place) = try clone()
    for (folder, isShallow) in [(place, true), (sandbox.work, false)] {
      let page = try sandbox.draftdiff("log", "a.txt", "--format", "html", at: folder).output
      #expect(page.contains("本仓库是浅克隆") == isShallow)
    }
  }

  /// What the message advises brings what is missing.
  @Test func aPartialCloneIsMadeWhole() throws {
    let (sandbox, _) = try clone()
    try sandbox.git("config", "uploadpack.allowFilter", "true")
    try sandbox.git(
      "clone", "-q", "--filter=blob:none", "--no-checkout", "file://" + sandbox.work, "../partial")
    let place = sandbox.root.path + "/partial"
    let answer = try sandbox.draftdiff("blame", "a.txt", at: place)
    #expect(answer.status == 2, "\(answer)")
    #expect(answer.errors.contains("git fetch --refetch --no-filter"), "\(answer)")
    try sandbox.git("fetch", "-q", "--refetch", "--no-filter", at: place)
    #expect(try sandbox.draftdiff("blame", "a.txt", at: place).status == 0)
  }
}
