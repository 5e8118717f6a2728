import TestSupport
import Testing

@testable import DraftAlign

@Suite struct GapAlignmentTests {
  /// Units of features that all weigh the same.
  private func similarity(_ old: [[UInt32]], _ new: [[UInt32]]) -> Similarity {
    var tables = (FeatureTable(), FeatureTable())
    for unit in old { tables.0.append(unit) }
    for unit in new { tables.1.append(unit) }
    return Similarity(old: tables.0, new: tables.1, weights: Array(repeating: 1, count: 64))
  }

  private func links(_ old: [[UInt32]], _ new: [[UInt32]]) -> [[Range<Int>]] {
    let similarity = similarity(old, new)
    var scratch = GapScratch(symbols: similarity.weights.count)
    var gap = GapAlignment(
      similarity: similarity, options: AlignmentOptions(), old: Array(old.indices),
      new: Array(new.indices), scratch: &scratch)
    return gap.links().map { [$0.old, $0.new] }
  }

  @Test func pairs() {
    #expect(
      links([[1, 2, 3], [7, 8, 9]], [[1, 2, 4], [7, 8, 6]]) == [[0..<1, 0..<1], [1..<2, 1..<2]])
  }

  @Test func splitsAndMerges() {
    let whole: [UInt32] = [1, 2, 3, 4, 5, 6]
    let parts: [[UInt32]] = [[1, 2, 3], [4, 5, 6]]
    #expect(
      links([[20, 21], whole, [30, 31]], [[20, 22]] + parts + [[30, 32]]).dropFirst().first == [
        1..<2, 1..<3,
      ])
    #expect(links(parts, [whole]) == [[0..<2, 0..<1]])
    #expect(links([whole], [[1, 2], [3, 4], [5, 6]]) == [[0..<1, 0..<3]])
  }

  @Test func strangersStayApart() {
    #expect(links([[1, 2, 3]], [[4, 5, 6]]).isEmpty)
    // A part with nothing of the whole in it is no part.
    #expect(links([[1, 2, 3, 4]], [[1, 2, 3, 4], [40, 41, 42]]) == [[0..<1, 0..<1]])
  }

  @Test func linksAreInOrderAndDisjoint() {
    for seed in UInt64(0)..<100 {
      var random = SplitMix64(seed: seed)
      let units = { (random: inout SplitMix64) in
        (0..<random.below(8)).map { _ in
          random.numbers(1 + random.below(6), below: 12).map { UInt32($0) }
        }
      }
      let old = units(&random)
      let new = units(&random)
      let found = links(old, new)
      #expect(found == links(old, new), "seed \(seed)")
      for (a, b) in zip(found, found.dropFirst()) {
        #expect(
          a[0].upperBound <= b[0].lowerBound && a[1].upperBound <= b[1].lowerBound, "seed \(seed)")
      }
    }
  }
}
