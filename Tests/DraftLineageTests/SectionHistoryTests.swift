import DraftGit
import DraftLineage
import DraftReading
import DraftReview
import RepositorySupport
import TestSupport
import Testing

struct SectionHistoryTests {
  /// The short way from one revision that touched a section to the next finds the same.
  @Test(arguments: ModelDraft.Genre.allCases, [1, 2] as [UInt64])
  func followsEverySectionAsByComparingAll(_ genre: ModelDraft.Genre, _ seed: UInt64) throws {
    let history = ModelHistory(genre, seed: seed, revisions: 120)
    let name = genre == .policy ? "a.md" : "a.txt"
    let sandbox = try Sandbox()
    try sandbox.importRevisions(history.texts, names: [1: name])
    let repository = try sandbox.open()
    let input = DraftOptions()
    let sections = Set(try repository.blame(of: name, input).bySection().map(\.section)).sorted()
    #expect(sections.count > 5)
    for section in sections.filter({ !$0.isEmpty }).prefix(5) {
      let path = try #require(SectionPath(section))
      let short = try repository.log(of: name, touching: path, input)
      let long = try repository.log(of: name, touching: path, input, comparesAll: true)
      #expect(short.map(\.revision.number) == long.map(\.revision.number), "\(section)")
      #expect(short.map(\.counts) == long.map(\.counts), "\(section)")
    }
  }
}
