/// One unit of the old side, spread out so that units of the new side can be held against it one
/// after the other at the cost of the new one's features only.
///
/// Gives the same sums as `Similarity.shared`, weight by weight in the same order, so that it does
/// not matter which of the two was asked.
struct LikenessRow {
  private let similarity: Similarity
  /// How often the unit has each symbol.
  private var counts: [UInt16]
  private var unit = -1

  init(_ similarity: Similarity) {
    self.similarity = similarity
    counts = Array(repeating: 0, count: similarity.weights.count)
  }

  /// Takes another unit of the old side. O(features of both).
  mutating func load(_ next: Int) {
    guard next != unit else { return }
    let old = similarity.old
    let before = unit < 0 ? 0..<0 : old.range(unit)
    let range = old.range(next)
    unit = next
    old.features.withUnsafeBufferPointer { features in
      counts.withUnsafeMutableBufferPointer { counts in
        for index in before { counts[Int(features[index])] = 0 }
        for index in range where counts[Int(features[index])] < .max {
          counts[Int(features[index])] += 1
        }
      }
    }
  }

  func dice(_ other: Int) -> Float {
    let total = similarity.old.totals[unit] + similarity.new.totals[other]
    return total == 0 ? 0 : 2 * shared(other) / total
  }

  /// The weight shared with a unit of the new side. O(its features).
  private func shared(_ other: Int) -> Float {
    let range = similarity.new.range(other)
    // A counter would run over; the long way is right for any length.
    guard range.count < UInt16.max else { return similarity.shared(unit, other) }
    return similarity.new.features.withUnsafeBufferPointer { features in
      similarity.weights.withUnsafeBufferPointer { weights in
        counts.withUnsafeBufferPointer { counts in
          var sum: Float = 0
          var previous = UInt32.max
          var run: UInt16 = 0
          for index in range {
            let feature = features[index]
            run = feature == previous ? run + 1 : 1
            previous = feature
            if run <= counts[Int(feature)] { sum += weights[Int(feature)] }
          }
          return sum
        }
      }
    }
  }
}
