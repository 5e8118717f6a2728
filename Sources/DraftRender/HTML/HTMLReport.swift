package import DraftChange
import DraftDocument
package import DraftReview
import DraftText

/// The report as one page that needs nothing beside itself; inline unless the reader chooses
/// side by side, which is a radio button and needs no script.
package enum HTMLReport {
  package static func write(
    _ comparison: Comparison, oldName: String, newName: String, options: RenderOptions,
    to sink: ByteSink
  ) {
    Review.with(comparison, options.filter, in: options.language) { review in
      write(review, oldName: oldName, newName: newName, options: options, desk: nil, to: sink)
    }
  }

  /// - Parameter desk: What makes the report a page to decide on.
  package static func write(
    _ review: Review, oldName: String, newName: String, options: RenderOptions, desk: HTMLDesk?,
    to sink: ByteSink
  ) {
    let page = HTMLPage(review, options, sink, desk.map(DeskItems.init))
    let names = DraftNames.titles(oldName, newName)
    page.head(names.old, names.new)
    page.tree()
    page.layoutControl()
    page.changes()
    page.furtherControls()
    page.end()
  }
}

/// One page under way.
struct HTMLPage: ReviewWriter {
  let review: Review
  /// What opens unchanged text: folded, unless the page is to be read whole.
  let details: String
  let groups: SectionGroups
  let parts: [HTMLPart]
  /// The places that moved text left, by how many sentence changes stand before them.
  let pointers: [Int: [MovePointers.Pointer]]
  /// The ids of those places, by the sentence change or the section change that left.
  let placesLeft:
    (sentences: [SentenceChangeIndex: SentenceChangeIndex], sections: Set<SectionChangeIndex>)
  let sink: ByteSink
  let text: HTMLText
  let options: RenderOptions
  /// What there is to decide, where the page is one to decide on.
  let items: DeskItems?
  let written = WrittenItems()

  init(_ review: Review, _ options: RenderOptions, _ sink: ByteSink, _ items: DeskItems?) {
    self.items = items
    self.options = options
    self.review = review
    self.sink = sink
    details = options.unfolds ? "<details open=\"open\"" : "<details"
    groups = SectionGroups(review.comparison, review.lookup)
    parts = HTMLPart.all(review.comparison, groups)
    let all = MovePointers(review.comparison, review.lookup, review.filter).all
    pointers = Dictionary(grouping: all, by: \.place)
    placesLeft = HTMLPage.placesLeft(all)
    text = HTMLText(sink: sink)
  }

  func head(_ oldName: String, _ newName: String) {
    let title = "\(oldName) → \(newName)"
    let language = words.code
    let head = PageHead(title: title, language: language, skip: words.skip)
    head.write(
      styles: [PageHead.report] + (items == nil ? [] : [PageHead.desk]),
      scripts: [HTMLScript.hash] + (items == nil ? [] : [DeskCore.hash, DeskScript.hash]), to: sink)
    summary()
    sink.write("</header>\n")
    deskBar()
    bar()
    views(oldName, newName)
  }

  private func summary() {
    if filter.isDifferent(comparison) {
      for line in SummaryLines.of(review) { paragraph(line) }
      if let picked = SummaryLines.selection(review) {
        paragraph(picked)
      }
    } else {
      paragraph(words.noDifferences)
    }
    options.preface.forEach(paragraph)
    orphans()
    let notices = review.notices
    for term in notices.terms {
      sink.write("<p>" + words.throughout + "<del>")
      text.put(term.old, of: old)
      sink.write("</del> → <ins>")
      text.put(term.new, of: new)
      sink.write("</ins> ×\(term.count)")
      text.put(term.left)
      sink.write("</p>")
    }
    warnings(notices.references)
    for limit in notices.limits { paragraph(limit) }
  }

  /// References left behind, each linked to the sentence that holds it.
  private func warnings(_ notices: [ReferenceNotice]) {
    for notice in notices {
      sink.write("<p class=\"warn\">⚠ <a href=\"#\(target(of: notice.reference))\">")
      let range = notice.reference.place
      text.put(words.reference(comparison.new.text.line(range), in: notice.place))
      sink.write("</a>")
      text.put(words.said(of: notice.finding))
      sink.write("</p>")
    }
  }

  /// The change that holds a reference, or its section where the sentence is unchanged.
  private func target(of reference: ReferenceChange) -> String {
    let sentence = comparison.new.sentences[reference.sentence].range
    let change = lookup.change(ofNewSentence: sentence).flatMap { index in
      lookup.shows(comparison.sentences[index], filter) ? "c\(index)" : nil
    }
    return change ?? "s\(lookup.newSection(ofSentence: reference.sentence))"
  }

  private func paragraph(_ line: String) {
    sink.write("<p>")
    text.put(line)
    sink.write("</p>")
  }

  /// The filters work by script alone and are hidden without it. There are those that something passes.
  private func bar() {
    sink.write("<div class=\"bar\" id=\"bar\" role=\"group\" hidden=\"hidden\" aria-label=\"")
    sink.write(words.filters + "\">")
    let counts = ChangeCounts(review)
    for key in PageFilter.allCases {
      let count = count(of: key, counts)
      guard count > 0 else { continue }
      sink.write("<button type=\"button\" aria-pressed=\"false\" data-f=\"\(key.rawValue)\">")
      sink.write("\(words.name(of: key)) \(count)</button>")
    }
    sink.write("<button type=\"button\" id=\"fold\">" + words.unfold)
    sink.write("</button><button type=\"button\" id=\"theme\">" + words.theme)
    sink.write("</button> <span id=\"count\" aria-live=\"polite\"></span> ")
    sink.write(words.keys + "</div>\n")
  }

  /// How many changes pass a filter, moved sections among them.
  private func count(of filter: PageFilter, _ counts: ChangeCounts) -> Int {
    switch filter {
    case .substantive: counts.classes.substantive
    case .consequential: counts.classes.consequential
    case .editorial: counts.classes.editorial + review.borders.all.count
    case .moved: counts.movedAlone + counts.sections.moved
    case .figure: counts.count(of: .figure)
    case .date: counts.count(of: .date)
    case .reference: counts.count(of: .reference)
    case .term: counts.count(of: .term)
    }
  }

  /// A sentence that moved with its section is covered by that.
  func movedAlone(_ change: SentenceChange) -> Bool {
    change.moved != 0 && !lookup.movedWithItsSection(change)
  }

  /// The views are radio buttons, which need no script; beside each other both texts have their names.
  private func views(_ oldName: String, _ newName: String) {
    for (id, label) in [
      ("inline", words.inline), ("side", words.sideBySide),
    ] {
      let isChecked = id == "inline" ? " checked=\"checked\"" : ""
      sink.write("<input class=\"view\" type=\"radio\" name=\"view\" id=\"\(id)\"\(isChecked)/>")
      sink.write("<label for=\"\(id)\"> \(label)</label>")
    }
    sink.write("<div class=\"sides\" dir=\"auto\"><span>")
    text.put(oldName)
    sink.write("</span><span>")
    text.put(newName)
    sink.write("</span></div><div class=\"page\">")
  }

  func end() {
    sink.write("</main></div><script>")
    sink.write(HTMLScript.text)
    sink.write("</script>")
    if let items {
      DeskData(items: items, words: words).write(to: sink)
      for script in [DeskCore.text, DeskScript.text] {
        sink.write("<script>")
        sink.write(script)
        sink.write("</script>")
      }
    }
    sink.write("</body></html>\n")
  }
}
