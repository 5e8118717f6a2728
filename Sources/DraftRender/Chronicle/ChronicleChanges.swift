import DraftGit
import DraftLineage
import DraftReview

/// What is behind each cell of the map, round by round.
extension ChroniclePage {
  func changes() {
    heading("changes", words.changes)
    var found: [Int: [(index: Int, cell: DraftChronicle.Cell)]] = [:]
    for (index, row) in rows {
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
      for (index, cell) in found[number] ?? [] { write(cell, index) }
      if found[number] == nil { element("p", " class=\"m\"", nothing(in: stage)) }
      sink.write("</details>\n")
    }
    sink.write("</section>\n")
  }

  /// Why a round has no changes to show.
  private func nothing(in stage: DraftChronicle.Stage) -> String {
    guard stage.size != nil else { return words.unreadable }
    return stage.revision.revision.predecessors.isEmpty ? words.first : words.none
  }

  private func write(_ cell: DraftChronicle.Cell, _ index: Int) {
    sink.write("<div class=\"c\" id=\"\(id(of: cell, index))\">")
    element("h3", " dir=\"auto\"", name(of: history.sections[index]))
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
