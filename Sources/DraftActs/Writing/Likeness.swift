/// How alike two texts are, and which parts of two lists go together.
enum Likeness {
  /// From 0 to 1: the share of pairs of neighbouring letters that both have. O(letters).
  static func of(_ one: Letters, _ other: Letters) -> Double {
    if one == other { return 1 }
    var counts: [UInt64: Int] = [:]
    for pair in pairs(one) { counts[pair, default: 0] += 1 }
    var shared = 0
    for pair in pairs(other) {
      guard let count = counts[pair], count > 0 else { continue }
      counts[pair] = count - 1
      shared += 1
    }
    return Double(2 * shared) / Double(max(1, one.count + other.count - 2))
  }

  /// How much of a text, from 0 to 1, another holds. O(letters).
  static func share(of part: Letters, in whole: Letters) -> Double {
    var counts: [UInt64: Int] = [:]
    for pair in pairs(whole) { counts[pair, default: 0] += 1 }
    var shared = 0
    for pair in pairs(part) {
      guard let count = counts[pair], count > 0 else { continue }
      counts[pair] = count - 1
      shared += 1
    }
    return Double(shared) / Double(max(1, part.count - 1))
  }

  /// Pairs in order, and in each gap between them the parts that are as many on both sides, one by one.
  static func pairsWithGaps(_ old: [Letters], _ new: [Letters]) -> [(old: Int, new: Int)] {
    let sure = pairs(old, new)
    var all: [(old: Int, new: Int)] = []
    var next = (old: 0, new: 0)
    for pair in sure + [(old: old.count, new: new.count)] {
      let (before, after) = (next.old..<pair.old, next.new..<pair.new)
      if before.count == after.count { all += zip(before, after).map { (old: $0, new: $1) } }
      if pair.old < old.count { all.append(pair) }
      next = (pair.old + 1, pair.new + 1)
    }
    return all
  }

  private static func pairs(_ text: Letters) -> [UInt64] {
    zip(text, text.dropFirst()).map { UInt64($0.scalar.value) << 32 | UInt64($1.scalar.value) }
  }

  /// Pairs of parts in the order of both, those most alike; less alike than `least` is no pair.
  ///
  /// O(old × new) likenesses; lists of more than a thousand pairs of places go by their order alone.
  static func pairs(
    _ old: [Letters], _ new: [Letters], least: Double = 0.35
  ) -> [(old: Int, new: Int)] {
    guard old.count * new.count <= 40_000 else {
      return (0..<min(old.count, new.count)).map { ($0, $0) }
    }
    let width = new.count + 1
    var like = Array(repeating: 0.0, count: (old.count + 1) * width)
    var best = like
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        let own = old[i] == new[j] ? 1.5 : of(old[i], new[j])
        like[i * width + j] = own
        let apart = max(best[(i + 1) * width + j], best[i * width + j + 1])
        best[i * width + j] =
          own >= least ? max(apart, own + best[(i + 1) * width + j + 1]) : apart
      }
    }
    var pairs: [(old: Int, new: Int)] = []
    var (i, j) = (0, 0)
    while i < old.count, j < new.count {
      let own = like[i * width + j]
      if own >= least, best[i * width + j] == own + best[(i + 1) * width + j + 1] {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if best[i * width + j] == best[(i + 1) * width + j] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }
}
