package import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// `--stat`: one row for each section that changed, with counts and a bar, and a line of totals.
package enum StatTable {
  struct Row {
    var section: SectionChangeIndex
    var edited = 0
    var added = 0
    var removed = 0
    var moved = 0
    var total: Int { edited + added + removed + moved }
  }

  package static func write(
    _ comparison: Comparison, oldName: String, newName: String, options: RenderOptions,
    to sink: ByteSink
  ) {
    Review.with(comparison, options.filter, in: options.language) { review in
      var report = InlineReport(review, options, sink)
      let rows = rows(of: comparison, report, options.filter)
      report.summary(oldName: oldName, newName: newName, isDigest: false)
      report.table(rows)
    }
  }

  private static func rows(
    of comparison: Comparison, _ report: InlineReport, _ filter: ReviewFilter
  ) -> [Row] {
    let lookup = report.lookup
    var rows = comparison.sections.table { index, _ in Row(section: index) }
    // Sentences that moved with their section too, which the head counts and the reports show in its heading.
    for (index, change) in comparison.sentences.indexed() where filter.shows(change) {
      let section = lookup.section(of: change)
      guard lookup.isSelected(section), !report.review.titles.covers(index, in: section) else {
        continue
      }
      let isEdited = filter.isChangeOfText(change)
      switch change.kind {
      case .added: rows[section].added += 1
      case .removed: rows[section].removed += 1
      case .same: break
      default: rows[section].edited += isEdited ? 1 : 0
      }
      if change.moved != 0 { rows[section].moved += 1 }
    }
    return listed(rows, report)
  }

  /// The rows of what changed, and those of the sections around them, without which （一） is anybody's.
  private static func listed(_ rows: IndexedArray<SectionChange, Row>, _ report: InlineReport)
    -> [Row]
  {
    let review = report.review
    var isListed = rows.table { section, row in
      row.total > 0 || !report.shifts.covers(section) && review.shows(section: section)
    }
    for row in rows where isListed[row.section] {
      for section in review.ancestors(of: row.section) { isListed[section] = true }
    }
    return rows.filter { isListed[$0.section] }
  }
}

extension InlineReport {
  /// Columns: name, edited, added, removed, moved, bar. The name column is as wide as its widest
  /// name, within what the others leave with a bar of a few signs; Chinese counts double.
  mutating func table(_ rows: [StatTable.Row]) {
    guard !rows.isEmpty else { return }
    let names = rows.map { row in
      let name = rowName(row.section)
      return (text: name, columns: options.columns.of(name))
    }
    let total = options.width == 0 ? 80 : options.width
    let widest = names.reduce(0) { max($0, $1.columns) }
    let titles =
      [ChangeKind.edited, .added, .removed].map(words.name) + [words.name(of: SectionMarks.moved)]
    let counts = titles.map { options.columns.of($0) + 2 }
    let most = rows.reduce(1) { max($0, $1.total) }
    let left = total - counts.reduce(2, +)
    let nameColumns = min(max(widest, 8), max(8, left - min(most, 8)))
    lines.sink.write(UInt8(ascii: "\n"))
    lines.startLine(indent: 0, hang: 0)
    lines.put(options.columns.pad(words.section, to: nameColumns), .dim)
    for (title, width) in zip(titles, counts) {
      lines.put(options.columns.pad(title, to: width, atStart: true), .dim)
    }
    lines.endLine()
    let bar = max(4, min(40, left - nameColumns))
    for (row, name) in zip(rows, names) where !lines.sink.hasFailed {
      lines.startLine(indent: 0, hang: 0)
      cell(name, nameColumns)
      cells(of: row, counts)
      barPart("+", row.added, most, bar, .added)
      barPart("~", row.edited + row.moved, most, bar, .moved)
      barPart("-", row.removed, most, bar, .removed)
      lines.endLine()
    }
  }

  private mutating func cell(_ name: (text: String, columns: Int), _ width: Int) {
    guard name.columns > width else {
      return lines.putCell(name.text, columns: name.columns, width: width)
    }
    let cut = options.columns.shortened(name.text, to: width)
    lines.putCell(cut.text, columns: cut.columns, width: width)
  }

  private mutating func cells(of row: StatTable.Row, _ widths: [Int]) {
    for (number, width) in zip([row.edited, row.added, row.removed, row.moved], widths) {
      let text = number == 0 ? "·" : String(number)
      lines.putCell(text, columns: options.columns.of(text), width: width, atStart: true)
    }
    if row.total > 0 { lines.putCell("", columns: 0, width: 2) }
  }

  /// At least one sign for what there is any of.
  private mutating func barPart(
    _ sign: String, _ count: Int, _ most: Int, _ bar: Int, _ style: Style
  ) {
    guard count > 0 else { return }
    let length = most <= bar ? count : max(1, count * bar / most)
    // Struck-out dashes would be one line.
    lines.put(String(repeating: sign, count: length), style == .removed ? .warning : style)
  }

  private func rowName(_ index: SectionChangeIndex) -> String {
    let change = comparison.sections[index]
    guard let id = change.new else {
      return "- " + Visible.text(fullName(change.old ?? .document, review.old))
    }
    if id == .document { return words.outside }
    let indent = String(repeating: "  ", count: min(8, comparison.new.sections[id].depth - 1))
    if let last = shifts.last(from: index) {
      let names = [DraftSide.old, .new].map { shift(from: index, to: last, $0) }
      return indent + Visible.text(names.joined(separator: " → "))
    }
    let after = Visible.text(fullName(id, review.new))
    if change.kind == .added { return indent + "+ " + after }
    guard let oldId = change.old, filter.marks(of: change).contains(.renumbered) else {
      return indent + after
    }
    let before = comparison.old.text.string(comparison.old.sections[oldId].label)
    return indent + Visible.text(before) + "→" + after
  }

  private func fullName(_ id: SectionIndex, _ side: Side) -> String {
    let document = side.document
    let section = document.sections[id]
    if section.kind == .boilerplate { return words.aroundTheDraft }
    let label = document.text.string(section.label)
    let title = document.text.string(section.title)
    guard !title.isEmpty else { return label }
    return label + side.separator(after: section.label) + title
  }
}
