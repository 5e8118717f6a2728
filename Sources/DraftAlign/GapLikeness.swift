/// The likeness of all units in a gap to each other, reckoned in full only where it can matter.
///
/// Most units of a gap have little in common. What they share at most follows cheaply from the
/// features that few of them have, and from the weight that the others can add at best; only
/// where that might reach a threshold are two units held against each other.
struct GapLikeness {
  private let similarity: Similarity
  private let old: [Int]
  private let new: [Int]
  /// By cell; NaN where it is not known yet.
  private var known: [Float]
  /// By cell the most that the two units may share; empty where asking is as cheap.
  private var ceilings: [Float] = []

  init(_ similarity: Similarity, _ old: [Int], _ new: [Int], _ scratch: inout GapScratch) {
    self.similarity = similarity
    self.old = old
    self.new = new
    known = Array(repeating: .nan, count: old.count * new.count)
    if old.count > 2, new.count > 2 {
      ceilings = scratch.ceilings(similarity, old, new)
    }
  }

  /// The weight that two units share, or `nil` where it is surely less than `floor`.
  mutating func shared(_ i: Int, _ j: Int, atLeast floor: Float) -> Float? {
    let cell = i * new.count + j
    // Sums in another order differ in their last bits.
    if !ceilings.isEmpty, ceilings[cell] * 1.001 < floor { return nil }
    if known[cell].isNaN { known[cell] = similarity.shared(old[i], new[j]) }
    return known[cell]
  }

  /// Their likeness, in the same order.
  mutating func dice(_ i: Int, _ j: Int, atLeast floor: Float) -> Float? {
    let total = similarity.old.totals[old[i]] + similarity.new.totals[new[j]]
    guard total > 0 else { return floor <= 0 ? 0 : nil }
    return shared(i, j, atLeast: floor * total * 0.499).map { 2 * $0 / total }
  }
}

/// Working memory for the gaps of one alignment: an entry for every symbol, cleared by those who
/// used it, as a gap has far fewer symbols than the draft.
struct GapScratch {
  /// The units of the new side that have a symbol: how many, and where their list begins.
  /// Empty until the first gap that needs them: most alignments have none of any size.
  private var counts: [Int32] = []
  private var starts: [Int32] = []
  private let symbols: Int
  private var slots: [Int32] = []
  private var times: [UInt16] = []

  init(symbols: Int) { self.symbols = symbols }

  private mutating func prepare() {
    guard counts.isEmpty else { return }
    counts = Array(repeating: 0, count: symbols)
    starts = Array(repeating: 0, count: symbols)
  }

  /// For each cell the most that two units may share. O(features + those shared by few).
  mutating func ceilings(_ similarity: Similarity, _ old: [Int], _ new: [Int]) -> [Float] {
    // Beyond this share of the units a feature is reckoned as if all had it.
    let common = Int32(max(4, new.count / 8))
    let weights = similarity.weights
    prepare()
    index(similarity.new, new, common)
    defer { clear(similarity.new, new) }
    let rest = new.map { self.common(similarity.new, $0, weights, common) }
    var ceilings = [Float](repeating: 0, count: old.count * new.count)
    for (i, unit) in old.enumerated() {
      let row = i * new.count
      let own = self.common(similarity.old, unit, weights, common)
      for j in new.indices { ceilings[row + j] = min(own, rest[j]) }
      addRare(similarity.old, unit, weights, common, &ceilings, row)
    }
    return ceilings
  }

  /// The weight of the unit's features that many units have.
  private func common(
    _ table: FeatureTable, _ unit: Int, _ weights: [Float], _ common: Int32
  ) -> Float {
    var sum: Float = 0
    table.eachCounted(unit) { feature, times in
      if counts[feature] > common { sum += Float(times) * weights[feature] }
    }
    return sum
  }

  private func addRare(
    _ table: FeatureTable, _ unit: Int, _ weights: [Float], _ common: Int32,
    _ ceilings: inout [Float], _ row: Int
  ) {
    table.eachCounted(unit) { feature, own in
      let count = counts[feature]
      guard count > 0, count <= common else { return }
      let start = Int(starts[feature])
      for index in start..<start + Int(count) {
        ceilings[row + Int(slots[index])] += Float(min(Int(times[index]), own)) * weights[feature]
      }
    }
  }

  private mutating func index(_ table: FeatureTable, _ units: [Int], _ common: Int32) {
    for unit in units { table.eachOnce(unit) { counts[$0] += 1 } }
    var sum: Int32 = 0
    for unit in units {
      // A list is made where its first unit stands; the count is taken up again from 0.
      table.eachOnce(unit) { feature in
        guard counts[feature] > 0, counts[feature] <= common else { return }
        starts[feature] = sum
        sum += counts[feature]
        counts[feature] = -counts[feature]
      }
    }
    slots = Array(repeating: 0, count: Int(sum))
    times = Array(repeating: 0, count: Int(sum))
    fill(table, units, common)
  }

  private mutating func fill(_ table: FeatureTable, _ units: [Int], _ common: Int32) {
    for unit in units {
      table.eachOnce(unit) { if counts[$0] < 0 { counts[$0] = 0 } }
    }
    for (slot, unit) in units.enumerated() {
      table.eachCounted(unit) { feature, own in
        guard counts[feature] <= common else { return }
        let place = Int(starts[feature] + counts[feature])
        slots[place] = Int32(truncatingIfNeeded: slot)
        times[place] = UInt16(clamping: own)
        counts[feature] += 1
      }
    }
  }

  private mutating func clear(_ table: FeatureTable, _ units: [Int]) {
    for unit in units { table.each(unit) { counts[$0] = 0 } }
  }
}
