package import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// The form of a comparison table.
package enum TableForm: Sendable { case html, markdown, csv }

/// 对照表: number, before, after, kind of change; one row an article or section, as filings have it.
package enum TableText {
  /// - Parameter all: Also renumbering, punctuation and the places of terms replaced throughout.
  package static func write(
    _ comparison: Comparison, oldName: String, newName: String, options: RenderOptions,
    form: TableForm, all: Bool, frame: TableFrame = TableFrame(), to sink: ByteSink
  ) {
    Review.with(comparison, options.filter, in: options.language) { review in
      var table = TableReport(review, TableSink(sink, form), all: all, frame)
      table.write(oldName: oldName, newName: newName)
    }
  }
}

/// One table under way.
struct TableReport<Sink: TableWriter>: ReviewWriter {
  let review: Review
  let plan: TablePlan
  let notes: TableNotes
  /// The first sentence of each section; `nil` where it has none.
  let firstSentences: Sides<IndexedArray<Section, SentenceIndex?>>
  var sink: Sink
  private let frame: TableFrame
  /// The heads of the columns behind the kind of change.
  private let columns: [String]
  /// Indexes of the notes that a row has.
  private var told: Set<Int> = []
  private var number = 0
  /// What the section of the last row stands in.
  private var lastParents: [String] = []

  init(_ review: Review, _ sink: Sink, all: Bool, _ frame: TableFrame) {
    self.review = review
    self.frame = frame
    columns = frame.added(review.words.reasonHead)
    self.sink = sink
    plan = TablePlan(review, all: all)
    firstSentences = Sides(
      old: review.old.document.firstSentences(), new: review.new.document.firstSentences())
    notes = TableNotes(review: review)
  }

  mutating func write(oldName: String, newName: String) {
    let (oldName, newName) = DraftNames.titles(oldName, newName)
    let title =
      frame.title ?? review.draftTitle.map { words.tableTitle(of: $0) }
      ?? words.tableTitle(oldName, newName)
    sink.start(title, heads: heads, language: words.code)
    terms()
    for line in plan.lines {
      if sink.hasFailed { return }
      write(line)
    }
    notesWithoutRow()
    sink.end(closing(), isEmpty: number == 0)
  }

  private var heads: [String] {
    var heads = words.tableHeads
    for (place, head) in frame.heads.prefix(heads.count - 1).enumerated() {
      heads[place + 1] = head
    }
    return heads + columns
  }

  /// A note on a place that has no row is not lost: it gets a row of its own.
  private mutating func notesWithoutRow() {
    guard !filter.isSelective, filter.section == nil else { return }
    for (index, note) in frame.notes.enumerated() where !told.contains(index) {
      startRow()
      sink.put(note.place)
      sink.nextCell()
      sink.nextCell()
      sink.put(words.noRow)
      endRow(note.texts)
    }
  }

  /// - Parameter texts: Of the added columns.
  private mutating func endRow(_ texts: [String] = []) {
    for index in columns.indices {
      sink.nextCell()
      if index < texts.count { sink.put(texts[index]) }
    }
    sink.endRow()
  }

  /// What the notes say of a row, by either of its names.
  private mutating func noteTexts(of line: TablePlan.Line) -> [String] {
    guard !frame.notes.isEmpty else { return [] }
    let section = comparison.sections[line.row.section]
    var names: [String] = []
    if let place = line.row.place { names.append(words.name(of: place.place)) }
    if let id = section.new { names += [review.new.names.name(of: id), title(of: id, review.new)] }
    if let id = section.old { names += [review.old.names.name(of: id), title(of: id, review.old)] }
    for (index, note) in frame.notes.enumerated()
    where !told.contains(index) && !note.place.isEmpty && names.contains(note.place) {
      told.insert(index)
      return note.texts
    }
    return []
  }

  private func title(of id: SectionIndex, _ side: Side) -> String {
    side.document.text.string(side.document.sections[id].title)
  }

  private func closing() -> String {
    var closing: [String] = []
    if number == 0 { closing.append(words.nothingListed) }
    if plan.leftOut > 0 { closing.append(words.leftOut(plan.leftOut)) }
    return closing.joined(separator: words.blank)
  }

  /// One leading row for each term replaced throughout.
  private mutating func terms() {
    for term in review.notices.terms {
      startRow()
      sink.text(term.old, of: old, .deleted)
      sink.nextCell()
      sink.text(term.new, of: new, .inserted)
      sink.nextCell()
      sink.put(words.throughout(term.count) + term.left)
      endRow()
    }
  }

  private mutating func startRow() {
    number += 1
    sink.startRow()
    sink.put(String(number))
    sink.nextCell()
  }

  /// What the row's section stands in, from the outermost; of sections that are nowhere the same, nothing.
  func parents(of line: TablePlan.Line) -> [String] {
    review.ancestors(of: line.row.section).map { index in
      let (side, id) = review.home(of: comparison.sections[index])
      let section = side.document.sections[id]
      let label =
        SectionNames.isOnlyMarkup(section.label, in: side.bytes)
        ? "" : side.document.text.string(section.label)
      let joint = label.isEmpty || section.title.isEmpty ? "" : side.separator(after: section.label)
      return label + joint + side.document.text.string(section.title)
    }.filter { !$0.isEmpty }
  }

  private mutating func write(_ line: TablePlan.Line) {
    let around = parents(of: line)
    if around != lastParents { sink.groupRow(around.joined(separator: " / ")) }
    lastParents = around
    startRow()
    side(review.old, line)
    sink.nextCell()
    side(review.new, line)
    sink.nextCell()
    sink.put(notes.text(of: line))
    endRow(noteTexts(of: line))
  }
}
