import DraftChange
import DraftGit
import DraftLineage
import DraftReview

/// Sections by rounds, the darker the more changed.
extension ChroniclePage {
  /// The sections that some round touched, and those around them.
  private var rows: [(index: Int, row: DraftChronicle.SectionRow)] {
    var found: [(index: Int, row: DraftChronicle.SectionRow)] = []
    // What stands less deep than this is around a section that was taken.
    var inner = 0
    for (index, row) in history.sections.enumerated().reversed() {
      let depth = row.name.depth
      let isTaken = !row.cells.isEmpty || depth > 0 && depth < inner
      if isTaken { found.append((index, row)) }
      inner = row.isGone ? max(inner, depth) : isTaken ? depth : min(inner, depth)
    }
    return found.reversed()
  }

  func map() {
    heading("map", words.map)
    guard !rows.isEmpty else {
      element("p", " class=\"m\"", words.none)
      return sink.write("</section>\n")
    }
    element("p", " class=\"m\"", words.signs)
    openScroll(words.map)
    sink.write("<table><thead><tr><td></td>")
    for stage in history.stages {
      sink.write("<th scope=\"col\">")
      element("a", " href=\"#r\(stage.revision.number)\"", stage.name)
      sink.write("</th>")
    }
    sink.write("</tr></thead><tbody>\n")
    for (index, row) in rows { write(row, index) }
    sink.write("</tbody></table></div></section>\n")
  }

  private func write(_ row: DraftChronicle.SectionRow, _ index: Int) {
    let depth = min(4, max(1, row.name.depth))
    sink.write(
      "<tr><th scope=\"row\" class=\"d\(depth)\(row.isGone ? " gone" : "")\" dir=\"auto\">")
    text.put(name(of: row.name))
    if row.isGone { element("span", " class=\"m\"", " " + words.gone) }
    sink.write("</th>")
    var cells = row.cells[...]
    for stage in history.stages {
      guard let cell = cells.first, cell.revision == stage.revision.number else {
        sink.write("<td></td>")
        continue
      }
      cells.removeFirst()
      sink.write(
        "<td class=\"h\(cell.change.heat)\"><a href=\"#\(id(of: cell, index))\" aria-label=\"")
      text.put("\(name(of: cell.name)), \(stage.name): \(said(of: cell.change))")
      sink.write("\">")
      text.put(cell.change.short)
      sink.write("</a></td>")
    }
    sink.write("</tr>\n")
  }

  func name(of section: SectionName) -> String {
    let name = section.heading.isEmpty ? section.path : section.heading
    return name.isEmpty ? words.opening : name
  }

  func id(of cell: DraftChronicle.Cell, _ section: Int) -> String {
    "r\(cell.revision)s\(section)"
  }

  /// 新增, 移动、改序号, 3.
  func said(of deed: SectionDeed) -> String {
    var parts: [String] = []
    switch deed.state {
    case .added: parts.append(words.added)
    case .removed: parts.append(words.removed)
    case .changed: break
    }
    parts += words.marks.names(of: deed.marks)
    if !deed.sentences.isEmpty { parts.append(words.countOfSentences(deed.sentences.count)) }
    return parts.joined(separator: report.listSeparator)
  }
}

extension SectionDeed {
  private var weight: Int { sentences.count + (state == .changed && marks.isEmpty ? 0 : 1) }

  /// From 1 to 5, by doubling.
  var heat: Int {
    switch weight {
    case ...1: 1
    case 2...3: 2
    case 4...7: 3
    case 8...15: 4
    default: 5
    }
  }

  /// How many sentences changed, behind a sign for what became of the section itself.
  var short: String {
    let sign =
      switch state {
      case .added: "+"
      case .removed: "−"
      case .changed: marks.contains(.moved) ? "↕" : marks.isEmpty ? "" : "#"
      }
    return sign + (sentences.isEmpty ? "" : "\(sentences.count)")
  }
}
