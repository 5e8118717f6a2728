import DraftLanguage

/// Schedules, and rows of tables by their first cells.
extension EnglishConsolidation {
  /// The way to the one row of a table, a section or the whole text whose first cell is `cell`.
  func row(
    _ cell: String, _ path: [Provision], _ step: Address, _ whole: Address
  ) throws(Refusal) -> [Provision] {
    var table = step
    table.steps.removeLast()
    var start = path
    if !table.steps.isEmpty { start = try find(table).path }
    var found: [[Provision]] = []
    var cells: [Letters] = []
    func look(_ way: [Provision]) {
      for child in way[way.count - 1].children {
        if TableRow.isMarked(child.text) {
          let first = TableRow.firstCell(child.text)
          cells.append(first)
          if first.string == cell || child.text.trimmed.string == cell {
            found.append(way + [child])
          }
        }
        look(way + [child])
      }
    }
    look(start)
    guard let only = found.first, found.count == 1 else {
      let place = place(of: whole, without: step)
      guard found.isEmpty else { throw .wordsThereOften(cell, place, count: found.count) }
      let words = Letters(cell)
      let alike = cells.max { Likeness.of($0, words) < Likeness.of($1, words) }
      let near = alike.flatMap { Likeness.of($0, words) > 0.3 ? $0.string : nil }
      throw .wordsNotThere(
        cell, place, nearest: near.map { WordsElsewhere(address: place, words: $0) })
    }
    return only
  }

  /// What the row stands in, as the act says it.
  private func place(of whole: Address, without step: Address) -> Address {
    var table = step
    table.steps.removeLast()
    return table.steps.isEmpty ? whole.around.last ?? .whole : table
  }

  /// The paragraph of a schedule that begins with a number.
  func paragraph(
    _ number: String, of schedule: Provision, _ whole: Address
  ) throws(Refusal) -> Provision {
    let found = schedule.children.filter { DecimalClauses.label($0.text)?.name == number }
    guard let paragraph = found.first else {
      throw .noSuchPart(whole, nearest: Address([.init(.attachment, schedule.name)]))
    }
    guard found.count == 1 else { throw .wordsThereOften(number, whole, count: found.count) }
    return paragraph
  }

  func nearestSchedule() -> Address? {
    let schedules = root.children.filter { $0.level == .attachment }
    return schedules.count == 1 ? Address([.init(.attachment, schedules[0].name)]) : nil
  }

  // MARK: Changing

  /// The first line is the row; more stand behind it.
  func rewriteRow(_ found: Found, _ lines: [Letters]) {
    found.target.text = TableRow.written(lines[0], like: found.target.text).brought
    insertRows(Array(lines.dropFirst()), found, .after)
  }

  func insertRows(_ lines: [Letters], _ found: Found, _ side: Side) {
    guard let parent = found.parent,
      let place = parent.children.firstIndex(where: { $0 === found.target })
    else { return }
    let new = lines.map { line in
      let text = TableRow.written(line, like: found.target.text)
      return Provision(.clause, from: .act, lead: found.target.lead, text: text.brought)
    }
    parent.children.insert(contentsOf: new, at: side == .after ? place + 1 : place)
  }

  /// A schedule states its heading again, or its lines alone.
  func rewriteSchedule(_ schedule: Provision, _ lines: [Letters]) {
    var lines = lines[...]
    if let first = lines.first, EnglishSchedules.name(first) == schedule.name {
      schedule.label = first.brought
      lines = lines.dropFirst()
    }
    let leads = schedule.children.map(\.lead)
    if let like = schedule.children.first(where: { TableRow.isMarked($0.text) })?.text {
      // A table without bars has no line below its heading.
      let hasRules = like.trimmed.first == "|"
      lines =
        lines.filter { hasRules || !TableRow.isRule($0) || !TableRow.isMarked($0) }
        .map { TableRow.written($0, like: like) }[...]
    }
    schedule.children = lines.enumerated().map { index, line in
      let lead = index < leads.count ? leads[index] : leads.last ?? self.leads.clause
      return Provision(.clause, from: .act, lead: lead, text: line.brought)
    }
  }
}

extension Provision {
  /// Whether a step names it, whatever the capitals: SCHEDULE 1 is Schedule 1.
  func names(_ step: Address.Step) -> Bool { level == step.level && name == step.name }
}
