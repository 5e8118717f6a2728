/// Lines of the base that became other lines.
struct LineHunk: Equatable {
  var base: Range<Int>
  var side: Range<Int>
}

/// The lines that differ between two texts: a shortest edit script after Myers, in linear space, whose ambiguous
/// hunks stand as low as they can, or where the other text has one too, as git puts them.
struct LineDiff {
  private let base: [UInt32]
  private let side: [UInt32]
  private(set) var baseChanged: [Bool]
  private(set) var sideChanged: [Bool]
  /// Steps that may still be spent on looking for the middle; where none are left, stretches are told as
  /// replaced whole.
  private var budget = 1 << 25

  /// Of a diagonal that no path has reached.
  private static let nowhere = Int.min / 2

  /// O((lines) · (differences)), within the budget.
  static func hunks(_ base: [UInt32], _ side: [UInt32]) -> [LineHunk] {
    var diff = LineDiff(base, side)
    diff.split(0..<base.count, 0..<side.count)
    LineCompaction.settle(&diff.baseChanged, base, beside: &diff.sideChanged)
    LineCompaction.settle(&diff.sideChanged, side, beside: &diff.baseChanged)
    return diff.hunks()
  }

  private init(_ base: [UInt32], _ side: [UInt32]) {
    self.base = base
    self.side = side
    baseChanged = Array(repeating: false, count: base.count)
    sideChanged = Array(repeating: false, count: side.count)
  }

  private func hunks() -> [LineHunk] {
    var hunks: [LineHunk] = []
    var (old, new) = (0, 0)
    while old < base.count || new < side.count {
      let start = (old, new)
      while old < base.count, baseChanged[old] { old += 1 }
      while new < side.count, sideChanged[new] { new += 1 }
      if start != (old, new) {
        hunks.append(LineHunk(base: start.0..<old, side: start.1..<new))
      }
      if old < base.count { old += 1 }
      if new < side.count { new += 1 }
    }
    return hunks
  }

  private mutating func split(_ old: Range<Int>, _ new: Range<Int>) {
    // A stack of its own: hostile texts would make the recursion deep.
    var stack = [(old, new)]
    while let (old, new) = stack.popLast() {
      let (old, new) = trimmed(old, new)
      if old.isEmpty || new.isEmpty {
        for line in old { baseChanged[line] = true }
        for line in new { sideChanged[line] = true }
      } else if let middle = middle(old, new) {
        stack.append((old.lowerBound..<middle.old, new.lowerBound..<middle.new))
        stack.append((middle.old..<old.upperBound, middle.new..<new.upperBound))
      } else {
        for line in old { baseChanged[line] = true }
        for line in new { sideChanged[line] = true }
      }
    }
  }

  private func trimmed(_ old: Range<Int>, _ new: Range<Int>) -> (Range<Int>, Range<Int>) {
    var (start, from) = (old.lowerBound, new.lowerBound)
    var (end, to) = (old.upperBound, new.upperBound)
    while start < end, from < to, base[start] == side[from] {
      (start, from) = (start + 1, from + 1)
    }
    while start < end, from < to, base[end - 1] == side[to - 1] { (end, to) = (end - 1, to - 1) }
    return (start..<end, from..<to)
  }

  /// A place that a shortest script goes through, which is no corner of the two ranges; `nil` where the budget
  /// ran out. Both ranges start and end with lines that differ.
  private mutating func middle(_ old: Range<Int>, _ new: Range<Int>) -> (old: Int, new: Int)? {
    let (n, m) = (old.count, new.count)
    let size = n + m + 2
    let delta = n - m
    var forward = [Int](repeating: Self.nowhere, count: 2 * size + 1)
    var backward = [Int](repeating: Self.nowhere, count: 2 * size + 1)
    forward[size + 1] = 0
    backward[size + 1] = 0
    for edits in 0...(n + m + 1) / 2 {
      budget -= 2 * edits + 2
      guard budget > 0 else { return nil }
      for k in stride(from: -edits, through: edits, by: 2) {
        var x =
          k == -edits || (k != edits && forward[size + k - 1] < forward[size + k + 1])
          ? forward[size + k + 1] : forward[size + k - 1] + 1
        guard x >= 0, x <= n, x - k >= 0, x - k <= m else {
          forward[size + k] = Self.nowhere
          continue
        }
        let start = x
        while x < n, x - k < m, base[old.lowerBound + x] == side[new.lowerBound + x - k] { x += 1 }
        budget -= x - start
        forward[size + k] = x
        let opposite = delta - k
        if delta % 2 != 0, abs(opposite) < edits, backward[size + opposite] >= 0,
          x + backward[size + opposite] >= n
        {
          return (old.lowerBound + start, new.lowerBound + start - k)
        }
      }
      for k in stride(from: -edits, through: edits, by: 2) {
        var x =
          k == -edits || (k != edits && backward[size + k - 1] < backward[size + k + 1])
          ? backward[size + k + 1] : backward[size + k - 1] + 1
        guard x >= 0, x <= n, x - k >= 0, x - k <= m else {
          backward[size + k] = Self.nowhere
          continue
        }
        let start = x
        while x < n, x - k < m,
          base[old.upperBound - 1 - x] == side[new.upperBound - 1 - (x - k)]
        { x += 1 }
        budget -= x - start
        backward[size + k] = x
        let opposite = delta - k
        if delta % 2 == 0, abs(opposite) <= edits, forward[size + opposite] >= 0,
          x + forward[size + opposite] >= n
        {
          return (old.upperBound - start, new.upperBound - (start - k))
        }
      }
    }
    return nil
  }
}
