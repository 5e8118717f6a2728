package import DraftChange
import DraftDocument
import DraftText

/// 修改说明: what a round changed, in Markdown, for a reader of one page: the substance article by article
/// in the wording of amendments, figures and dates apart, references left behind as questions.
package enum MemoText {
  package static func write(
    _ comparison: Comparison, oldName: String, newName: String, options: RenderOptions,
    to sink: ByteSink
  ) {
    comparison.old.text.bytes.withUnsafeBufferPointer { old in
      comparison.new.text.bytes.withUnsafeBufferPointer { new in
        let memo = MemoReport(comparison, old, new, options, sink)
        memo.opening(oldName: oldName, newName: newName)
        memo.questions()
        memo.amendments()
        memo.figures()
        memo.renumbering()
        memo.smallChanges()
      }
    }
  }
}

/// One memo under way.
struct MemoReport {
  let comparison: Comparison
  let old: UnsafeBufferPointer<UInt8>
  let new: UnsafeBufferPointer<UInt8>
  let filter: ReviewFilter
  let words: Wording
  let lookup: SectionLookup
  let pieces: ChangePieces
  let notes: ChangeNotes
  let rows: [ArticleRows.Row]
  let sink: ByteSink
  let text: MarkdownText

  init(
    _ comparison: Comparison, _ old: UnsafeBufferPointer<UInt8>,
    _ new: UnsafeBufferPointer<UInt8>, _ options: RenderOptions, _ sink: ByteSink
  ) {
    self.comparison = comparison
    self.old = old
    self.new = new
    self.sink = sink
    filter = options.filter
    words = Wording(for: comparison.new, in: options.language)
    lookup = SectionLookup(comparison, filter: options.filter)
    pieces = ChangePieces(comparison: comparison, filter: options.filter)
    notes = ChangeNotes(comparison, words, old: old, new: new)
    rows = ArticleRows(comparison, lookup).rows
    text = MarkdownText(sink: sink)
  }

  func opening(oldName: String, newName: String) {
    sink.write("# ")
    text.put(
      words("What changed from \(oldName) to \(newName)", "\(newName) 修改说明（对照 \(oldName)）"))
    sink.write("\n\n")
    guard filter.isDifferent(comparison) else {
      return sink.write(words("Nothing changed.\n", "没有改动。\n"))
    }
    let all = comparison.summary
    let sentences = all.sentences
    let sections = all.sections
    let parts = [
      counts([
        (all.classes.substantive, "substantive changes", "实质性修改", "处"),
        (all.classes.consequential, "consequential ones", "随改", "处"),
        (all.classes.editorial, "editorial ones", "文字规范", "处"),
      ]),
      counts([
        (sentences.edited, "sentences edited", "改写", "句"), (sentences.added, "added", "新增", "句"),
        (sentences.removed, "deleted", "删去", "句"), (sentences.split, "split", "拆分", "句"),
        (sentences.merged, "joined", "合并", "句"), (sentences.moved, "moved", "移动", "句"),
      ]),
      counts([
        (sections.added, "sections added", "新增", "个部分"),
        (sections.removed, "sections deleted", "删去", "个部分"),
        (sections.moved, "sections moved", "移动", "个部分"),
        (sections.renumbered, "sections renumbered", "重新编号", "个部分"),
      ]),
    ].filter { !$0.isEmpty }
    sink.write(words("This round: ", "本轮") + parts.joined(separator: words("; ", "；")))
    sink.write(words(".\n", "。\n"))
    for term in comparison.terms {
      sink.write(words("\nThroughout, “", "\n全文“"))
      text.put(term.old, of: old)
      sink.write(words("” becomes “", "”统一修改为“"))
      text.put(term.new, of: new)
      sink.write(words("” (\(term.count) places).\n", "”，共 \(term.count) 处。\n"))
    }
  }

  private func counts(_ counts: [(Int, String, String, String)]) -> String {
    counts.filter { $0.0 > 0 }
      .map { words("\($0.0) \($0.1)", "\($0.2) \($0.0) \($0.3)") }
      .joined(separator: words(", ", "，"))
  }

  func heading(_ title: String) { sink.write("\n## \(title)\n\n") }

  /// References that no longer point where they did.
  func questions() {
    let left = comparison.references.filter { $0.state != .followed }
    guard !left.isEmpty, !filter.ignored.contains(.numbering), !filter.asksForSome else { return }
    heading(words("References to check", "请核对的引用"))
    for reference in left {
      let section = Int(comparison.new.sentences[reference.sentence].section)
      sink.write(words("- In ", "- "))
      text.put(section == 0 ? words("the text", "正文") : notes.newName(section))
      sink.write(words(", “", "所引“"))
      text.put(reference.place, of: new)
      sink.write("”")
      let now = reference.oldTarget.flatMap { comparison.sections[lookup.index(ofOld: $0)].new }
      if let now {
        let name = notes.newName(now)
        text.put(
          words(" pointed at what is now \(name): should it follow?", "原指的内容现为\(name)，是否应作相应修改？"))
      } else {
        sink.write(words(" points at what was deleted: what should it say?", "所指的内容已删去，应如何处理？"))
      }
      sink.write("\n")
    }
  }

  /// Figures and dates, before → after, with their places.
  func figures() {
    let wanted: ChangeCategories = [.figure, .date]
    var isFirst = true
    for change in comparison.sentences where lookup.shows(change, filter) {
      for edit in comparison.edits[change.edits] where !edit.categories.isDisjoint(with: wanted) {
        if isFirst { heading(words("Figures and dates", "数据和日期变化")) }
        isFirst = false
        sink.write("- ")
        let section = Int(comparison.new.sentences[change.new.lowerBound].section)
        if section > 0 {
          text.put(notes.newName(section))
          sink.write(words(": ", "："))
        }
        text.put(edit.old, of: old)
        sink.write(edit.old.isEmpty ? words("(none) → ", "（无）→ ") : " → ")
        text.put(edit.new, of: new)
        sink.write(edit.new.isEmpty ? words("(none)\n", "（无）\n") : "\n")
      }
    }
  }

  /// Editorial and consequential changes, a line each; places of a replaced term are told once above.
  func smallChanges() {
    var isFirst = true
    for row in rows {
      let small = row.changes.map { comparison.sentences[$0] }.filter {
        lookup.shows($0, filter) && !isAmendment($0) && !isOnlyTerm($0)
      }
      guard !small.isEmpty else { continue }
      if isFirst { heading(words("Editorial and consequential", "文字规范和随改")) }
      isFirst = false
      sink.write("- ")
      name(of: row)
      clauses(small)
      sink.write("\n")
    }
  }

  private func isOnlyTerm(_ change: SentenceChange) -> Bool {
    change.weight == .consequential && change.categories == .term
  }

  /// Whether a change is told among the amendments.
  func isAmendment(_ change: SentenceChange) -> Bool {
    change.weight == .substantive
      || (change.moved != 0 && !lookup.movedWithItsSection(change)
        && change.weight != .consequential)
  }
}
