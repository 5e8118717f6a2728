import DraftLanguage

/// How the rows of one table became those of another, described by their first cells.
struct RowChanges {
  /// Pairs of rows; a larger table is given whole.
  private static let budget = 1_000_000

  private let one: [Letters]
  private let other: [Letters]
  private let table: Address
  /// `nil` where the lines are no table, or most of it changed.
  private(set) var changes: [RowChange]?

  init(_ one: [Letters], _ other: [Letters], _ table: Address) {
    (self.one, self.other, self.table) = (one, other, table)
    changes = rows()
  }

  private func rows() -> [RowChange]? {
    guard one.count * other.count <= RowChanges.budget else { return nil }
    let pairs = LinePairing(one, other).pairs
    var changes: [RowChange] = []
    for pair in pairs where one[pair.old] != other[pair.new] {
      guard let key = key(pair.old) else { return nil }
      changes.append(RowChange(table, key, action(one[pair.old], other[pair.new])))
    }
    for place in one.indices where !pairs.contains(where: { $0.old == place }) {
      guard let key = key(place) else { return nil }
      changes.append(RowChange(table, key, .delete))
    }
    guard let insertions = insertions(pairs) else { return nil }
    changes += insertions
    return changes.count <= max(3, one.count / 2) && changes.allSatisfy(\.isQuotable)
      ? changes : nil
  }

  /// New rows behind the one that they follow, or before the next where the heading is before them.
  private func insertions(_ pairs: [(old: Int, new: Int)]) -> [RowChange]? {
    var changes: [RowChange] = []
    var place = 0
    while place < other.count {
      guard !pairs.contains(where: { $0.new == place }) else {
        place += 1
        continue
      }
      var end = place
      while end < other.count, !pairs.contains(where: { $0.new == end }) { end += 1 }
      let before = pairs.last { $0.new < place }.flatMap { key($0.old) }
      let behind = pairs.first { $0.new >= end }.flatMap { key($0.old) }
      guard let key = before ?? behind else { return nil }
      changes.append(
        RowChange(table, key, .insert(Array(other[place..<end]), before == nil ? .before : .after)))
      place = end
    }
    return changes
  }

  /// The first cell of a row, where no other row has it.
  private func key(_ place: Int) -> Letters? {
    guard TableRow.isRow(one[place]), !TableRow.isRule(one[place]) else { return nil }
    let cell = TableRow.firstCell(one[place])
    let count = one.count { TableRow.firstCell($0) == cell || $0.trimmed == cell }
    return cell.isEmpty || count > 1 ? nil : cell
  }

  /// One cell's words where only they changed, the whole row otherwise.
  private func action(_ before: Letters, _ after: Letters) -> RowChange.Action {
    let edit = LineEdits.whole(before, after)
    var (start, end) = (edit.old.lowerBound, edit.old.upperBound)
    func isBorder(_ letter: Letter) -> Bool { letter == "\t" || letter == "|" || letter.isBlank }
    while start > 0, !isBorder(before[start - 1]) { start -= 1 }
    while end < before.count, !isBorder(before[end]) { end += 1 }
    let grown = (edit.old.lowerBound - start, end - edit.old.upperBound)
    let old = Letters(before[start..<end])
    let new = Letters(after[(edit.new.lowerBound - grown.0)..<(edit.new.upperBound + grown.1)])
    let isCell =
      !old.isEmpty && !new.isEmpty && !old.contains(where: isBorder)
      && !new.contains(where: isBorder)
    return isCell && before.places(of: old).count == 1 && start > 0
      ? .replace(Replacement(old, new)) : .rewrite(after)
  }
}

extension RowChange {
  /// Whether all that it quotes comes out of its marks as it went in.
  fileprivate var isQuotable: Bool {
    let texts: [Letters] =
      switch action {
      case .rewrite(let text): [row, text]
      case .replace(let pair): [row, pair.old, pair.new]
      case .delete: [row]
      case .insert(let rows, _): [row] + rows
      }
    return !FencedText.isNeeded(texts, nests: true)
  }
}
