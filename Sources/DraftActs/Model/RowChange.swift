/// A change of one row of a table in an attachment, which is known by its first cell: 将附件1中的“泊位费”一行修改为“…”.
package struct RowChange: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case rewrite(Letters)
    case replace(Replacement)
    case delete
    case insert([Letters], Side)
  }

  /// The attachment.
  package var table: Address
  /// What stands in the first cell, or the whole row.
  package var row: Letters
  package var action: Action

  package init(_ table: Address, _ row: Letters, _ action: Action) {
    self.table = table
    self.row = row
    self.action = action
  }
}

/// Cells of a row: parted by tabs, bars, or two blanks and more.
enum TableRow {
  static func firstCell(_ row: Letters) -> Letters {
    var text = row.trimmed[...]
    while text.first == "|" || text.first?.isBlank == true { text.removeFirst() }
    for place in text.indices where ends(text, place) { return Letters(text[..<place]).trimmed }
    return Letters(text).trimmed
  }

  /// Whether a line has cells by marks of its own, which blanks in a sentence are not.
  static func isMarked(_ line: Letters) -> Bool {
    line.trimmed.first == "|" || line.contains("\t")
  }

  /// Whether a row parts the heading of a Markdown table from the others: |---|---|.
  static func isRule(_ line: Letters) -> Bool {
    line.contains("-") && line.allSatisfy { "|-: ".unicodeScalars.contains($0.scalar) }
  }

  /// A row that an act brings, its cells parted as those of the table are: by bars or by tabs.
  static func written(_ row: Letters, like other: Letters) -> Letters {
    let hasBars = other.trimmed.first == "|"
    guard isMarked(row), isMarked(other), hasBars != (row.trimmed.first == "|") else { return row }
    let cells = cells(row)
    if !hasBars { return Letters(cells.joined(separator: [Letter("\t")])) }
    return Letters("| ") + cells.joined(separator: Letters(" | ")) + Letters(" |")
  }

  private static func cells(_ row: Letters) -> [Letters] {
    let text = row.trimmed
    guard text.first == "|" else {
      return row.split(separator: "\t", omittingEmptySubsequences: false).map {
        Letters($0).trimmed
      }
    }
    let inner = text.dropFirst().dropLast(text.count > 1 && text.last == "|" ? 1 : 0)
    return inner.split(separator: "|", omittingEmptySubsequences: false).map { Letters($0).trimmed }
  }

  /// Whether a line has cells at all.
  static func isRow(_ line: Letters) -> Bool {
    let text = line.trimmed
    return text.first == "|" || text.indices.contains { ends(text[...], $0) }
  }

  private static func ends(_ text: ArraySlice<Letter>, _ place: Int) -> Bool {
    switch text[place].scalar {
    case "\t", "|": true
    case " ": place + 1 < text.endIndex && text[place + 1] == " "
    case "\u{3000}": place + 1 < text.endIndex && text[place + 1] == "\u{3000}"
    default: false
    }
  }
}
