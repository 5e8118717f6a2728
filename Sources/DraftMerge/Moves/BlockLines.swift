import DraftDocument
import DraftText

/// A draft with its lines: which of them paragraphs and sections fill.
struct BlockLines {
  let document: Document
  let text: LineText

  // MARK: Sections

  /// The outermost section that starts with a run of paragraphs and has none outside of it.
  func section(startingWith run: Range<ParagraphIndex>) -> SectionIndex? {
    outermost(from: run.lowerBound) {
      $0.lowerBound == run.lowerBound && $0.upperBound <= run.upperBound
    }
  }

  /// The outermost section that ends with a run of paragraphs and has none outside of it.
  func section(endingWith run: Range<ParagraphIndex>) -> SectionIndex? {
    outermost(from: run.upperBound - 1) {
      $0.upperBound == run.upperBound && $0.lowerBound >= run.lowerBound
    }
  }

  private func outermost(
    from paragraph: ParagraphIndex, _ fits: (Range<ParagraphIndex>) -> Bool
  ) -> SectionIndex? {
    var found: SectionIndex?
    var section = document.paragraphs[paragraph].section
    while section != .document, fits(paragraphs(of: section)) {
      found = section
      section = document.sections[section].parent
    }
    return found
  }

  /// O(log paragraphs).
  func paragraphs(of section: SectionIndex) -> Range<ParagraphIndex> {
    let (all, extent) = (document.paragraphs, document.sections[section].extent)
    let start = all.partitioningIndex { $0.range.start >= extent.start }
    return start..<max(start, all.partitioningIndex { $0.range.start >= extent.end })
  }

  // MARK: Lines

  /// The lines of neighbouring paragraphs, with the head of a section that starts with them; `nil` where they share a
  /// line with another one.
  func lines(of run: Range<ParagraphIndex>) -> Range<Int>? {
    let all = document.paragraphs
    var first = all[run.lowerBound].range.start
    if let section = section(startingWith: run) {
      first = min(first, document.sections[section].extent.start)
    }
    let start = text.line(from: first + 1) - 1
    let end = text.line(from: all[run.upperBound - 1].range.end)
    guard start >= 0, start < end else { return nil }
    let isAlone =
      (run.lowerBound == all.startIndex
        || all[run.lowerBound - 1].range.end <= text.starts[start])
      && (run.upperBound == all.endIndex || all[run.upperBound].range.start >= text.starts[end])
    return isAlone ? start..<end : nil
  }

  func isText(_ line: Int) -> Bool { text.slice(line..<line + 1).contains { $0 > 0x20 } }

  /// How many blank lines stand before a line.
  func blanks(before line: Int) -> Int {
    var start = line
    while start > 0, !isText(start - 1) { start -= 1 }
    return line - start
  }

  /// Behind the blank lines that stand from a line on.
  func behindBlanks(_ line: Int) -> Int {
    var end = line
    while end < text.count, !isText(end) { end += 1 }
    return end
  }

  /// The blank lines that go with lines that are taken out: those behind them, or at the end those before them.
  func separator(around lines: Range<Int>) -> Range<Int> {
    let end = behindBlanks(lines.upperBound)
    if end < text.count || lines.lowerBound == 0 { return lines.upperBound..<end }
    return lines.lowerBound - blanks(before: lines.lowerBound)..<lines.lowerBound
  }
}
