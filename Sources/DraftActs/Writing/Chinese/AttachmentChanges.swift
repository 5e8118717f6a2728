import DraftLanguage

/// The instructions that make one law's attachments of another's.
struct AttachmentChanges {
  /// Pairs of rows; a larger table is told whole.
  private static let budget = 1_000_000

  private let old: [Provision]
  private let new: [Provision]
  private(set) var operations: [Operation] = []

  init(_ old: Provision, _ new: Provision) {
    self.old = old.children.filter { $0.level == .attachment }
    self.new = new.children.filter { $0.level == .attachment }
    tell()
  }

  /// Attachments of one number go together, then those with the same text that got another.
  private mutating func tell() {
    var partner: [Int: Int] = [:]
    for (place, one) in new.enumerated() {
      let same = old.indices.filter {
        !partner.values.contains($0) && old[$0].content == one.content
      }
      partner[place] = same.first { old[$0].name == one.name } ?? (same.count == 1 ? same[0] : nil)
    }
    for (place, one) in new.enumerated() where partner[place] == nil {
      partner[place] = old.indices.first {
        old[$0].name == one.name && !partner.values.contains($0)
      }
    }
    let gone = old.indices.filter { !partner.values.contains($0) }
    if !gone.isEmpty { operations.append(.delete(gone.map { address(old[$0]) })) }
    for (place, one) in new.enumerated() {
      guard let index = partner[place] else { continue }
      change(old[index], one)
      if old[index].name != one.name {
        operations.append(.renumber(from: [address(old[index])], to: [address(one)]))
      }
    }
    for (place, one) in new.enumerated() where partner[place] == nil {
      let text = [one.label] + one.children.map(\.text)
      operations.append(
        .insert(at: [address(one)], of: .attachment, near: nil, .after, text: [Passage(text)]))
    }
  }

  private func address(_ attachment: Provision) -> Address {
    Address([.init(.attachment, attachment.name)])
  }

  private mutating func change(_ before: Provision, _ after: Provision) {
    guard before.content != after.content else { return }
    if let rows = rows(before, after) {
      operations += rows.map { .row($0) }
    } else {
      let lines = after.content.parts { $0 == "\n" }
      operations.append(.rewrite([address(before)], text: [Passage(lines)], from: []))
    }
  }

  // MARK: Rows

  /// The rows that changed, told by their first cells; `nil` where the attachment is no table, or most of it changed.
  private func rows(_ before: Provision, _ after: Provision) -> [RowChange]? {
    let (one, other) = (before.children.map(\.text), after.children.map(\.text))
    guard one.count * other.count <= AttachmentChanges.budget else { return nil }
    let pairs = LinePairing(one, other).pairs
    let table = address(before)
    var changes: [RowChange] = []
    for pair in pairs where one[pair.old] != other[pair.new] {
      guard let key = key(pair.old, of: one) else { return nil }
      changes.append(RowChange(table, key, action(one[pair.old], other[pair.new])))
    }
    for place in one.indices where !pairs.contains(where: { $0.old == place }) {
      guard let key = key(place, of: one) else { return nil }
      changes.append(RowChange(table, key, .delete))
    }
    guard let insertions = insertions(pairs, one, other, table) else { return nil }
    changes += insertions
    return changes.count <= max(3, one.count / 2) && changes.allSatisfy(\.isQuotable)
      ? changes : nil
  }

  /// New rows behind the one that they follow, or before the first.
  private func insertions(
    _ pairs: [(old: Int, new: Int)], _ one: [Letters], _ other: [Letters], _ table: Address
  ) -> [RowChange]? {
    var changes: [RowChange] = []
    var place = 0
    while place < other.count {
      guard !pairs.contains(where: { $0.new == place }) else {
        place += 1
        continue
      }
      var end = place
      while end < other.count, !pairs.contains(where: { $0.new == end }) { end += 1 }
      let before = pairs.last { $0.new < place }
      guard let near = before?.old ?? pairs.first?.old, let key = key(near, of: one) else {
        return nil
      }
      changes.append(
        RowChange(table, key, .insert(Array(other[place..<end]), before == nil ? .before : .after)))
      place = end
    }
    return changes
  }

  /// The first cell of a row, where no other row has it.
  private func key(_ place: Int, of rows: [Letters]) -> Letters? {
    guard TableRow.isRow(rows[place]) else { return nil }
    let cell = TableRow.firstCell(rows[place])
    let count = rows.count { TableRow.firstCell($0) == cell || $0.trimmed == cell }
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
