/// One unit of the old side, spread out so that units of the new side can be held against it one
/// after the other at the cost of the new one's features only.
///
/// Gives the same sums as `Similarity.shared`, weight by weight in the same order, so that it does
/// not matter which of the two was asked.
struct LikenessRow {
  private let similarity: Similarity
  private let weights: [Float]
  /// How often the unit has each symbol, up to 255.
  private var counts: [UInt8]
  private var unit: Int?

  init(_ similarity: Similarity) {
    self.similarity = similarity
    weights = similarity.weights
    counts = Array(repeating: 0, count: similarity.weights.count)
  }

  /// Takes another unit of the old side. O(features of both).
  mutating func load(_ next: Int) {
    guard next != unit else { return }
    let old = similarity.old
    let before = unit
    unit = next
    var counts = counts.mutableSpan
    if let before { old.each(before) { counts[$0] = 0 } }
    old.each(next) { if counts[$0] < .max { counts[$0] += 1 } }
  }

  /// The share of weight that the unit has in common with one of the new side; 0 where none was taken.
  func dice(_ other: Int) -> Float {
    guard let unit else { return 0 }
    let total = similarity.old.totals[unit] + similarity.new.totals[other]
    return total == 0 ? 0 : 2 * shared(unit, other) / total
  }

  /// The weight shared with a unit of the new side. O(its features).
  private func shared(_ unit: Int, _ other: Int) -> Float {
    let weights = weights.span
    let counts = counts.span
    var sum: Float = 0
    var (previous, run) = (0, 0)
    var runs = 0
    similarity.new.each(other) { feature in
      run = feature == previous ? run + 1 : 1
      previous = feature
      if run <= Int(counts[feature]) { sum += weights[feature] }
      runs |= run
    }
    // Where a run is longer than what is counted, the long way is right.
    return runs > Int(UInt8.max) ? similarity.shared(unit, other) : sum
  }
}
