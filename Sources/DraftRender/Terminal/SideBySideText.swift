package import DraftChange
import DraftDocument
import DraftText

/// The report for reading in two columns: the old sentences on the left, the new ones beside them.
package enum SideBySideText {
  /// Columns below which two texts beside each other can't be read; the report is inline then, and
  /// says so. Eleven Chinese characters a side are the least that a clause fits in.
  package static let narrowest = 50

  /// `options.width` of 0 counts as 80: columns need a width.
  package static func write(
    _ comparison: Comparison, oldName: String, newName: String, options: RenderOptions,
    to sink: ByteSink
  ) {
    var options = options
    if options.width == 0 { options.width = 80 }
    comparison.withTexts { old, new in
      var report = InlineReport(comparison, old, new, options, sink)
      if options.width >= narrowest {
        // A mark with its blank, and the rule between two blanks.
        report.columns = (options.width - 4 - options.columns.of("│")) / 2
      }
      report.summary(oldName: oldName, newName: newName)
      if report.columns == nil { report.sayTooNarrow() }
      report.changes()
    }
  }
}

extension InlineReport {
  fileprivate mutating func sayTooNarrow() {
    let needed = SideBySideText.narrowest
    lines.startLine(indent: 0, hang: 2)
    lines.put(
      words(
        "(\(options.width) columns are too few for two texts side by side, which takes \(needed))",
        "（宽 \(options.width) 列，不足以并排，改为逐句显示；并排至少要 \(needed) 列）"), .dim)
    lines.endLine()
  }

  /// One sentence change as a row: a mark in the margin, the old text, a rule, the new text. Notes
  /// stand below the text that is left.
  mutating func writeRow(
    _ change: SentenceChange, mark: String, style: Style, base: Style, notes: String, width: Int
  ) {
    var left = ColumnText(width: width, like: lines)
    var right = ColumnText(width: width, like: lines)
    fill(&left, .old, change, base)
    fill(&right, .new, change, base)
    if !notes.isEmpty {
      if change.new.isEmpty { left.note(notes) } else { right.note(notes) }
    }
    let rows = (left.finished(), right.finished())
    for index in 0..<max(rows.0.count, rows.1.count, 1) {
      lines.startLine(indent: 0, hang: 0)
      lines.put(index == 0 ? mark : "  ", style)
      lines.endStretch()
      put(index < rows.0.count ? rows.0[index] : nil, padTo: width)
      lines.sink.write(" │")
      if index < rows.1.count, !rows.1[index].bytes.isEmpty {
        lines.sink.write(" ")
        put(rows.1[index], padTo: 0)
      }
      lines.endLine()
    }
  }

  private func fill(
    _ column: inout ColumnText, _ side: ChangeSide, _ change: SentenceChange, _ base: Style
  ) {
    let bytes = side == .old ? old : new
    pieces.each(of: change, side) { piece in
      switch piece.kind {
      case .same: column.lines.put(piece.range, of: bytes, base)
      case .gap: column.lines.put(" ")
      case .deleted where piece.edit < 0: column.lines.put(piece.range, of: bytes, .removed)
      case .inserted where piece.edit < 0: column.lines.put(piece.range, of: bytes, .added)
      case .deleted: column.lines.put(edit(piece, .deleted), of: bytes)
      case .inserted: column.lines.put(edit(piece, .inserted), of: bytes)
      }
    }
  }

  private func put(_ line: ColumnText.Line?, padTo width: Int) {
    if let line { lines.sink.write(line.bytes) }
    for _ in 0..<max(0, width - (line?.columns ?? 0)) { lines.sink.write(0x20 as UInt8) }
  }
}
