import DraftChange
import DraftDocument
import DraftLineage
import DraftText
import Foundation
import RepositorySupport
import TestSupport
import Testing

/// Where counts are taken from excerpts, the whole drafts say the same.
struct PlainCountsTests {
  private func expectAgreement(_ texts: [String], _ name: String, _ what: String, least: Int = 3) {
    var plain = 0
    for (old, new) in zip(texts, texts.dropFirst()) {
      let options = ReadingOptions()
      let revisions = [old, new].map {
        RevisionText(DecodedText(bytes: Array($0.utf8)), name: name, options)
      }
      let counts = RevisionCounts(plain: revisions[0], revisions[1], options, worthwhile: 100)
      guard let counts else { continue }
      plain += 1
      let documents = [old, new].map {
        DraftReader.read(DecodedText(bytes: Array($0.utf8)), name: name, options: options)
      }
      let whole = RevisionCounts(PairedDrafts(documents[0], documents[1]))
      #expect(counts == whole, "\(what)")
    }
    // Or nothing has been tried.
    #expect(plain >= least)
  }

  @Test(arguments: ModelDraft.Genre.allCases, 1...3 as ClosedRange<UInt64>)
  func agreeWithWholeDrafts(_ genre: ModelDraft.Genre, _ seed: UInt64) {
    let few = ModelHistory(genre, seed: seed, revisions: 60).texts
    let many = ModelHistory(genre, seed: seed, revisions: 30, edits: 8).texts
    for texts in [few, many] {
      expectAgreement(texts, genre == .policy ? "a.md" : "a.txt", "\(genre) \(seed)")
    }
    if genre == .policy { expectAgreement(few.map { $0.wrapped(72) }, "a.txt", "wrapped \(seed)") }
  }

  @Test(arguments: 1...16 as ClosedRange<UInt64>)
  func agreeWithWholeDraftsOfAnyMarkdown(_ seed: UInt64) {
    expectAgreement(randomMarkdown(seed), "a.md", "markdown \(seed)", least: 0)
  }
}
