import DraftAlign
import TestSupport
import Testing

@Suite struct UnitAlignerTests {
  /// Units of four features; equal contents have equal features.
  private func align(_ old: [Int], _ new: [Int]) -> [Link] {
    var aligner = UnitAligner(
      oldContents: old.map { UInt32($0) }, newContents: new.map { UInt32($0) }, symbols: 64,
      options: AlignmentOptions())
    return aligner.align { _, _ in
      var tables = (FeatureTable(), FeatureTable())
      for unit in old { tables.0.append(features(unit)) }
      for unit in new { tables.1.append(features(unit)) }
      return Similarity(old: tables.0, new: tables.1, weights: Array(repeating: 1, count: 64))
    }
  }

  private func features(_ unit: Int) -> [UInt32] { (0..<4).map { UInt32((unit + $0) % 60) } }

  @Test func everyUnitIsInOneLinkAtMost() {
    for seed in UInt64(0)..<200 {
      var random = SplitMix64(seed: seed)
      let old = random.numbers(random.below(20), below: 60)
      let new = random.numbers(random.below(20), below: 60)
      let links = align(old, new)
      #expect(links == align(old, new), "seed \(seed)")
      let used = (links.flatMap { Array($0.old) }, links.flatMap { Array($0.new) })
      #expect(
        Set(used.0).count == used.0.count && used.0.allSatisfy(old.indices.contains), "seed \(seed)"
      )
      #expect(
        Set(used.1).count == used.1.count && used.1.allSatisfy(new.indices.contains), "seed \(seed)"
      )
      for link in links where link.pass == .identical {
        #expect(old[link.old.lowerBound] == new[link.new.lowerBound], "seed \(seed)")
      }
    }
  }

  @Test func similarUnitsAreFoundWhereTheyMovedTo() {
    let links = align([10, 20, 30, 40, 50], [10, 41, 20, 30, 50])
    #expect(links.contains { $0.old == 3..<4 && $0.new == 1..<2 && $0.similarity > 0.5 })
  }
}
