import DraftChange
import DraftDocument
import DraftText
import TestSupport
import Testing

/// Moved is what must have moved, and no more: held against a plain quadratic programme.
@Suite struct MoveTests {
  /// The weight of the heaviest increasing run.
  private func heaviest(_ values: [Int], _ weights: [Int]) -> Int {
    var best = [Int](repeating: 0, count: values.count)
    for i in values.indices {
      let before = (0..<i).filter { values[$0] < values[i] }.map { best[$0] }.max() ?? 0
      best[i] = before + weights[i]
    }
    return best.max() ?? 0
  }

  @Test(arguments: ModelDraft.Genre.allCases)
  func theFewestSentencesMove(_ genre: ModelDraft.Genre) {
    for seed in UInt64(0)..<50 {
      let (old, new) = pair(genre, seed)
      let comparison = Comparison.between(old, new)
      let inMoved = sectionsInMoved(comparison)
      let links = comparison.sentences
        .filter { !$0.old.isEmpty && !$0.new.isEmpty }
        .filter { !inMoved.contains(old.sentences[$0.old.lowerBound].section) }
        .sorted { $0.old.lowerBound < $1.old.lowerBound }
      let kept = links.filter { $0.moved == 0 }
      let next = zip(kept, kept.dropFirst())
      #expect(next.allSatisfy { $0.new.lowerBound < $1.new.lowerBound }, "\(genre) \(seed)")
      let most = heaviest(links.map(\.new.lowerBound.offset), links.map { _ in 1 })
      #expect(
        kept.count == most,
        "\(genre) \(seed): \(links.count - kept.count) moved, not \(links.count - most)")
    }
  }

  private func sectionsInMoved(_ comparison: Comparison) -> Set<SectionIndex> {
    var inMoved = Set(comparison.sections.filter { $0.marks.contains(.moved) }.compactMap(\.old))
    for (index, section) in comparison.old.sections.indexed()
    where inMoved.contains(section.parent) {
      inMoved.insert(index)
    }
    return inMoved
  }

  @Test(arguments: ModelDraft.Genre.allCases)
  func nothingMovesWhereNothingWasMoved(_ genre: ModelDraft.Genre) {
    let still = EditingRound.Operation.allCases.filter { $0 != .moveSentence && $0 != .moveSection }
    for seed in UInt64(0)..<50 {
      let round = EditingRound(genre, seed: seed, count: 8, of: still)
      let comparison = Comparison.between(
        read(RenderedDraft(round.old).text, genre), read(RenderedDraft(round.new).text, genre))
      let sentences = comparison.sentences.filter { $0.moved != 0 }
      let sections = comparison.sections.filter { $0.marks.contains(.moved) }
      #expect(
        sentences.isEmpty && sections.isEmpty,
        "\(genre) \(seed): \(round.log) \(sentences) \(sections)")
    }
  }
}
