import DraftDocument
import DraftMerge
import DraftText
import TestSupport
import Testing

/// What holds of every merge, whatever the drafts.
struct MergeLawTests {
  private func document(_ text: String) -> Document {
    DraftReader.read(DecodedText(bytes: Array(text.utf8)), name: "draft.txt")
  }

  /// Two rounds of editing from one draft.
  private func drafts(_ seed: UInt64) -> (base: Document, ours: Document, theirs: Document) {
    let genre: ModelDraft.Genre = seed.isMultiple(of: 2) ? .statute : .speech
    let ours = EditingRound(
      genre, seed: seed, count: 4, of: [.replaceWord, .figure, .insertSentence, .moveSentence])
    let theirs = EditingRound(
      genre, seed: seed, count: 4, of: [.punctuation, .deleteSentence, .insertWord, .split])
    return (
      document(RenderedDraft(ours.old).text), document(RenderedDraft(ours.new).text),
      document(RenderedDraft(theirs.new).text)
    )
  }

  private func text(_ result: MergeResult) -> [UInt8] {
    result.written(
      result.pieces.flatMap { piece -> [UInt8] in
        if case .text(let text) = piece { text } else { [] }
      })
  }

  @Test(arguments: UInt64(1)...12) func oneSideAloneIsTakenWhole(_ seed: UInt64) {
    let (base, ours, _) = drafts(seed)
    for sides in [[ours, base], [base, ours], [ours, ours]] {
      let result = Merge.of(base, sides)
      #expect(result.isClean)
      #expect(text(result) == ours.source.bytes, "seed \(seed)")
    }
    #expect(text(Merge.of(base, [base, base])) == base.source.bytes)
  }

  @Test(arguments: UInt64(1)...12) func theOrderOfTheSidesDecidesNothing(_ seed: UInt64) {
    let (base, ours, theirs) = drafts(seed)
    let (one, other) = (Merge.of(base, [ours, theirs]), Merge.of(base, [theirs, ours]))
    #expect(one.isClean == other.isClean, "seed \(seed)")
    #expect(text(one) == text(other), "seed \(seed)")
    #expect(one.conflicts.map(\.sides) == other.conflicts.map { $0.sides.reversed() })
  }

  /// What a side put in stands in the text or in a conflict.
  @Test(arguments: UInt64(1)...12) func nothingIsLostInSilence(_ seed: UInt64) {
    let (base, ours, theirs) = drafts(seed)
    let result = Merge.of(base, [ours, theirs])
    let all =
      String(decoding: text(result), as: UTF8.self)
      + result.conflicts.flatMap(\.sides).map { String(decoding: $0, as: UTF8.self) }.joined()
    let known = Set(base.sentences.map { base.text.string($0.range) })
    let touched = [ours, theirs].map { side in
      Set(side.sentences.map { side.text.string($0.range) })
    }
    for (side, other) in [(0, 1), (1, 0)] {
      for sentence in touched[side] where !known.contains(sentence) {
        // A sentence that the other changed too may be joined by words.
        guard touched[other].isSuperset(of: known) else { continue }
        #expect(all.contains(sentence), "seed \(seed): \(sentence)")
      }
    }
  }
}
