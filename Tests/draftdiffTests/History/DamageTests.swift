import Foundation
import RepositorySupport
import Testing

/// Files of git's own that are damaged, or of a kind that can't be read: the message names them, and nothing is taken
/// for what it is not.
struct DamageTests {
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    for text in ["一。\n", "二。\n"] {
      try sandbox.write("a.txt", text)
      #expect(try sandbox.draftdiff("commit", "a.txt").status == 0)
    }
    return sandbox
  }

  @Test(arguments: ["main", "main^{tree}", "main~1:a.txt"], ["", "junk\n"])
  func aDamagedObjectIsNamed(_ name: String, _ content: String) throws {
    let sandbox = try sandbox()
    let id = try sandbox.git("rev-parse", name).dropLast()
    let file = sandbox.work + "/.git/objects/\(id.prefix(2))/\(id.dropFirst(2))"
    try FileManager.default.removeItem(atPath: file)
    try Data(content.utf8).write(to: URL(fileURLWithPath: file))
    for command in [["blame", "a.txt"], ["show", "HEAD", "a.txt"]] {
      let answer = try sandbox.draftdiff(command)
      #expect(
        answer.status == 2 && answer.errors.contains("object \(id.prefix(12)): can't be read"),
        "\(command): \(answer)")
    }
  }

  /// Without the text between, its sentence would be told as the next revision's.
  @Test func aDamagedTextIsNoDraftThatCannotBeRead() throws {
    let sandbox = try sandbox()
    try sandbox.write("a.txt", "二。三。\n")
    #expect(try sandbox.draftdiff("commit", "a.txt").status == 0)
    let id = try sandbox.git("rev-parse", "main~1:a.txt").dropLast()
    let file = sandbox.work + "/.git/objects/\(id.prefix(2))/\(id.dropFirst(2))"
    try FileManager.default.removeItem(atPath: file)
    try Data("junk".utf8).write(to: URL(fileURLWithPath: file))
    for command in [
      ["blame", "a.txt"], ["blame", "a.txt", "--by", "section"],
      ["log", "a.txt", "--format", "html"],
      ["log", "a.txt", "--format", "json", "--whole"], ["show", "@3", "a.txt"],
      ["log", "a.txt", "--section", "三"],
    ] {
      let answer = try sandbox.draftdiff(command)
      #expect(
        answer.status == 2 && answer.errors.contains("object \(id.prefix(12)): can't be read"),
        "\(command): \(answer)")
    }
    // What each did was recorded with it.
    #expect(try sandbox.draftdiff("log", "a.txt").status == 0)
    #expect(try sandbox.draftdiff("blame", "a.txt", "--at", "@1").status == 0)
  }

  /// A power cut may leave one empty.
  @Test(arguments: ["", "junk\n"])
  func aDamagedReferenceIsNamed(_ content: String) throws {
    let sandbox = try sandbox()
    #expect(try sandbox.draftdiff("round", "一稿", "@1").status == 0)
    #expect(try sandbox.draftdiff("round", "二稿", "@2").status == 0)
    // A label is lost, and the history goes on.
    try sandbox.write(".git/refs/tags/draftdiff/a.txt/一稿", content)
    let log = try sandbox.draftdiff("log")
    #expect(log.status == 0 && log.output.contains("@2 [二稿]"), "\(log)")
    let rounds = try sandbox.draftdiff("rounds")
    #expect(rounds.status == 0 && (rounds.output + rounds.errors).contains("一稿"), "\(rounds)")
    let round = try sandbox.draftdiff("round", "一稿", "@2")
    #expect(round.status == 2 && round.errors.contains("a.txt/一稿: its file is damaged"), "\(round)")
    for place in ["refs/heads/main", "HEAD", "packed-refs"] {
      let file = sandbox.work + "/.git/" + place
      let before = FileManager.default.contents(atPath: file)
      try sandbox.write(".git/" + place, content + (place == "packed-refs" ? "zz x\n" : ""))
      for command in [["log"], ["rounds"], ["show", "@1"]] {
        let answer = try sandbox.draftdiff(command)
        #expect(
          answer.status == 2 && answer.errors.contains(place)
            && answer.errors.contains("is damaged")
            && answer.errors.contains("echo ref:") == (place == "HEAD"),
          "\(command): \(answer)")
      }
      if let before {
        try before.write(to: URL(fileURLWithPath: file))
      } else {
        try FileManager.default.removeItem(atPath: file)
      }
    }
    #expect(try sandbox.draftdiff("log").status == 0)
    try sandbox.write(".git/refs/heads/main", "ref: refs/heads/main\n")
    #expect(try sandbox.draftdiff("log").errors.contains("HEAD is damaged"))
  }

  @Test func aDamagedIndexIsNamed() throws {
    let sandbox = try sandbox()
    let head = try sandbox.git("rev-parse", "HEAD")
    try sandbox.write(".git/index", "junk\n")
    try sandbox.write("a.txt", "三。\n")
    for command in [["commit", "a.txt"], ["status"], ["check", "--staged"]] {
      let answer = try sandbox.draftdiff(command)
      #expect(
        answer.status == 2 && answer.errors.contains(".git/index: git's index is damaged"),
        "\(command): \(answer)")
    }
    #expect(try sandbox.git("rev-parse", "HEAD") == head)
    try FileManager.default.removeItem(atPath: sandbox.work + "/.git/index")
    try sandbox.git("reset", "-q")
    #expect(try sandbox.draftdiff("commit", "a.txt").status == 0)
  }

  /// A sparse index can't be read, so that nobody knows what is left out on purpose: nothing is said to be gone.
  @Test func aDraftBehindASparseIndexIsNotGone() throws {
    let sandbox = try sandbox()
    try sandbox.write("in/b.txt", "乙。\n")
    try sandbox.write("out/c.txt", "丙。\n")
    #expect(try sandbox.draftdiff("commit", "in/b.txt", "out/c.txt").status == 0)
    try sandbox.git("sparse-checkout", "set", "--cone", "--sparse-index", "in")
    try #require(!FileManager.default.fileExists(atPath: sandbox.work + "/out/c.txt"))
    for command in [["diff"], ["status"], ["diff", "out/c.txt"], ["commit", "--all"]] {
      let answer = try sandbox.draftdiff(command)
      #expect(
        answer.status == 2 && answer.errors.contains("sparse index"), "\(command): \(answer)")
    }
    #expect(try sandbox.draftdiff("log").output.contains("out/c.txt"))
  }
}
