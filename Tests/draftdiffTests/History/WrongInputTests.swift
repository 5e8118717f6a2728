import Foundation
import RepositorySupport
import Testing

/// What a hurried user types: a plain refusal, and nothing done; or what was meant.
struct WrongInputTests {
  @Test func refusesPlainly() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    try sandbox.draftdiff("commit", "a.txt")
    try sandbox.write("a.txt", "二。\n")
    try sandbox.write("章/b.txt", "一。\n")
    let head = try sandbox.git("rev-parse", "HEAD")
    let wrong: [([String], String)] = [
      (["commit", "a.txt", "-m", ""], "message is empty"),
      (["commit", "a.txt", "-m", " \n"], "message is empty"),
      (["commit", "a.txt", "--round", ""], "label can't be empty"),
      (["commit", "a.txt", "--as", "章"], "is not a file"),
      (["commit", "章"], "is not a file"),
      (["commit", "a.txt", "--as", "../x.txt"], "outside the repository"),
      (["commit", "a.txt", "--author", "x"], "not an author"),
      (["commit", "a.txt", "--date", "2024-13-01"], "not a date"),
      (["restore", "a.txt", "--from", "@1", "--output", "章"], "is not a file"),
      (["restore", "a.txt", "--from", "@1"], "changes that no revision has"),
      (["restore", "a.txt", "--from", "@7"], "no such revision"),
      (["init", "a.txt"], "is not a folder"),
      (["log", "a.txt", "--section", ""], "no section is named"),
      (["log", "a.txt", "--section", "九"], "no revision of a.txt has such a section"),
      (["blame", "a.txt", "--section", "九"], "no such section"),
      (["round", "", "@1"], "label can't be empty"),
      (["round", String(repeating: "长", count: 90), "@1"], "too long"),
      (["show", "三稿"], "no such revision"),
      (["import", "nothing.txt", "--as", "b.txt"], "nothing.txt"),
      (["log", "c.txt"], "no such draft"), (["log", "章/b.txt"], "has no revisions"),
      (["log", "c.txt", "--format", "act"], "no such draft"),
      (["log", "c.txt", "--whole", "--format", "json"], "no such draft"),
      (["blame", "c.txt"], "no such draft"), (["diff", "c.txt"], "no such draft"),
      (["restore", "c.txt", "--from", "@1"], "no such draft"),
      (["rounds", "丙.txt"], "no such draft"),
      (["rounds", "章/b.txt"], "has no revisions"), (["show", "@1", "c.txt"], "no such draft"),
      (["round", "一稿", "--file", "c.txt"], "no such draft"),
    ]
    for (arguments, words) in wrong {
      let files = ["out", "err"].map { sandbox.root.appendingPathComponent($0) }
      for file in files { try Data().write(to: file) }
      let process = try sandbox.start(arguments, output: files[0], errors: files[1])
      process.waitUntilExit()
      let errors = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
      #expect(process.terminationStatus == 2, "\(arguments)")
      #expect(errors.contains(words), "\(arguments): \(errors)")
      // What is not there can't be committed.
      if words == "no such draft" { #expect(!errors.contains("draftdiff commit"), "\(errors)") }
      #expect(try Data(contentsOf: files[0]).isEmpty, "\(arguments)")
    }
    #expect(try sandbox.git("rev-parse", "HEAD") == head)
    #expect(try sandbox.git("status", "--porcelain") == " M a.txt\n?? 章/\n")
  }

  @Test func takesADraftThatIsNamedTwiceOnce() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    try sandbox.draftdiff("commit", "a.txt", "./a.txt")
    #expect(try sandbox.git("log", "--format=%s") == "新增《a.txt》\n")
    let label = try sandbox.draftdiff("commit", "a.txt", "--round", "一稿")
    #expect(label.output == "a.txt: unchanged; labelled 一稿\n")
    #expect(try sandbox.draftdiff("rounds").output.hasPrefix("一稿  @1"))
  }
}
