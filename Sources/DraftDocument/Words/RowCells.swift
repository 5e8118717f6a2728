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
        let first = bytes.skipSpace(start, mark.start)
        cells.append(ByteRange(first, bytes.trimEnd(first, mark.start)))
      }
      start = mark.end
    }
    return cells
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
      case " ", 0xE3:
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
