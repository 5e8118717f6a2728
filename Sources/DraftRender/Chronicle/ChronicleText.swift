import DraftGit
import DraftLineage

/// The newest text, with the round that each sentence's wording comes from.
struct ChronicleText {
  private let page: ChroniclePage
  private let blame: Blame

  init(_ page: ChroniclePage) {
    self.page = page
    blame = page.history.blame
  }

  func write() {
    page.heading("text", page.words.text)
    legend()
    var section: String?
    var paragraph: Int?
    var round: Int?
    for entry in blame.entries {
      if entry.section != section || entry.paragraph != paragraph {
        if paragraph != nil { page.sink.write("</p>\n") }
        if entry.section != section, !entry.section.isEmpty {
          page.element("h3", " dir=\"auto\"", entry.section)
        }
        page.sink.write("<p class=\"t\" dir=\"auto\">")
        (section, paragraph, round) = (entry.section, entry.paragraph, nil)
      }
      write(entry, tells: entry.wording != round)
      round = entry.wording
    }
    if paragraph != nil { page.sink.write("</p>\n") }
    page.sink.write("</section>\n")
  }

  /// The rounds that some sentence comes from; by script, one of them can be picked out.
  private func legend() {
    page.element("p", " class=\"m\"", page.words.legend)
    page.sink.write("<p id=\"pick\">")
    for number in Set(blame.entries.map(\.wording)).sorted() {
      page.element(
        "button",
        " type=\"button\" aria-pressed=\"false\" class=\"a\(age(number))\" data-r=\"\(number)\"",
        name(number))
      page.sink.write(" ")
    }
    page.sink.write("</p>")
  }

  private func write(_ entry: Blame.Entry, tells: Bool) {
    if tells { page.element("a", " class=\"o\" href=\"#r\(entry.wording)\"", name(entry.wording)) }
    page.sink.write("<span class=\"a\(age(entry.wording))\" data-r=\"\(entry.wording)\" title=\"")
    page.text.put(origin(of: entry))
    page.sink.write("\">")
    page.text.put(entry.text)
    page.sink.write("</span>")
  }

  /// 二稿 2024-03-15 张三 ← 一稿 2024-03-01 李四.
  private func origin(of entry: Blame.Entry) -> String {
    var words = told(entry.wording)
    if entry.first != entry.wording { words += " ← " + told(entry.first) }
    if let restored = entry.restored { words += " ↻ " + told(restored) }
    return words
  }

  private func told(_ number: Int) -> String {
    let revision = blame.revisions[number - 1]
    return
      "\(revision.name) \(revision.revision.date.iso.prefix(10)) \(revision.revision.author.name)"
  }

  private func name(_ number: Int) -> String { blame.revisions[number - 1].name }

  /// From 0, the oldest, to 5, the newest.
  private func age(_ number: Int) -> Int {
    blame.revisions.count < 2 ? 0 : 5 * (number - 1) / (blame.revisions.count - 1)
  }
}
