import DraftChange
import DraftDecisions
import DraftDocument
import DraftText
import Foundation
import TestSupport
import Testing

/// What holds of every set of decisions, whatever the drafts.
@Suite struct DecisionLawTests {
  static let genres = ModelDraft.Genre.allCases
  static let seeds = UInt64(1)...8

  private func document(_ text: String, _ name: String = "draft.txt") -> Document {
    DraftReader.read(DecodedText(bytes: Array(text.utf8)), name: name)
  }

  private func name(_ genre: ModelDraft.Genre) -> String {
    genre == .policy ? "draft.md" : "draft.txt"
  }

  private func rounds(_ genre: ModelDraft.Genre, _ seed: UInt64) -> Comparison {
    let round = EditingRound(genre, seed: seed, count: 12)
    return .between(
      document(RenderedDraft(round.old).text, name(genre)),
      document(RenderedDraft(round.new).text, name(genre)))
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Says which lines differ, as whole drafts are too long to read.
  private func expectSame(_ found: [UInt8], _ wanted: [UInt8], _ name: String) {
    guard found != wanted else { return }
    let lines = [found, wanted].map {
      text($0).split(separator: "\n", omittingEmptySubsequences: false)
    }
    let at = zip(lines[0], lines[1]).prefix { $0 == $1 }.count
    Issue.record("\(name), line \(at + 1): \(lines.map { $0.dropFirst(max(0, at - 1)).prefix(3) })")
  }

  private func holdsAtTheEnds(_ comparison: Comparison, _ name: String) {
    let engine = DecisionEngine(comparison)
    let accepted = engine.text(engine.all(.accept))
    let rejected = engine.text(engine.all(.reject))
    expectSame(accepted.bytes, comparison.new.source.bytes, "\(name) accepted")
    expectSame(rejected.bytes, comparison.old.source.bytes, "\(name) rejected")
  }

  private func subset(_ engine: DecisionEngine, _ random: inout SplitMix64) -> Choices {
    var choices: Choices = [.layout: random.happens(50) ? .accept : .reject]
    for choice in engine.choices { choices[choice] = random.happens(50) ? .accept : .reject }
    return choices
  }

  @Test(arguments: genres, seeds)
  func acceptingAllGivesNewAndRejectingAllOld(_ genre: ModelDraft.Genre, _ seed: UInt64) {
    holdsAtTheEnds(rounds(genre, seed), "\(genre) \(seed)")
  }

  /// Marks without any text, as of an empty heading, are of the draft too.
  @Test(
    arguments: ["# ", "# \n", "- \n", "\n\n", "", "## \n\n# \n", "| |\n|---|\n"],
    ["One.\n", "* \n"])
  func soItIsWithoutAnyText(_ empty: String, _ other: String) {
    let drafts = [empty, other].map { document($0, "draft.md") }
    holdsAtTheEnds(.between(drafts[0], drafts[1]), "\(empty)")
    holdsAtTheEnds(.between(drafts[1], drafts[0]), "\(empty)")
  }

  @Test(arguments: UInt64(1)...6) func soItIsInMarkdown(_ seed: UInt64) {
    let texts = randomMarkdown(seed).map { document($0, "draft.md") }
    for (old, new) in zip(texts, texts.dropFirst(3)) {
      holdsAtTheEnds(.between(old, new), "Markdown \(seed)")
    }
  }

  @Test(arguments: UInt64(1)...40) func soItIsInHostileText(_ seed: UInt64) {
    var hostile = HostileText(seed: seed)
    let old = hostile.text(60)
    let new = hostile.edited(old)
    holdsAtTheEnds(.between(document(old), document(new)), "hostile \(seed)")
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  /// The old and the new draft of every pair at hand.
  static let pairs: [[String]] =
    CaseFolder.all(in: root.appending(path: "Tests/Cases")).compactMap { folder in
      folder.draft("old").flatMap { old in
        folder.draft("new").map { new in
          [old.name, new.name].map { "Tests/Cases/\(folder.name)/\($0)" }
        }
      }
    } + [
      ["Examples/policy/old.md", "Examples/policy/new.md"],
      ["Examples/speech/一稿.txt", "Examples/speech/二稿.txt"],
      ["Examples/speech/二稿.txt", "Examples/speech/送审稿.txt"],
      ["Examples/statute/before.txt", "Examples/statute/after.txt"],
    ]

  private func comparison(_ pair: [String]) throws -> Comparison {
    let documents = try pair.map { path in
      let bytes = try Array(Data(contentsOf: Self.root.appending(path: path)))
      return DraftReader.read(try TextDecoder.decode(bytes), name: path)
    }
    return .between(documents[0], documents[1])
  }

  @Test(arguments: pairs) func soItIsInEveryCase(_ pair: [String]) throws {
    holdsAtTheEnds(try comparison(pair), pair[0])
  }

  /// What stands in both drafts stands once, whatever is decided.
  @Test(arguments: genres, seeds)
  func keptSentencesStandOnce(_ genre: ModelDraft.Genre, _ seed: UInt64) {
    keepsSentences(rounds(genre, seed), seed, "\(genre)")
  }

  @Test(arguments: pairs) func soTheyDoInEveryCase(_ pair: [String]) throws {
    keepsSentences(try comparison(pair), 1, pair[0])
  }

  private func keepsSentences(_ comparison: Comparison, _ seed: UInt64, _ name: String) {
    let engine = DecisionEngine(comparison)
    var random = SplitMix64(seed: seed)
    let both = [comparison.old, comparison.new].map { text($0.source.bytes) }
    func count(_ sentence: String, in text: String) -> Int {
      text.components(separatedBy: sentence).count - 1
    }
    for _ in 0..<6 {
      let bytes = engine.text(subset(engine, &random)).bytes
      let all = text(bytes)
      for change in comparison.sentences where change.kind == .same {
        let sentence = comparison.new.text.string(
          comparison.new.sentences[change.new.lowerBound].range)
        // What has a number may be renumbered, and what stands in other text too is not counted.
        guard both.allSatisfy({ count(sentence, in: $0) == 1 }),
          !sentence.contains(where: { $0.isNewline || $0.isNumber }), !sentence.contains("第")
        else { continue }
        #expect(count(sentence, in: all) == 1, "\(name) \(seed): \(sentence)")
      }
    }
  }

  /// Swapping the drafts and every decision gives the same text.
  @Test(arguments: genres, seeds)
  func swappingMirrors(_ genre: ModelDraft.Genre, _ seed: UInt64) {
    mirrors(rounds(genre, seed), seed, "\(genre)")
  }

  @Test(arguments: pairs) func soItMirrorsInEveryCase(_ pair: [String]) throws {
    mirrors(try comparison(pair), 1, pair[0])
  }

  private func mirrors(_ comparison: Comparison, _ seed: UInt64, _ name: String) {
    let swapped = Comparison.between(comparison.new, comparison.old)
    let (engine, other) = (DecisionEngine(comparison), DecisionEngine(swapped))
    var partners: [[Range<SentenceIndex>]: SentenceChangeIndex] = [:]
    for (index, change) in swapped.sentences.indexed() {
      partners[[change.new, change.old]] = index
    }
    var edits: [[ByteRange]: EditIndex] = [:]
    for (index, edit) in swapped.edits.indexed() { edits[[edit.new, edit.old]] = index }
    func mirrored(_ choice: Choice) -> Choice? {
      func partner(_ change: SentenceChangeIndex) -> SentenceChangeIndex? {
        partners[[comparison.sentences[change].old, comparison.sentences[change].new]]
      }
      switch choice {
      case .layout: return .layout
      case .edit(let edit):
        return edits[[comparison.edits[edit].old, comparison.edits[edit].new]].map { .edit($0) }
      case .presence(let change): return partner(change).map { .presence(change: $0) }
      case .place(let change): return partner(change).map { .place(change: $0) }
      case .words(let change): return partner(change).map { .words(change: $0) }
      case .split(let change): return partner(change).map { .split(change: $0) }
      case .paragraph(let change): return partner(change).map { .paragraph(change: $0) }
      case .heading(let change): return partner(change).map { .heading(change: $0) }
      }
    }
    var random = SplitMix64(seed: seed)
    for _ in 0..<6 {
      let choices = subset(engine, &random)
      var opposite: Choices = [:]
      for (choice, verdict) in choices {
        guard let choice = mirrored(choice) else { return }
        opposite[choice] = verdict == .accept ? .reject : .accept
      }
      expectSame(
        engine.text(choices).bytes, other.text(opposite).bytes, "\(name) \(seed)")
    }
  }
}
