import DraftText

/// A line of a table that is set with tabs or blanks: the gaps between its cells.
struct TableRow {
  /// The columns in which the cells behind the gaps start.
  private var starts: [Int] = []
  private var hasTab = false
  private var widestGap = 0

  /// Blanks of this width and more set columns apart; two may stand behind a full stop, or fill
  /// the lines of justified text.
  private static let wideGap = 3

  /// Whether two neighbouring lines are rows of one table. Either has a tab inside, or their gaps
  /// end in the same columns, or there are as many and one is wide.
  static func areRows(_ bytes: TextView, _ line: ByteRange, _ next: ByteRange) -> Bool {
    if isDrawn(bytes, line) { return isDrawn(bytes, next) }
    guard mayHaveGap(bytes, line), mayHaveGap(bytes, next) else { return false }
    let first = TableRow(bytes, line)
    guard first.hasTab || !first.starts.isEmpty else { return false }
    let second = TableRow(bytes, next)
    if first.hasTab || second.hasTab { return first.hasTab && second.hasTab }
    let count = min(first.starts.count, second.starts.count)
    guard count > 0 else { return false }
    let isWide = max(first.widestGap, second.widestGap) >= wideGap
    if isWide, first.starts.count == second.starts.count { return true }
    // A row may have an empty cell.
    let aligned = first.starts.count == count ? first.starts : second.starts
    let others = first.starts.count == count ? second.starts : first.starts
    return (isWide || count > 1) && aligned.allSatisfy(others.contains)
  }

  /// Which lines of a run are rows of tables: two neighbours at least, drawn with strokes, set with tabs, or three
  /// columns and more set with blanks. A line with a label, or with a name before a colon, is not one. O(bytes).
  static func find(_ bytes: TextView, _ lines: [ByteRange]) -> [Bool] {
    var isRow = [Bool](repeating: false, count: lines.count)
    for index in lines.indices.dropFirst() {
      guard areRows(bytes, lines[index - 1], lines[index]) else { continue }
      let pair = [lines[index - 1], lines[index]]
      guard pair.allSatisfy({ isTabular(bytes, $0) }) else { continue }
      isRow[index - 1] = true
      isRow[index] = true
    }
    return isRow
  }

  /// Whether a line is a row as Markdown draws it, a stroke at either end and one between cells at least.
  private static func isDrawn(_ bytes: TextView, _ line: ByteRange) -> Bool {
    guard line.count > 4, bytes[line.start] == "|", bytes[line.end - 1] == "|" else { return false }
    return (line.start + 1..<line.end - 1).contains { bytes[$0] == "|" }
  }

  private static func isTabular(_ bytes: TextView, _ line: ByteRange) -> Bool {
    if isDrawn(bytes, line) { return true }
    let row = TableRow(bytes, line)
    guard row.hasTab || row.starts.count > 1 else { return false }
    return !line.range.contains { bytes[$0] == ":" || bytes.has("：", at: $0) }
      && !DraftReader.knowsLabel(bytes, line)
  }

  /// Whether the line has a blank, a tab, or two wide blanks beside each other; most lines of Chinese have none.
  private static func mayHaveGap(_ bytes: TextView, _ line: ByteRange) -> Bool {
    if bytes.has(either: " ", or: "\t", line.start, line.end) { return true }
    var at = line.start
    while true {
      at = bytes.skipBlocks(at, line.end) { $0.holds("\u{3000}") }
      guard at < line.end else { return false }
      if bytes.has("\u{3000}\u{3000}", at: at) { return true }
      at += 1
    }
  }

  private init(_ bytes: TextView, _ line: ByteRange) {
    var at = line.start
    var column = IndentedLines.indent(bytes, at)
    while at < line.end {
      let gap = (at, column)
      while at < line.end, let width = Self.blank(bytes, at) {
        if bytes[at] == "\t" { hasTab = true }
        column += width
        at += bytes.length(at: at)
      }
      // One wide blank may stand inside a name: 刘　洋.
      if at > gap.0, column - gap.1 > 2 || column - gap.1 == 2 && bytes[gap.0] == " " {
        starts.append(column)
        widestGap = max(widestGap, column - gap.1)
      }
      guard at < line.end else { break }
      column += bytes[at].columns
      at += bytes.length(at: at)
    }
  }

  /// The width of the blank at `at`.
  private static func blank(_ bytes: TextView, _ at: Int) -> Int? {
    switch bytes[at] {
    case " ", "\t": 1
    case UInt8(leading: "\u{3000}"): bytes.has("\u{3000}", at: at) ? 2 : nil
    default: nil
    }
  }
}
