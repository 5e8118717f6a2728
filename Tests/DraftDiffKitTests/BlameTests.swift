import DraftDiffKit
import DraftGit
import RepositorySupport
import TestSupport
import Testing

/// A long history made by rules, so that every sentence's origin is known.
struct BlameTests {
  private struct Sentence {
    var subject: Int
    var figure: Int
    var wording: Int
    var first: Int
    var text: String {
      // Subjects share hardly a character, so no sentence is taken for another one's edit.
      let letters = (0..<12).map { Unicode.Scalar(0x4E00 + (subject * 977 + $0 * 1409) % 20_000)! }
      return String(String.UnicodeScalarView(letters)) + "完成\(figure)万亩。"
    }
  }

  @Test func namesEveryOriginOfALongHistory() throws {
    let sandbox = try Sandbox()
    let history = try sandbox.open()
    var random = SplitMix64(seed: 7)
    var subjects = 0
    func fresh(_ revision: Int) -> Sentence {
      subjects += 1
      return Sentence(subject: subjects, figure: 1, wording: revision, first: revision)
    }
    var lines = (0..<8).map { _ in (0..<4).map { _ in fresh(1) } }
    var taken: [Sentence] = []
    for revision in 1...150 {
      let line = Int(random.next() % UInt64(lines.count))
      let at = Int(random.next() % UInt64(lines[line].count))
      switch revision == 1 ? 5 : random.next() % 5 {
      case 0, 1:
        lines[line][at].figure += 1
        lines[line][at].wording = revision
      case 2: lines[line].insert(fresh(revision), at: at)
      case 3 where lines[line].count > 1: taken.append(lines[line].remove(at: at))
      case 4:
        if let back = taken.popLast() {
          lines[line].insert(back, at: at)
        } else {
          lines.swapAt(line, 0)
          lines[0].insert(fresh(revision), at: 0)
        }
      default: lines[line].append(fresh(revision))
      }
      let text = lines.map { $0.map(\.text).joined() }.joined(separator: "\n") + "\n"
      _ = try history.commit(
        [DraftFile(path: "a.txt", bytes: Array(text.utf8))],
        CommitWords(message: "\(revision)"))
    }
    let repository = try DraftRepository(in: sandbox.work)
    let blame = try repository.blame(repository.place(of: "a.txt"))
    let expected = lines.flatMap { $0 }
    #expect(blame.entries.map(\.text) == expected.map(\.text))
    let wrong = zip(blame.entries, expected).filter { entry, sentence in
      entry.wording != sentence.wording || entry.first != sentence.first
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(3))")
  }

  /// Moves, splits, merges, new and removed sections, renumbering, renaming of the file, and
  /// sentences that were taken out and put back.
  @Test(arguments: ModelDraft.Genre.allCases, [11, 12, 13] as [UInt64])
  func namesEveryOriginOfRoundsOfEdits(_ genre: ModelDraft.Genre, _ seed: UInt64) throws {
    let history = ModelHistory(genre, seed: seed, revisions: 300)
    let ending = genre == .policy ? ".md" : ".txt"
    let sandbox = try Sandbox()
    try sandbox.importRevisions(
      history.texts, names: [1: "初稿" + ending, 120: "送审稿" + ending, 240: "定稿" + ending])
    let repository = try DraftRepository(in: sandbox.work)
    let blame = try repository.blame(repository.place(of: "定稿" + ending))
    #expect(blame.revisions.count == 300)
    #expect(blame.entries.map(\.text) == history.origins.map(\.text))
    var wrong: [String] = []
    for (entry, (text, origin)) in zip(blame.entries, history.origins) {
      let found = ModelHistory.Origin(
        wording: entry.wording, first: origin.first == nil ? nil : entry.first,
        restored: entry.restored)
      if found != origin { wrong.append("\(text): \(found), not \(origin)") }
    }
    #expect(wrong.isEmpty, "\(wrong.count) of \(blame.entries.count): \(wrong.prefix(5))")
  }
}
