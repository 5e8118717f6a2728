import DraftDiffKit
import Foundation
import RepositorySupport
import TestSupport
import Testing

struct LogTests {
  private static let head = "关于森林防火工作的讲话\n"
  private static let duty = "各乡镇要落实属地责任。护林员要每天巡山两次。\n"
  private static let care = "县气象台要按时发布火险等级。学校要上好防火第一课。\n"

  /// What each revision did to the section that is called 二 in the end.
  private static let rounds: [(touches: Bool, text: String)] = [
    (false, head + "一、压实责任\n" + duty),
    // It appears, as 二.
    (true, head + "一、压实责任\n" + duty + "二、加强宣传\n" + care),
    // Another section changes.
    (false, head + "一、压实责任\n村干部要带头。" + duty + "二、加强宣传\n" + care),
    // A section before it makes it 三.
    (
      true,
      head + "一、认清形势\n今冬少雨干旱。\n二、压实责任\n村干部要带头。" + duty + "三、加强宣传\n" + care
    ),
    // It moves to the front and is 一.
    (
      true,
      head + "一、加强宣传\n" + care + "二、认清形势\n今冬少雨干旱。\n三、压实责任\n村干部要带头。" + duty
    ),
    // A new title.
    (
      true,
      head + "一、广泛发动群众\n" + care + "二、认清形势\n今冬少雨干旱。\n三、压实责任\n村干部要带头。" + duty
    ),
    // A sentence in it, and it becomes 二 again.
    (
      true,
      head + "一、认清形势\n今冬少雨干旱。\n二、广泛发动群众\n" + care + "党员要带头。\n三、压实责任\n村干部要带头。" + duty
    ),
    // The last section goes.
    (false, head + "一、认清形势\n今冬少雨干旱。\n二、广泛发动群众\n" + care + "党员要带头。\n"),
  ]

  @Test func followsASectionThroughRenumberingMovingAndRetitling() throws {
    let sandbox = try Sandbox()
    try sandbox.importRevisions(LogTests.rounds.map(\.text), names: [1: "讲话.txt"])
    let repository = try DraftRepository(in: sandbox.work)
    let place = try repository.place(of: "讲话.txt")
    let touched = try repository.log(of: place, touching: #require(SectionPath("二"))).map(
      \.revision.number)
    let expected = LogTests.rounds.indices.filter { LogTests.rounds[$0].touches }.map { $0 + 1 }
    #expect(touched == expected.reversed())
    // By the name it has now, not by those it had.
    let byTitle = try repository.log(of: place, touching: #require(SectionPath("广泛发动群众")))
    #expect(byTitle.map(\.revision.number) == touched)
    #expect(byTitle.first?.counts?.sentencesAdded == 1)
    // A section that is gone is found where it was last, with the revision that took it out.
    #expect(
      try repository.log(of: place, touching: #require(SectionPath("压实责任"))).first?.revision
        .number == 8)
    #expect(throws: HistoryError.self) {
      try repository.log(of: place, touching: #require(SectionPath("九")))
    }
    #expect(SectionPath("/") == nil)
  }

  /// `main` and `side` each changed a section; the merge joins them, and adds a sentence of its own.
  private func merged() throws -> (Sandbox, DraftRepository, DraftPath) {
    let sandbox = try Sandbox()
    func text(_ one: String, _ two: String) -> String {
      LogTests.head + "一、压实责任\n" + one + LogTests.duty + "二、加强宣传\n" + LogTests.care + two + "\n"
    }
    try sandbox.write("a.txt", text("", ""))
    try sandbox.commit("a.txt", message: "start")
    try sandbox.git("checkout", "-q", "-b", "side")
    try sandbox.write("a.txt", text("", "党员要带头。"))
    try sandbox.commit("a.txt", message: "side")
    try sandbox.git("checkout", "-q", "main")
    try sandbox.write("a.txt", text("村干部要带头。", ""))
    try sandbox.commit("a.txt", message: "main")
    try sandbox.git("merge", "-q", "--no-commit", "side")
    try sandbox.write("a.txt", text("村干部要带头。", "党员要带头。媒体要开设专栏。"))
    try sandbox.git("commit", "-qam", "merge")
    let repository = try DraftRepository(in: sandbox.work)
    return (sandbox, repository, try repository.place(of: "a.txt"))
  }

  @Test func countsWhatAMergeDidItself() throws {
    let (sandbox, repository, place) = try merged()
    defer { withExtendedLifetime(sandbox) {} }
    let log = try repository.log(of: place)
    #expect(log.map(\.revision.subject).first == "merge")
    #expect(log[0].counts?.sentencesAdded == 1)
    #expect(log[0].counts?.words(in: .chinese) == "新增 1 句")
    #expect(log[1].counts?.words(in: .chinese) == "新增 1 句")
    #expect(log[2].counts?.words(in: .chinese) == "新增 1 句")
    #expect(log[3].counts == nil)
  }

  @Test func followsASectionIntoTheBranchThatChangedIt() throws {
    let (sandbox, repository, place) = try merged()
    defer { withExtendedLifetime(sandbox) {} }
    func touching(_ section: String) throws -> Set<String> {
      Set(
        try repository.log(of: place, touching: #require(SectionPath(section))).map(
          \.revision.subject))
    }
    #expect(try touching("一") == ["start", "main"])
    #expect(try touching("二") == ["start", "side", "merge"])
    let blame = try repository.blame(place)
    let subjects = blame.entries.map { blame.revisions[$0.wording - 1].subject }
    #expect(subjects.filter { $0 == "merge" }.count == 1)
    #expect(subjects.filter { $0 == "side" }.count == 1)
    #expect(subjects.filter { $0 == "main" }.count == 1)
  }

  @Test func saysTheSameOfManyRevisionsAsOfEach() throws {
    let history = ModelHistory(.speech, seed: 3, revisions: 70)
    let sandbox = try Sandbox()
    try sandbox.importRevisions(history.texts, names: [1: "a.txt", 30: "b.txt"])
    let repository = try DraftRepository(in: sandbox.work)
    let place = try repository.place(of: "b.txt")
    let revisions = try repository.revisions(of: place)
    let options = DraftOptions()
    let together = try repository.log(of: place)
    let apart = try revisions.reversed().map {
      try repository.logEntries([$0], in: revisions, options)[0]
    }
    #expect(together.map(\.revision.number) == Array((1...70).reversed()))
    #expect(together.map(\.counts) == apart.map(\.counts))
    for entry in apart.dropLast() {
      let number = entry.revision.number
      let comparison = DraftComparison(
        from: try repository.draft(revisions[number - 2]), to: try repository.draft(entry.revision))
      #expect(entry.counts == ChangeCounts(comparison))
    }
  }
}
