import DraftDiffKit
import Foundation
import TestSupport
import Testing

/// Texts as Word documents, and their changes as tracked changes.
@Suite struct TextWordTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples")
  static let pairs = [
    ["speech/一稿.txt", "speech/二稿.txt"], ["speech/二稿.txt", "speech/送审稿.txt"],
    ["statute/before.txt", "statute/after.txt"], ["policy/old.md", "policy/new.md"],
  ]

  private func draft(_ path: String) throws -> Draft {
    try Draft(bytes: Array(Data(contentsOf: Self.root.appending(path: path))), name: path)
  }

  private func redline(
    _ old: Draft, _ new: Draft, _ layout: ReportOptions.Word.Layout
  ) throws -> [UInt8] {
    var options = ReportOptions()
    options.word.layout = layout
    var bytes: [UInt8] = []
    try DraftComparison(from: old, to: new).write(as: .docx, options: options) { bytes += $0 }
    return bytes
  }

  /// The lines of a Word document as they are read, in one of its states.
  private func lines(_ bytes: [UInt8], _ state: DraftOptions.Revisions) throws -> [String] {
    var options = DraftOptions()
    options.revisions = state
    let draft = try Draft(bytes: bytes, name: "a.docx", options: options)
    return draft.sentences.map { draft.string(in: $0.range) }
  }

  @Test(arguments: pairs, ReportOptions.Word.Layout.allCases)
  func acceptedIsNewAndRejectedOld(_ pair: [String], _ layout: ReportOptions.Word.Layout) throws {
    let (old, new) = (try draft(pair[0]), try draft(pair[1]))
    let bytes = try redline(old, new, layout)
    #expect(try lines(bytes, .accepted) == lines(new.wordDocument(layout: layout), .accepted))
    #expect(try lines(bytes, .rejected) == lines(old.wordDocument(layout: layout), .accepted))
    #expect(try redline(old, new, layout) == bytes)
  }

  @Test(arguments: UInt64(1)...6) func soItIsForRounds(_ seed: UInt64) throws {
    for genre in ModelDraft.Genre.allCases {
      let round = EditingRound(genre, seed: seed, count: 10)
      let name = genre == .policy ? "a.md" : "a.txt"
      let old = Draft(text: RenderedDraft(round.old).text, name: name)
      let new = Draft(text: RenderedDraft(round.new).text, name: name)
      let bytes = try redline(old, new, .plain)
      #expect(try lines(bytes, .accepted) == lines(new.wordDocument(), .accepted), "\(genre)")
      #expect(try lines(bytes, .rejected) == lines(old.wordDocument(), .accepted), "\(genre)")
    }
  }

  /// What the text says stands in the document, sentence by sentence.
  @Test(arguments: pairs) func nothingIsLost(_ pair: [String]) throws {
    for path in pair {
      let text = try draft(path)
      let document = try Draft(bytes: text.wordDocument(), name: "a.docx")
      let said = document.sentences.map { squeezed(document.string(in: $0.range)) }.joined()
      for sentence in text.sentences where !path.hasSuffix(".md") {
        #expect(said.contains(squeezed(text.string(in: sentence.range))))
      }
    }
  }

  private func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  /// One a Word document and the other text: the words alone are compared.
  @Test func aWordDocumentBesideAText() throws {
    let text = Draft(text: "第一条 甲方供货。\n第二条 乙方付款。\n", name: "a.txt")
    let word = try Draft(bytes: text.wordDocument(), name: "a.docx")
    let later = Draft(text: "第一条 甲方供货。\n第二条 丙方付款。\n", name: "b.txt")
    let bytes = try redline(word, later, .plain)
    #expect(try lines(bytes, .accepted).joined().contains("丙方付款。"))
    #expect(try lines(bytes, .rejected).joined().contains("乙方付款。"))
  }

  @Test func markdownKeepsItsForms() throws {
    let text = Draft(
      text:
        "# Title\n\n## Part\n\nSome **bold** text.[^1]\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: A note.\n",
      name: "a.md")
    let read = try lines(text.wordDocument(), .accepted).joined(separator: "\n")
    for part in ["Title", "Some bold text.", "one", "two", "A note."] {
      #expect(read.contains(part), "\(read)")
    }
    #expect(read.contains("1") && read.contains("2"))
  }
}
