import DraftAlign
import TestSupport
import Testing

@Suite struct LongestRunTests {
  /// The weight of the heaviest increasing choice, by trying all of them.
  private func oracle(_ values: [Int], _ weights: [Int]) -> Int {
    var best = 0
    for choice in 0..<(1 << values.count) {
      var last = Int.min
      var weight = 0
      for index in values.indices where choice & 1 << index != 0 {
        guard values[index] > last else {
          weight = -1
          break
        }
        last = values[index]
        weight += weights[index]
      }
      best = max(best, weight)
    }
    return best
  }

  @Test func asHeavyAsTheBestOfAllChoices() {
    for seed in UInt64(0)..<300 {
      var random = SplitMix64(seed: seed)
      let count = random.below(10)
      let values = random.numbers(count, below: 12)
      let weights = random.numbers(count, below: 5).map { $0 + 1 }
      let kept = LongestRun.members(values, weights: weights)
      let run = values.indices.filter { kept[$0] }
      #expect(zip(run, run.dropFirst()).allSatisfy { values[$0] < values[$1] }, "seed \(seed)")
      #expect(run.reduce(0) { $0 + weights[$1] } == oracle(values, weights), "seed \(seed)")
    }
  }

  @Test func whatIsInOrderStays() {
    let kept = LongestRun.members(Array(0..<100), weights: Array(repeating: 1, count: 100))
    #expect(kept.allSatisfy { $0 })
    #expect(LongestRun.members([], weights: []).isEmpty)
  }

  @Test func oneOfEqualValuesStays() {
    #expect(LongestRun.members([4, 4, 4], weights: [1, 3, 2]) == [false, true, false])
  }
}
