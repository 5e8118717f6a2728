import TestSupport
import Testing

@testable import DraftAlign

@Suite struct FeatureStepsTests {
  /// Steps on both sides of what has room in 16 bits, units without features, repeats.
  @Test(arguments: 0..<50 as Range<UInt64>) func featuresComeBack(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var steps = FeatureSteps()
    var units: [[UInt32]] = []
    for _ in 0..<20 {
      var feature: UInt32 = 0
      let unit = (0..<random.below(30)).map { _ in
        feature += UInt32(random.pick([0, 1, 100, 65534, 65535, 65536, 100_000_000]))
        return feature
      }
      steps.append(unit)
      units.append(unit)
    }
    #expect(steps.count == units.count)
    for (index, unit) in units.enumerated() {
      var back: [UInt32] = []
      steps.each(index) { back.append(UInt32($0)) }
      #expect(back == unit, "seed \(seed)")
      #expect(steps.most(in: index..<index + 1) >= unit.count)
    }
  }
}
