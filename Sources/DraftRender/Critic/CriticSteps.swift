import DraftText

/// A text script as it suits marks: what was added or taken out as whole lines starts with the line break
/// before them and not after, so that the line that follows stays at the start of its own.
///
/// `A⏎⏎{++## New⏎⏎++}## B` and `A{++⏎⏎## New++}⏎⏎## B` are the same texts, but in the first one no
/// Markdown reader finds the heading B.
struct CriticSteps {
  private let old: UnsafeBufferPointer<UInt8>
  private let new: UnsafeBufferPointer<UInt8>
  private(set) var steps: [TextStep]

  /// O(steps).
  init(
    _ steps: [TextStep], _ old: UnsafeBufferPointer<UInt8>, _ new: UnsafeBufferPointer<UInt8>
  ) {
    self.old = old
    self.new = new
    self.steps = steps
    var start = 0
    while start < steps.count {
      var end = start + 1
      if steps[start].kind != .keep {
        while end < steps.count, steps[end].kind == steps[start].kind { end += 1 }
        slide(start..<end)
      }
      start = end
    }
    self.steps.removeAll { $0.old.isEmpty && $0.new.isEmpty }
  }

  /// Steps of one kind, between two that keep.
  private mutating func slide(_ group: Range<Int>) {
    let (before, last, after) = (group.lowerBound - 1, group.upperBound - 1, group.upperBound)
    guard before >= 0, after < steps.count, steps[before].kind == .keep,
      steps[after].kind == .keep, steps[last].section < 0
    else { return }
    let isInsertion = steps[last].kind == .insert
    let bytes = isInsertion ? new : old
    let first = isInsertion ? steps[group.lowerBound].new : steps[group.lowerBound].old
    let tail = isInsertion ? steps[last].new : steps[last].old
    let count = self.tail(of: tail, in: bytes)
    guard count > 0, !CriticWriter.isBreak(bytes[first.start]) else { return }
    let kept = steps[before].new
    guard kept.count >= count,
      new[kept.end - count..<kept.end].elementsEqual(bytes[tail.end - count..<tail.end]),
      // Between CR and LF is no place for a mark.
      bytes[tail.end - count] != 0x0A || kept.count == count
        || new[kept.end - count - 1] != 0x0D
    else { return }
    move(group, by: count)
    if isInsertion {
      steps[group.lowerBound].new = ByteRange(first.start - count, first.end)
      steps[last].new = ByteRange(steps[last].new.start, tail.end - count)
    } else {
      steps[group.lowerBound].old = ByteRange(first.start - count, first.end)
      steps[last].old = ByteRange(steps[last].old.start, tail.end - count)
    }
  }

  /// The bytes of a range from its last line breaks on: them alone, or with what the next line starts with
  /// too (`⏎- `). 0 where there are none near its end.
  private func tail(of range: ByteRange, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var start = range.end
    while start > range.start, range.end - start <= 60, !CriticWriter.isBreak(bytes[start - 1]) {
      start -= 1
    }
    let text = start
    while start > range.start, CriticWriter.isBreak(bytes[start - 1]) { start -= 1 }
    return start == text ? 0 : range.end - start
  }

  /// The step before gives up bytes that the step after then starts with.
  private mutating func move(_ group: Range<Int>, by count: Int) {
    let (before, after) = (group.lowerBound - 1, group.upperBound)
    func back(_ range: ByteRange) -> ByteRange {
      ByteRange(range.start - count, range.end - count)
    }
    steps[before].old = ByteRange(steps[before].old.start, steps[before].old.end - count)
    steps[before].new = ByteRange(steps[before].new.start, steps[before].new.end - count)
    steps[after].old = ByteRange(steps[after].old.start - count, steps[after].old.end)
    steps[after].new = ByteRange(steps[after].new.start - count, steps[after].new.end)
    for step in group {
      // The place on the side that has none of it.
      if steps[step].old.isEmpty { steps[step].old = back(steps[step].old) }
      if steps[step].new.isEmpty { steps[step].new = back(steps[step].new) }
    }
  }
}
