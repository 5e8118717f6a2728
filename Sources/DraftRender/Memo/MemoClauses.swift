import DraftChange
import DraftDocument
import DraftText

/// The changes inside a section as clauses: 将“A”修改为“B”；在“C”后增加“D”；增加一项，作为第（四）项：“E”.
extension MemoReport {
  func clauses(of entry: MemoPlan.Entry, after lead: Lead) {
    let parts = Set(entry.parts)
    var done: Set<Int> = []
    // An item that came or went is told once, with all its sentences.
    var whole: [Int: [Int]] = [:]
    for index in entry.changes {
      if let part = wholePart(comparison.sentences[index], parts) {
        whole[part, default: []] += [index]
      }
    }
    let prefix =
      switch lead {
      case .none: ""
      case .name: words(": ", "：")
      case .amendment: words("; ", "，")
      }
    var count = 0
    var endsInQuote = false
    func next() {
      sink.write(count == 0 ? prefix : words("; ", "；"))
      count += 1
    }
    for index in entry.changes {
      let change = comparison.sentences[index]
      if let part = wholePart(change, parts) {
        guard done.insert(part).inserted else { continue }
        next()
        endsInQuote = change.kind == .added
        if endsInQuote { newPart(part, whole[part] ?? []) } else { gonePart(part) }
        continue
      }
      next()
      endsInQuote = clause(change, place(of: change, entry))
    }
    for part in entry.parts where !done.contains(part) {
      next()
      stayed(part)
      endsInQuote = false
    }
    // A quoted sentence has brought its own full stop.
    if !endsInQuote { sink.write(words(".", "。")) }
  }

  // MARK: - Items

  /// The item that a change comes or goes with.
  private func wholePart(_ change: SentenceChange, _ parts: Set<Int>) -> Int? {
    guard change.kind == .added || change.kind == .removed else { return nil }
    let section = lookup.section(of: change)
    guard parts.contains(section) else { return nil }
    return comparison.sections[section].kind == change.kind ? section : nil
  }

  private func newPart(_ index: Int, _ changes: [Int]) {
    guard let id = comparison.sections[index].new else { return }
    let isItem = comparison.new.sections[id].kind == .item && words.isChinese
    text.put(isItem ? "增加一项，作为\(newNames.own(id))" : words("insert ", "增加") + newNames.own(id))
    sink.write(words(": “", "：“"))
    var isFirst = true
    for change in changes {
      for sentence in comparison.sentences[change].new {
        if !isFirst { sink.write(words(" ", "")) }
        isFirst = false
        text.put(comparison.new.sentences[sentence].range, of: new)
      }
    }
    sink.write("”")
  }

  private func gonePart(_ index: Int) {
    guard let id = comparison.sections[index].old else { return }
    text.put(words("delete ", "删去") + oldNames.own(id))
  }

  /// An item whose text is told elsewhere, or not at all because it stayed.
  private func stayed(_ index: Int) {
    if joined(index, isPart: true) || parted(index, isPart: true) { return }
    let section = comparison.sections[index]
    switch (section.old, section.new) {
    case (nil, let new?): text.put(words("insert ", "增加") + newNames.own(new))
    case (let old?, nil): text.put(words("delete ", "删去") + oldNames.own(old))
    case (let old?, let new?):
      let marks = filter.marks(of: section)
      let (from, to) = (oldNames.own(old), newNames.own(new))
      if marks.contains(.moved) {
        text.put(words("move \(from) to \(to)", "将原\(from)移作\(to)"))
      } else {
        text.put(from == to ? to : words("\(from) becomes \(to)", "\(from)改为\(to)"))
      }
      for mark in [SectionMarks.relevelled, .split, .merged] where marks.contains(mark) {
        sink.write(words(" (\(words.name(of: mark)))", "（\(words.name(of: mark))）"))
      }
    default: break
    }
  }

  /// 第二款中、第（四）项中: where in its article a change is, if not in all of it.
  private func place(of change: SentenceChange, _ entry: MemoPlan.Entry) -> String {
    let section = lookup.section(of: change)
    let isOld = change.new.isEmpty
    if section != entry.row.section {
      let id = isOld ? comparison.sections[section].old : comparison.sections[section].new
      guard let id, id > 0 else { return "" }
      return isOld ? oldNames.own(id) : newNames.own(id)
    }
    guard words.isChinese else { return "" }
    return
      (isOld
      ? ArticleParagraphs.name(of: change.old.lowerBound, comparison.old)
      : ArticleParagraphs.name(of: change.new.lowerBound, comparison.new)) ?? ""
  }

  // MARK: - Sentences

  /// Whether it ends in a quotation that brings its own full stop.
  private func clause(_ change: SentenceChange, _ place: String) -> Bool {
    let isNew = change.kind == .added
    if words.isChinese, isNew || change.kind == .removed {
      let sentence = isNew ? change.new.lowerBound : change.old.lowerBound
      let document = isNew ? comparison.new : comparison.old
      if place.hasSuffix("款"), ArticleParagraphs.isWhole(sentence, document) {
        text.put(isNew ? "增加一款，作为\(place)：" : "删去\(place)")
        if isNew { quoted("", change.new, comparison.new, new) }
        return isNew
      }
    }
    if !place.isEmpty { text.put(words("in \(place), ", "\(place)中，")) }
    switch change.kind {
    case .added: quoted(words("add ", "增加一句："), change.new, comparison.new, new)
    case .removed: quoted(words("delete ", "删去"), change.old, comparison.old, old)
    case .same: return moved(change)
    default:
      paired(change)
      return false
    }
    return true
  }

  private func paired(_ change: SentenceChange) {
    switch change.kind {
    case .split:
      excerpt(words("split ", "将"), change.old, comparison.old, old)
      sink.write(words(" into \(change.new.count) sentences", "分为 \(change.new.count) 句"))
      edits(change, after: true)
    case .merged:
      excerpt(words("join ", "将"), change.old, comparison.old, old)
      let more = change.old.count - 1
      sink.write(
        words(
          more == 1 ? " with the next sentence" : " with the next \(more) sentences",
          "等 \(change.old.count) 句合并为一句"))
      edits(change, after: true)
    case .edited where change.similarity < 0.4:
      quoted(words("replace ", "将"), change.old, comparison.old, old)
      quoted(words(" with ", "修改为"), change.new, comparison.new, new)
    default: edits(change, after: false)
    }
    guard let name = placeLeft(by: change) else { return }
    text.put(words(" (moved here from \(name))", "（该句由\(name)移来）"))
  }

  /// A sentence that stands elsewhere and reads as before.
  private func moved(_ change: SentenceChange) -> Bool {
    let name = placeLeft(by: change) ?? ""
    if words.isChinese { text.put(name.isEmpty ? "移来" : "由\(name)移来") }
    let isWhole = excerpt(words("move ", ""), change.new, comparison.new, new)
    if !words.isChinese { text.put(" here from \(name)") }
    return isWhole && words.isChinese
  }

  /// What a moved sentence stood in before; `nil` where it did not move by itself.
  private func placeLeft(by change: SentenceChange) -> String? {
    guard change.moved != 0, !lookup.movedWithItsSection(change), let first = change.old.first
    else { return nil }
    let from = lookup.oldSection(of: change)
    if from == lookup.newSection(of: change) { return words("elsewhere in it", "本部分他处") }
    let name = oldNames.name(of: Int(comparison.old.sentences[first].section))
    return name.isEmpty ? words("outside any section", "标题、开头和结尾") : name
  }

  private func quoted(
    _ verb: String, _ sentences: Range<Int>, _ document: Document,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    sink.write(verb + "“")
    for index in sentences {
      if index > sentences.lowerBound { sink.write(words(" ", "")) }
      text.put(document.sentences[index].range, of: bytes)
    }
    sink.write("”")
  }

  /// The beginning of the first of the sentences, to know it by; whether that is all of it.
  @discardableResult
  private func excerpt(
    _ verb: String, _ sentences: Range<Int>, _ document: Document,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let whole = document.sentences[sentences.lowerBound].range
    let shown = context.beginning(of: whole, bytes)
    sink.write(verb + "“")
    text.put(shown, of: bytes)
    sink.write(shown == whole ? "”" : words("…”", "……”"))
    return shown == whole
  }

  private func edits(_ change: SentenceChange, after hasClause: Bool) {
    var isFirst = !hasClause
    for index in change.edits {
      let edit = comparison.edits[index]
      if edit.weight != .substantive, filter.ignores(edit.categories) { continue }
      if !isFirst { sink.write(words(", ", "，")) }
      isFirst = false
      write(edit, change)
    }
  }

  private func write(_ edit: Edit, _ change: SentenceChange) {
    if edit.old.isEmpty {
      let place = context.before(edit.new, change.new, comparison.new, new)
      if place.isEmpty {
        stretch(words("begin with ", "句首增加"), edit.new, new)
      } else if words.isChinese {
        stretch("在", place, new)
        stretch("后增加", edit.new, new)
      } else {
        stretch("insert ", edit.new, new)
        stretch(" after ", place, new)
      }
    } else if edit.new.isEmpty {
      let place = context.before(edit.old, change.old, comparison.old, old)
      sink.write(words("delete ", "删去"))
      if words.isChinese, !place.isEmpty { stretch("", place, old, end: "后的") }
      stretch("", edit.old, old)
      if !words.isChinese, !place.isEmpty { stretch(" after ", place, old) }
    } else {
      let (before, after) = context.replaced(edit, change)
      stretch(words("replace ", "将"), before, old)
      stretch(words(" with ", "修改为"), after, new)
    }
  }

  private func stretch(
    _ verb: String, _ range: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>, end: String = ""
  ) {
    if WhiteSpace.isAll(of: range, in: bytes) {
      sink.write(verb + words.blanks(range, of: bytes) + end)
      return
    }
    let inner = MarkdownMarks.trimmed(range, bytes)
    sink.write(verb + "“")
    text.put(inner.isEmpty ? range : inner, of: bytes)
    sink.write("”" + end)
  }
}
