import DraftChange
import DraftDocument
import DraftText
import RepositorySupport
import TestSupport
import Testing

/// What is found without words is what a comparison finds with them.
struct PairedDraftsTests {
  private func expectAgreement(_ texts: [String], _ name: String, _ what: String) {
    let documents = texts.map {
      DraftReader.read(DecodedText(bytes: Array($0.utf8)), name: name)
    }
    var changes = 0
    for (old, new) in zip(documents, documents.dropFirst()) {
      let whole = PairedDrafts(Comparison.between(old, new))
      let paired = PairedDrafts(old, new)
      #expect(paired.sections.map(said) == whole.sections.map(said), "\(what)")
      #expect(paired.sentences.map(said) == whole.sentences.map(said), "\(what)")
      changes += whole.sentences.count { $0.kind != .same }
    }
    #expect(changes > 0, "nothing has been tried")
  }

  private func said(of change: SectionChange) -> String {
    let marks = change.marks.subtracting([.split, .merged]).rawValue
    return "\(change.old ?? -1) \(change.new ?? -1) \(change.kind) \(marks)"
  }

  private func said(of change: SentenceChange) -> String {
    "\(change.kind) \(change.old) \(change.new) \(change.moved)"
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

  /// Rows that differ by their padding alone are the same; others, with a reference in them, are not.
  @Test func ofRows() {
    let texts = [
      "| a | b |\n|---|---|\n| one | see 1.2 |\n| two | 3 |\n",
      "| a   | b       |\n|-----|---------|\n| one | see 1.2 |\n| two | 3       |\n",
      "| a   | b       |\n|-----|---------|\n| one | see 1.3 |\n| two | 4       |\n",
    ]
    expectAgreement(texts, "a.md", "rows")
  }
}
