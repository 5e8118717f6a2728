import Foundation
import RepositorySupport
import Testing

/// Commands without a draft among many, and clones that have not everything.
struct ManyDraftsTests {
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    for name in ["a.txt", "b.txt", "c.txt"] { try sandbox.write(name, "\(name) 一要办。\n") }
    #expect(try sandbox.draftdiff("commit", "a.txt", "b.txt", "c.txt").status == 0)
    for name in ["a.txt", "b.txt"] { try sandbox.write(name, "\(name) 一要办好。\n") }
    #expect(try sandbox.draftdiff("commit", "a.txt", "b.txt").status == 0)
    return sandbox
  }

  @Test func showsAllThatARevisionChanged() throws {
    let sandbox = try sandbox()
    let answer = try sandbox.draftdiff("show", "HEAD")
    #expect(answer.status == 0, "\(answer)")
    #expect(answer.output.contains("a.txt") && answer.output.contains("b.txt"))
    #expect(!answer.output.contains("c.txt"))
    #expect(try sandbox.draftdiff("show", "HEAD", "--format", "memo").status == 2)
  }

  @Test func comparesAllThatDiffers() throws {
    let sandbox = try sandbox()
    let answer = try sandbox.draftdiff("diff", "--from", "HEAD~1", "--to", "HEAD")
    #expect(answer.status == 1, "\(answer)")
    #expect(answer.output.contains("a.txt") && answer.output.contains("b.txt"))
    #expect(try sandbox.draftdiff("diff", "--from", "HEAD", "--to", "HEAD").status == 0)
    #expect(try sandbox.draftdiff("diff").status == 0)
    try sandbox.write("c.txt", "c.txt 二要办。\n")
    #expect(try sandbox.draftdiff("diff").output.contains("c.txt"))
  }

  @Test func blameNamesWhoWroteAndWhen() throws {
    let sandbox = try sandbox()
    let hash = try sandbox.git("rev-parse", "--short=7", "HEAD").prefix(7)
    let answer = try sandbox.draftdiff("blame", "a.txt")
    #expect(answer.output.contains("张三") && answer.output.contains(hash), "\(answer)")
  }

  @Test func aShallowCloneSaysWhereItEnds() throws {
    let sandbox = try sandbox()
    let clone = sandbox.root.path + "/clone"
    try sandbox.git("clone", "-q", "--depth", "1", "file://" + sandbox.work, clone)
    for command in ["log", "blame"] {
      let answer = try sandbox.draftdiff(command, "a.txt", at: clone)
      #expect(answer.status == 0 && answer.errors.contains("shallow"), "\(answer)")
    }
  }

  @Test func aPartialCloneSaysWhatIsMissing() throws {
    let sandbox = try sandbox()
    let clone = sandbox.root.path + "/clone"
    // Of this one no counts are recorded.
    try sandbox.write("a.txt", "a.txt 二要办。\n")
    try sandbox.git("commit", "-qam", "改")
    try sandbox.git("config", "uploadpack.allowFilter", "true")
    // With a work tree the newest texts are here, and the others are not.
    for (number, options) in [["--no-checkout"], []].enumerated() {
      let clone = clone + "\(number)"
      try sandbox.git(
        ["clone", "-q", "--filter=blob:none"] + options + ["file://" + sandbox.work, clone])
      let commands = [
        ["blame", "a.txt"], ["log", "a.txt"], ["log"], ["log", "a.txt", "--format", "html"],
        ["log", "a.txt", "--section", "一"],
      ]
      for command in commands {
        let answer = try sandbox.draftdiff(command, at: clone)
        #expect(answer.status == 2 && answer.errors.contains("partial"), "\(command) \(answer)")
      }
    }
  }

  @Test func helpToAFullDiskIsTrouble() throws {
    let sandbox = try Sandbox()
    let process = try sandbox.start(["--help"], output: URL(fileURLWithPath: "/dev/full"))
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
  }

  @Test func numbersAreCountedPerDraft() throws {
    let sandbox = try Sandbox()
    for text in ["一。\n", "二。\n"] {
      for name in ["甲.txt", "乙.txt"] {
        try sandbox.write(name, text)
        try sandbox.draftdiff("commit", name)
      }
    }
    for arguments in [["show", "@2"], ["diff", "--from", "@1"], ["diff", "--from", "@-2"]] {
      let answer = try sandbox.draftdiff(arguments)
      #expect(
        answer.status == 2 && answer.errors.contains("is counted per draft")
          && answer.errors.contains("乙.txt, 甲.txt"), "\(arguments): \(answer)")
    }
    let none = try sandbox.draftdiff("show", "@3")
    #expect(none.status == 2 && none.errors.contains("no such revision"), "\(none)")
    try sandbox.write("甲.txt", "三。\n")
    try sandbox.draftdiff("commit", "甲.txt")
    let shown = try sandbox.draftdiff("show", "@3")
    #expect(shown.status == 0 && shown.output.contains("三。"), "\(shown)")
    let both = try sandbox.draftdiff("diff", "--from", "@2", "--to", "@3")
    #expect(both.status == 1 && both.output.contains("三。"), "\(both)")
    #expect(try sandbox.draftdiff("show", "@-1").output.contains("三。"), "the newest of all")
  }

  @Test func labelsAndDatesOfSeveralDrafts() throws {
    let sandbox = try Sandbox()
    for (day, label) in [(1, "一稿"), (2, "二稿")] {
      for (name, month) in [("甲.txt", 1), ("乙.txt", 2)] {
        try sandbox.write(name, name + label)
        try sandbox.draftdiff(
          "commit", name, "--round", label, "--date", "2024-0\(month + 2 * day)-01")
      }
    }
    for arguments in [["show", "一稿"], ["diff", "--from", "一稿", "--to", "二稿"]] {
      let answer = try sandbox.draftdiff(arguments)
      #expect(
        answer.status == 2 && answer.errors.contains("Say which: 乙.txt, 甲.txt"),
        "\(arguments): \(answer)")
    }
    try sandbox.draftdiff("round", "送审稿", "@2", "--file", "甲.txt")
    let one = try sandbox.draftdiff("diff", "--from", "一稿", "--to", "送审稿")
    #expect(one.status == 2, "送审稿 is one commit, but 一稿 is of two drafts: \(one)")
    // 甲 of March, 乙 of April, 甲 again of May, 乙 again of June.
    let march = try sandbox.draftdiff("show", "2024-03-15")
    #expect(march.status == 0 && march.output.contains("甲.txt"), "\(march)")
    let april = try sandbox.draftdiff("show", "2024-04-30")
    #expect(april.output.contains("乙.txt一稿"), "\(april)")
    let since = try sandbox.draftdiff("diff", "--from", "2024-04-30", "--stat")
    #expect(
      since.status == 1 && since.output.contains("甲") && since.output.contains("乙"), "\(since)")
    #expect(try sandbox.draftdiff("show", "2023-01-01").errors.contains("no such revision"))
    // Of one commit it is one revision, however many drafts have it.
    try sandbox.write("甲.txt", "甲三。")
    try sandbox.write("乙.txt", "乙三。")
    try sandbox.draftdiff("commit", "甲.txt", "乙.txt", "--round", "三稿")
    let both = try sandbox.draftdiff("show", "三稿")
    #expect(
      both.status == 0 && both.output.contains("甲三。") && both.output.contains("乙三。"), "\(both)")
  }

  /// Commits of one second, and one that was written before what it came from.
  @Test func noCommitStandsBeforeWhatCameFromIt() throws {
    let sandbox = try Sandbox()
    func commit(_ name: String, _ message: String, _ date: String) throws {
      try sandbox.write(name, message)
      #expect(try sandbox.draftdiff("commit", name, "-m", message, "--date", date).status == 0)
    }
    try commit("b.txt", "first", "2024-03-15T09:30:00Z")
    try commit("a.txt", "second", "2024-03-15T09:30:00Z")
    try commit("b.txt", "third", "2024-03-15T09:30:00Z")
    try commit("a.txt", "fourth", "2020-03-15T09:30:00Z")
    func listed(_ arguments: String...) throws -> [String] {
      try sandbox.draftdiff(["log"] + arguments).output.split(separator: "\n").map(String.init)
    }
    let lines = try listed()
    let order = lines.filter { $0.hasPrefix("    ") }.map { $0.split(separator: " ")[0] }
    #expect(order == ["fourth", "third", "second", "first"], "\(lines)")
    let one = try listed("-n", "1")
    #expect(one[0].hasSuffix("  a.txt") && one[1].contains("fourth"), "\(one)")
  }

  @Test func whatASparseCheckoutLeavesOutHasNotChanged() throws {
    let sandbox = try Sandbox()
    for name in ["a.txt", "k/k.txt"] {
      try sandbox.write(name, "一。\n")
      try sandbox.draftdiff("commit", name)
    }
    try sandbox.git("sparse-checkout", "set", "--no-cone", "/a.txt")
    #expect(!FileManager.default.fileExists(atPath: sandbox.work + "/k/k.txt"))
    for arguments in [["diff"], ["diff", "k/k.txt"], ["status"]] {
      let answer = try sandbox.draftdiff(arguments)
      #expect(answer.status == 0 && !answer.output.contains("k.txt: m"), "\(arguments): \(answer)")
    }
    #expect(!(try sandbox.draftdiff("diff", "--from", "HEAD~1").output.contains("removed")))
    try sandbox.write("a.txt", "二。\n")
    let answer = try sandbox.draftdiff("diff")
    #expect(answer.status == 1 && !answer.output.contains("k.txt"), "\(answer)")
    let refused = try sandbox.draftdiff("commit", "k/k.txt")
    #expect(refused.status == 2 && refused.errors.contains("sparse"), "\(refused)")
  }
}
