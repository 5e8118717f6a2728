import DraftDocument
import DraftLineage
import DraftText
import RepositorySupport
import TestSupport
import Testing

/// Comparing excerpts must find the same origins as comparing the whole drafts.
struct LineageTests {
  private static func origins(
    _ texts: [String], _ name: String, _ worthwhile: Double
  ) -> (origins: [Origin?], excerpts: Int) {
    let options = ReadingOptions()
    let revisions = texts.map {
      RevisionText(DecodedText(bytes: Array($0.utf8)), name: name, options)
    }
    func sentences(_ text: String) -> [Range<Int>] {
      DraftReader.read(DecodedText(bytes: Array(text.utf8)), name: name, options: options)
        .sentences.map(\.range.range)
    }
    var lineage = Lineage(sentences: sentences(texts[0]), revision: 1)
    var excerpts = 0
    for at in 1..<texts.count {
      let step = LineageStep(
        from: revisions[at - 1], to: revisions[at], options, worthwhile: worthwhile)
      if step.isPartial { excerpts += 1 }
      lineage = lineage.followed(by: step, revision: at + 1)
    }
    let last = sentences(texts[texts.count - 1])
    return (last.map { lineage.origin(at: $0.lowerBound) }, excerpts)
  }

  /// Excerpts of whatever size, so that the law is tried where they are hardly smaller, too.
  private func expectAgreement(_ texts: [String], _ name: String) {
    let (origins, excerpts) = LineageTests.origins(texts, name, 100)
    #expect(origins == LineageTests.origins(texts, name, 0).origins, "\(name)")
    #expect(excerpts > texts.count * 9 / 10)
  }

  @Test(arguments: ModelDraft.Genre.allCases, [1, 2, 3] as [UInt64])
  func agreesWithWholeDrafts(_ genre: ModelDraft.Genre, _ seed: UInt64) {
    let history = ModelHistory(genre, seed: seed, revisions: 60)
    expectAgreement(history.texts, genre == .policy ? "a.md" : "a.txt")
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func agreesWithWholeDraftsOfWrappedText(_ seed: UInt64) {
    let history = ModelHistory(.policy, seed: seed, revisions: 60)
    let texts = history.texts.map { $0.wrapped(72) }
    for name in ["a.txt", "a.md"] { expectAgreement(texts, name) }
  }

  /// Markdown with everything that reaches over lines: a border must never be seen inside of it.
  @Test(arguments: 1...16 as ClosedRange<UInt64>)
  func agreesWithWholeDraftsOfAnyMarkdown(_ seed: UInt64) {
    let texts = randomMarkdown(seed)
    #expect(
      LineageTests.origins(texts, "a.md", 100).origins
        == LineageTests.origins(texts, "a.md", 0).origins)
  }
}
