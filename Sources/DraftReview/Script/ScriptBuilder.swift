package import DraftChange
import DraftDocument
package import DraftText

/// Builds a `TextScript`: sentences that kept their order are the pegs, and what lies between two pegs is
/// written as separators (labels, markup, white space) around whole deleted and inserted sentences.
package struct ScriptBuilder {
  package private(set) var steps: [TextStep] = []
  private let comparison: Comparison
  private let old: TextView
  private let new: TextView
  /// The drafts as they were understood: where these have blanks, the files have what goes with a
  /// wrapped line.
  private let read: (old: TextView, new: TextView)
  /// The section that a moved sentence is in on the other side, by sentence; `nil` for the others.
  private var destinations: IndexedArray<Sentence, SectionIndex?>
  private var origins: IndexedArray<Sentence, SectionIndex?>
  private var oldAt = 0
  private var newAt = 0

  package init(
    _ comparison: Comparison, _ old: TextView,
    _ new: TextView,
    read: (old: TextView, new: TextView)
  ) {
    self.read = read
    self.comparison = comparison
    self.old = old
    self.new = new
    destinations = IndexedArray(repeating: nil, count: comparison.old.sentences.count)
    origins = IndexedArray(repeating: nil, count: comparison.new.sentences.count)
    for change in comparison.sentences where change.moved != 0 {
      guard let first = change.old.first, let target = change.new.first else { continue }
      for sentence in change.old {
        destinations[sentence] = comparison.new.sentences[target].section
      }
      for sentence in change.new {
        origins[sentence] = comparison.old.sentences[first].section
      }
    }
  }

  package mutating func build() {
    var sentences = (old: SentenceIndex(0), new: SentenceIndex(0))
    for change in comparison.sentences where change.moved == 0 {
      guard !change.old.isEmpty, !change.new.isEmpty, change.old.lowerBound >= sentences.old,
        change.new.lowerBound >= sentences.new
      else { continue }
      let start = (
        old: comparison.old.sentences[change.old.lowerBound].range.start,
        new: comparison.new.sentences[change.new.lowerBound].range.start
      )
      between(
        start.old, start.new, sentences.old..<change.old.lowerBound,
        sentences.new..<change.new.lowerBound)
      pair(change)
      sentences = (change.old.upperBound, change.new.upperBound)
    }
    between(
      old.count, new.count, sentences.old..<comparison.old.sentences.endIndex,
      sentences.new..<comparison.new.sentences.endIndex)
  }

  /// The word edits of a pair of sentences, and between them text that is the same but for wrapping.
  private mutating func pair(_ change: SentenceChange) {
    let end = (
      old: comparison.old.sentences[change.old.upperBound - 1].range.end,
      new: comparison.new.sentences[change.new.upperBound - 1].range.end
    )
    for edit in comparison.edits[change.edits] {
      guard edit.old.start >= oldAt, edit.new.start >= newAt, edit.old.end <= end.old,
        edit.new.end <= end.new
      else { continue }
      rewrap(to: edit.old.start, edit.new.start)
      delete(to: edit.old.end)
      insert(to: edit.new.end)
    }
    rewrap(to: end.old, end.new)
  }

  /// From the last peg to the next one, with the sentences of either draft that lie between.
  private mutating func between(
    _ oldEnd: Int, _ newEnd: Int, _ gone: Range<SentenceIndex>, _ come: Range<SentenceIndex>
  ) {
    let oldTail = gone.isEmpty ? oldAt : comparison.old.sentences[gone.upperBound - 1].range.end
    let newTail = come.isEmpty ? newAt : comparison.new.sentences[come.upperBound - 1].range.end
    let tailsAgree = isSame(oldTail..<oldEnd, newTail..<newEnd)
    if !tailsAgree || (!gone.isEmpty && !come.isEmpty) {
      // What stands before the first sentence on both sides belongs to neither.
      let oldHead = gone.isEmpty ? oldEnd : comparison.old.sentences[gone.lowerBound].range.start
      let newHead = come.isEmpty ? newEnd : comparison.new.sentences[come.lowerBound].range.start
      if isSame(oldAt..<oldHead, newAt..<newHead) { keep(oldHead - oldAt) }
    }
    sentencesDeleted(gone, to: max(oldAt, oldTail))
    sentencesInserted(come, to: max(newAt, newTail))
    rewrap(to: oldEnd, newEnd)
  }

  private mutating func sentencesDeleted(_ gone: Range<SentenceIndex>, to end: Int) {
    for sentence in gone {
      let range = comparison.old.sentences[sentence].range
      delete(to: max(oldAt, min(end, range.start)))
      delete(to: max(oldAt, min(end, range.end)), section: destinations[sentence])
    }
    delete(to: end)
  }

  private mutating func sentencesInserted(_ come: Range<SentenceIndex>, to end: Int) {
    for sentence in come {
      let range = comparison.new.sentences[sentence].range
      insert(to: max(newAt, min(end, range.start)))
      insert(to: max(newAt, min(end, range.end)), section: origins[sentence])
    }
    insert(to: end)
  }

  /// Two stretches that are the same but for white space, as a wrapped line is; where they are not, the
  /// middle that differs is replaced.
  private mutating func rewrap(to oldEnd: Int, _ newEnd: Int) {
    while oldAt < oldEnd || newAt < newEnd {
      let same = equalRun(oldEnd, newEnd)
      if same > 0 { keep(same) }
      let blank = (old: read.old.skipBlanks(oldAt, oldEnd), new: read.new.skipBlanks(newAt, newEnd))
      if blank.old == oldAt, blank.new == newAt { break }
      if isSame(oldAt..<blank.old, newAt..<blank.new) {
        keep(blank.old - oldAt)
      } else {
        delete(to: blank.old)
        insert(to: blank.new)
      }
    }
    replace(to: oldEnd, newEnd)
  }

  /// Bytes, all but white space, that both texts have next.
  private func equalRun(_ oldEnd: Int, _ newEnd: Int) -> Int {
    let most = min(oldEnd - oldAt, newEnd - newAt)
    var count = 0
    while count < most, old[oldAt + count] == new[newAt + count], !read.old[oldAt + count].isBlank {
      count += 1
    }
    return border(count, before: oldEnd, newEnd)
  }

  /// The middle that differs, between what both stretches start and end with.
  private mutating func replace(to oldEnd: Int, _ newEnd: Int) {
    let count = old.commonPrefix(oldAt..<oldEnd, with: new, newAt..<newEnd)
    keep(border(count, before: oldEnd, newEnd))
    var tail = old.commonSuffix(oldAt..<oldEnd, with: new, newAt..<newEnd)
    while tail > 0,
      !isCharacterStart(at: oldEnd - tail, in: old) || !isCharacterStart(at: newEnd - tail, in: new)
    { tail -= 1 }
    delete(to: oldEnd - tail)
    insert(to: newEnd - tail)
    keep(tail)
  }

  /// The most of `count` equal bytes that cuts no character.
  private func border(_ count: Int, before oldEnd: Int, _ newEnd: Int) -> Int {
    var count = count
    while count > 0,
      !isCharacterStart(at: oldAt + count, in: old) || !isCharacterStart(at: newAt + count, in: new)
    { count -= 1 }
    return count
  }

  private func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count == right.count && old[left].elementsEqual(new[right])
  }

  private mutating func keep(_ count: Int) {
    guard count > 0 else { return }
    let step = TextStep(
      kind: .keep, old: ByteRange(oldAt, oldAt + count), new: ByteRange(newAt, newAt + count))
    oldAt += count
    newAt += count
    add(step)
  }

  private mutating func delete(to end: Int, section: SectionIndex? = nil) {
    guard end > oldAt else { return }
    let step = TextStep(
      kind: .delete, old: ByteRange(oldAt, end), new: ByteRange(newAt, newAt), section: section)
    oldAt = end
    add(step)
  }

  private mutating func insert(to end: Int, section: SectionIndex? = nil) {
    guard end > newAt else { return }
    let step = TextStep(
      kind: .insert, old: ByteRange(oldAt, oldAt), new: ByteRange(newAt, end), section: section)
    newAt = end
    add(step)
  }

  private mutating func add(_ step: TextStep) {
    guard let last = steps.last, last.kind == step.kind, last.section == step.section else {
      steps.append(step)
      return
    }
    steps[steps.count - 1].old = ByteRange(last.old.start, step.old.end)
    steps[steps.count - 1].new = ByteRange(last.new.start, step.new.end)
  }
}
