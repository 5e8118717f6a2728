import DraftText

/// Says which cells of a row stand in the columns of another that has more, or fewer.
///
/// Each cell of the shorter row has a counterpart, in order; of all ways the one whose pairs are most alike is taken
/// (a global alignment without gaps on the shorter side).
struct RowColumns {
  /// Rows with more cells are compared as text.
  private static let mostCells = 64

  /// Indexes of cells, in order.
  private(set) var pairs: [(old: Int, new: Int)] = []

  /// `nil` for rows of as many cells and for very wide ones. O(cells of one × cells of the other + bytes).
  init?(_ old: TextView, _ before: [ByteRange], _ new: TextView, _ after: [ByteRange]) {
    guard before.count != after.count, max(before.count, after.count) <= Self.mostCells,
      min(before.count, after.count) > 1
    else { return nil }
    let isWider = after.count > before.count
    let (short, long) = isWider ? (before.count, after.count) : (after.count, before.count)
    let places = Self.placed(short, in: long) { a, b in
      isWider
        ? Self.likeness(old, before[a], new, after[b])
        : Self.likeness(old, before[b], new, after[a])
    }
    pairs = places.enumerated().map { isWider ? ($0, $1) : ($1, $0) }
  }

  /// For each of `short` cells the place among `long` ones, so that the sum of likenesses is highest; the first of
  /// those that are as good.
  private static func placed(
    _ short: Int, in long: Int, by likeness: (Int, Int) -> Float
  ) -> [Int] {
    let width = long + 1
    var best = [Float](repeating: 0, count: (short + 1) * width)
    var isPair = [Bool](repeating: false, count: best.count)
    for a in 1...short {
      for b in a...(long - short + a) {
        let pair = best[(a - 1) * width + b - 1] + likeness(a - 1, b - 1)
        let skip = b > a ? best[a * width + b - 1] : -1
        (best[a * width + b], isPair[a * width + b]) = pair > skip ? (pair, true) : (skip, false)
      }
    }
    var places: [Int] = []
    var (a, b) = (short, long)
    while a > 0 {
      if isPair[a * width + b] {
        places.append(b - 1)
        a -= 1
      }
      b -= 1
    }
    return places.reversed()
  }

  /// 2 for the same text; for others what their ends share of the longer, unless that is next to nothing.
  private static func likeness(
    _ old: TextView, _ a: ByteRange, _ new: TextView, _ b: ByteRange
  ) -> Float {
    if old.isSame(a, as: new, b) { return 2 }
    let head = old.commonPrefix(a.range, with: new, b.range)
    let tail = old.commonSuffix(
      a.start + head..<a.end, with: new, b.start + head..<b.end)
    // The first byte of a Han is that of thousands of others.
    let share = Float(head + tail) / Float(max(a.count, b.count, 1))
    return share > 0.4 ? share : 0
  }
}
