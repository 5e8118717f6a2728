import DraftChange
import DraftDocument
import DraftText

/// The substance, article by article, in the wording of amendment decisions: 将第七条改为第八条，…… 增加一条，
/// 作为第三条：“…” 删去第四十六条。
extension MemoReport {
  func amendments() {
    var number = 0
    for row in rows {
      if sink.hasFailed { return }
      let section = comparison.sections[row.section]
      let changes = row.changes.map { comparison.sentences[$0] }
        .filter { lookup.shows($0, filter) && isAmendment($0) }
      let isWhole = section.kind == .added || section.kind == .removed
      let isMarked = !filter.asksForSome && lookup.isSelected(row.section) && hasOtherMarks(section)
      guard !changes.isEmpty || isMarked || (isWhole && lookup.isSelected(row.section)) else {
        continue
      }
      if number == 0 { heading(words("Amendments", "主要修改")) }
      number += 1
      sink.write("\(number). ")
      if section.kind == .added {
        added(row, changes)
      } else if section.kind == .removed {
        removed(row)
      } else {
        name(of: row)
        clauses(changes)
      }
      sink.write("\n")
    }
  }

  private func hasOtherMarks(_ section: SectionChange) -> Bool {
    !filter.marks(of: section).subtracting([.renumbered, .retitled]).isEmpty
  }

  private func isArticle(_ section: Section) -> Bool {
    section.family == .zhArticle || section.family == .enArticle
  }

  private func added(_ row: ArticleRows.Row, _ changes: [SentenceChange]) {
    guard let id = comparison.sections[row.section].new else { return }
    let section = comparison.new.sections[id]
    if words.isChinese, isArticle(section) {
      sink.write("增加一条，作为")
      text.put(section.label, of: new)
    } else {
      sink.write(words("Add ", "增加"))
      title(section, new)
    }
    quote(changes.filter { !$0.new.isEmpty }.map(\.new), comparison.new, new, but: section.title)
  }

  private func removed(_ row: ArticleRows.Row) {
    guard let id = comparison.sections[row.section].old else { return }
    sink.write(words("Delete ", "删去"))
    title(comparison.old.sections[id], old)
    sink.write(words(".", "。"))
  }

  /// The text of new sentences in quotation marks, without the title that is named already.
  private func quote(
    _ sentences: [Range<Int>], _ document: Document, _ bytes: UnsafeBufferPointer<UInt8>,
    but title: ByteRange
  ) {
    let texts = sentences.flatMap { $0 }.map { document.sentences[$0].range }
      .filter { title.isEmpty || !title.contains($0) }
    guard !texts.isEmpty else { return sink.write(words(".", "。")) }
    sink.write(words(": “", "：“"))
    for (index, range) in texts.enumerated() {
      if index > 0 { sink.write(words(" ", "")) }
      text.put(range, of: bytes, limit: 400)
    }
    sink.write("”")
  }

  /// The label and the title, in bold.
  private func title(_ section: Section, _ bytes: UnsafeBufferPointer<UInt8>) {
    sink.write("**")
    let step = SectionNames.step(of: section, in: bytes)
    text.put(step, of: bytes)
    if !section.title.isEmpty, step != section.title {
      let isEnclosed = step.end == section.label.end && !isArticle(section)
      sink.write(words(" ", isArticle(section) ? " " : isEnclosed ? "" : "、"))
      text.put(bare(section.title, bytes), of: bytes, limit: 40)
    }
    sink.write("**")
  }

  /// Without the 。 that ends a run-in heading.
  private func bare(_ title: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>) -> ByteRange {
    guard title.count > 3, bytes[title.end - 3] == 0xE3, bytes[title.end - 2] == 0x80,
      bytes[title.end - 1] == 0x82
    else { return title }
    return ByteRange(title.start, title.end - 3)
  }

  /// What an article's line starts with: its number, or both where it was renumbered, and its marks.
  func name(of row: ArticleRows.Row) {
    let change = comparison.sections[row.section]
    guard let id = change.new ?? change.old, id > 0 else {
      return sink.write(words("Outside any section: ", "各部分之外："))
    }
    let isOld = change.new == nil
    let section = isOld ? comparison.old.sections[id] : comparison.new.sections[id]
    let marks = filter.marks(of: change)
    if words.isChinese, isArticle(section), marks.contains(.renumbered), let before = change.old {
      sink.write("将**")
      text.put(comparison.old.sections[before].label, of: old)
      sink.write("**改为**")
      text.put(section.label, of: new)
      sink.write("**")
    } else {
      title(section, isOld ? old : new)
      if marks.contains(.renumbered), let before = change.old {
        let step = SectionNames.step(of: comparison.old.sections[before], in: old)
        text.put(
          words(
            " (was \(comparison.old.text.string(step)))",
            "（原\(comparison.old.text.string(step))）"))
      }
    }
    if marks.contains(.moved), let before = change.old {
      text.put(words(", moved from \(notes.oldName(before))", "，由\(notes.oldName(before))移至此处"))
    }
    for mark in [SectionMarks.relevelled, .split, .merged] where marks.contains(mark) {
      sink.write(words(", ", "，") + words.name(of: mark))
    }
    sink.write(words(": ", "："))
  }
}
