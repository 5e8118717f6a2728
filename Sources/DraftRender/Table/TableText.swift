package import DraftChange
import DraftDocument
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
    comparison.old.text.bytes.withUnsafeBufferPointer { old in
      comparison.new.text.bytes.withUnsafeBufferPointer { new in
        var table = TableReport(comparison, old, new, options, TableSink(sink, form), all: all)
        table.write(oldName: oldName, newName: newName)
      }
    }
  }
}

/// One table under way.
struct TableReport {
  let comparison: Comparison
  let old: UnsafeBufferPointer<UInt8>
  let new: UnsafeBufferPointer<UInt8>
  let filter: ReviewFilter
  let words: Wording
  let lookup: SectionLookup
  let pieces: ChangePieces
  let notes: ChangeNotes
  let all: Bool
  var sink: TableSink
  private var number = 0
  private var leftOut = 0

  init(
    _ comparison: Comparison, _ old: UnsafeBufferPointer<UInt8>,
    _ new: UnsafeBufferPointer<UInt8>, _ options: RenderOptions, _ sink: TableSink, all: Bool
  ) {
    self.comparison = comparison
    self.old = old
    self.new = new
    self.all = all
    self.sink = sink
    filter = options.filter
    words = Wording(for: comparison.new, in: options.language)
    lookup = SectionLookup(comparison, filter: options.filter)
    pieces = ChangePieces(comparison: comparison, filter: options.filter)
    notes = ChangeNotes(comparison, words, old: old, new: new)
  }

  mutating func write(oldName: String, newName: String) {
    let title = words("Comparison of \(oldName) and \(newName)", "\(oldName) 与 \(newName) 修订对照表")
    sink.start(
      title,
      heads: [
        words("No.", "序号"), words("Before", "修订前"), words("After", "修订后"),
        words("Change", "修订类型/说明"),
      ], language: words("en", "zh-CN"))
    terms()
    for row in ArticleRows(comparison, lookup).rows {
      if sink.sink.hasFailed { return }
      write(row)
    }
    var closing: [String] = []
    if number == 0 { closing.append(words("No differences are listed.", "没有需列出的改动。")) }
    if leftOut > 0 {
      closing.append(
        words(
          "Not listed: \(leftOut) changes of numbering, punctuation or terms replaced throughout.",
          "编号、标点及统一改动的用语等 \(leftOut) 处未列。"))
    }
    sink.end(closing.joined(separator: words(" ", "")))
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

  private mutating func write(_ row: ArticleRows.Row) {
    var shown: [Bool] = []
    for index in row.changes { shown.append(isListed(comparison.sentences[index])) }
    var isWorth = false
    for section in [row.section] + row.parts where isListed(section) { isWorth = true }
    guard shown.contains(true) || isWorth else { return }
    startRow()
    side(.old, row, shown)
    sink.nextCell()
    side(.new, row, shown)
    sink.nextCell()
    sink.put(explanation(row, shown))
    sink.endRow()
  }

  /// Whether a change is one that the table lists; what it leaves out is counted.
  private mutating func isListed(_ change: SentenceChange) -> Bool {
    guard lookup.shows(change, filter) else { return false }
    if all || change.weight == .substantive { return true }
    if change.moved != 0, !lookup.movedWithItsSection(change) { return true }
    if change.kind == .split || change.kind == .merged { return true }
    leftOut += 1
    return false
  }

  private mutating func isListed(_ index: Int) -> Bool {
    let change = comparison.sections[index]
    guard lookup.isSelected(index), !filter.asksForSome else { return false }
    if change.kind == .added || change.kind == .removed { return true }
    let marks = filter.marks(of: change)
    if !marks.subtracting(.renumbered).isEmpty { return true }
    if marks.contains(.renumbered), !all { leftOut += 1 }
    return all && !marks.isEmpty
  }

  private func explanation(_ row: ArticleRows.Row, _ shown: [Bool]) -> String {
    var parts = notes.ofSection(row.section, filter)
    let changes = zip(row.changes, shown).filter(\.1).map { comparison.sentences[$0.0] }
    let section = comparison.sections[row.section]
    if section.kind == .same || section.kind == .edited, !changes.isEmpty {
      parts.insert(notes.summary(of: changes), at: 0)
    }
    return parts.joined(separator: words("; ", "；"))
  }
}
