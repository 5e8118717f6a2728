package import DraftText

/// The cells of a table's row, as Markdown draws it or as it is typed with tabs or wide blanks.
package enum RowCells {

  /// The text of each cell without the blanks around it, in order. Empty cells are empty ranges where their
  /// text would start. O(length).
  package static func of(_ bytes: TextView, _ row: ByteRange) -> [ByteRange] {
    let marks = borders(bytes, row)
    let isDrawn = marks.contains { bytes[$0.start] == "|" }
    var cells: [ByteRange] = []
    var start = row.start
    for mark in marks + [ByteRange(row.end, row.end)] {
      // The strokes at both ends part nothing.
      let isOutside = isDrawn && (mark.start == row.start || start == row.end && mark.isEmpty)
      if !isOutside {
        cells.append(trimmed(bytes, start, mark.start))
      }
      start = mark.end
    }
    return cells
  }

  /// Without the blanks at both ends; one that a mark combines with is text.
  private static func trimmed(_ bytes: TextView, _ start: Int, _ end: Int) -> ByteRange {
    var first = start
    while first < end, let length = blank(bytes, first),
      isCharacterStart(at: first + length, in: bytes)
    {
      first += length
    }
    var last = end
    while last > first, case let at = bytes.start(before: last), blank(bytes, at) != nil {
      last = at
    }
    return ByteRange(first, last)
  }

  /// The length of the blank at `at`.
  private static func blank(_ bytes: TextView, _ at: Int) -> Int? {
    if bytes[at].isSpace { return 1 }
    return bytes.has("\u{3000}", at: at) ? 3 : nil
  }

  /// `|`, a tab, or where neither is in the row two blanks and more.
  private static func borders(_ bytes: TextView, _ row: ByteRange) -> [ByteRange] {
    var strokes: [ByteRange] = []
    var tabs: [ByteRange] = []
    var gaps: [ByteRange] = []
    var at = row.start
    while at < row.end {
      switch bytes[at] {
      case "|" where at == row.start || bytes[at - 1] != "\\": strokes.append(ByteRange(at, at + 1))
      case "\t": tabs.append(ByteRange(at, at + 1))
      case " ", UInt8(leading: "\u{3000}"):
        let end = bytes.skipSpace(at, row.end)
        if end - at >= 2, end > at { gaps.append(ByteRange(at, end)) }
        at = max(at, end - 1)
      default: break
      }
      at += 1
    }
    return strokes.isEmpty ? tabs.isEmpty ? gaps : tabs : strokes
  }
}
