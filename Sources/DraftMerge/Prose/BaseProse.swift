import DraftDocument
import DraftText

/// The base as the places of edits see it: its sentences, and what lies between two edits.
struct BaseProse {
  let bytes: [UInt8]
  private let starts: [Int]
  private let ends: [Int]
  private let paragraphs: [Int]

  init(_ document: Document) {
    bytes = document.source.bytes
    starts = document.sentences.map(\.range.start)
    ends = document.sentences.map(\.range.end)
    paragraphs = document.paragraphs.map(\.range.start)
  }

  /// The sentences that an edit is in; for one that is between two sentences, none.
  func sentences(_ edit: PlacedEdit) -> Range<Int> {
    let range = edit.edit.base
    return edit.edit.kind == .words ? touched(range) : overlapped(range)
  }

  /// The sentences that a range has bytes of, or that an empty range stands inside.
  func overlapped(_ range: Range<Int>) -> Range<Int> {
    let first = ends.partitioningIndex { $0 > range.lowerBound }
    let last = starts.partitioningIndex { $0 >= range.upperBound }
    return first..<max(first, last)
  }

  /// Also those that it only touches.
  private func touched(_ range: Range<Int>) -> Range<Int> {
    let over = overlapped(range)
    if !over.isEmpty { return over }
    let first = ends.partitioningIndex { $0 >= range.lowerBound }
    let last = starts.partitioningIndex { $0 > range.upperBound }
    return first..<max(first, last)
  }

  func start(_ sentence: Int) -> Int { starts[sentence] }
  func end(_ sentence: Int) -> Int { ends[sentence] }

  func breaks(_ range: Range<Int>) -> Int {
    bytes[range].count { $0 == UInt8(ascii: "\n") }
  }

  /// Whether one line ends between two edits, and a sentence with it.
  func isOneLineBreak(_ between: Range<Int>) -> Bool {
    let next = starts.partitioningIndex { $0 > between.lowerBound }
    guard next > 0, next < starts.count, starts[next] <= between.upperBound else { return false }
    return breaks(between) == 1 && breaks(ends[next - 1]..<starts[next]) == 1
  }

  /// Whether a paragraph starts between two edits.
  func hasBorder(_ between: Range<Int>) -> Bool {
    let next = paragraphs.partitioningIndex { $0 > between.lowerBound }
    return next < paragraphs.count && paragraphs[next] <= between.upperBound
  }

  /// Whether an edit puts whole lines in: behind a line, or before one, whose label may stand before it.
  func isOfOwnLines(_ edit: PlacedEdit) -> Bool {
    let lineFeed = UInt8(ascii: "\n")
    guard edit.edit.base.isEmpty else { return false }
    if edit.text.first == lineFeed { return true }
    let place = edit.edit.base.lowerBound
    let line = (bytes[..<place].lastIndex(of: lineFeed) ?? -1) + 1
    return place == line
      || edit.text.suffix(place - line + 1).elementsEqual([lineFeed] + bytes[line..<place])
  }

  /// Whether no whole sentence lies in what is between two edits.
  func isNeighbour(_ between: Range<Int>) -> Bool {
    let first = starts.partitioningIndex { $0 >= between.lowerBound }
    return first == starts.count || ends[first] > between.upperBound
  }

  /// Whether the words between two edits of one sentence are enough to keep them apart: a mark that parts
  /// clauses, or some words.
  func isFar(_ between: Range<Int>) -> Bool {
    let text = bytes[between]
    return text.count { !$0.isContinuation } >= 4
  }
}
