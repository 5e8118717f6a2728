package import DraftReview

/// What became of a proposed change.
package enum Adoption: Sendable {
  /// It is in the combined draft.
  case adopted
  /// It is not: others propose something else for the place.
  case open
}

/// 意见汇总表: place, text of the base, proposal, who proposes it, what became of it, and why.
package enum OpinionTable {
  package static func write(
    _ changes: [(change: CollectedChange, adoption: Adoption)], people: [String], title: String,
    form: TableForm, language: ReportLanguage, to sink: ByteSink
  ) {
    let words = language.words
    var table = TableSink(sink, form)
    table.start(title, heads: words.opinionHeads, language: words.code)
    for (change, adoption) in changes {
      if sink.hasFailed { return }
      table.startRow()
      table.put(change.place.isEmpty ? words.wholeText : change.place)
      table.nextCell()
      lines(change.old, &table)
      table.nextCell()
      lines(proposal(change, words), &table)
      table.nextCell()
      table.put(change.people.map { people[$0] }.joined(separator: words.listSeparator))
      table.nextCell()
      table.put(adoption == .adopted ? words.adopted : words.disputed)
      table.nextCell()
      table.endRow()
    }
    table.end(changes.isEmpty ? words.noProposals : "", isEmpty: changes.isEmpty)
  }

  private static func proposal(_ change: CollectedChange, _ words: any ReportWords) -> String {
    switch change.proposal {
    case .edit: words.changeTo + change.new
    case .addition: words.addThis + change.new
    case .removal: words.deleteThis
    case .move(let place): words.move(to: place.isEmpty ? words.wholeText : place)
    }
  }

  private static func lines(_ text: String, _ table: inout TableSink) {
    for (at, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if at > 0 { table.lineBreak() }
      table.put(String(line))
    }
  }
}
