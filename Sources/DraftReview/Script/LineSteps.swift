package import DraftText

/// A text script moved to the borders of lines: what was added or taken out as whole lines starts with the
/// line break before them, or ends with the one after them. Both are the same texts.
///
/// `A⏎⏎{++## New⏎⏎++}## B` and `A{++⏎⏎## New++}⏎⏎## B`: in marked text the second is wanted, because in the
/// first no Markdown reader finds the heading B. A patch wants the first, of lines that are all new.
package struct LineSteps {
  package enum Border { case start, end }

  private let old: TextView
  private let new: TextView
  private let border: Border
  package private(set) var steps: [TextStep]

  /// O(steps).
  package init(
    _ steps: [TextStep], withBreakAt border: Border, _ old: TextView,
    _ new: TextView
  ) {
    self.old = old
    self.new = new
    self.border = border
    self.steps = steps
    var start = 0
    while start < steps.count {
      var end = start + 1
      if steps[start].kind != .keep {
        while end < steps.count, steps[end].kind == steps[start].kind { end += 1 }
        settle(start..<end)
      }
      start = end
    }
    self.steps.removeAll { $0.old.isEmpty && $0.new.isEmpty }
  }

  /// Steps of one kind, between two that keep.
  private mutating func settle(_ group: Range<Int>) {
    let (before, after) = (group.lowerBound - 1, group.upperBound)
    guard before >= 0, after < steps.count, steps[before].kind == .keep,
      steps[after].kind == .keep
    else { return }
    switch border {
    case .start: back(group)
    case .end: on(group)
    }
  }

  private func side(_ step: Int) -> (range: ByteRange, bytes: TextView) {
    steps[step].kind == .insert ? (steps[step].new, new) : (steps[step].old, old)
  }

  /// The end of the group is what stands before it: it goes there.
  private mutating func back(_ group: Range<Int>) {
    let (first, bytes) = side(group.lowerBound)
    let last = side(group.upperBound - 1).range
    let kept = steps[group.lowerBound - 1].new
    let count = tail(of: last, in: bytes)
    guard count > 0, steps[group.upperBound - 1].section == nil, !isBreak(bytes[first.start]),
      kept.count >= count,
      new[kept.end - count..<kept.end].elementsEqual(bytes[last.end - count..<last.end]),
      isBorder(kept.end - count)
    else { return }
    move(group, by: -count)
  }

  /// The start of the group is what stands after it.
  private mutating func on(_ group: Range<Int>) {
    let (first, bytes) = side(group.lowerBound)
    let last = side(group.upperBound - 1).range
    let kept = steps[group.upperBound].new
    var count = 0
    while count < first.count, isBreak(bytes[first.start + count]) { count += 1 }
    guard count > 0, steps[group.lowerBound].section == nil, !isBreak(bytes[last.end - 1]),
      kept.count >= count,
      new[kept.start..<kept.start + count]
        .elementsEqual(bytes[first.start..<first.start + count]), isBorder(kept.start + count)
    else { return }
    move(group, by: count)
  }

  /// Between CR and LF is no place for a mark.
  private func isBorder(_ place: Int) -> Bool {
    guard place > 0, place < new.count else { return true }
    return new[place - 1] != "\r" || new[place] != "\n"
  }

  private func isBreak(_ byte: UInt8) -> Bool { byte == "\n" || byte == "\r" }

  /// The bytes of a range from its last line breaks on: them alone, or with what the next line starts with
  /// too (`⏎- `). 0 where there are none near its end.
  private func tail(of range: ByteRange, in bytes: TextView) -> Int {
    var start = range.end
    while start > range.start, range.end - start <= 60, !isBreak(bytes[start - 1]) { start -= 1 }
    let text = start
    while start > range.start, isBreak(bytes[start - 1]) { start -= 1 }
    return start == text ? 0 : range.end - start
  }

  /// By so many bytes, which one of the steps around the group gives up and the other gains.
  private mutating func move(_ group: Range<Int>, by count: Int) {
    let (before, after) = (group.lowerBound - 1, group.upperBound)
    steps[before].old = ByteRange(steps[before].old.start, steps[before].old.end + count)
    steps[before].new = ByteRange(steps[before].new.start, steps[before].new.end + count)
    steps[after].old = ByteRange(steps[after].old.start + count, steps[after].old.end)
    steps[after].new = ByteRange(steps[after].new.start + count, steps[after].new.end)
    for step in group {
      // Its own bytes stay where they are, but for the first and the last; the empty side moves.
      var (from, to) = (0, 0)
      if step == group.lowerBound { from = count }
      if step == group.upperBound - 1 { to = count }
      if steps[step].kind == .insert {
        steps[step].new = ByteRange(steps[step].new.start + from, steps[step].new.end + to)
        steps[step].old = shifted(steps[step].old, count)
      } else {
        steps[step].old = ByteRange(steps[step].old.start + from, steps[step].old.end + to)
        steps[step].new = shifted(steps[step].new, count)
      }
    }
  }

  private func shifted(_ range: ByteRange, _ count: Int) -> ByteRange {
    ByteRange(range.start + count, range.end + count)
  }
}
