package import DraftChange
import DraftDocument
import DraftLanguage
import DraftReview
import DraftText

/// 修改说明: what a round changed, in Markdown, for a reader of one page: the substance article by article
/// in the wording of amendments, figures and dates apart, references left behind as questions.
package enum MemoText {
  package static func write(
    _ comparison: Comparison, oldName: String, newName: String, options: RenderOptions,
    title: String? = nil, to sink: ByteSink
  ) {
    Review.with(comparison, options.filter, in: options.language) { review in
      let memo = MemoReport(review, sink)
      memo.opening(title, oldName: oldName, newName: newName)
      memo.questions()
      memo.amendments()
      memo.figures()
      memo.renumbering()
      memo.smallChanges()
    }
  }
}

/// One memo under way.
struct MemoReport: ReviewWriter {
  let review: Review
  let plan: MemoPlan
  let sink: ByteSink
  let text: MarkdownText
  private let gathered = GatheredMarkdown()

  init(_ review: Review, _ sink: ByteSink) {
    self.review = review
    self.sink = sink
    plan = MemoPlan(review)
    text = MarkdownText(sink: sink)
  }

  func heading(_ part: MemoPart) { sink.write("\n## \(words.heading(part))\n\n") }

  /// Draft text as it is written into Markdown.
  ///
  /// - Parameter limit: Scalars; what is longer ends in ……
  func shown(_ range: ByteRange, _ side: Side, limit: Int = .max) -> String {
    gathered.string { $0.put(range, of: side.bytes, limit: limit) }
  }

  /// A name or a place as it is written into Markdown.
  func shown(_ text: String) -> String { gathered.string { $0.put(text) } }

  /// The beginning of a sentence, to know it by, in quotation marks.
  func excerpt(_ sentence: SentenceIndex, _ side: Side) -> String {
    let whole = side.document.sentences[sentence].range
    let shown = review.context.beginning(of: whole, side.bytes)
    return words.quoted(self.shown(shown, side) + (shown == whole ? "" : words.ellipsis))
  }

  /// References that no longer point where they did.
  func questions() {
    for (index, notice) in review.notices.references.enumerated() {
      if index == 0 { heading(.references) }
      sink.write("- ")
      text.put((notice.place.isEmpty ? words.theText : notice.place).capitalizedFirst)
      sink.write(words.asks)
      text.put(comparison.new.text.line(notice.reference.place))
      sink.write(words.asksEnd)
      text.put(words.asked(of: notice.finding))
      sink.write("\n")
    }
  }

  /// Figures and dates as a table: what they are of, before → after, and where.
  func figures() {
    let wanted: ChangeCategories = [.figure, .date, .deadline]
    var isFirst = true
    for change in comparison.sentences where lookup.shows(change, filter) {
      for edit in comparison.edits[change.edits] where !edit.categories.isDisjoint(with: wanted) {
        for figure in review.context.figures(edit, change) {
          if isFirst { figureHeads() }
          isFirst = false
          row(of: figure, change)
        }
      }
    }
  }

  private func figureHeads() {
    heading(.figures)
    sink.write("| " + words.figureHeads.joined(separator: " | ") + " |\n|---|---|---|\n")
  }

  private func row(of figure: FigureChange, _ change: SentenceChange) {
    sink.write("| ")
    let side = figure.new.isEmpty ? old : new
    text.put(figure.name, of: side)
    if !figure.name.isEmpty, !figure.column.isEmpty { sink.write(words.colon) }
    text.put(figure.column, of: side)
    let place = review.place(ofSentence: change.new.lowerBound, review.new).capitalizedFirst
    // The date below a paper is what its place says.
    if figure.name.isEmpty, figure.column.isEmpty { text.put(place) }
    sink.write(" | ")
    text.put(figure.old, of: old)
    sink.write((figure.old.isEmpty ? words.noFigure : "") + " → ")
    text.put(figure.new, of: new)
    sink.write((figure.new.isEmpty ? words.noFigure : "") + " | ")
    text.put(place)
    sink.write(" |\n")
  }

  /// What only got another number, in one line.
  func renumbering() {
    let renumbered = plan.allRenumbered
    guard !renumbered.isEmpty else { return }
    heading(.renumbering)
    let hasArticles = renumbered.contains {
      comparison.sections[$0].new.map { comparison.new.sections[$0].scheme == .zhArticle } ?? false
    }
    if hasArticles { sink.write(words.renumberedArticles) }
    var isFirst = true
    NumberRuns(
      renumbered, comparison, lookup, words, old: review.old.names, new: review.new.names
    ).each {
      if !isFirst { sink.write(words.semicolon) }
      isFirst = false
      text.put($0)
    }
    sink.write(words.fullStop + "\n")
  }

  /// Editorial and consequential changes: a line each, and one for each class of which there are many. Places
  /// of a replaced term are reported once above.
  func smallChanges() {
    guard !plan.small.isEmpty else { return }
    heading(.small)
    summedUp(.editorial)
    summedUp(.consequential)
    for entry in plan.listed {
      if sink.hasFailed { return }
      sink.write("- ")
      changed(entry)
      sink.write("\n")
    }
  }

  /// 文字、标点规范 5 处（第三条、第八条）。
  private func summedUp(_ weight: ChangeClass) {
    let entries = plan.summedUp(weight)
    guard !entries.isEmpty else { return }
    var places: [String] = []
    for entry in entries {
      let place = place(of: entry)
      if !place.isEmpty, !places.contains(place) { places.append(place) }
    }
    let most = 20
    let names = places.prefix(most).joined(separator: words.listSeparator)
    sink.write("- ")
    text.put(
      words.summedUp(
        weight, count: entries.reduce(0) { $0 + $1.changes.count },
        places: names + (places.count > most ? words.ellipsis : "")))
    sink.write("\n")
  }

  /// What the line of an entry is about: its section, or a part of the text in no section.
  func place(of entry: MemoPlan.Entry) -> String {
    if let place = entry.row.place { return words.name(of: place.place) }
    let (side, section) = review.home(of: comparison.sections[entry.row.section])
    return side.names.name(of: section)
  }
}
