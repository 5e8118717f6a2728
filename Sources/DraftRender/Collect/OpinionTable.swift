package import DraftReview

/// What became of a proposed change.
package enum Adoption: Sendable {
  /// It is in the combined draft.
  case adopted
  /// It is not: others propose something else for the place.
  case disputed
  /// It is not: nobody objects, but it stands beside what people differ on, and is open with it.
  case besideDisputed
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
      lines(change.said(words), &table)
      table.nextCell()
      table.put(change.people.map { people[$0] }.joined(separator: words.listSeparator))
      table.nextCell()
      table.put(words.said(of: adoption))
      table.nextCell()
      table.endRow()
    }
    table.end(changes.isEmpty ? words.noProposals : "", isEmpty: changes.isEmpty)
  }

  private static func lines(_ text: String, _ table: inout TableSink) {
    for (at, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if at > 0 { table.lineBreak() }
      table.put(String(line))
    }
  }
}

extension ReportWords {
  fileprivate func said(of adoption: Adoption) -> String {
    switch adoption {
    case .adopted: adopted
    case .disputed: disputed
    case .besideDisputed: besideDisputed
    }
  }
}

extension CollectedChange {
  /// What is proposed, in the words of a report.
  func said(_ words: any ReportWords) -> String {
    switch proposal {
    case .edit: words.changeTo + new
    case .addition: words.addThis + new
    case .removal: words.deleteThis
    case .move(.to(let place)): words.move(to: place.isEmpty ? words.wholeText : place)
    case .move(.swap(let name)): words.swapped(with: name).capitalizedFirst
    case .move(.past(let name, let isUp)):
      words.moved(isUp: isUp, past: name).capitalizedFirst
    case .border(let kind): words.said(of: kind).capitalizedFirst
    case .joining(let names, let name):
      words.joined(names.joined(separator: words.and), as: name)
    case .parting(let name, let names):
      words.parted(name, into: names.joined(separator: words.and))
    }
  }
}
