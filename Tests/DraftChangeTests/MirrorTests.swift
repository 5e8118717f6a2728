import DraftChange
import DraftDocument
import DraftText
import TestSupport
import Testing

/// Law 5: with the drafts swapped the same is said the other way round.
@Suite struct MirrorTests {
  private struct Said: Hashable, CustomStringConvertible {
    var kind: ChangeKind
    var old: Range<SentenceIndex>
    var new: Range<SentenceIndex>
    var description: String { "\(kind) \(old)→\(new)" }
  }

  private func said(_ comparison: Comparison, swapped: Bool) -> Set<Said> {
    let mirror: [ChangeKind: ChangeKind] = [
      .added: .removed, .removed: .added, .split: .merged, .merged: .split,
    ]
    return Set(
      comparison.sentences.map { change in
        swapped
          ? Said(kind: mirror[change.kind] ?? change.kind, old: change.new, new: change.old)
          : Said(kind: change.kind, old: change.old, new: change.new)
      }.map { said in
        // Where added and removed have no partner only the side says where they stand.
        Said(
          kind: said.kind, old: said.old.isEmpty ? 0..<0 : said.old,
          new: said.new.isEmpty ? 0..<0 : said.new)
      })
  }

  private func sections(_ comparison: Comparison, swapped: Bool) -> Set<[SectionIndex?]> {
    Set(
      comparison.sections.map { change in
        let pair = [change.old, change.new]
        return swapped ? pair.reversed() : pair
      })
  }

  private func check(_ old: Document, _ new: Document, _ seed: String) {
    let forth = Comparison.between(old, new)
    let back = Comparison.between(new, old)
    let difference = said(forth, swapped: false).symmetricDifference(said(back, swapped: true))
    #expect(difference.isEmpty, "\(seed): \(difference.map(\.description).sorted().prefix(4))")
    let pairs = sections(forth, swapped: false)
      .symmetricDifference(sections(back, swapped: true))
    #expect(pairs.isEmpty, "\(seed): sections \(pairs.prefix(4))")
    let borders = forth.paragraphs.map {
      [$0.kind == .split ? 1 : 0, $0.oldSentence.offset, $0.newSentence.offset]
    }
    let mirrored = back.paragraphs.map {
      [$0.kind == .joined ? 1 : 0, $0.newSentence.offset, $0.oldSentence.offset]
    }
    #expect(Set(borders) == Set(mirrored), "\(seed): paragraphs")
    #expect(
      forth.sentences.count { $0.moved != 0 } == back.sentences.count { $0.moved != 0 },
      "\(seed): moved")
  }

  @Test(arguments: ModelDraft.Genre.allCases)
  func roundsOfEditing(_ genre: ModelDraft.Genre) {
    for seed in UInt64(0)..<50 {
      let (old, new) = pair(genre, seed)
      check(old, new, "\(genre) \(seed)")
    }
  }

  @Test func hostileText() {
    for seed in UInt64(0)..<200 {
      let (old, new) = hostilePair(seed)
      check(read(old), read(new), "hostile \(seed)")
    }
  }
}
