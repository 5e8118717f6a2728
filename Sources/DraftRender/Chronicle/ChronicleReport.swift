import DraftChange
import DraftGit
package import DraftLineage
import DraftReview

/// A draft's whole history as one page that needs nothing beside itself: its rounds, how it grew, which
/// round touched which section and how, and where every sentence comes from.
package enum ChronicleReport {
  package static func write(
    _ history: DraftChronicle, options: RenderOptions, to sink: ByteSink
  ) {
    let page = ChroniclePage(
      history, (options.language ?? history.language).words, sink)
    page.head()
    page.notices()
    page.storedRounds()
    ChronicleFigures(page).write()
    page.map()
    page.changes()
    ChronicleText(page).write()
    page.end()
  }
}

/// One page under way.
struct ChroniclePage {
  let history: DraftChronicle
  let words: HistoryPageWords
  let report: any ReportWords
  let sink: ByteSink
  let text: HTMLText

  init(_ history: DraftChronicle, _ report: any ReportWords, _ sink: ByteSink) {
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

  /// What is not on the page.
  func notices() {
    if history.blame.isShallow { notice(words.shallow, []) }
    let unread = history.stages.filter { $0.size == nil }.map(\.name)
    if !unread.isEmpty { notice(words.unread, unread) }
    let stray = history.strayLabels.map(\.label)
    if !stray.isEmpty { notice(words.stray, stray) }
  }

  private func notice(_ words: String, _ names: [String]) {
    sink.write("<p role=\"note\">")
    text.put(words)
    for (at, name) in names.enumerated() {
      if at > 0 { text.put(report.listSeparator) }
      element("bdi", "", name)
    }
    sink.write("</p>\n")
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

  /// From so many rounds on, the list of them is folded or scrolls.
  static let many = 12

  /// A part of the page that scrolls by itself, with the keyboard, too.
  func openScroll(_ name: String) {
    sink.write("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
    text.put(name)
    sink.write("\">")
  }

  func end() {
    sink.write("</main><script>")
    sink.write(ChronicleScript.text)
    sink.write("</script></body></html>\n")
  }
}

extension DraftChronicle.Stage {
  /// 二稿, or its number.
  var name: String { revision.name }
  var author: String { revision.revision.author.name }
  /// By the author's clock.
  var time: String { revision.revision.date.toTheMinute }
}
