import DraftText
import Foundation
import TestSupport
import Testing

/// `draftdiff apply`: decisions on the changes between two drafts.
@Suite struct ApplyCommandTests {
  private let old = "# Rules\n\nPay within five days. Keep the receipt.\n\nIt ends in May.\n"
  private let new =
    "# Rules\n\nPay within ten days. Keep the receipt.\n\nIt ends in June. Courts decide.\n"

  private func with(_ body: (Command) throws -> Void) throws {
    let command = try Command()
    defer { command.remove() }
    try command.file("old.md", old)
    try command.file("new.md", new)
    try body(command)
  }

  /// The ids of the sentences that changed, in order.
  private func changes(_ command: Command) throws -> [String] {
    let json = try command.run("--format", "json", "old.md", "new.md").output
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let sentences = value?["sentences"] as? [[String: Any]] ?? []
    return sentences.filter { $0["kind"] as? String != "same" }.compactMap { $0["id"] as? String }
  }

  private func decisions(
    _ command: Command, _ name: String, by person: String, _ list: [(String, String)],
    old: String? = nil
  ) throws {
    let hashes = [old ?? self.old, new].map { SHA256.hex(Array($0.utf8)) }
    let entries = list.map { #"{"change":"\#($0.0)","decision":"\#($0.1)"}"# }
    try command.file(
      name,
      """
      {"format":"draftdiff.decisions","version":1,"by":"\(person)",
       "old":{"name":"old.md","sha256":"\(hashes[0])"},"new":{"name":"new.md","sha256":"\(hashes[1])"},
       "decisions":[\(entries.joined(separator: ","))]}
      """)
  }

  /// What is wrong with the name of a file of decisions is no question of drafts.
  @Test(arguments: [
    ("none.json", "none.json: no such file", "review writes DRAFT.decisions.json"),
    (".", ".: is a directory", "Name the file of decisions in it"),
  ])
  func decisionsAreFiles(_ name: String, _ message: String, _ hint: String) throws {
    try with { command in
      for words in [["apply", "old.md", "new.md", name], ["review", "--list", name]] {
        let result = try command.run(words)
        #expect(result.status == 2 && result.output.isEmpty)
        #expect(result.errors.contains(message) && result.errors.contains(hint), "\(result.errors)")
      }
    }
  }

  @Test func theEnds() throws {
    try with { command in
      let accepted = try command.run("apply", "old.md", "new.md", "--undecided", "accept")
      #expect(accepted.status == 0 && accepted.output == new)
      let rejected = try command.run("apply", "old.md", "new.md", "--undecided", "reject")
      #expect(rejected.status == 0 && rejected.output == old)
    }
  }

  @Test func oneByOne() throws {
    try with { command in
      let ids = try changes(command)
      try decisions(
        command, "li.json", by: "李", [(ids[0], "accept"), (ids[1], "reject"), (ids[2], "accept")])
      let result = try command.run("apply", "old.md", "new.md", "li.json", "-o", "out.md")
      #expect(result.status == 0, "\(result.errors)")
      let text = try String(contentsOf: command.folder.appending(path: "out.md"), encoding: .utf8)
      #expect(
        text
          == "# Rules\n\nPay within ten days. Keep the receipt.\n\nIt ends in May. Courts decide.\n"
      )
      // What is there is not replaced unasked.
      #expect(try command.run("apply", "old.md", "new.md", "li.json", "-o", "out.md").status == 2)
    }
  }

  /// Two people's decisions in either order; where they contradict each other nothing is written.
  @Test func severalPeople() throws {
    try with { command in
      let ids = try changes(command)
      try decisions(command, "li.json", by: "李", [(ids[0], "accept"), (ids[1], "reject")])
      try decisions(command, "wang.json", by: "王", [(ids[2], "reject")])
      let first = try command.run("apply", "old.md", "new.md", "li.json", "wang.json")
      let second = try command.run("apply", "old.md", "new.md", "wang.json", "li.json")
      #expect(first.status == 0 && first.output == second.output)
      try decisions(command, "wang.json", by: "王", [(ids[0], "reject"), (ids[2], "reject")])
      let apart = try command.run("apply", "old.md", "new.md", "li.json", "wang.json")
      #expect(apart.status == 2 && apart.output.isEmpty)
      #expect(apart.errors.contains("李") && apart.errors.contains("王"), "\(apart.errors)")
      // The place and the words, not the id alone.
      #expect(
        apart.errors.contains(
          "“Rules”, edited \(ids[0]): “Pay within ten days.”: 李 accepts this, 王"),
        "\(apart.errors)")
    }
  }

  /// What people differ on is told once for each change, in the draft's language, with articles that came or went.
  @Test func contradictionsAreToldAsListed() throws {
    let command = try Command()
    defer { command.remove() }
    let old = "第一条　甲事按季办理。\n\n第二条　乙事按月办理。旧例照办。\n"
    let new = "第一条　甲事按年办理。\n\n第二条　丙事每日办理，不得拖延。逾期的予以通报批评。\n\n第三条　乙事按月办理。旧例照办。\n"
    try command.file("old.txt", old)
    try command.file("new.txt", new)
    for (name, by, key) in [("li.json", "李", "A"), ("wang.json", "王", "R")] {
      let terminal = try CommandTerminal(
        command, ["review", "old.txt", "new.txt", "--by", by, "--decisions", name])
      try terminal.wait(for: "第1处")
      try terminal.type("\(key)j\(key)q", "2处全部已定")
    }
    let apart = try command.run("apply", "old.txt", "new.txt", "li.json", "wang.json")
    #expect(apart.status == 2, "\(apart)")
    #expect(apart.errors.ranges(of: "第二条，新增").count == 1, "\(apart.errors)")
    #expect(
      apart.errors.contains("“丙事每日办理，不得拖延。”：李采纳，王不采纳"), "\(apart.errors)")
    #expect(apart.errors.contains("第一条，修改"), "\(apart.errors)")
  }

  @Test func whatIsUndecidedIsSaid() throws {
    try with { command in
      let ids = try changes(command)
      try decisions(command, "li.json", by: "李", [(ids[0], "accept")])
      let result = try command.run("apply", "old.md", "new.md", "li.json")
      #expect(result.status == 2 && result.output.isEmpty)
      #expect(result.errors.contains("undecided"), "\(result.errors)")
      #expect(result.errors.contains("--undecided accept"), "\(result.errors)")
    }
  }

  /// Made on other drafts they count where each of their changes is found again.
  @Test func otherDraftsAreRefused() throws {
    try with { command in
      let ids = try changes(command)
      try decisions(command, "li.json", by: "李", [(ids[0], "accept")], old: "Another draft.\n")
      let found = try command.run("apply", "old.md", "new.md", "li.json", "--undecided", "reject")
      #expect(found.status == 0 && found.output.contains("ten days"), "\(found.errors)")
      try decisions(
        command, "li.json", by: "李", [(ids[0], "accept"), ("00000001", "accept")],
        old: "Another draft.\n")
      let result = try command.run(
        "apply", "old.md", "new.md", "li.json", "--undecided", "reject")
      #expect(
        result.status == 2 && result.errors.contains("made on other drafts"), "\(result.errors)")
    }
  }

  @Test func wrongInput() throws {
    try with { command in
      try command.file("bad.json", "{\n\"format\": 7,,\n}")
      let bad = try command.run("apply", "old.md", "new.md", "bad.json")
      #expect(bad.status == 2 && bad.errors.contains("bad.json, line 2"), "\(bad.errors)")
      try command.file("other.json", #"{"format":"draftdiff.comparison","version":1}"#)
      let other = try command.run("apply", "old.md", "new.md", "other.json")
      #expect(other.status == 2 && other.errors.contains("draftdiff.comparison"), "\(other.errors)")
      #expect(try command.run("apply", "old.md", "new.md").status == 2)
      #expect(try command.run("apply", "old.md", "new.md", "nosuch.json").status == 2)
    }
  }

  /// What the reader takes follows the schema that others write by.
  @Test func filesFollowTheSchema() throws {
    try with { command in
      try decisions(command, "li.json", by: "李", [("00000001", "accept"), ("layout", "reject")])
      let path = URL(filePath: #filePath)
        .appendingPathComponent("../../../Sources/DraftRender/Schemas/decisions.schema.json")
        .standardizedFileURL
      let schema = try JSONSchema(Array(Data(contentsOf: path)))
      let file = try Data(contentsOf: command.folder.appending(path: "li.json"))
      #expect(try schema.errors(in: Array(file)).isEmpty)
      let wrong = String(decoding: file, as: UTF8.self).replacing("reject", with: "perhaps")
      #expect(try !schema.errors(in: Array(wrong.utf8)).isEmpty)
    }
  }
}
