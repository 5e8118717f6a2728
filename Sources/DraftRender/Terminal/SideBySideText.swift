package import DraftChange
import DraftDocument
import DraftReview
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
    Review.with(comparison, options.filter, in: options.language) { review in
      var report = InlineReport(review, options, sink)
      if options.width >= narrowest {
        // A mark with its blank, and the rule between two blanks.
        report.setColumns((options.width - 4 - options.columns.of("│")) / 2)
      }
      report.summary(oldName: oldName, newName: newName)
      if report.sides == nil { report.sayTooNarrow() }
      report.changes()
    }
  }
}

extension InlineReport {
  fileprivate mutating func sayTooNarrow() {
    lines.startLine(indent: 0, hang: 2)
    lines.put(
      words.tooNarrow(options.width, needed: SideBySideText.narrowest), .dim)
    lines.endLine()
  }

  fileprivate mutating func setColumns(_ width: Int) {
    sides = TwoColumns(
      width: width, old: ColumnText(width: width, like: lines),
      new: ColumnText(width: width, like: lines))
  }

  /// One sentence change as a row: a mark in the margin, the old text, a rule, the new text. Notes
  /// stand below the remaining text.
  mutating func writeRow(
    _ change: SentenceChange, mark: String, style: Style, base: Style, notes: String,
    on sides: TwoColumns
  ) {
    var sides = sides
    sides.old.start()
    sides.new.start()
    fill(&sides.old, .old, change, base)
    fill(&sides.new, .new, change, base)
    if !notes.isEmpty {
      if change.new.isEmpty { sides.old.note(notes) } else { sides.new.note(notes) }
    }
    let rows = (sides.old.finished(), sides.new.finished())
    for index in 0..<max(rows.0.count, rows.1.count, 1) {
      lines.startLine(indent: 0, hang: 0)
      lines.put(index == 0 ? mark : "  ", style)
      lines.endStretch()
      var columns = 0
      if index < rows.0.count {
        sides.old.write(rows.0[index], to: lines.sink)
        columns = rows.0[index].columns
      }
      for _ in 0..<max(0, sides.width - columns) { lines.sink.write(UInt8(ascii: " ")) }
      lines.sink.write(" │")
      if index < rows.1.count, !rows.1[index].isEmpty {
        lines.sink.write(" ")
        sides.new.write(rows.1[index], to: lines.sink)
      }
      lines.endLine()
    }
  }

  private func fill(
    _ column: inout ColumnText, _ side: ChangeSide, _ change: SentenceChange, _ base: Style
  ) {
    let bytes = side == .old ? old : new
    let block = block(of: change, side)
    let isChanged = base == .plain
    for part in parts(of: change, side, isBlock: block != nil, isChanged: isChanged) {
      guard case .piece(let piece) = part else {
        column.lines.putLeftOut(part, words)
        continue
      }
      if let block {
        column.lines.putLines(piece, wordEdit(piece), of: bytes, within: block, base: base)
      } else {
        column.lines.put(piece, wordEdit(piece), of: bytes, base: base)
      }
    }
  }
}

/// The two columns of a row.
struct TwoColumns {
  let width: Int
  var old: ColumnText
  var new: ColumnText
}
