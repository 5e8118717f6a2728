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
    form: TableForm, all: Bool, to sink: ByteSink
  ) {
    comparison.withTexts { old, new in
      var table = TableReport(comparison, old, new, options, TableSink(sink, form), all: all)
      table.write(oldName: oldName, newName: newName)
    }
  }
}

/// One table under way.
struct TableReport {
  let comparison: Comparison
  let old: TextView
  let new: TextView
  let filter: ReviewFilter
  let words: Wording
  let lookup: SectionLookup
  let pieces: ChangePieces
  let plan: TablePlan
  let notes: TableNotes
  /// The first sentence of each section, -1 where it has none.
  let firstOld: [Int]
  let firstNew: [Int]
  var sink: TableSink
  private var number = 0

  init(
    _ comparison: Comparison, _ old: TextView,
    _ new: TextView, _ options: RenderOptions, _ sink: TableSink, all: Bool
  ) {
    self.comparison = comparison
    self.old = old
    self.new = new
    self.sink = sink
    filter = options.filter
    words = Wording(for: comparison.new, in: options.language)
    lookup = SectionLookup(comparison, filter: options.filter)
    pieces = ChangePieces(comparison: comparison, filter: options.filter)
    plan = TablePlan(comparison, lookup, filter, all: all)
    firstOld = TableReport.firstSentences(comparison.old)
    firstNew = TableReport.firstSentences(comparison.new)
    notes = TableNotes(
      comparison: comparison, lookup: lookup, filter: filter, words: words, ties: plan.ties,
      oldNames: SectionCitation(comparison.old, old), newNames: SectionCitation(comparison.new, new)
    )
  }

  private static func firstSentences(_ document: Document) -> [Int] {
    var first = [Int](repeating: -1, count: document.sections.count)
    for (index, sentence) in document.sentences.enumerated() where first[Int(sentence.section)] < 0
    {
      first[Int(sentence.section)] = index
    }
    return first
  }

  mutating func write(oldName: String, newName: String) {
    let (oldName, newName) = DraftNames.titles(oldName, newName)
    let title = words("Comparison of \(oldName) and \(newName)", "\(oldName) 与 \(newName) 修订对照表")
    sink.start(
      title,
      heads: [
        words("No.", "序号"), words("Before", "修订前"), words("After", "修订后"),
        words("Change", "修订类型/说明"),
      ], language: words("en", "zh-CN"))
    terms()
    for line in plan.lines {
      if sink.sink.hasFailed { return }
      write(line)
    }
    sink.end(closing(), isEmpty: number == 0)
  }

  private func closing() -> String {
    var closing: [String] = []
    if number == 0 { closing.append(words("No differences are listed.", "没有需列出的改动。")) }
    if plan.leftOut > 0 {
      let changes = plan.leftOut == 1 ? "change" : "changes"
      closing.append(
        words(
          "Not listed: \(plan.leftOut) \(changes) of numbering, punctuation or terms replaced throughout.",
          "编号、标点及统一改动的用语等 \(plan.leftOut) 处未列。"))
    }
    return closing.joined(separator: words(" ", ""))
  }

  /// One leading row for each term replaced throughout.
  private mutating func terms() {
    guard !filter.asksForSome, filter.section == nil else { return }
    for term in comparison.terms {
      startRow()
      sink.text(term.old, of: old, .deleted)
      sink.nextCell()
      sink.text(term.new, of: new, .inserted)
      sink.nextCell()
      sink.put(words("throughout, \(term.count) times", "全文统一修改，共 \(term.count) 处"))
      sink.endRow()
    }
  }

  private mutating func startRow() {
    number += 1
    sink.startRow()
    sink.put(String(number))
    sink.nextCell()
  }

  private mutating func write(_ line: TablePlan.Line) {
    startRow()
    side(.old, line)
    sink.nextCell()
    side(.new, line)
    sink.nextCell()
    sink.put(notes.text(of: line))
    sink.endRow()
  }
}
