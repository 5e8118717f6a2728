import DraftDiffKit
import Foundation
import RepositorySupport
import Testing

struct DraftRepositoryTests {
  private static let rounds = [
    "一稿.txt": "关于林业的讲话\n一、总体要求\n各单位要高度重视。要抓好落实。\n",
    "二稿.txt": "关于林业的讲话\n一、总体要求\n各单位要高度重视。要抓好落实。\n二、保障\n加强领导。\n",
    "定稿.txt": "关于林业的讲话\n一、总体要求\n要抓好落实。\n二、保障\n加强领导。\n",
  ]

  private func pile() throws -> Sandbox {
    let sandbox = try Sandbox()
    for (name, text) in DraftRepositoryTests.rounds { try sandbox.write("../" + name, text) }
    return sandbox
  }

  private func plan(_ sandbox: Sandbox) throws -> [ImportStep] {
    let names = DraftRepositoryTests.rounds.keys.sorted().map { sandbox.root.path + "/" + $0 }
    return try DraftRepository.importPlan(names, sorted: true, zone: 480)
  }

  @Test func turnsAPileIntoAHistory() throws {
    let sandbox = try pile()
    let plan = try plan(sandbox)
    #expect(plan.map(\.round) == ["一稿", "二稿", "定稿"])
    let repository = try DraftRepository(in: sandbox.work)
    let place = try repository.place(of: "讲话稿.txt")
    #expect(try repository.importDrafts(plan, as: place).count == 3)
    // Once more does nothing.
    #expect(try repository.importDrafts(plan, as: place).isEmpty)
    #expect(try repository.checkOut(place))
    #expect(try sandbox.git("status", "--porcelain") == "")
    let revisions = try repository.revisions(of: place)
    #expect(revisions.map(\.name) == ["一稿", "二稿", "定稿"])
    for revision in revisions {
      let text = DraftRepositoryTests.rounds[revision.name + ".txt"]
      #expect(try String(decoding: repository.bytes(of: revision), as: UTF8.self) == text)
    }
    #expect(try repository.rounds(of: place).count == 3)
    try sandbox.expectSound()
  }

  @Test func neverOverwritesUnsavedWork() throws {
    let sandbox = try pile()
    let repository = try DraftRepository(in: sandbox.work)
    let place = try repository.place(of: "讲话稿.txt")
    _ = try repository.importDrafts(plan(sandbox), as: place)
    _ = try repository.checkOut(place)
    let first = try repository.revision("一稿", of: place, in: repository.revisions(of: place))
    let file = try #require(place.file)
    // What some revision holds can be had back.
    #expect(try repository.restore(first, of: place, to: file) == nil)
    try sandbox.write("讲话稿.txt", "没有提交的修改。")
    #expect(throws: RepositoryError.self) {
      try repository.restore(first, of: place, to: file)
    }
    #expect(try sandbox.bytes("讲话稿.txt") == Array("没有提交的修改。".utf8))
    #expect(try !repository.checkOut(place))
    let copy = try #require(try repository.restore(first, of: place, to: file, force: true))
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == Data("没有提交的修改。".utf8))
  }

  @Test func labelsBelongToOneText() throws {
    let sandbox = try Sandbox()
    let repository = try DraftRepository(in: sandbox.work)
    try sandbox.write("a.txt", "一。\n")
    let place = try repository.place(of: "a.txt")
    var options = CommitOptions()
    options.round = "送审 稿/1"
    let first = try repository.commit([DraftSubmission(place: place)], options)
    // The same text again: nothing to commit, nothing to refuse.
    #expect(try repository.commit([DraftSubmission(place: place)], options).commit == nil)
    try sandbox.write("a.txt", "二。\n")
    #expect(throws: HistoryError.repository(.labelExists("送审 稿/1"))) {
      try repository.commit([DraftSubmission(place: place)], options)
    }
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "1\n")
    options.force = true
    let second = try repository.commit([DraftSubmission(place: place)], options)
    let revisions = try repository.revisions(of: place)
    #expect(revisions.map(\.commit) == [first.commit, second.commit])
    #expect(revisions.map(\.round) == [nil, "送审 稿/1"])
    #expect(
      try sandbox.git("log", "-1", "--format=%(trailers:key=Draftdiff-Round,valueonly)")
        == "送审 稿/1\n\n")
  }

  @Test func commitsSeveralDraftsAtOnce() throws {
    let sandbox = try Sandbox()
    let repository = try DraftRepository(in: sandbox.work)
    for name in ["a b.txt", "稿.md", "x.docx"] { try sandbox.write(name, "一。\n") }
    try sandbox.write("x.docx", [0x50, 0x4B, 0xFF, 0xFE, 0x00, 0x80])
    let places = try ["a b.txt", "稿.md", "x.docx"].map { try repository.place(of: $0) }
    _ = try repository.commit(places.map { DraftSubmission(place: $0) })
    try sandbox.write("a b.txt", "一。二。\n")
    try sandbox.write("稿.md", "一。三。\n")
    #expect(try repository.status().map(\.place.path) == ["a b.txt", "稿.md"])
    let result = try repository.commit(places.map { DraftSubmission(place: $0) })
    #expect(result.changed == ["a b.txt", "稿.md"])
    #expect(result.unchanged == ["x.docx"])
    for place in places.prefix(2) {
      #expect(try repository.log(of: place).first?.revision.recordedCounts != nil)
    }
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "2\n")
  }

  @Test func statusNamesDraftsThatAreNotCommitted() throws {
    let sandbox = try Sandbox()
    let repository = try DraftRepository(in: sandbox.work)
    try FileManager.default.createDirectory(
      atPath: sandbox.work + "/稿/old", withIntermediateDirectories: true)
    let names = [".gitignore", "a.txt", "b.txt", "c.bin", "稿/二稿.md", "稿/old/x.txt"]
    for name in names { try sandbox.write(name, name == ".gitignore" ? "old/\n" : "一。\n") }
    try sandbox.git("add", "b.txt")
    #expect(try repository.uncommitted().map(\.path) == ["a.txt", "b.txt", "稿/二稿.md"])
    _ = try repository.commit([DraftSubmission(place: try repository.place(of: "a.txt"))])
    #expect(try repository.uncommitted().map(\.path) == ["b.txt", "稿/二稿.md"])
    let answer = try sandbox.draftdiff("status")
    #expect(
      answer.output == "No draft changed.\nb.txt: not committed\n稿/二稿.md: not committed\n")
    try sandbox.git("config", "status.showUntrackedFiles", "no")
    #expect(try repository.uncommitted().isEmpty)
  }

  @Test func listsAsJSON() throws {
    let sandbox = try pile()
    let repository = try DraftRepository(in: sandbox.work)
    let place = try repository.place(of: "讲话稿.txt")
    let results = try repository.importDrafts(plan(sandbox), as: place)
    let blame = try repository.blame(place)
    let listings: [HistoryListing] = [
      .log(try repository.log(of: place)), .blame(blame, bySection: false),
      .blame(blame, bySection: true), .status(try repository.status()),
      .rounds(try repository.rounds()), .commits(results), .plan(try plan(sandbox)),
    ]
    for listing in listings {
      var bytes: [UInt8] = []
      try listing.writeJSON { bytes += $0 }
      let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
      #expect((object?["format"] as? String)?.hasPrefix("draftdiff.") == true)
      #expect(object?["version"] as? Int == 1)
    }
    #expect(blame.entries.allSatisfy { $0.first <= $0.wording })
    #expect(blame.revisions.count == 3)
  }
}
