import DraftLanguage

/// Attachments, and rows of the tables in them.
extension ChineseConsolidation {
  /// A new attachment stands where its number does.
  func insertAttachment(_ at: [Address], _ text: [Passage]) throws(Refusal) {
    guard at.count == 1, let name = at[0].step(.attachment) else { throw .noPartNamed }
    guard !root.children.contains(where: { $0.level == .attachment && $0.name == name }) else {
      throw .numberGivenTwice(at[0])
    }
    let lines = text.flatMap(\.paragraphs)
    let hasLabel = lines.first.map { ChineseLaw.attachmentName($0) != nil } ?? false
    let like = root.children.last { $0.level == .attachment }
    let attachment = Provision(
      .attachment, name: name, from: .act, lead: like?.lead ?? leads.article,
      label: hasLabel ? lines[0].brought : Letters(name).brought)
    let lead = like?.children.first?.lead ?? leads.clause
    attachment.children = lines.dropFirst(hasLabel ? 1 : 0).map { line in
      Provision(.clause, from: .act, lead: lead, text: line.brought)
    }
    let number = ChineseConsolidation.number(of: name)
    let place = root.children.firstIndex {
      $0.level == .attachment && ChineseConsolidation.number(of: $0.name) > number
    }
    root.children.insert(attachment, at: place ?? root.children.count)
    done(.inserted, at)
  }

  /// 附件 alone is the first.
  private static func number(of name: String) -> Int { Int(name.filter(\.isNumber)) ?? 0 }

  func renumberAttachment(_ attachment: Provision, _ goal: Address) throws(Refusal) {
    guard let name = goal.step(.attachment) else { throw .noSuchPart(goal, nearest: nil) }
    attachment.name = name
    attachment.label = attachment.label.renumbered(ChineseConsolidation.number(of: name))
  }

  // MARK: Rows

  func changeRow(_ change: RowChange) throws(Refusal) {
    let table = try find(change.table).target
    guard table.level == .attachment else { throw .noSuchPart(change.table, nearest: nil) }
    let place = try place(of: change, in: table)
    let row = table.children[place]
    switch change.action {
    case .rewrite(let text):
      row.text = TableRow.written(text, like: row.text).brought
      done(.rewritten, [change.table])
    case .replace(let pair): try replace(pair, in: row, of: change.table)
    case .delete:
      table.children.remove(at: place)
      done(.deleted, [change.table])
    case .insert(let rows, let side):
      let new = rows.map {
        Provision(
          .clause, from: .act, lead: row.lead, text: TableRow.written($0, like: row.text).brought)
      }
      table.children.insert(contentsOf: new, at: side == .before ? place : place + 1)
      done(.inserted, [change.table], count: new.count)
    }
  }

  /// The one row that a change names.
  private func place(of change: RowChange, in table: Provision) throws(Refusal) -> Int {
    let places = table.children.indices.filter { place in
      let text = table.children[place].text
      return TableRow.firstCell(text) == change.row || text.trimmed == change.row
    }
    guard places.count == 1, let place = places.first else {
      throw places.isEmpty
        ? .wordsNotThere(change.row.string, change.table, nearest: nearestRow(change, in: table))
        : .wordsThereOften(change.row.string, change.table, count: places.count)
    }
    return place
  }

  private func replace(
    _ pair: Replacement, in row: Provision, of table: Address
  ) throws(Refusal) {
    var edits = WordEdits(row)
    let words = edits.places(of: pair.old)
    guard !words.isEmpty else { throw .wordsNotThere(pair.old.string, table, nearest: nil) }
    edits.replace(words, with: pair.new)
    edits.make()
    done(.replaced, [table], count: words.count)
  }

  private func nearestRow(_ change: RowChange, in table: Provision) -> WordsElsewhere? {
    let alike = table.children.map { TableRow.firstCell($0.text) }
      .max { Likeness.of($0, change.row) < Likeness.of($1, change.row) }
    guard let alike, Likeness.of(alike, change.row) > 0.3 else { return nil }
    return WordsElsewhere(address: change.table, words: alike.string)
  }
}
