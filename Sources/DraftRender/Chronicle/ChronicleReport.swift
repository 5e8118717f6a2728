import DraftChange
import DraftGit
package import DraftLineage
import DraftReview

/// A draft's whole history as one page that needs nothing beside itself: its rounds, how it grew, which
/// round touched which section and how, and where every sentence comes from.
package enum ChronicleReport {
  package static func write(
    _ history: WholeHistory, options: RenderOptions, to sink: ByteSink
  ) {
    let page = ChroniclePage(
      history, (options.language ?? history.language).words, sink)
    page.head()
    page.rounds()
    ChronicleFigures(page).write()
    page.map()
    page.changes()
    ChronicleText(page).write()
    page.end()
  }
}

/// One page under way.
struct ChroniclePage {
  let history: WholeHistory
  let words: HistoryPageWords
  private let report: any ReportWords
  let sink: ByteSink
  let text: HTMLText

  init(_ history: WholeHistory, _ report: any ReportWords, _ sink: ByteSink) {
    self.history = history
    self.report = report
    words = report.historyPage
    self.sink = sink
    text = HTMLText(sink: sink)
  }

  /// An element that holds nothing but text.
  func element(_ tag: StaticString, _ attributes: String = "", _ content: String) {
    sink.write("<")
    sink.write(tag)
    sink.write(attributes + ">")
    text.put(content)
    sink.write("</")
    sink.write(tag)
    sink.write(">")
  }

  func head() {
    sink.write("<!DOCTYPE html>\n<html lang=\"")
    sink.write(report.code)
    sink.write("\"><head><meta charset=\"utf-8\"/>")
    sink.write(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        + "style-src 'sha256-\(ChronicleStyle.hash)'; script-src 'sha256-\(ChronicleScript.hash)'\"/>"
    )
    sink.write("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"/>")
    element("title", "", history.path)
    sink.write("\n<style>")
    sink.write(ChronicleStyle.text)
    sink.write("</style></head><body>")
    element("a", " class=\"skip\" href=\"#text\"", words.skip)
    sink.write("<header>")
    element("h1", " dir=\"auto\"", history.path)
    element("p", "", summary)
    sink.write("</header>\n<div class=\"bar\" id=\"bar\" hidden=\"hidden\">")
    element("button", " type=\"button\" id=\"theme\"", words.theme)
    element("span", "", " " + words.keys)
    sink.write("</div><nav>")
    for (id, name) in parts { element("a", " href=\"#\(id)\"", name) }
    sink.write("</nav><main>\n")
  }

  private var parts: [(String, String)] {
    [
      ("rounds", words.rounds), ("figures", words.figures), ("map", words.map),
      ("changes", words.changes), ("text", words.text),
    ]
  }

  /// How many rounds, from when to when, and who wrote how many of them.
  private var summary: String {
    let dates = history.stages.map { String($0.time.prefix(10)) }
    let span = [dates.first, dates.last].compactMap(\.self)
    let days = span.first == span.last ? span.prefix(1).joined() : span.joined(separator: " – ")
    return "\(words.countOfRounds(history.stages.count)) · \(days) · \(authors)"
  }

  /// In the order of their first rounds.
  private var authors: String {
    let most = 8
    var names: [String] = []
    var rounds: [[UInt8]: Int] = [:]
    for stage in history.stages {
      let key = Array(stage.author.utf8)
      if rounds[key] == nil { names.append(stage.author) }
      rounds[key, default: 0] += 1
    }
    let told = names.prefix(most).map { name in
      let count = rounds[Array(name.utf8)] ?? 0
      return names.count > 1 ? "\(name) \(count)" : name
    }
    let rest = names.count > most ? " " + words.others(names.count - most) : ""
    return told.joined(separator: report.listSeparator) + rest
  }

  func heading(_ id: StaticString, _ name: String) {
    sink.write("<section id=\"")
    sink.write(id)
    sink.write("\">")
    element("h2", "", name)
  }

  // MARK: Rounds

  func rounds() {
    heading("rounds", words.rounds)
    let weights = history.stages.map { $0.counts?.total ?? 0 }
    let most = max(1, weights.max() ?? 1)
    let isLong = history.stages.count > Self.many
    if isLong { openScroll(words.rounds) }
    sink.write("<ol class=\"line\">")
    for (stage, weight) in zip(history.stages, weights) { write(stage, share: weight * 100 / most) }
    sink.write(isLong ? "</ol></div></section>\n" : "</ol></section>\n")
  }

  /// From so many rounds on what tells them one by one is folded or scrolls.
  private static let many = 12

  /// A part of the page that scrolls by itself, with the keyboard, too.
  private func openScroll(_ name: String) {
    sink.write("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
    text.put(name)
    sink.write("\">")
  }

  /// - Parameter share: How much the round changed, in hundredths of the round that changed most.
  private func write(_ stage: WholeHistory.Stage, share: Int) {
    let revision = stage.revision
    sink.write("<li>")
    element("a", " class=\"n\" href=\"#r\(revision.number)\" dir=\"auto\"", stage.name)
    sink.write("<span class=\"who\">")
    element("span", " class=\"m\"", "\(stage.time) ")
    element("bdi", "", stage.author)
    element("span", " class=\"m\"", " \(revision.revision.commit.short)")
    sink.write(
      "</span><svg class=\"bar1\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
        + "<rect width=\"\(share)\" height=\"4\"/></svg><span class=\"what\">")
    let subject = revision.revision.subject
    element("span", " class=\"t\" dir=\"auto\"", subject)
    let counts = stage.counts?.words(inChinese: history.language == .chinese) ?? ""
    if !counts.isEmpty, !subject.contains(counts) { element("span", " class=\"m\"", " \(counts)") }
    if stage.size == nil { element("span", " class=\"m\"", " \(words.unreadable)") }
    sink.write("</span></li>\n")
  }

  // MARK: Sections by rounds

  /// The sections that some round touched.
  private var rows: [(index: Int, row: WholeHistory.SectionRow)] {
    history.sections.enumerated().filter { !$0.element.cells.isEmpty }.map {
      ($0.offset, $0.element)
    }
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

  private func write(_ row: WholeHistory.SectionRow, _ index: Int) {
    let depth = min(4, max(1, row.name.depth))
    sink.write(
      "<tr><th scope=\"row\" class=\"d\(depth)\(row.isGone ? " gone" : "")\" dir=\"auto\">")
    text.put(name(of: row))
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
      text.put("\(name(of: row)), \(stage.name): \(said(of: cell.change))")
      sink.write("\">")
      text.put(cell.change.short)
      sink.write("</a></td>")
    }
    sink.write("</tr>\n")
  }

  func name(of row: WholeHistory.SectionRow) -> String {
    let name = row.name.heading.isEmpty ? row.name.path : row.name.heading
    return name.isEmpty ? words.opening : name
  }

  private func id(of cell: WholeHistory.Cell, _ section: Int) -> String {
    "r\(cell.revision)s\(section)"
  }

  /// 新增, 移动、改序号, 3.
  private func said(of deed: SectionDeed) -> String {
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

  // MARK: Changes

  func changes() {
    heading("changes", words.changes)
    var found: [Int: [(index: Int, cell: WholeHistory.Cell)]] = [:]
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
  private func nothing(in stage: WholeHistory.Stage) -> String {
    guard stage.size != nil else { return words.unreadable }
    return stage.revision.revision.predecessors.isEmpty ? words.first : words.none
  }

  private func write(_ cell: WholeHistory.Cell, _ index: Int) {
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

  func end() {
    sink.write("</main><script>")
    sink.write(ChronicleScript.text)
    sink.write("</script></body></html>\n")
  }
}

extension WholeHistory.Stage {
  /// 二稿, or its number.
  var name: String { revision.name }
  var author: String { revision.revision.author.name }
  /// By the author's clock.
  var time: String { revision.revision.date.toTheMinute }
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

extension RevisionCounts {
  /// How many sections and sentences changed.
  fileprivate var total: Int { named.reduce(0) { $0 + $1.1 } }
}
