import DraftDocument
import DraftText

/// A text in pieces that can be read apart: no sentence goes over their borders, and none of them
/// decides how another one is cut into sentences.
///
/// Plain text is cut between the lines of a run where the reader can join none of them, else at the
/// blank lines. Markdown is cut before what starts at the margin after a blank line, for that closes
/// every list and quotation. What could make a border doubtful (fences that are not at the margin,
/// HTML, formulas, lone carriage returns) leaves the text whole.
package struct TextPieces {
  /// In order, without gaps.
  package private(set) var ranges: [Range<Int>] = []
  /// Pieces that may be headings: in plain text all short lines. They give the sections, so every
  /// excerpt keeps them.
  private(set) var isHeading: [Bool] = []

  private let reader: ReaderKind
  /// In bytes; longer lines of plain text are paragraphs.
  private static let longestHeading = 90

  /// A text that can't be cut.
  init(whole text: [UInt8], _ reader: ReaderKind) {
    self.reader = reader
    text.withView { add(0..<$0.count, $0) }
  }

  /// O(bytes).
  init(_ text: [UInt8], _ reader: ReaderKind, eachLine: Bool) {
    self.reader = reader
    text.withView { bytes in
      guard bytes.count > 0 else { return }
      if eachLine {
        for line in TextLines(bytes) { add(line.range, bytes) }
      } else if reader == .markdown {
        cutMarkdown(bytes)
      } else if reader != .plain {
        // Environments and blocks open and close anywhere.
        add(0..<bytes.count, bytes)
      } else {
        cutPlain(bytes)
      }
    }
  }

  private mutating func add(_ range: Range<Int>, _ bytes: TextView) {
    guard !range.isEmpty else { return }
    ranges.append(range)
    var text = range
    while let last = text.last, bytes[last].isBlank { text.removeLast() }
    guard let first = text.first, let last = text.last else { return isHeading.append(false) }
    if reader == .plain {
      let isLine = !text.contains { bytes[$0] == "\n" }
      return isHeading.append(text.count <= Self.longestHeading && isLine)
    }
    let isUnderlined =
      (bytes[last] == "-" || bytes[last] == "=")
      && text.reversed().first { bytes[$0] != bytes[last] }.map { bytes[$0] == "\n" } ?? false
    isHeading.append(bytes[first] == "#" || isUnderlined)
  }

  // MARK: Plain text

  private mutating func cutPlain(_ bytes: TextView) {
    guard bytes.first(UInt8(ascii: "\u{C}")) == nil else {
      return add(0..<bytes.count, bytes)
    }
    var run = PlainRun()
    var start = 0
    for line in TextLines(bytes) {
      if line.hasLoneReturn {
        (ranges, isHeading) = ([], [])
        return add(0..<bytes.count, bytes)
      }
      if line.text.isEmpty {
        // The blank lines behind a run go with it.
        if run.lines.isEmpty, let last = ranges.last {
          ranges[ranges.count - 1] = last.lowerBound..<line.range.upperBound
          start = line.range.upperBound
        } else if !run.lines.isEmpty {
          close(run, start, line.range.upperBound, bytes)
          start = line.range.upperBound
          run = PlainRun()
        }
      } else {
        run.add(line, bytes)
      }
    }
    close(run, start, bytes.count, bytes)
  }

  private mutating func close(
    _ run: PlainRun, _ start: Int, _ end: Int, _ bytes: TextView
  ) {
    guard start < end else { return }
    guard !run.mayJoin, run.lines.count > 1 else { return add(start..<end, bytes) }
    var from = start
    for line in run.lines.dropLast() {
      add(from..<line.upperBound, bytes)
      from = line.upperBound
    }
    add(from..<end, bytes)
  }

  // MARK: Markdown

  private mutating func cutMarkdown(_ bytes: TextView) {
    var state = MarkdownBorders()
    var start = 0
    for line in TextLines(bytes) {
      switch state.take(line, bytes) {
      case .inside: break
      case .border:
        add(start..<line.range.lowerBound, bytes)
        start = line.range.lowerBound
      case .doubtful:
        (ranges, isHeading) = ([], [])
        return add(0..<bytes.count, bytes)
      }
    }
    add(start..<bytes.count, bytes)
  }
}

/// Lines of plain text between blank ones, and whether the reader may join some of them, or read two
/// of them as one heading. It may be suspected wrongly, but never missed.
private struct PlainRun {
  private(set) var lines: [Range<Int>] = []
  private var widest = 0
  private var isSuspect = false
  private var last: Range<Int>?

  private var hasIndent = false
  private var hasMargin = false

  /// Lines of all these widths may be wrapped text, as the reader has it; narrower ones too where
  /// some of them are indented.
  var mayJoin: Bool {
    isSuspect || 40...160 ~= widest || hasIndent && hasMargin && widest <= 160
  }

  mutating func add(_ line: TextLine, _ bytes: TextView) {
    let text = line.text
    // A tab is a byte and an indent; one blank is no indent, but counts as both here.
    let indent = text.lowerBound - line.range.lowerBound
    hasIndent = hasIndent || indent > 0
    hasMargin = hasMargin || indent < 2 && !lines.isEmpty
    lines.append(line.range)
    if widest <= 160 { widest = max(widest, columns(text, bytes)) }
    isSuspect = isSuspect || isRule(text, bytes)
    if let last, goesOn(last, text, bytes) { isSuspect = true }
    last = text
  }

  private func columns(_ text: Range<Int>, _ bytes: TextView) -> Int {
    if text.count > 480 { return text.count }
    var columns = 0
    for at in text where !bytes[at].isContinuation { columns += bytes[at].columns }
    return columns
  }

  /// A small letter, or Japanese, after a line that may break in the middle of a sentence.
  private func goesOn(
    _ last: Range<Int>, _ next: Range<Int>, _ bytes: TextView
  ) -> Bool {
    let (end, first) = (bytes[last.upperBound - 1], bytes[next.lowerBound])
    let isLetter =
      "a"..."z" ~= first
      || first >= UInt8(leading: "À") && first <= UInt8(leading: "\u{1000}")
    if isLetter, "a"..."z" ~= end || !end.isASCII { return true }
    return Scalars.isKana(bytes.scalar(before: last.upperBound, from: last.lowerBound))
  }

  /// A line of one mark repeated may underline a heading.
  private func isRule(_ text: Range<Int>, _ bytes: TextView) -> Bool {
    let mark = bytes[text.lowerBound]
    return text.count >= 3 && mark.isASCII && text.allSatisfy { bytes[$0] == mark }
  }
}
