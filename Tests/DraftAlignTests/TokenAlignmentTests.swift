import DraftAlign
import TestSupport
import Testing

@Suite struct TokenAlignmentTests {
  private let weights: [Float] = [0.05, 0.3, 0.7, 1]
  private let open: Float = 0.7

  private func score(_ matches: [(old: Int, new: Int)], _ n: Int, _ m: Int, _ old: [UInt32])
    -> Float
  {
    var sum: Float = 0
    var i = 0
    var j = 0
    for match in matches + [(old: n, new: m)] {
      if match.old > i || match.new > j { sum -= open }
      if match.old < n { sum += weights[Int(old[match.old])] }
      i = match.old + 1
      j = match.new + 1
    }
    return sum
  }

  /// The best score of all ways to match, one after the other.
  private func oracle(_ old: [UInt32], _ new: [UInt32]) -> Float {
    var best = -Float.infinity
    func go(_ i: Int, _ j: Int, _ matches: [(old: Int, new: Int)]) {
      best = max(best, score(matches, old.count, new.count, old))
      for a in i..<max(i, old.count) {
        for b in j..<max(j, new.count) where old[a] == new[b] {
          go(a + 1, b + 1, matches + [(old: a, new: b)])
        }
      }
    }
    go(0, 0, [])
    return best
  }

  @Test func asGoodAsTheBestOfAllWays() {
    for seed in UInt64(0)..<200 {
      var random = SplitMix64(seed: seed)
      let old = random.numbers(random.below(6), below: 4).map { UInt32($0) }
      let new = random.numbers(random.below(6), below: 4).map { UInt32($0) }
      let result = TokenAlignment.align(old, new, weights: weights, open: open)
      let found = score(result.matches, old.count, new.count, old)
      #expect(abs(found - oracle(old, new)) < 1e-4, "seed \(seed): \(old) \(new)")
    }
  }

  @Test func matchesAreEqualAndAscend() {
    for seed in UInt64(0)..<200 {
      var random = SplitMix64(seed: seed)
      let old = random.numbers(random.below(60), below: 4).map { UInt32($0) }
      let new = random.numbers(random.below(60), below: 4).map { UInt32($0) }
      let result = TokenAlignment.align(old, new, weights: weights, open: open)
      #expect(result.matches.allSatisfy { old[$0.old] == new[$0.new] }, "seed \(seed)")
      let next = zip(result.matches, result.matches.dropFirst())
      #expect(next.allSatisfy { $0.old < $1.old && $0.new < $1.new }, "seed \(seed)")
    }
  }

  @Test func longSentencesAreCutAtWhatIsUnique() {
    for seed in UInt64(0)..<5 {
      var random = SplitMix64(seed: seed)
      let old = (0..<3000).map { UInt32($0) }
      var new = old
      let changed = Set((0..<300).map { _ in random.below(3000) })
      for place in changed { new[place] = 3000 + UInt32(place) }
      let result = TokenAlignment.align(
        old, new, weights: Array(repeating: 1, count: 6000), open: open)
      #expect(!result.isCut)
      #expect(result.matches.count == 3000 - changed.count, "seed \(seed)")
      #expect(result.matches.allSatisfy { $0.old == $0.new }, "seed \(seed)")
    }
  }

  @Test func longSentencesKeepTheirEnds() {
    let middle = { (symbol: UInt32) in [UInt32](repeating: symbol, count: 2100) }
    let result = TokenAlignment.align(
      [3, 3] + middle(1) + [3], [3, 3] + middle(2) + [3], weights: weights, open: open)
    #expect(result.isCut)
    #expect(result.matches.count == 3)
  }
}
