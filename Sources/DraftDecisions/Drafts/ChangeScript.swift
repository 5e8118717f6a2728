import DraftChange
import DraftDocument
import DraftText

/// The text of a change that stands in both drafts, as stretches that are the same and stretches that differ.
struct ChangeScript {
  struct Step: Sendable {
    var old: Range<Int>
    var new: Range<Int>
    /// What decides which of the two stands; `nil` where both are the same bytes.
    var choice: Choice?
  }

  private(set) var steps: [Step] = []
  private let comparison: Comparison
  private let change: SentenceChangeIndex
  private let old: DraftOrder
  private let new: DraftOrder
  private let read: (old: TextView, new: TextView)
  private var at: (old: Int, new: Int)
  /// The stretches around the borders between its sentences, where it is a split or a join.
  private var borders: (old: [ClosedRange<Int>], new: [ClosedRange<Int>]) = ([], [])

  /// O(bytes).
  init(
    _ comparison: Comparison, _ change: SentenceChangeIndex, _ old: DraftOrder, _ new: DraftOrder,
    read: (old: TextView, new: TextView)
  ) {
    self.comparison = comparison
    self.change = change
    self.old = old
    self.new = new
    self.read = read
    let spans = (old: old.span(comparison, change), new: new.span(comparison, change))
    at = (spans.old.lowerBound, spans.new.lowerBound)
    let sentences = comparison.sentences[change]
    if sentences.edits.isEmpty, old.bytes[spans.old] == new.bytes[spans.new] {
      keep(spans.old.count)
      return
    }
    if sentences.old.count != sentences.new.count {
      borders = (
        Self.borders(comparison.old, sentences.old), Self.borders(comparison.new, sentences.new)
      )
    }
    for edit in sentences.edits { add(edit, before: (spans.old.upperBound, spans.new.upperBound)) }
    follow(to: spans.old.upperBound, spans.new.upperBound)
  }

  private static func borders(_ document: Document, _ sentences: Range<SentenceIndex>)
    -> [ClosedRange<Int>]
  {
    sentences.dropLast().map {
      document.sentences[$0].range.end...document.sentences[$0 + 1].range.start
    }
  }

  private mutating func add(_ index: EditIndex, before end: (old: Int, new: Int)) {
    let edit = comparison.edits[index]
    guard edit.old.start >= at.old, edit.new.start >= at.new, edit.old.end <= end.old,
      edit.new.end <= end.new
    else { return }
    follow(to: edit.old.start, edit.new.start)
    let step = (old: edit.old.range, new: edit.new.range)
    differ(step.old, step.new, isBorder(step) ? .split(change: change) : .edit(index))
  }

  /// Whether an edit touches the border between two sentences.
  private func isBorder(_ step: (old: Range<Int>, new: Range<Int>)) -> Bool {
    borders.old.contains { $0.overlaps(step.old.lowerBound...step.old.upperBound) }
      || borders.new.contains { $0.overlaps(step.new.lowerBound...step.new.upperBound) }
  }

  /// Two stretches that are the same but for white space, as a wrapped line is.
  private mutating func follow(to oldEnd: Int, _ newEnd: Int) {
    while at.old < oldEnd || at.new < newEnd {
      keep(equalRun(oldEnd, newEnd))
      let blank = (
        old: read.old.skipBlanks(at.old, oldEnd), new: read.new.skipBlanks(at.new, newEnd)
      )
      if blank.old == at.old, blank.new == at.new { break }
      if old.bytes[at.old..<blank.old] == new.bytes[at.new..<blank.new] {
        keep(blank.old - at.old)
      } else {
        let step = (old: at.old..<blank.old, new: at.new..<blank.new)
        differ(step.old, step.new, isBorder(step) ? .split(change: change) : .layout)
      }
    }
    replace(to: oldEnd, newEnd)
  }

  private func equalRun(_ oldEnd: Int, _ newEnd: Int) -> Int {
    let most = min(oldEnd - at.old, newEnd - at.new)
    var count = 0
    while count < most, old.bytes[at.old + count] == new.bytes[at.new + count],
      !read.old[at.old + count].isBlank, !read.new[at.new + count].isBlank
    { count += 1 }
    return wholeCharacters(count)
  }

  private func wholeCharacters(_ count: Int) -> Int {
    var count = count
    while count > 0,
      !isCharacterStart(at: at.old + count, in: old.bytes)
        || !isCharacterStart(at: at.new + count, in: new.bytes)
    { count -= 1 }
    return count
  }

  /// What is left between what both stretches start and end with.
  private mutating func replace(to oldEnd: Int, _ newEnd: Int) {
    guard at.old < oldEnd || at.new < newEnd else { return }
    let a = old.bytes[at.old..<oldEnd]
    let b = new.bytes[at.new..<newEnd]
    keep(wholeCharacters(zip(a, b).prefix { $0 == $1 }.count))
    let rest = (old: old.bytes[at.old..<oldEnd], new: new.bytes[at.new..<newEnd])
    var tail = zip(rest.old.reversed(), rest.new.reversed()).prefix { $0 == $1 }.count
    while tail > 0,
      !isCharacterStart(at: oldEnd - tail, in: old.bytes)
        || !isCharacterStart(at: newEnd - tail, in: new.bytes)
    { tail -= 1 }
    let step = (old: at.old..<oldEnd - tail, new: at.new..<newEnd - tail)
    differ(
      step.old, step.new, isBorder(step) ? .split(change: change) : .words(change: change))
    keep(tail)
  }

  private mutating func keep(_ count: Int) {
    guard count > 0 else { return }
    let step = Step(old: at.old..<at.old + count, new: at.new..<at.new + count)
    at = (step.old.upperBound, step.new.upperBound)
    if let last = steps.last, last.choice == nil {
      steps[steps.count - 1].old = last.old.lowerBound..<step.old.upperBound
      steps[steps.count - 1].new = last.new.lowerBound..<step.new.upperBound
    } else {
      steps.append(step)
    }
  }

  private mutating func differ(_ oldRange: Range<Int>, _ newRange: Range<Int>, _ choice: Choice) {
    at = (oldRange.upperBound, newRange.upperBound)
    guard !oldRange.isEmpty || !newRange.isEmpty else { return }
    steps.append(Step(old: oldRange, new: newRange, choice: choice))
  }
}
