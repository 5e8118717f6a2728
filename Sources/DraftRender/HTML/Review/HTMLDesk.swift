import DraftChange
package import DraftDecisions
import DraftDocument
import DraftReview
import DraftText

/// What a page needs beside a comparison for somebody to decide on it.
package struct HTMLDesk {
  package var plan: ReviewPlan
  package var voices: ReviewVoices
  /// The decisions to go on from, and on which drafts they are.
  package var file: DecisionFile
  /// The name of the file that the page gives.
  package var fileName: String

  package init(plan: ReviewPlan, voices: ReviewVoices, file: DecisionFile, fileName: String) {
    self.plan = plan
    self.voices = voices
    self.file = file
    self.fileName = fileName
  }
}

/// The items of a plan by what the page shows them at.
struct DeskItems {
  let desk: HTMLDesk
  private(set) var byChange: [SentenceChangeIndex: [Int]] = [:]
  private(set) var bySection: [SectionChangeIndex: [Int]] = [:]
  private(set) var layout: Int?
  /// Those that the reader asked to see, in order.
  let shown: [Int]
  /// By item, its number on the page.
  private(set) var numbers: [Int: Int] = [:]

  init(_ desk: HTMLDesk) {
    self.desk = desk
    shown = desk.plan.items.indices.filter { desk.plan.isShown[$0] }
    for (number, index) in shown.enumerated() {
      numbers[index] = number
      switch desk.plan.items[index].subject {
      case .sentence(let change): byChange[change, default: []].append(index)
      case .section(let section): bySection[section, default: []].append(index)
      case .layout: layout = index
      case .edit, .words, .place, .border: break
      }
    }
  }
}

extension HTMLPage {
  // MARK: The bar

  func deskBar() {
    guard let items else { return }
    DeskBar(sink: sink, words: words, keys: words.reviewKeys).write {
      tell(items.desk.voices.notes(words))
    }
  }

  // MARK: Controls

  func controls(forChange index: SentenceChangeIndex) {
    for item in items?.byChange[index] ?? [] { control(item) }
  }

  func controls(forSection index: SectionChangeIndex) {
    for item in items?.bySection[index] ?? [] { control(item) }
  }

  func layoutControl() {
    guard let item = items?.layout else { return }
    sink.write("<div class=\"c\" data-k=\"editorial\">")
    text.put(words.layoutOfLines)
    control(item)
    sink.write("</div>")
  }

  /// The items that the sections of the page do not show, with their words, so that everything can be decided.
  func furtherControls() {
    guard let items else { return }
    let rest = items.shown.filter { !written.contains($0) }
    guard !rest.isEmpty else { return }
    sink.write("<section><h2>")
    text.put(words.reviewPage.further)
    sink.write("</h2>")
    for index in rest {
      sink.write("<div class=\"c\" data-k=\"editorial\"><div class=\"t\" dir=\"auto\">")
      text.put(items.desk.plan.items[index].quote?.exact ?? "")
      sink.write("</div>")
      control(index)
      sink.write("</div>")
    }
    sink.write("</section>")
  }

  private func control(_ index: Int) {
    guard let items, let number = items.numbers[index], written.insert(index) else { return }
    let item = items.desk.plan.items[index]
    open(item, number, part: nil)
    for voice in items.desk.voices.byItem[index] ?? [] { tell(voice) }
    if !item.parts.isEmpty {
      sink.write("<div class=\"p\" hidden=\"hidden\">")
      for (place, part) in item.parts.enumerated() {
        open(part, number, part: place)
        sink.write("</div>")
      }
      sink.write("</div>")
    }
    sink.write("</div>")
  }

  /// The start of a control with its buttons; the page calls an item itself part −1.
  private func open(_ item: ReviewItem, _ number: Int, part: Int?) {
    sink.write(
      "<div class=\"k\" role=\"group\" tabindex=\"-1\" data-item=\"\(number)\" data-part=\"\(part ?? -1)\" aria-label=\""
    )
    text.put(Quote.shortened(item.quote?.exact ?? words.layoutOfLines))
    sink.write("\"><div class=\"b\">")
    if part != nil {
      sink.write("<span class=\"w\">")
      name(of: item)
      sink.write("</span>")
    }
    let labels = Dictionary(
      words.reviewKeys.map { ($0.key, $0.short) }, uniquingKeysWith: { first, _ in first })
    for (verdict, key) in [
      ("accept", "a"), ("reject", "r"), ("edit", "e"), ("comment", "c"), ("split", "s"),
    ] {
      if verdict == "edit", !item.takesText { continue }
      if verdict == "split", item.parts.isEmpty { continue }
      sink.write("<button type=\"button\" data-v=\"\(verdict)\">")
      text.put(labels[key] ?? verdict)
      sink.write("</button>")
    }
    sink.write("<span class=\"s\"></span></div><div class=\"n\" hidden=\"hidden\"></div>")
  }

  private func name(of part: ReviewItem) {
    switch part.subject {
    case .edit(let index, _):
      let edit = comparison.edits[index]
      if !edit.old.isEmpty {
        sink.write("<del>")
        text.put(edit.old, of: old, keepingLines: false)
        sink.write("</del>")
      }
      if !edit.new.isEmpty {
        sink.write("<ins>")
        text.put(edit.new, of: new, keepingLines: false)
        sink.write("</ins>")
      }
    case .words: text.put(words.name(of: .words))
    case .place: text.put(words.name(of: .place))
    case .border: text.put(words.name(of: .border))
    case .sentence, .section, .layout: text.put(Quote.shortened(part.quote?.exact ?? ""))
    }
  }

  func tell(_ voice: ReviewVoice) {
    if let verdict = voice.verdict {
      var own = ""
      if case .text(let text) = verdict { own = words.colon + text }
      said(voice, verdict.kind, own)
    }
    if let comment = voice.comment { said(voice, .commented, words.colon + comment) }
  }

  private func said(_ voice: ReviewVoice, _ verdict: ReviewVerdict, _ more: String) {
    sink.write(
      voice.recurrence != nil && verdict != .commented
        ? "<span class=\"v back\">" : "<span class=\"v\">")
    text.put(words.said(voice, verdict) + more)
    sink.write("</span>")
  }

  // MARK: Reports with what was said elsewhere

  func remarks(on change: SentenceChangeIndex) {
    guard items == nil, !options.remarks[change].isEmpty else { return }
    sink.write("<div class=\"m\">")
    for voice in options.remarks[change] { tell(voice) }
    sink.write("</div>")
  }

  /// What belongs to no change: what was rejected and stands, comments on text that stayed, and what has lost its text.
  func orphans() {
    guard items == nil else { return }
    tell(options.remarks.notes(words))
  }

  private func tell(_ notes: [ReviewNote]) {
    for note in notes {
      sink.write("<details><summary>")
      text.put(note.head)
      sink.write("</summary><ul>")
      for entry in note.entries {
        sink.write("<li>")
        text.put(entry)
        sink.write("</li>")
      }
      sink.write("</ul></details>")
    }
  }
}

/// Which items have their control, while a page is written.
final class WrittenItems {
  private var items: Set<Int> = []

  func contains(_ item: Int) -> Bool { items.contains(item) }

  /// - Returns: whether it had none yet.
  func insert(_ item: Int) -> Bool { items.insert(item).inserted }
}
