package import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// 修改说明: what a round changed, in Markdown, for a reader of one page: the substance article by article
/// in the wording of amendments, figures and dates apart, references left behind as questions.
package enum MemoText {
  package static func write(
    _ comparison: Comparison, oldName: String, newName: String, options: RenderOptions,
    to sink: ByteSink
  ) {
    comparison.withTexts { old, new in
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

/// One memo under way.
struct MemoReport {
  let comparison: Comparison
  let old: TextView
  let new: TextView
  let filter: ReviewFilter
  let words: Wording
  let lookup: SectionLookup
  let within: MoveWithin
  let plan: MemoPlan
  let oldNames: SectionCitation
  let newNames: SectionCitation
  let oldParagraphs: ArticleParagraphs
  let newParagraphs: ArticleParagraphs
  let context: EditContext
  let sink: ByteSink
  let text: MarkdownText

  init(
    _ comparison: Comparison, _ old: TextView,
    _ new: TextView, _ options: RenderOptions, _ sink: ByteSink
  ) {
    self.comparison = comparison
    self.old = old
    self.new = new
    self.sink = sink
    filter = options.filter
    words = Wording(for: comparison.new, in: options.language)
    lookup = SectionLookup(comparison, filter: options.filter)
    within = MoveWithin(comparison, lookup, words, new)
    plan = MemoPlan(comparison, lookup, filter)
    oldNames = SectionCitation(comparison.old, old)
    newNames = SectionCitation(comparison.new, new)
    oldParagraphs = ArticleParagraphs(comparison.old)
    newParagraphs = ArticleParagraphs(comparison.new)
    context = EditContext(comparison, old, new)
    text = MarkdownText(sink: sink)
  }

  func heading(_ title: String) { sink.write("\n## \(title)\n\n") }

  /// References that no longer point where they did.
  func questions() {
    guard !filter.ignored.contains(.numbering), !filter.asksForSome else { return }
    var isFirst = true
    for reference in comparison.references where reference.state != .followed {
      let section = lookup.newSection(ofSentence: reference.sentence)
      guard lookup.isSelected(section) else { continue }
      if isFirst { heading(words("References to check", "请核对的引用")) }
      isFirst = false
      let place = newNames.name(of: Int(comparison.new.sentences[reference.sentence].section))
      sink.write("- ")
      text.put(place.isEmpty ? words("The text", "正文") : place)
      sink.write(words(" refers to “", "所引“"))
      text.put(reference.place, of: new)
      sink.write("”")
      ask(reference)
      sink.write("\n")
    }
  }

  private func ask(_ reference: ReferenceChange) {
    guard let now = lookup.successor(of: reference) else {
      return sink.write(words(", which was deleted: what should it say?", "，该处已删去，应如何处理？"))
    }
    // The article is reached; what it says of its 款 and 项 is another one now, or none.
    let isReached = now == reference.newTarget
    let part = words.part(of: reference)
    if isReached, part.isEmpty {
      let isGone = reference.state == .dangling
      sink.write(
        reference.newAttachment < 0
          ? words(", which was deleted: what should it say?", "，所指的附件已删去，应如何处理？")
          : isGone
            ? words(", which was deleted: what should it say?", "，所指的款、项已删去，应如何处理？")
            : words(", which stands elsewhere now: what should it say?", "，所指的款、项已移至他处，应如何处理？"))
      return
    }
    let name =
      isReached ? part : words.place(of: reference, in: newNames.name(of: now))
    text.put(words(", which is now \(name): should it follow?", "，该处现为\(name)，是否应改为“\(name)”？"))
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
        let place = newNames.name(of: Int(comparison.new.sentences[change.new.lowerBound].section))
        if !place.isEmpty { text.put(place + words(": ", "：")) }
        let (before, after) = context.figure(edit, change)
        text.put(before, of: old)
        sink.write(before.isEmpty ? words("(none) → ", "（无）→ ") : " → ")
        text.put(after, of: new)
        sink.write(after.isEmpty ? words("(none)\n", "（无）\n") : "\n")
      }
    }
  }

  /// What only got another number, in one line.
  func renumbering() {
    guard !plan.renumbered.isEmpty else { return }
    heading(words("Renumbered only", "编号调整"))
    let hasArticles = plan.renumbered.contains {
      comparison.sections[$0].new.map { comparison.new.sections[$0].scheme == .zhArticle } ?? false
    }
    if words.isChinese, hasArticles { sink.write("此外，对条文顺序作相应调整：") }
    var isFirst = true
    NumberRuns(plan.renumbered, comparison, lookup, words, old: oldNames, new: newNames).each {
      if !isFirst { sink.write(words("; ", "；")) }
      isFirst = false
      text.put($0)
    }
    sink.write(words(".\n", "。\n"))
  }

  /// Editorial and consequential changes, a line each; places of a replaced term are told once above.
  func smallChanges() {
    for (index, entry) in plan.small.enumerated() {
      if sink.hasFailed { return }
      if index == 0 { heading(words("Editorial and consequential", "文字规范和随改")) }
      sink.write("- ")
      changed(entry)
      sink.write("\n")
    }
  }
}
