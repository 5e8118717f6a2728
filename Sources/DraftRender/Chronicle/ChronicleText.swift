import DraftGit
import DraftLineage
import DraftReview

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
    var rest = blame.entries[...]
    while let first = rest.first {
      let paragraph = rest.prefix { $0.paragraph == first.paragraph }
      rest = rest.dropFirst(paragraph.count)
      let isHeading = paragraph.count == 1 && first.isHeading
      block(isHeading ? "h3" : "p") { write(paragraph) }
    }
    page.sink.write("</section>\n")
  }

  /// Each sentence, and before it the round it comes from where that is another than before.
  private func write(_ paragraph: ArraySlice<Blame.Entry>) {
    var round: Int?
    for entry in paragraph {
      if entry.wording != round { tell(entry.wording) }
      if !entry.label.isEmpty { page.element("b", "", entry.label) }
      write(entry)
      round = entry.wording
    }
  }

  private func block(_ element: StaticString, _ content: () -> Void) {
    page.sink.write("<")
    page.sink.write(element)
    page.sink.write(" class=\"t\" dir=\"auto\">")
    content()
    page.sink.write("</")
    page.sink.write(element)
    page.sink.write(">\n")
  }

  /// The rounds that some sentence comes from; by script, one of them can be picked out.
  private func legend() {
    page.element("p", " class=\"m\"", page.words.ages)
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

  private func tell(_ round: Int) {
    page.element("a", " class=\"o\" href=\"#r\(round)\"", name(round))
  }

  private func write(_ entry: Blame.Entry) {
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
    let day = revision.revision.date.toTheMinute.prefix(10)
    return "\(revision.name) \(day) \(revision.revision.author.name)"
  }

  private func name(_ number: Int) -> String { blame.revisions[number - 1].name }

  /// From 0, the oldest, to 5, the newest.
  private func age(_ number: Int) -> Int {
    blame.revisions.count < 2 ? 0 : 5 * (number - 1) / (blame.revisions.count - 1)
  }
}
