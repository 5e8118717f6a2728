import DraftDocument
import DraftText

/// Where the paragraphs of a text start and end, in lines.
struct ParagraphBorders {
  private let lines: LineText
  private let paragraphs: [Range<Int>]
  private let isProse: [Bool]

  init(_ document: Document, _ lines: LineText) {
    self.lines = lines
    paragraphs = document.paragraphs.map(\.range.range)
    isProse = document.paragraphs.map { paragraph in
      document.sentences[paragraph.sentences].allSatisfy { $0.role != .opaque && $0.role != .row }
    }
  }

  /// Whether no paragraph goes over the start of a line.
  func isBorder(_ line: Int) -> Bool {
    let offset = lines.starts[line]
    let index = first(endingBehind: offset)
    return index == paragraphs.count || paragraphs[index].lowerBound >= offset
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

  private func first(endingBehind offset: Int) -> Int {
    var (low, high) = (0, paragraphs.count)
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
