import DraftActs
import DraftLanguage
import DraftDocument
import DraftLaws
import DraftText
import Foundation
import TestSupport
import Testing

/// `amend(BASE, act(BASE, NEW)) = NEW` on seeded rounds, every case and the examples.
///
/// `DRAFTDIFF_ACT_ROUNDS` says how many rounds of each kind; `make test-acts` runs 2400 in all.
struct RoundTripLawTests {
  private static let rounds =
    ProcessInfo.processInfo.environment["DRAFTDIFF_ACT_ROUNDS"].flatMap(UInt64.init) ?? 60

  private static func document(_ text: String, _ name: String = "draft.txt") -> Document {
    DraftReader.read(DecodedText(bytes: Array(text.utf8)), name: name)
  }

  private func check(_ old: Document, _ new: Document, _ style: ActStyle?, _ note: String) {
    let broken = ActLaws(old, new, style).roundTrip()
    #expect(broken.isEmpty, "\(note)\n\(broken.joined(separator: "\n"))")
  }

  /// Laws with articles, references and 项, in all Chinese styles.
  @Test(arguments: 1...rounds) func laws(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let old = LawDraft(&random)
    var new = old
    for _ in 0..<Int(seed % 6 + 1) { new.edit(&random) }
    let style: ActStyle = [.npc, .local, .company][Int(seed % 3)]
    check(Self.document(old.text), Self.document(new.text), style, "law \(seed)")
  }

  /// The same laws as Taiwan counts them, whose numbers its acts never shift.
  @Test(arguments: 1...rounds) func taiwaneseLaws(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let old = LawDraft(&random)
    var new = old
    for _ in 0..<Int(seed % 6 + 1) { new.edit(&random) }
    let texts = [old.text, new.text].map { $0.replacing("条", with: "條") }
    check(Self.document(texts[0]), Self.document(texts[1]), .taiwan, "taiwan \(seed)")
  }

  @Test(arguments: 1...rounds) func numberedLaws(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let style: ActStyle = [.japan, .uk, .us][Int(seed % 3)]
    let old = NumberedDraft(style == .japan ? .japanese : .english, &random)
    var new = old
    for _ in 0..<Int(seed % 5 + 1) { new.edit(&random) }
    check(Self.document(old.text), Self.document(new.text), style, "\(style) \(seed)")
  }

  /// Contracts whose clauses come, go and move, with references that follow or are forgotten.
  @Test(arguments: 1...rounds) func contracts(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let old = ContractDraft(&random)
    var new = old
    for _ in 0..<Int(seed % 5 + 1) { new.edit(&random) }
    let style: ActStyle? = [nil, .uk, .us][Int(seed % 3)]
    check(Self.document(old.text), Self.document(new.text), style, "contract \(seed)")
  }

  /// Speeches, statutes and policies.
  @Test(arguments: 1...rounds) func editingRounds(_ seed: UInt64) {
    let genres = ModelDraft.Genre.allCases
    let genre = genres[Int(seed) % genres.count]
    let round = EditingRound(genre, seed: seed, count: 2 + Int(seed % 9))
    let name = genre == .policy ? "draft.md" : "draft.txt"
    let style: ActStyle? = genre == .policy ? [.uk, .us][Int(seed % 2)] : nil
    check(
      Self.document(RenderedDraft(round.old).text, name),
      Self.document(RenderedDraft(round.new).text, name), style, "\(genre) \(seed)")
  }

  /// Tables, wrapped lines, labels without text, lone quotation marks, control characters.
  @Test(arguments: 1...rounds) func structuredText(_ seed: UInt64) {
    var text = StructuredText(seed: seed)
    let lines = text.draft(1 + Int(seed % 12))
    let edited = text.edited(lines)
    check(
      Self.document(lines.joined(separator: "\n") + "\n"),
      Self.document(edited.joined(separator: "\n") + "\n"), nil, "text \(seed)")
  }

  /// Anything at all, line breaks of all kinds among it.
  @Test(arguments: 1...rounds) func hostileText(_ seed: UInt64) {
    var hostile = HostileText(seed: seed)
    let text = hostile.text(4 + Int(seed % 50))
    check(Self.document(text), Self.document(hostile.edited(text)), nil, "hostile \(seed)")
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: CaseFolder.all(in: root.appending(path: "Tests/Cases")).map(\.name))
  func everyCase(_ name: String) throws {
    let folder = try #require(
      CaseFolder.all(in: Self.root.appending(path: "Tests/Cases")).first { $0.name == name })
    guard let old = folder.draft("old"), let new = folder.draft("new") else { return }
    let drafts = try [old, new].map {
      DraftReader.read(try TextDecoder.decode($0.bytes), name: $0.name)
    }
    check(drafts[0], drafts[1], nil, name)
    check(drafts[1], drafts[0], nil, name + ", backwards")
  }

  @Test(arguments: [
    ("policy/old.md", "policy/new.md"), ("speech/一稿.txt", "speech/二稿.txt"),
    ("speech/二稿.txt", "speech/送审稿.txt"),
    ("statute/before.txt", "statute/after.txt"),
  ])
  func everyExample(_ old: String, _ new: String) throws {
    let drafts = try [old, new].map { name in
      let file = Self.root.appending(path: "Examples/" + name)
      return DraftReader.read(
        try TextDecoder.decode(Array(try Data(contentsOf: file))), name: file.lastPathComponent)
    }
    check(drafts[0], drafts[1], nil, old)
    check(drafts[1], drafts[0], nil, new)
  }
}
