import DraftDocument
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
  }

  /// O(bytes).
  static func findings(_ draft: CheckedDraft) -> [Finding] {
    tables(draft).flatMap { columns($0) + rows($0) }
  }

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
    return tables + (table.isEmpty ? [] : [table])
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
    while start > 0, bytes[start - 1] == 0x09 { start -= 1 }
    while end < bytes.count, bytes[end] == 0x09 { end += 1 }
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
    return ["合计", "总计", "共计", "总和", "total", "totals", "grandtotal", "sum"].contains(words)
  }

  private static func isSubtotal(_ text: String) -> Bool {
    let words = text.lowercased().filter { $0 != " " && $0 != ":" && $0 != "：" }
    return ["小计", "subtotal", "sub-total"].contains(words)
  }

  // MARK: Down a column

  private static func columns(_ table: [Row]) -> [Finding] {
    var found: [Finding] = []
    // Where the last total, or the head, ends.
    var first = 0
    for (at, row) in table.enumerated() where row.isTotal {
      let addends = table[first..<at].filter { !$0.isTotal }
      for place in row.cells.indices where place > row.name {
        if let finding = column(place, row, addends) { found.append(finding) }
      }
      first = at + 1
    }
    return found
  }

  private static func column(_ column: Int, _ total: Row, _ rows: [Row]) -> Finding? {
    guard let stated = total.amounts[column],
      let plain = sum(rows.filter { !$0.isSubtotal }, column)
    else { return nil }
    if stated.isSum(plain.sum, of: plain.count) { return nil }
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
    guard let head = table.first, head.amounts.allSatisfy({ $0 == nil }),
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
