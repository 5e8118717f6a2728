import DraftText

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
    let ends = base[old].commonEnds(with: side[new])
    return (
      old.lowerBound + ends.start..<old.upperBound - ends.end,
      new.lowerBound + ends.start..<new.upperBound - ends.end
    )
  }

  /// A place that a shortest script goes through, which is no corner of the two ranges; `nil` where the budget
  /// ran out. Both ranges start and end with lines that differ.
  private mutating func middle(_ old: Range<Int>, _ new: Range<Int>) -> (old: Int, new: Int)? {
    var forward = LinePaths(old.count, new.count)
    var backward = forward
    let (base, side, delta) = (base, side, old.count - new.count)
    for edits in 0...(old.count + new.count + 1) / 2 {
      budget -= 2 * edits + 2
      guard budget > 0 else { return nil }
      for k in stride(from: -edits, through: edits, by: 2) {
        let run = forward.advance(on: k, edits) {
          base[old.lowerBound + $0] == side[new.lowerBound + $1]
        }
        guard let run else { continue }
        budget -= run.count
        if delta % 2 != 0, abs(delta - k) < edits, backward.meet(run.upperBound, on: delta - k) {
          return (old.lowerBound + run.lowerBound, new.lowerBound + run.lowerBound - k)
        }
      }
      for k in stride(from: -edits, through: edits, by: 2) {
        let run = backward.advance(on: k, edits) {
          base[old.upperBound - 1 - $0] == side[new.upperBound - 1 - $1]
        }
        guard let run else { continue }
        budget -= run.count
        if delta % 2 == 0, abs(delta - k) <= edits, forward.meet(run.upperBound, on: delta - k) {
          return (old.upperBound - run.lowerBound, new.upperBound - (run.lowerBound - k))
        }
      }
    }
    return nil
  }
}
