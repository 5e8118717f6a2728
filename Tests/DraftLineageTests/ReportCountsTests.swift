import DraftChange
import DraftDocument
import DraftLineage
import DraftReview
import DraftText
import RepositorySupport
import TestSupport
import Testing

/// What log and commits count is what the report of the same two drafts counts.
struct ReportCountsTests {
  private func documents(_ texts: [String], _ name: String) -> [Document] {
    texts.map { DraftReader.read(DecodedText(bytes: Array($0.utf8)), name: name) }
  }

  private func expectAgreement(_ texts: [String], _ name: String, _ what: String) {
    let documents = documents(texts, name)
    for (old, new) in zip(documents, documents.dropFirst()) {
      let comparison = Comparison.between(old, new)
      let lookup = SectionLookup(comparison, filter: ReviewFilter())
      let titles = SectionTitles(PairedDrafts(comparison), lookup: lookup)
      let told = ReviewFilter().summary(of: comparison, titles)
      let counts = RevisionCounts(PairedDrafts(old, new))
      let sections = [
        counts.sectionsAdded, counts.sectionsRemoved, counts.sectionsMoved,
        counts.sectionsRetitled,
      ]
      #expect(
        sections == [
          told.sections.added, told.sections.removed, told.sections.moved,
          told.sections.retitled,
        ], "\(what)")
      let sentences = [
        counts.sentencesEdited, counts.sentencesAdded, counts.sentencesRemoved,
        counts.sentencesMoved, counts.sentencesSplit, counts.sentencesMerged,
      ]
      #expect(
        sentences == [
          told.sentences.edited, told.sentences.added, told.sentences.removed,
          told.sentences.moved, told.sentences.split, told.sentences.merged,
        ], "\(what)")
    }
  }

  @Test(arguments: ModelDraft.Genre.allCases, 1...3 as ClosedRange<UInt64>)
  func ofDrafts(_ genre: ModelDraft.Genre, _ seed: UInt64) {
    let texts = ModelHistory(genre, seed: seed, revisions: 20, edits: 8).texts
    expectAgreement(texts, genre == .policy ? "a.md" : "a.txt", "\(genre) \(seed)")
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func ofAnyMarkdown(_ seed: UInt64) {
    expectAgreement(randomMarkdown(seed), "a.md", "markdown \(seed)")
  }

  private func words(_ old: String, _ new: String, _ name: String, in language: ReportLanguage)
    -> String
  {
    let drafts = documents([old, new], name)
    return RevisionCounts(PairedDrafts(drafts[0], drafts[1])).words(in: language)
  }

  @Test func aTitleIsNoSentence() {
    let speech = "一、总则\n甲是。\n"
    let longer = speech + "\n二、附则\n丙是。丁是。\n"
    let retitled = speech + "\n二、其他事项\n丙是。丁是。\n"
    #expect(words(speech, longer, "a.txt", in: .chinese) == "新增 1 节，新增 2 句")
    #expect(words(longer, speech, "a.txt", in: .chinese) == "删 1 节，删 2 句")
    #expect(words(longer, retitled, "a.txt", in: .chinese) == "改 1 节标题")
    let rules = "# Rules\n\nPay now.\n"
    let more = rules + "\n## Fees\n\nThere are none.\n"
    #expect(
      words(rules, more, "a.md", in: .english) == "1 section added, 1 sentence added")
    #expect(
      words(more, more.replacing("Fees", with: "Costs"), "a.md", in: .english)
        == "1 section retitled")
    #expect(words(rules, more, "a.md", in: .german) == "1 Abschnitt neu, 1 Satz neu")
    #expect(words(speech, longer, "a.txt", in: .japanese) == "1 節を追加、2 文を追加")
  }
}
