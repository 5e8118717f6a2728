import DraftDiffKit
import DraftDocument
import DraftText
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
    var random = SplitMix64(seed: seed)
    var writer = DraftWriter(seed: seed)
    func words() -> String {
      let sentence = writer.sentence(seed % 3 == 0 ? .speech : .policy)
      return sentence.clauses.map { $0.joined(separator: " ") }.joined(separator: ", ") + "."
    }
    func block() -> String {
      switch random.below(seed % 2 == 0 ? 12 : 8) {
      case 0: "## " + words()
      case 1: "- " + words() + "\n\n  " + words() + "\n- " + words()
      case 2: "> " + words() + "\n> " + words()
      case 3: "| a | b |\n|---|---|\n| " + words() + " | x |"
      case 4: "1. " + words() + "\n2. " + words()
      case 5: "Title \(random.below(1000))\n---"
      case 8: "```\n" + words() + "\n\n# no heading\n```"
      case 9: "- item\n\n  ```\n  " + words() + "\n\n# open fence\n"
      case 10: "<div>\n\n" + words() + "\n\n</div>"
      case 11: "$$\n" + words() + "\n\n" + words() + "\n$$"
      default: words() + " " + words()
      }
    }
    var blocks = (0..<30).map { _ in block() }
    var texts: [String] = []
    for _ in 0..<40 {
      texts.append(blocks.joined(separator: "\n\n") + "\n")
      let at = random.below(blocks.count)
      let other = random.below(blocks.count)
      let fresh = block()
      // Headings stay: which text goes on under another one is a matter of opinion.
      func isText(_ block: String) -> Bool { !["#", "T"].contains(block.first) }
      switch random.below(4) {
      case 0 where isText(fresh): blocks.insert(fresh, at: at)
      case 1 where blocks.count > 20 && isText(blocks[at]): blocks.remove(at: at)
      case 2 where isText(blocks[at]) && isText(blocks[other]): blocks.swapAt(at, other)
      default: blocks[at] = blocks[at].replacing(".", with: " again.", maxReplacements: 1)
      }
    }
    #expect(
      LineageTests.origins(texts, "a.md", 100).origins
        == LineageTests.origins(texts, "a.md", 0).origins)
  }
}
