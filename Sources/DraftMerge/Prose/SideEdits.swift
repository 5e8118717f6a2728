import DraftAlign
import DraftChange
import DraftDocument
import DraftText

/// One stretch of the base that a side wrote anew; one of the two ranges may be empty.
struct SideEdit: Equatable {
  enum Kind: Int {
    /// White space, or the width of characters: nothing that is read changed.
    case layout
    /// A label, or other markup between sentences.
    case label
    /// Words inside a sentence that stayed.
    case words
    /// Sentences that came, went, or were written anew.
    case sentences
  }

  var base: Range<Int>
  var side: Range<Int>
  var kind: Kind
}

/// All edits that turn the base into one side's text, byte for byte, as the comparison of both sees them.
///
/// Sentences that kept their order are the pegs; between them lie white space, labels and whole sentences that
/// came or went.
struct SideEdits {
  private(set) var edits: [SideEdit] = []
  private let comparison: Comparison
  private let base: [UInt8]
  private let side: [UInt8]
  /// The same with blanks where a wrapped line has the mark of a quotation.
  private let baseRead: [UInt8]
  private let sideRead: [UInt8]
  private var baseAt = 0
  private var sideAt = 0
  private var sentences = (base: SentenceIndex(0), side: SentenceIndex(0))

  /// Two edits, by their numbers, of which one took a sentence out that the other put in elsewhere.
  typealias Move = (from: Int, to: Int)

  /// The edits in the base's order, and those that moved sentences; `nil` where the comparison, against its law, does
  /// not turn the one text into the other. O(bytes).
  static func between(_ comparison: Comparison) -> (edits: [SideEdit], moves: [Move])? {
    var edits = SideEdits(comparison)
    let (pegs, moved) = edits.pegs()
    for link in pegs { edits.add(link) }
    edits.between(
      edits.base.count, edits.side.count, comparison.old.sentences.endIndex,
      comparison.new.sentences.endIndex)
    guard edits.isExact else { return nil }
    let all = joined(edits.withoutReadLabels())
    return (all, moved.compactMap { Self.move($0, comparison, all) })
  }

  private static func move(
    _ link: SentenceChange, _ comparison: Comparison, _ edits: [SideEdit]
  ) -> Move? {
    let old = comparison.old.sentences[link.old.lowerBound].range.start
    let new = comparison.new.sentences[link.new.lowerBound].range.start
    guard let from = edits.firstIndex(where: { $0.base.contains(old) }),
      let to = edits.firstIndex(where: { $0.side.contains(new) })
    else { return nil }
    return (from, to)
  }

  /// White space that a side put in before or behind what it put in at the same place is of one edit with it: nothing of
  /// another side comes between them. So is what it took out together with the sentences beside it: where they stay,
  /// they need it.
  private static func joined(_ edits: [SideEdit]) -> [SideEdit] {
    edits.reduce(into: []) { joined, edit in
      guard let last = joined.last, isOne(last, edit) else { return joined.append(edit) }
      joined[joined.count - 1] = SideEdit(
        base: last.base.hull(edit.base), side: last.side.lowerBound..<edit.side.upperBound,
        kind: last.kind == .sentences ? .sentences : edit.kind)
    }
  }

  private static func isOne(_ last: SideEdit, _ edit: SideEdit) -> Bool {
    if last.base.isEmpty, last.base == edit.base,
      last.kind == .layout || last.kind == .sentences && edit.kind == .layout
    {
      return true
    }
    return last.side.isEmpty && edit.side.isEmpty && last.base.upperBound == edit.base.lowerBound
      && (last.kind == .sentences || edit.kind == .sentences)
  }

  /// Without labels that one text has by itself and the other as a part of its sentence, as a stretch that starts with
  /// 4. has no list: what is put in and taken out at one place stays.
  private func withoutReadLabels() -> [SideEdit] {
    edits.reduce(into: []) { kept, edit in
      guard let last = kept.last, last.kind == .label || edit.kind == .label,
        last.base.upperBound == edit.base.lowerBound, last.side.upperBound == edit.side.lowerBound,
        case let same = commonLabel(last, edit), same > 0
      else { return kept.append(edit) }
      kept.removeLast()
      let rest = SideEdit(
        base: last.base.lowerBound + same..<edit.base.upperBound,
        side: last.side.lowerBound + same..<edit.side.upperBound, kind: edit.kind)
      if !rest.base.isEmpty || !rest.side.isEmpty { kept.append(rest) }
    }
  }

  /// The bytes of the label that stands in one of two edits that touch, and that the other has as well.
  private func commonLabel(_ first: SideEdit, _ second: SideEdit) -> Int {
    let old = base[first.base.lowerBound..<second.base.upperBound]
    let new = side[first.side.lowerBound..<second.side.upperBound]
    let label = first.base.isEmpty ? first.side.count : first.base.count
    guard first.base.isEmpty != first.side.isEmpty, old.count >= label, new.count >= label else {
      return 0
    }
    return old.prefix(label).elementsEqual(new.prefix(label)) ? label : 0
  }

  private init(_ comparison: Comparison) {
    self.comparison = comparison
    base = comparison.old.source.bytes
    side = comparison.new.source.bytes
    baseRead = comparison.old.text.bytes
    sideRead = comparison.new.text.bytes
  }

  private var isExact: Bool {
    var (old, new) = (0, 0)
    for edit in edits {
      guard edit.base.lowerBound >= old, edit.side.lowerBound >= new,
        base[old..<edit.base.lowerBound].elementsEqual(side[new..<edit.side.lowerBound])
      else { return false }
      (old, new) = (edit.base.upperBound, edit.side.upperBound)
    }
    return base[old...].elementsEqual(side[new...])
  }

  /// The sentences that kept their order, and those that did not.
  private func pegs() -> (kept: [SentenceChange], moved: [SentenceChange]) {
    let links = comparison.sentences.filter { !$0.old.isEmpty && !$0.new.isEmpty }
      .sorted { $0.old.lowerBound < $1.old.lowerBound }
    guard !links.isEmpty else { return ([], []) }
    let kept = LongestRun.members(
      links.map(\.new.lowerBound.offset),
      weights: links.map {
        comparison.old.sentences[$0.old.upperBound - 1].range.end
          - comparison.old.sentences[$0.old.lowerBound].range.start
      })
    return (
      zip(links, kept).compactMap { $1 ? $0 : nil }, zip(links, kept).compactMap { $1 ? nil : $0 }
    )
  }

  // MARK: Pairs

  private mutating func add(_ link: SentenceChange) {
    guard link.old.lowerBound >= sentences.base, link.new.lowerBound >= sentences.side else {
      return
    }
    between(
      comparison.old.sentences[link.old.lowerBound].range.start,
      comparison.new.sentences[link.new.lowerBound].range.start, link.old.lowerBound,
      link.new.lowerBound)
    let end = (
      base: comparison.old.sentences[link.old.upperBound - 1].range.end,
      side: comparison.new.sentences[link.new.upperBound - 1].range.end
    )
    for edit in comparison.edits[link.edits] {
      guard edit.old.start >= baseAt, edit.new.start >= sideAt, edit.old.end <= end.base,
        edit.new.end <= end.side
      else { continue }
      unwrapped(to: edit.old.start, edit.new.start, .words)
      let isLayout = WidthFolding.equal(
        base[baseAt..<edit.old.end], side[sideAt..<edit.new.end])
      if isLayout { take(to: edit.old.end, edit.new.end, .layout) } else { takeWords(edit) }
    }
    unwrapped(to: end.base, end.side, .words)
    sentences = (link.old.upperBound, link.new.upperBound)
  }

  /// An edit shows whole things; words at its ends that stayed are left to whoever changed them.
  private mutating func takeWords(_ edit: Edit) {
    let (oldEnd, newEnd) = (edit.old.end, edit.new.end)
    let kept = Self.keptWords(base[baseAt..<oldEnd], side[sideAt..<newEnd])
    take(to: oldEnd - kept, newEnd - kept, .words)
    (baseAt, sideAt) = (oldEnd, newEnd)
  }

  /// How many bytes both end with that are whole words of letters, the blank before them not counted.
  private static func keptWords(_ old: ArraySlice<UInt8>, _ new: ArraySlice<UInt8>) -> Int {
    var (kept, count) = (0, 0)
    while count < min(old.count, new.count),
      old[old.endIndex - 1 - count] == new[new.endIndex - 1 - count]
    {
      count += 1
      let isStart = [old, new].allSatisfy {
        $0.count == count || !isOfWord($0[$0.endIndex - 1 - count])
      }
      if isStart, old[old.endIndex - count].isLetter { kept = count }
    }
    return kept == old.count && kept == new.count ? 0 : kept
  }

  /// Letters and digits, and all that is no ASCII.
  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || !byte.isASCII
  }

  // MARK: Between pairs

  private mutating func between(
    _ baseEnd: Int, _ sideEnd: Int, _ baseSentence: SentenceIndex, _ sideSentence: SentenceIndex
  ) {
    let gone = sentences.base..<baseSentence
    let come = sentences.side..<sideSentence
    switch (gone.isEmpty, come.isEmpty) {
    case (true, true): unwrapped(to: baseEnd, sideEnd, .label)
    case (true, false): inserted(come, baseEnd, sideEnd)
    case (false, true): deleted(gone, baseEnd, sideEnd)
    case (false, false):
      let (first, last) = (comparison.old.sentences[gone.lowerBound].range, gone.upperBound - 1)
      let (start, end) = (comparison.new.sentences[come.lowerBound].range, come.upperBound - 1)
      unwrapped(to: first.start, start.start, .label)
      take(
        to: comparison.old.sentences[last].range.end, comparison.new.sentences[end].range.end,
        .sentences)
      unwrapped(to: baseEnd, sideEnd, .label)
    }
  }

  /// New sentences go behind what is before them, with the separator that stands before them, where the one behind
  /// them is the base's; and otherwise, where that fits, before what comes after them.
  private mutating func inserted(_ come: Range<SentenceIndex>, _ baseEnd: Int, _ sideEnd: Int) {
    let head = comparison.new.sentences[come.lowerBound].range.start
    let tail = comparison.new.sentences[come.upperBound - 1].range.end
    let gap = base[baseAt..<baseEnd]
    if !gap.elementsEqual(side[tail..<sideEnd]), gap.elementsEqual(side[sideAt..<head]) {
      // A label that stands before both goes with the text behind it, which is the other's to edit.
      if gap.contains(where: { !$0.isBlank }),
        side[tail..<sideEnd].suffix(gap.count).elementsEqual(gap)
      {
        take(to: baseAt, sideEnd - gap.count, .sentences)
      } else {
        (baseAt, sideAt) = (baseEnd, head)
        take(to: baseEnd, sideEnd, .sentences)
      }
      (baseAt, sideAt) = (baseEnd, sideEnd)
    } else {
      take(to: baseAt, tail, .sentences)
      unwrapped(to: baseEnd, sideEnd, .label)
    }
  }

  private mutating func deleted(_ gone: Range<SentenceIndex>, _ baseEnd: Int, _ sideEnd: Int) {
    let head = comparison.old.sentences[gone.lowerBound].range.start
    let tail = comparison.old.sentences[gone.upperBound - 1].range.end
    let gap = side[sideAt..<sideEnd]
    if !gap.elementsEqual(base[tail..<baseEnd]), gap.elementsEqual(base[baseAt..<head]) {
      (baseAt, sideAt) = (head, sideEnd)
      take(to: baseEnd, sideEnd, .sentences)
    } else {
      take(to: tail, sideAt, .sentences)
      unwrapped(to: baseEnd, sideEnd, .label)
    }
  }

  // MARK: Text that is nearly the same

  /// Two stretches that are the same but for white space, as a wrapped line is; what differs otherwise is one edit.
  private mutating func unwrapped(to baseEnd: Int, _ sideEnd: Int, _ kind: SideEdit.Kind) {
    while baseAt < baseEnd || sideAt < sideEnd {
      while baseAt < baseEnd, sideAt < sideEnd, base[baseAt] == side[sideAt],
        !baseRead[baseAt].isBlank
      { (baseAt, sideAt) = (baseAt + 1, sideAt + 1) }
      let blanks = (
        baseRead.skipBlanks(baseAt, baseEnd), sideRead.skipBlanks(sideAt, sideEnd)
      )
      if blanks == (baseAt, sideAt) { break }
      if base[baseAt..<blanks.0].elementsEqual(side[sideAt..<blanks.1]) {
        (baseAt, sideAt) = blanks
      } else {
        take(to: blanks.0, blanks.1, .layout)
      }
    }
    takeDifference(to: baseEnd, sideEnd, kind)
  }

  /// What differs between what both stretches start and end with.
  private mutating func takeDifference(to baseEnd: Int, _ sideEnd: Int, _ kind: SideEdit.Kind) {
    while baseAt > 0, sideAt > 0, baseAt < baseEnd || sideAt < sideEnd,
      !isBorder(baseAt, sideAt), base[baseAt - 1] == side[sideAt - 1]
    { (baseAt, sideAt) = (baseAt - 1, sideAt - 1) }
    var (oldEnd, newEnd) = (baseEnd, sideEnd)
    while oldEnd > baseAt, newEnd > sideAt, base[oldEnd - 1] == side[newEnd - 1] {
      (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1)
    }
    while oldEnd < baseEnd, !isBorder(oldEnd, newEnd) {
      (oldEnd, newEnd) = (oldEnd + 1, newEnd + 1)
    }
    take(to: oldEnd, newEnd, kind)
    (baseAt, sideAt) = (baseEnd, sideEnd)
  }

  private func isBorder(_ old: Int, _ new: Int) -> Bool {
    (old == base.count || !base[old].isContinuation)
      && (new == side.count || !side[new].isContinuation)
  }

  private mutating func take(to baseEnd: Int, _ sideEnd: Int, _ kind: SideEdit.Kind) {
    guard baseAt < baseEnd || sideAt < sideEnd else { return }
    // Marks of emphasis or of a link stand between sentences too; only what starts a line is a label.
    let isInside = kind == .label && hasSentence(from: base, before: baseAt)
    let edit = SideEdit(
      base: baseAt..<baseEnd, side: sideAt..<sideEnd, kind: isInside ? .words : kind)
    (baseAt, sideAt) = (baseEnd, sideEnd)
    edits.append(edit)
  }

  /// Whether a sentence stands in the line before a place.
  private func hasSentence(from text: [UInt8], before place: Int) -> Bool {
    let line = (text[..<place].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    let index = comparison.old.sentences.partitioningIndex { $0.range.end > line }
    return index < comparison.old.sentences.endIndex
      && comparison.old.sentences[index].range.start < place
  }
}
