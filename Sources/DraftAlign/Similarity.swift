/// How alike units are: the weighted Dice coefficient of their features (Dice 1945).
///
/// A class, as each gap of an alignment keeps it and a copy of all its lists would be counted.
package final class Similarity: Sendable {
  package let old: FeatureTable
  package let new: FeatureTable
  package let weights: [Float]

  package init(old: FeatureTable, new: FeatureTable, weights: [Float]) {
    var old = old
    var new = new
    old.weigh(weights)
    new.weigh(weights)
    self.old = old
    self.new = new
    self.weights = weights
  }

  /// The weight that two units share; O(features of both).
  package func shared(_ first: Int, _ second: Int) -> Float {
    var sum: Float = 0
    old.eachShared(first, new, second) { sum += weights[$0] }
    return sum
  }

  package func dice(_ first: Int, _ second: Int) -> Float {
    let total = old.totals[first] + new.totals[second]
    return total == 0 ? 0 : 2 * shared(first, second) / total
  }

  /// Whether two units can be as alike as that, by their weights alone: all that they share is no more than
  /// the lighter one.
  func mayReach(_ floor: Float, _ first: Int, _ second: Int) -> Bool {
    let (a, b) = (old.totals[first], new.totals[second])
    // Sums of rounded weights are a little off.
    return 2.001 * min(a, b) >= floor * (a + b)
  }

  /// The same for runs of neighbours taken as one.
  package func shared(_ first: Range<Int>, _ second: Range<Int>) -> (shared: Float, total: Float) {
    let (a, b) = (old.merged(first), new.merged(second))
    return (shared(a.span, b.span), old.total(of: first) + new.total(of: second))
  }

  private func shared(_ a: Span<UInt32>, _ b: Span<UInt32>) -> Float {
    var i = 0
    var j = 0
    var sum: Float = 0
    while i < a.count, j < b.count {
      let x = a[i]
      let y = b[j]
      if x == y { sum += weights[Int(x)] }
      i += x <= y ? 1 : 0
      j += y <= x ? 1 : 0
    }
    return sum
  }
}
