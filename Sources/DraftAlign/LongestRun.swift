/// The heaviest increasing run: which of the matched pairs keep their order, so that the fewest
/// (by weight) have moved.
package enum LongestRun {
  /// Marks the members of one heaviest strictly increasing subsequence of `values`; among equals
  /// the one that ends earliest. O(n log n), by a prefix-maximum tree over the values; O(n) where
  /// they ascend.
  package static func members(_ values: [Int], weights: [Int]) -> [Bool] {
    if zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }) {
      return Array(repeating: true, count: values.count)
    }
    let ranks = rank(values)
    let blocks = blocks(ranks)
    let kept = members(
      ranks: blocks.map { ranks[$0.lowerBound] },
      weights: blocks.map { $0.reduce(0) { $0 + weights[$1] } }, count: values.count)
    return zip(blocks, kept).flatMap { Array(repeating: $1, count: $0.count) }
  }

  /// The stretches that stay or move as one: neighbours whose values have none between them. Where
  /// a value stands twice every element is its own.
  private static func blocks(_ ranks: [Int]) -> [Range<Int>] {
    let isUnique = (ranks.max() ?? 0) == ranks.count - 1
    var blocks: [Range<Int>] = []
    var start = 0
    for index in 1...ranks.count {
      if index < ranks.count, isUnique, ranks[index] == ranks[index - 1] + 1 { continue }
      blocks.append(start..<index)
      start = index
    }
    return blocks
  }

  private static func members(ranks: [Int], weights: [Int], count: Int) -> [Bool] {
    var kept = [Bool](repeating: false, count: ranks.count)
    var tree = PrefixMaximum(count: count)
    var best = [Int](repeating: 0, count: ranks.count)
    var previous = [Int?](repeating: nil, count: ranks.count)
    var last = 0
    for index in ranks.indices {
      let (weight, at) = tree.maximum(below: ranks[index])
      best[index] = weight + weights[index]
      previous[index] = at
      tree.raise(ranks[index], to: best[index], at: index)
      if best[index] > best[last] { last = index }
    }
    var member: Int? = ranks.isEmpty ? nil : last
    while let index = member {
      kept[index] = true
      member = previous[index]
    }
    return kept
  }

  /// Dense ranks from 0. O(n) where the values are places in a list that is not much longer.
  private static func rank(_ values: [Int]) -> [Int] {
    guard let least = values.min(), let most = values.max(), least >= 0, most / 4 < values.count
    else { return rankBySorting(values) }
    var ranks = [Int32](repeating: 0, count: most + 1)
    for value in values { ranks[value] = 1 }
    var smaller: Int32 = 0
    for value in ranks.indices {
      let isThere = ranks[value]
      ranks[value] = smaller
      smaller += isThere
    }
    return values.map { Int(ranks[$0]) }
  }

  private static func rankBySorting(_ values: [Int]) -> [Int] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Int](repeating: 0, count: values.count)
    var rank = 0
    for (before, index) in zip(order.prefix(1) + order, order) {
      if values[index] != values[before] { rank += 1 }
      ranks[index] = rank
    }
    return ranks
  }
}

/// A Fenwick tree that keeps the largest weight, and who has it, below each rank.
private struct PrefixMaximum {
  private var nodes: [(weight: Int, at: Int?)]

  init(count: Int) {
    nodes = Array(repeating: (0, nil), count: count + 1)
  }

  func maximum(below rank: Int) -> (weight: Int, at: Int?) {
    var best: (weight: Int, at: Int?) = (0, nil)
    var place = rank
    while place > 0 {
      if nodes[place].weight > best.weight { best = nodes[place] }
      place &= place - 1
    }
    return best
  }

  mutating func raise(_ rank: Int, to weight: Int, at index: Int) {
    var place = rank + 1
    while place < nodes.count {
      if nodes[place].weight < weight { nodes[place] = (weight, index) }
      place += place & -place
    }
  }
}
