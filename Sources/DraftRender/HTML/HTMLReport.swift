package import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// The report as one page that needs nothing beside itself; inline unless the reader chooses
/// side by side, which is a radio button and needs no script.
package enum HTMLReport {
  package static func write(
    _ comparison: Comparison, oldName: String, newName: String, options: RenderOptions,
    to sink: ByteSink
  ) {
    comparison.withTexts { old, new in
      let page = HTMLPage(comparison, old, new, options, sink)
      let names = DraftNames.titles(oldName, newName)
      page.head(names.old, names.new)
      page.tree()
      page.changes()
      page.end()
    }
  }
}

/// One page under way.
struct HTMLPage {
  let comparison: Comparison
  let old: TextView
  let new: TextView
  let filter: ReviewFilter
  /// What opens unchanged text: folded, unless the page is to be read whole.
  let details: String
  let words: Wording
  let lookup: SectionLookup
  let within: MoveWithin
  let groups: SectionGroups
  let titles: SectionTitles
  let borders: ParagraphBorders
  let pieces: ChangePieces
  /// The places that moved text left, by the sentence change after which they are noted.
  let pointers: [Int: [MovePointers.Pointer]]
  /// The ids of those places, by the sentence change or the section change that left.
  let placesLeft: (sentences: [Int: Int], sections: Set<Int>)
  let oldNames: SectionCitation
  let newNames: SectionCitation
  let ties: SectionTies
  let context: EditContext
  let sink: ByteSink
  let text: HTMLText

  init(
    _ comparison: Comparison, _ old: TextView,
    _ new: TextView, _ options: RenderOptions, _ sink: ByteSink
  ) {
    self.comparison = comparison
    self.old = old
    self.new = new
    self.sink = sink
    filter = options.filter
    details = options.unfolds ? "<details open=\"open\"" : "<details"
    words = Wording(for: comparison.new, in: options.language)
    lookup = SectionLookup(comparison, filter: options.filter)
    within = MoveWithin(comparison, lookup, words, new)
    groups = SectionGroups(comparison, lookup)
    titles = SectionTitles(comparison: comparison, lookup: lookup)
    borders = ParagraphBorders(comparison, lookup, filter)
    let all = MovePointers(comparison, lookup, options.filter).all
    pointers = Dictionary(grouping: all, by: \.anchor)
    placesLeft = HTMLPage.placesLeft(all)
    pieces = ChangePieces(comparison: comparison, filter: options.filter)
    oldNames = SectionCitation(comparison.old, old)
    newNames = SectionCitation(comparison.new, new)
    ties = SectionTies(comparison, lookup)
    context = EditContext(comparison, old, new)
    text = HTMLText(sink: sink)
  }

  func head(_ oldName: String, _ newName: String) {
    let title = "\(oldName) → \(newName)"
    let language = words("en", "zh-CN")
    sink.write("<!DOCTYPE html>\n<html lang=\"\(language)\"><head><meta charset=\"utf-8\"/>")
    sink.write(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        + "style-src 'sha256-\(HTMLStyle.hash)'; script-src 'sha256-\(HTMLScript.hash)'\"/>")
    sink.write("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"/><title>")
    text.put(title)
    sink.write("</title>\n<style>")
    sink.write(HTMLStyle.text)
    sink.write("</style></head><body><a class=\"skip\" href=\"#main\">")
    sink.write(words("Skip to the changes", "跳到改动"))
    sink.write("</a><header><h1 dir=\"auto\">")
    text.put(title)
    sink.write("</h1>")
    summary()
    sink.write("</header>\n")
    bar()
    views(oldName, newName)
  }

  private func summary() {
    if filter.isDifferent(comparison) {
      for line in SummaryLines.of(comparison, lookup, ties, filter, words) { paragraph(line) }
      if let picked = SummaryLines.selection(comparison, lookup, filter, words) {
        paragraph(picked)
      }
    } else {
      paragraph(words.noDifferences)
    }
    for term in comparison.terms {
      sink.write("<p>" + words("throughout: ", "通改：") + "<del>")
      text.put(term.old, of: old)
      sink.write("</del> → <ins>")
      text.put(term.new, of: new)
      sink.write("</ins> ×\(term.count)</p>")
    }
    warnings()
    for limit in comparison.limits { paragraph(limit) }
  }

  /// References left behind, each linked to the sentence that holds it.
  private func warnings() {
    let left = comparison.references.filter { $0.state != .followed }
    guard !left.isEmpty, !filter.ignored.contains(.numbering) else { return }
    for reference in left {
      let sentence = comparison.new.sentences[reference.sentence]
      sink.write("<p class=\"warn\">⚠ <a href=\"#\(target(of: reference))\">")
      text.put(newNames.name(of: Int(sentence.section)))
      sink.write(words(": ", "："))
      text.put(reference.place, of: new)
      sink.write("</a> ")
      let was = reference.oldTarget.map(oldNames.name) ?? "?"
      let now = lookup.successor(of: reference)
      let part = words.part(of: reference)
      if let now, now == reference.newTarget {
        text.put(
          part.isEmpty
            ? words.missing(reference)
            : words("points at what is now \(part)", "所指的内容现为\(part)"))
      } else if let now = now.map({ words.place(of: reference, in: newNames.name(of: $0)) }) {
        if now == was, let reached = reference.newTarget.map(newNames.name) {
          text.put(words("pointed at \(was), now points at \(reached)", "原指\(was)，现指\(reached)"))
        } else {
          text.put(words("pointed at \(was), which is now \(now)", "原指\(was)，该处现为\(now)"))
        }
      } else {
        text.put(words("points at \(was), which is gone", "所指的\(was)已不存在"))
      }
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
    sink.write(words("Filters", "筛选") + "\">")
    let filters = [
      ("substantive", "substantive", "实质"), ("consequential", "consequential", "随改"),
      ("editorial", "editorial", "文字规范"), ("moved", "moved", "移动"), ("figure", "figures", "数据"),
      ("date", "dates", "日期"), ("reference", "references", "引用"), ("term", "terms", "用语"),
    ]
    let counts = counts()
    for (key, english, chinese) in filters {
      guard let count = counts[key], count > 0 else { continue }
      sink.write("<button type=\"button\" aria-pressed=\"false\" data-f=\"\(key)\">")
      sink.write("\(words(english, chinese)) \(count)</button>")
    }
    sink.write("<button type=\"button\" id=\"fold\">" + words("unfold/fold", "展开/折叠"))
    sink.write("</button><button type=\"button\" id=\"theme\">" + words("light/dark", "明/暗"))
    sink.write("</button> <span id=\"count\" aria-live=\"polite\"></span> ")
    sink.write(words("changes · n/p: next, previous", "处改动 · n/p：下一处、上一处") + "</div>\n")
  }

  /// How many changes pass each filter, moved sections among them.
  private func counts() -> [String: Int] {
    var classes: [ChangeClass: Int] = [:]
    let categories: [(ChangeCategories, String)] = [
      (.figure, "figure"), (.date, "date"), (.reference, "reference"), (.term, "term"),
    ]
    var ofCategory = [Int](repeating: 0, count: categories.count)
    var moved = comparison.sections.indices.count {
      lookup.isSelected($0) && filter.marks(of: comparison.sections[$0]).contains(.moved)
    }
    for change in comparison.sentences where lookup.shows(change, filter) {
      classes[change.weight, default: 0] += 1
      if movedAlone(change) { moved += 1 }
      for (index, category) in categories.enumerated()
      where change.categories.contains(category.0) {
        ofCategory[index] += 1
      }
    }
    var counts = ["moved": moved]
    classes[.editorial, default: 0] += borders.count
    for (weight, count) in classes { counts[weight.rawValue] = count }
    for (index, category) in categories.enumerated() { counts[category.1] = ofCategory[index] }
    return counts
  }

  /// What moved with its section is told by the section.
  func movedAlone(_ change: SentenceChange) -> Bool {
    change.moved != 0 && !lookup.movedWithItsSection(change)
  }

  /// The views are radio buttons, which need no script; beside each other both texts have their names.
  private func views(_ oldName: String, _ newName: String) {
    for (id, label) in [
      ("inline", words("inline", "合排")), ("side", words("side by side", "左右对照")),
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
    sink.write("</script></body></html>\n")
  }
}
