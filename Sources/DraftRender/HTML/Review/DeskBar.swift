import DraftReview
import DraftText

/// The bar above what is decided on a page: progress, the file, the name, finding, and what the keys do.
struct DeskBar {
  let sink: ByteSink
  let words: any ReportWords
  let keys: [(key: String, short: String, long: String)]

  private var text: HTMLText { HTMLText(sink: sink) }
  private var page: ReviewPageWords { words.reviewPage }

  /// - Parameter more: Writes what else belongs to the bar.
  func write(_ more: () -> Void) {
    sink.write("<div class=\"desk\" id=\"desk\" role=\"region\" hidden=\"hidden\" aria-label=\"")
    text.put(page.title)
    sink.write(
      "\"><div class=\"row\"><span id=\"progress\" role=\"status\"></span><meter id=\"meter\" min=\"0\" aria-label=\""
    )
    text.put(words.undecided)
    sink.write("\"></meter>")
    buttons()
    inputs()
    sink.write("</div><span id=\"said\" aria-live=\"polite\"></span>")
    list()
    more()
    sink.write("</div>\n")
  }

  private func buttons() {
    for (id, label) in [
      ("download", page.download), ("copy", page.copy), ("load", page.load), ("undo", page.undo),
      ("open", page.onlyOpen),
    ] {
      let pressed = id == "open" ? " aria-pressed=\"false\"" : ""
      sink.write("<button type=\"button\" id=\"\(id)\"\(pressed)>")
      text.put(label)
      sink.write("</button>")
    }
  }

  private func inputs() {
    for (id, label) in [("by", page.yourName), ("find", page.find)] {
      sink.write("<input id=\"\(id)\" type=\"\(id == "find" ? "search" : "text")\" aria-label=\"")
      text.put(label)
      sink.write("\" placeholder=\"")
      text.put(label)
      sink.write("\"/>")
    }
    sink.write(
      "<input id=\"file\" type=\"file\" accept=\".json,application/json\" hidden=\"hidden\"/>")
  }

  private func list() {
    sink.write("<details id=\"keys\"><summary>")
    text.put(page.keys)
    sink.write("</summary><dl>")
    let own = ["e": page.ownTextKey, "q": page.endKey]
    for key in keys {
      sink.write("<dt><kbd>")
      text.put(key.key)
      sink.write("</kbd></dt><dd>")
      text.put(own[key.key] ?? key.long)
      sink.write("</dd>")
    }
    sink.write("</dl></details>")
  }
}
