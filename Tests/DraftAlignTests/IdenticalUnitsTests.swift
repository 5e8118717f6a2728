import TestSupport
import Testing

@testable import DraftAlign

@Suite struct IdenticalUnitsTests {
  private func check(_ old: [UInt32], _ new: [UInt32], _ units: IdenticalUnits, seed: UInt64) {
    var shared: [UInt32: (Int, Int)] = [:]
    for symbol in old { shared[symbol, default: (0, 0)].0 += 1 }
    for symbol in new { shared[symbol, default: (0, 0)].1 += 1 }
    let pairs = units.partner.compactMap(\.self)
    #expect(pairs.count == shared.values.reduce(0) { $0 + min($1.0, $1.1) }, "seed \(seed)")
    for case (let i, let j?) in units.partner.enumerated() {
      #expect(old[i] == new[j] && units.back[j] == i, "seed \(seed): \(i) and \(j)")
    }
    #expect(units.back.count { $0 != nil } == pairs.count, "seed \(seed)")
  }

  @Test func everyContentIsPairedAsOftenAsBothHaveIt() {
    for seed in UInt64(0)..<300 {
      var random = SplitMix64(seed: seed)
      let symbols = 1 + random.below(12)
      let old = random.numbers(random.below(14), below: symbols).map { UInt32($0) }
      let new = random.numbers(random.below(14), below: symbols).map { UInt32($0) }
      check(old, new, IdenticalUnits(old: old, new: new, symbols: symbols), seed: seed)
    }
  }

  @Test func uniqueContentsAreFoundInAnyOrder() {
    for seed in UInt64(0)..<20 {
      var random = SplitMix64(seed: seed)
      let old = (0..<50).map { UInt32($0) }
      let new = old.shuffled(using: &random)
      let units = IdenticalUnits(old: old, new: new, symbols: 50)
      #expect(
        units.partner.enumerated().allSatisfy { $1.map { new[$0] } == old[$0] }, "seed \(seed)")
    }
  }

  /// 0 is repeated; each stands beside the neighbour it had.
  @Test func repeatedContentsGoWithTheirNeighbours() {
    let units = IdenticalUnits(old: [9, 1, 0, 2, 0, 8], new: [7, 2, 0, 1, 0, 6], symbols: 10)
    #expect(units.partner == [nil, 3, 4, 1, 2, nil])
  }

  @Test func allAlikeStayInOrder() {
    let old = [UInt32](repeating: 0, count: 40)
    let units = IdenticalUnits(old: old, new: Array(old.dropLast(7)), symbols: 1)
    #expect(units.partner == (0..<33).map { $0 } + [Int?](repeating: nil, count: 7))
  }
}
