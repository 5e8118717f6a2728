import DraftChange
import DraftGit
import DraftLineage
import DraftReview

/// What is behind each cell of the map, round by round.
extension ChroniclePage {
  func changes() {
    heading("changes", words.changes)
    var found: [Int: [(index: Int, cell: DraftChronicle.Cell)]] = [:]
    for (index, row) in history.sections.enumerated() {
      for cell in row.cells { found[cell.revision, default: []].append((index, cell)) }
    }
    for stage in history.stages {
      let number = stage.revision.number
      let isOpen = history.stages.count <= Self.many
      sink.write("<details id=\"r\(number)\"\(isOpen ? " open=\"open\"" : "")><summary>")
      element("b", " dir=\"auto\"", stage.name)
      text.put(" \(stage.time) ")
      element("bdi", "", stage.author)
      sink.write("</summary>")
      let cells = (found[number] ?? []).sorted { $0.cell.place < $1.cell.place }
      for (index, cell) in cells where !cell.isOnlyNumber { write(cell, index) }
      writeNumbers(cells.filter(\.cell.isOnlyNumber))
      if cells.isEmpty { element("p", " class=\"m\"", nothing(in: stage)) }
      sink.write("</details>\n")
    }
    sink.write("</section>\n")
  }

  /// Why a round has no changes to show.
  private func nothing(in stage: DraftChronicle.Stage) -> String {
    guard stage.size != nil else { return words.unreadable }
    return stage.revision.revision.predecessors.isEmpty ? words.first : words.none
  }

  /// 第四条 → 第五条, where it was called otherwise before.
  private func becoming(_ cell: DraftChronicle.Cell) -> String {
    let name = name(of: cell.name)
    guard let before = cell.before.map({ self.name(of: $0) }), before != name else { return name }
    return "\(before) → \(name)"
  }

  /// The sections that got another number and nothing else, in one line.
  private func writeNumbers(_ cells: [(index: Int, cell: DraftChronicle.Cell)]) {
    guard !cells.isEmpty else { return }
    sink.write("<p class=\"c\">")
    element("span", " class=\"m\"", words.marks.renumbered + " ")
    for (at, (index, cell)) in cells.enumerated() {
      if at > 0 { text.put(report.listSeparator) }
      element("bdi", " id=\"\(id(of: cell, index))\"", becoming(cell))
    }
    sink.write("</p>\n")
  }

  private func write(_ cell: DraftChronicle.Cell, _ index: Int) {
    sink.write("<div class=\"c\" id=\"\(id(of: cell, index))\">")
    element("h3", " dir=\"auto\"", becoming(cell))
    element("span", " class=\"m\"", said(of: cell.change))
    for sentence in cell.change.sentences {
      sink.write("<p class=\"t\" dir=\"auto\">")
      if sentence.isMoved { element("span", " class=\"m\"", "↕ ") }
      for piece in sentence.pieces {
        switch piece {
        case .same(let words): text.put(words)
        case .deleted(let words): element("del", "", words)
        case .inserted(let words): element("ins", "", words)
        }
      }
      sink.write("</p>")
    }
    sink.write("</div>\n")
  }
}

extension DraftChronicle.Cell {
  /// Whether the section's number is all that changed.
  fileprivate var isOnlyNumber: Bool {
    change.state == .changed && change.sentences.isEmpty && change.marks == [.renumbered]
  }
}
