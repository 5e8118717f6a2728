import DraftDocument
import DraftLanguage
import DraftReview
import DraftText

/// Totals of tables that are not the sum of what stands above them, or before them in their row.
enum TotalRule {
  private struct Row {
    let cells: [ByteRange]
    let texts: [String]
    let amounts: [Amount?]
    /// The cell that names the row: the first that is no number.
    let name: Int
    let isTotal: Bool
    let isSubtotal: Bool
    /// Whether it names the columns: a line parts it from the rows below, or all its numbers are years.
    var head = Head.none
  }

  private enum Head {
    case none, years, ruled
  }

  /// O(bytes).
  static func findings(_ draft: CheckedDraft) -> [Finding] {
    let open = ConflictRule.stretches(draft)
    return tables(draft).filter { !isCut($0, by: open) }.flatMap { columns($0) + rows($0) }
  }

  /// Whether a conflict begins or ends at a table, so that not all its rows are there, or too many.
  private static func isCut(_ table: [Row], by open: [ByteRange]) -> Bool {
    guard let start = table.first?.cells.first?.start, let end = table.last?.cells.last?.end else {
      return false
    }
    return open.contains { $0.start <= end + lineEnd && $0.end + lineEnd >= start }
  }

  /// How many bytes stand between the last cell of a row and the next line, at most: a blank, a stroke and a line end.
  private static let lineEnd = 8

  /// Runs of rows with nothing between them.
  private static func tables(_ draft: CheckedDraft) -> [[Row]] {
    var tables: [[Row]] = []
    var table: [Row] = []
    for sentence in draft.document.sentences {
      if sentence.role == .row {
        table.append(row(draft, sentence.range))
      } else if !table.isEmpty {
        tables.append(table)
        table = []
      }
    }
    tables += table.isEmpty ? [] : [table]
    return tables.map { table in
      var table = table
      table[0].head = head(of: table, draft.bytes)
      return table
    }
  }

  /// What the first row of a table is.
  private static func head(of table: [Row], _ bytes: TextView) -> Head {
    let first = table[0]
    if table.count > 1, let end = first.cells.last?.end, let next = table[1].cells.first?.start,
      isRule(bytes, end, next)
    {
      return .ruled
    }
    let numbers = first.texts.indices.filter { first.amounts[$0] != nil }
    return !numbers.isEmpty && numbers.allSatisfy { isYear(first.texts[$0]) } ? .years : .none
  }

  /// Whether a line of strokes stands between two rows: |---|---|.
  private static func isRule(_ bytes: TextView, _ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    let between = (start..<end).map { bytes[$0] }
    return between.split(separator: UInt8(ascii: "\n")).contains { line in
      line.count { "-=".utf8.contains($0) } > 1
        && line.allSatisfy { "|-=:+ \t\r".utf8.contains($0) }
    }
  }

  private static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && Int(text).map { 1900...2100 ~= $0 } == true
  }

  private static func row(_ draft: CheckedDraft, _ range: ByteRange) -> Row {
    let cells = RowCells.of(draft.bytes, withOuterCells(draft.bytes, range))
    let texts = cells.map { plain(draft.text($0)) }
    let amounts = texts.map(Amount.init(cell:))
    let name = texts.indices.first { !isNothing(texts[$0]) && amounts[$0] == nil } ?? 0
    return Row(
      cells: cells, texts: texts, amounts: amounts, name: name,
      isTotal: texts.indices.contains(name) && isTotal(texts[name]),
      isSubtotal: texts.indices.contains(name) && isSubtotal(texts[name]))
  }

  /// The tabs around a row of a Word document part cells that are empty.
  private static func withOuterCells(_ bytes: TextView, _ range: ByteRange) -> ByteRange {
    var (start, end) = (range.start, range.end)
    while start > 0, bytes[start - 1] == "\t" { start -= 1 }
    while end < bytes.count, bytes[end] == "\t" { end += 1 }
    return ByteRange(start, end)
  }

  /// Without Markdown's emphasis and blanks between Han: **合　计**.
  private static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0 != "*" && $0 != "_" && $0 != "\u{3000}" }))
  }

  private static func isTotal(_ text: String) -> Bool {
    let words = text.lowercased().filter { $0 != " " && $0 != ":" && $0 != "：" }
    return totals.contains(words)
  }

  private static func isSubtotal(_ text: String) -> Bool {
    let words = text.lowercased().filter { $0 != " " && $0 != ":" && $0 != "：" }
    return subtotals.contains(words)
  }

  private static let totals = Set(Language.all.flatMap(\.figures.totals))
  private static let subtotals = Set(Language.all.flatMap(\.figures.subtotals))

  // MARK: Down a column

  private static func columns(_ table: [Row]) -> [Finding] {
    var found: [Finding] = []
    // Where the last total, or the head, ends.
    var first = 0
    for (at, row) in table.enumerated() where row.isTotal {
      let addends = table[first..<at].filter { !$0.isTotal && $0.head != .ruled }
      for place in row.cells.indices where place > row.name {
        if let finding = column(place, row, addends) { found.append(finding) }
      }
      first = at + 1
    }
    return found
  }

  private static func column(_ column: Int, _ total: Row, _ rows: [Row]) -> Finding? {
    guard let stated = total.amounts[column],
      let plain = sum(rows.filter { !$0.isSubtotal && $0.head == .none }, column)
    else { return nil }
    if stated.isSum(plain.sum, of: plain.count) { return nil }
    // What looks like years may be amounts.
    if let whole = sum(rows.filter { !$0.isSubtotal }, column),
      stated.isSum(whole.sum, of: whole.count)
    {
      return nil
    }
    if let partial = sum(rows.filter(\.isSubtotal), column),
      stated.isSum(partial.sum, of: partial.count)
    {
      return nil
    }
    return Finding(
      kind: .tableTotal, place: total.cells[column],
      detail: .total(stated: stated.text, sum: plain.sum.text))
  }

  /// The sum of a column where two numbers and more are in it and, below its head, nothing that is not a number.
  private static func sum(_ rows: [Row], _ column: Int) -> (sum: Amount, count: Int)? {
    var amounts: [Amount] = []
    for row in rows {
      guard column < row.cells.count else { return nil }
      if let amount = row.amounts[column] {
        amounts.append(amount)
      } else if !amounts.isEmpty, !isNothing(row.texts[column]) {
        return nil
      }
    }
    return amounts.count > 1 ? (amounts.reduce(.zero, +), amounts.count) : nil
  }

  private static func isNothing(_ text: String) -> Bool {
    ["", "-", "–", "—", "——", "/", "－"].contains(text)
  }

  // MARK: Along a row

  private static func rows(_ table: [Row]) -> [Finding] {
    guard let head = table.first, head.head == .ruled || head.amounts.allSatisfy({ $0 == nil }),
      let last = head.texts.indices.last, last > 2, isTotal(head.texts[last])
    else { return [] }
    return table.dropFirst().compactMap { row in
      guard row.cells.count == head.cells.count, let stated = row.amounts[last] else { return nil }
      let amounts = row.amounts[1..<last]
      guard !amounts.contains(nil) else { return nil }
      let sum = amounts.compactMap(\.self).reduce(.zero, +)
      if stated.isSum(sum, of: amounts.count) { return nil }
      return Finding(
        kind: .tableTotal, place: row.cells[last],
        detail: .total(stated: stated.text, sum: sum.text))
    }
  }
}
