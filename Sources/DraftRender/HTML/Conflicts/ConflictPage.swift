package import DraftDecisions
import DraftMerge
package import DraftReview
import DraftText

/// What a page needs beside the conflicts of a merge for somebody to decide them.
package struct HTMLConflictDesk {
  package var plan: ConflictPlan
  /// The decisions to go on from, and on which drafts they are.
  package var file: ResolutionFile
  package var person: String?
  /// The name of the file that the page gives.
  package var fileName: String

  package init(
    plan: ConflictPlan, file: ResolutionFile, person: String?, fileName: String
  ) {
    self.plan = plan
    self.file = file
    self.person = person
    self.fileName = fileName
  }
}

/// A merge as one page for a browser: the joined text, folded, and in their places its conflicts with what each draft has
/// there, to be decided.
package struct ConflictPage {
  private let title: String
  private let desk: HTMLConflictDesk
  private let words: any ReportWords
  private let sink: ByteSink
  private let text: HTMLText

  private var plan: ConflictPlan { desk.plan }

  /// - Parameter title: What is merged.
  package static func write(
    _ title: String, _ desk: HTMLConflictDesk, _ words: any ReportWords, to sink: ByteSink
  ) {
    let page = ConflictPage(
      title: title, desk: desk, words: words, sink: sink, text: HTMLText(sink: sink))
    page.head()
    page.tree()
    page.body()
    page.end()
  }

  private func head() {
    PageHead(title: title, language: words.code, skip: words.skip).write(
      styles: [
        PageHead.report, PageHead.desk, (ConflictPageStyle.text, ConflictPageStyle.hash),
      ],
      scripts: [DeskCore.hash, ConflictScript.hash], to: sink)
    sink.write("<p>")
    text.put(words.conflictsToDecide(plan.items.count))
    sink.write("</p></header>\n")
    DeskBar(sink: sink, words: words, keys: ConflictKeys.all(words)).write {}
    sink.write("<div class=\"page\">")
  }

  private func tree() {
    sink.write("<nav aria-label=\"\(words.sections)\"><details open=\"open\"><summary>")
    sink.write(words.sections + "</summary><ul>")
    var last: [String] = []
    for (index, path) in plan.sections.enumerated() {
      let path = path.isEmpty ? [words.outside] : path
      let known = zip(last, path.dropLast()).prefix { $0 == $1 }.count
      for (depth, name) in path.enumerated().dropFirst(known) {
        list(name, depth, section: depth == path.count - 1 ? index : nil)
      }
      last = path
    }
    sink.write("</ul></details></nav>\n<main id=\"main\">")
  }

  /// A section of the list, or one around it in which nothing is to be decided itself.
  private func list(_ name: String, _ depth: Int, section: Int?) {
    sink.write("<li class=\"d\(min(depth + 1, 4))\" dir=\"auto\">")
    if let section { sink.write("<a href=\"#s\(section)\">") }
    text.put(name)
    if let section {
      let count = plan.items.count { $0.section == section }
      sink.write("</a> <b>\(count)</b>")
    }
    sink.write("</li>")
  }

  private func body() {
    var number = 0
    var section: Int?
    for (index, piece) in plan.result.pieces.enumerated() {
      switch piece {
      case .text(let bytes):
        let next = number < plan.items.count ? plan.items[number].section : nil
        let around = JoinedText(
          plan.document(of: bytes), isBehind: index > 0, isBefore: next != nil)
        write(around.behind)
        fold(around.middle, around.count)
        if let next { open(next, behind: &section) }
        write(around.before)
      case .conflict:
        open(plan.items[number].section, behind: &section)
        ConflictCard(plan: plan, words: words, sink: sink).write(number)
        number += 1
      }
    }
    if section != nil { sink.write("</section>\n") }
  }

  private func open(_ next: Int, behind section: inout Int?) {
    guard next != section else { return }
    if section != nil { sink.write("</section>\n") }
    section = next
    sink.write("<section><h2 id=\"s\(next)\" dir=\"auto\">")
    let path = plan.sections[next]
    text.put(path.isEmpty ? words.outside : path.joined(separator: " / "))
    sink.write("</h2>")
  }

  private func write(_ joined: String) {
    guard !joined.isEmpty else { return }
    sink.write("<div class=\"g\" dir=\"auto\">")
    text.put(joined)
    sink.write("</div>")
  }

  private func fold(_ joined: String, _ count: Int) {
    guard !joined.isEmpty else { return }
    sink.write("<details class=\"u g\"><summary>⋯ ")
    text.put(words.joinedSentences(count))
    sink.write("</summary><div dir=\"auto\">")
    text.put(joined)
    sink.write("</div></details>")
  }

  private func end() {
    sink.write("</main></div>")
    ConflictData(desk: desk, words: words).write(to: sink)
    for script in [DeskCore.text, ConflictScript.text] {
      sink.write("<script>")
      sink.write(script)
      sink.write("</script>")
    }
    sink.write("</body></html>\n")
  }
}
