import TestSupport
import Testing

@testable import DraftAlign

@Suite struct LikenessRowTests {
  /// Units that have a feature more often than a row counts, too.
  @Test(arguments: 0..<20 as Range<UInt64>) func aRowSaysWhatTheListsSay(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var tables = (FeatureTable(), FeatureTable())
    for _ in 0..<6 {
      tables.0.append(unit(&random))
      tables.1.append(unit(&random))
    }
    let similarity = Similarity(
      old: tables.0, new: tables.1, weights: (0..<40).map { 1 + Float($0) / 8 })
    var row = LikenessRow(similarity)
    for old in 0..<6 {
      row.load(old)
      for new in 0..<6 { #expect(row.dice(new) == similarity.dice(old, new), "seed \(seed)") }
    }
  }

  /// What is passed over by its weight alone would not have been alike enough.
  @Test(arguments: 0..<20 as Range<UInt64>) func noneThatIsAlikeIsPassedOver(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var tables = (FeatureTable(), FeatureTable())
    for _ in 0..<12 {
      tables.0.append(unit(&random))
      tables.1.append(unit(&random))
    }
    let similarity = Similarity(
      old: tables.0, new: tables.1, weights: (0..<40).map { 1 + Float($0) / 8 })
    for (old, new) in (0..<12).flatMap({ old in (0..<12).map { (old, $0) } }) {
      let alike = similarity.dice(old, new)
      #expect(similarity.mayReach(alike, old, new), "seed \(seed)")
    }
  }

  private func unit(_ random: inout SplitMix64) -> [UInt32] {
    let often = [UInt32](
      repeating: UInt32(random.below(2)), count: random.pick([0, 254, 255, 300]))
    return often + (0..<random.below(30)).map { _ in UInt32(random.below(40)) }
  }
}
