import DraftDocument
import DraftText

/// Where the paragraphs of a text start and end, in lines.
struct ParagraphBorders {
  private let lines: LineText
  private let paragraphs: [Range<Int>]
  private let isProse: [Bool]
  private let isRow: [Bool]
  /// Of the headings that the format sets apart, in order, without their labels.
  private let titles: [Range<Int>]
  private let labels: [Range<Int>]

  init(_ draft: AlteredDraft, _ lines: LineText) {
    let document = draft.draft
    self.lines = lines
    let standing = document.paragraphs.filter { draft.range(of: $0.range) != nil }
    paragraphs = standing.compactMap { draft.range(of: $0.range) }
    titles = document.sections.filter { $0.markup != nil && !$0.title.isEmpty }
      .compactMap { draft.range(of: $0.title) }
    labels = document.sections.filter { $0.scheme != nil && !$0.label.isEmpty }
      .compactMap { draft.range(of: $0.label) }
    isProse = standing.map { paragraph in
      document.sentences[paragraph.sentences].allSatisfy { $0.role != .opaque && $0.role != .row }
    }
    isRow = standing.map { paragraph in
      document.sentences[paragraph.sentences].contains { $0.role == .row }
    }
  }

  /// Whether no paragraph goes over the start of a line.
  func isBorder(_ line: Int) -> Bool {
    let offset = lines.starts[line]
    let index = first(endingBehind: offset)
    return index == paragraphs.count || paragraphs[index].lowerBound >= offset
  }

  /// Some lines.
  ///
  /// - Parameter label: How many bytes at their start are left out.
  /// - Complexity: O(bytes + lines · log paragraphs).
  func stretch(_ range: Range<Int>, behindLabel label: Int = 0) -> Stretch {
    let start = lines.starts[range.lowerBound] + label
    return Stretch(
      text: Array(lines.bytes[start..<lines.starts[range.upperBound]]),
      continuations: range.dropFirst().filter { !isBorder($0) }.map { lines.starts[$0] - start })
  }

  /// The titles of the headings in some lines; a number that changed is no part of them.
  func titles(in range: Range<Int>) -> [ArraySlice<UInt8>] {
    let bytes = lines.range(range)
    return titles.filter { bytes.contains($0.lowerBound) }.map { lines.bytes[$0] }
  }

  /// The label that a line starts with, as the whole draft is read, with the blanks and the sign behind it; empty where
  /// there is none. O(log sections).
  func label(startOf line: Int) -> ArraySlice<UInt8> {
    let start = lines.starts[line]
    let index = labels.partitioningIndex { $0.lowerBound >= start }
    guard index < labels.count, labels[index].lowerBound == start else {
      return lines.bytes[start..<start]
    }
    let text = lines.bytes[labels[index].upperBound..<lines.starts[line + 1]]
    return lines.bytes[start..<lines.starts[line + 1] - NumberSign.words(behindLabel: text).count]
  }

  /// How many lines have text.
  func countText(in range: Range<Int>) -> Int {
    range.count { lines.slice($0..<$0 + 1).contains { !$0.isBlank } }
  }

  /// Whether lines hold nothing but prose: no table, no code.
  func isProse(_ range: Range<Int>) -> Bool {
    let bytes = lines.range(range)
    var index = first(endingBehind: bytes.lowerBound)
    while index < paragraphs.count, paragraphs[index].lowerBound < bytes.upperBound {
      if !isProse[index] { return false }
      index += 1
    }
    return true
  }

  /// What lines are made of, blank ones aside.
  enum Units { case none, rows, code, others }

  func units(in range: Range<Int>) -> Units {
    let bytes = lines.range(range)
    var index = first(endingBehind: bytes.lowerBound)
    var units = Units.none
    while index < paragraphs.count, paragraphs[index].lowerBound < bytes.upperBound {
      if isProse[index] { return .others }
      units = isRow[index] && units != .code ? .rows : .code
      index += 1
    }
    return units
  }

  func isRow(_ line: Int) -> Bool {
    let index = first(endingBehind: lines.starts[line])
    return index < paragraphs.count && isRow[index]
      && paragraphs[index].lowerBound < lines.starts[line + 1]
  }

  private func first(endingBehind offset: Int) -> Int {
    paragraphs.partitioningIndex { $0.upperBound > offset }
  }
}
