import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// The substance, article by article, in the wording of amendment decisions: 将第七条改为第八条：…… 增加一条，
/// 作为第三条：“…” 删去第四十六条。
extension MemoReport {
  func amendments() {
    for (index, entry) in plan.amendments.enumerated() {
      if sink.hasFailed { return }
      if index == 0 { heading(words("Amendments", "主要修改")) }
      sink.write("\(index + 1). ")
      switch entry.kind {
      case .added: added(entry)
      case .removed: removed(entry)
      case .changed: changed(entry)
      }
      sink.write("\n")
    }
  }

  private func added(_ entry: MemoPlan.Entry) {
    guard let id = comparison.sections[entry.row.section].new else { return }
    let section = comparison.new.sections[id]
    let name = newNames.name(of: id)
    if words.isChinese, newNames.isArticle(id) {
      text.put("增加一条，作为\(name)")
    } else {
      text.put(words("Insert", "增加") + (name.isEmpty ? "" : words(" ", "") + name))
    }
    title(section, new, after: name)
    quote(entry, but: section.title)
    for change in entry.changes.map({ comparison.sentences[$0] }) {
      guard let place = placeLeft(by: change) else { continue }
      let whole = comparison.new.sentences[change.new.lowerBound].range
      let shown = context.beginning(of: whole, new)
      sink.write(words(" (of this, “", "（其中“"))
      text.put(shown, of: new)
      sink.write(shown == whole ? "”" : words("…”", "……”"))
      text.put(words(" moved here from \(place))", "由\(place)移来）"))
    }
  }

  /// What a moved sentence stood in before; `nil` where it did not move by itself.
  func placeLeft(by change: SentenceChange) -> String? {
    guard change.moved != 0, !lookup.movedWithItsSection(change), let first = change.old.first
    else { return nil }
    let from = lookup.oldSection(of: change)
    if from == lookup.newSection(of: change) { return words("elsewhere in it", "本部分他处") }
    let name = oldNames.name(of: Int(comparison.old.sentences[first].section))
    return name.isEmpty ? words("outside any section", "标题、开头和结尾") : name
  }

  private func removed(_ entry: MemoPlan.Entry) {
    guard let id = comparison.sections[entry.row.section].old else { return }
    let name = oldNames.name(of: id)
    guard !name.isEmpty else { return removedText(entry) }
    text.put(words("Delete \(name)", "删去\(name)"))
    title(comparison.old.sections[id], old, after: name)
    sink.write(words(".", "。"))
  }

  /// A section that bears no name is told by its text.
  private func removedText(_ entry: MemoPlan.Entry) {
    sink.write(words("Delete “", "删去“"))
    var isFirst = true
    for sentence in entry.changes.flatMap({ comparison.sentences[$0].old }) {
      if !isFirst { sink.write(words(" ", "")) }
      isFirst = false
      text.put(comparison.old.sentences[sentence].range, of: old)
    }
    sink.write("”")
  }

  /// A title behind the number that a section is cited by; nothing where the title is the name.
  private func title(
    _ section: Section, _ bytes: TextView, after name: String, quoted: Bool = true
  ) {
    guard !section.title.isEmpty, SectionNames.step(of: section, in: bytes) != section.title else {
      return
    }
    if quoted {
      sink.write(words(" “", "“"))
    } else {
      // 第一部分 认清形势, but （一）严管火源.
      sink.write(name.hasSuffix("）") ? "" : " ")
    }
    text.put(bare(section.title, bytes), of: bytes, limit: 40)
    if quoted { sink.write("”") }
  }

  /// Without the 。 that ends a run-in heading.
  private func bare(_ title: ByteRange, _ bytes: TextView) -> ByteRange {
    guard title.count > 3, bytes[title.end - 3] == 0xE3, bytes[title.end - 2] == 0x80,
      bytes[title.end - 1] == 0x82
    else { return title }
    return ByteRange(title.start, title.end - 3)
  }

  /// The text of a new section in quotation marks, without the title that is named already.
  private func quote(_ entry: MemoPlan.Entry, but title: ByteRange) {
    let sentences = entry.changes.flatMap { Array(comparison.sentences[$0].new) }.filter {
      title.isEmpty || !title.contains(comparison.new.sentences[$0].range)
    }
    guard !sentences.isEmpty else { return sink.write(words(".", "。")) }
    sink.write(words(": ", "："))
    quoted(sentences, within: comparison.sections[entry.row.section].new)
  }

  /// New sentences in quotation marks, items with their numbers, every 款 in marks of its own.
  ///
  /// - Parameter section: The one that was named before, whose number is not repeated.
  func quoted(_ sentences: [Int], within section: Int? = nil) {
    var at = section
    var paragraph: Int32 = -1
    for (place, index) in sentences.enumerated() {
      let sentence = comparison.new.sentences[index]
      let isLabelled = Int(sentence.section) != at
      if place == 0 {
        sink.write("“")
      } else if !isLabelled, sentence.paragraph != paragraph, words.isChinese {
        sink.write("”“")
      } else {
        sink.write(words(" ", ""))
      }
      paragraph = sentence.paragraph
      if isLabelled {
        at = Int(sentence.section)
        label(Int(sentence.section), of: comparison.new, new)
      }
      text.put(sentence.range, of: new)
    }
    sink.write("”")
  }

  /// The number of an item, as it stands before its text.
  func label(_ section: Int, of document: Document, _ bytes: TextView) {
    let label = document.sections[section].label
    guard !label.isEmpty, !SectionNames.isOnlyMarkup(label, in: bytes) else { return }
    text.put(label, of: bytes)
    sink.write(SectionNames.separator(after: label, in: bytes))
  }

  // MARK: - Sections that stayed

  func changed(_ entry: MemoPlan.Entry) {
    var clauses = MemoClauses(self, entry, after: name(of: entry))
    clauses.write()
  }

  /// What a line has before its clauses: nothing, the name of a section, something that is said of it, or
  /// nothing yet but an article that the first clause is to name: 将第一条中的….
  enum Lead {
    case none, name, amendment
    case article(String)
  }

  /// The section, its old number where it has another one, and its marks.
  private func name(of entry: MemoPlan.Entry) -> Lead {
    let change = comparison.sections[entry.row.section]
    let marks = entry.tellsSection ? filter.marks(of: change) : []
    if entry.tellsSection, let tie = joined(entry.row.section) ?? parted(entry.row.section) {
      text.put(tie)
      return .amendment
    }
    guard let id = change.new ?? change.old, id > 0 else {
      guard comparison.new.sections.count > 1 else { return .none }
      sink.write(words("**Outside any section**", "**标题、开头和结尾**"))
      return .name
    }
    let isOld = change.new == nil
    let section = isOld ? comparison.old.sections[id] : comparison.new.sections[id]
    let name = isOld ? oldNames.name(of: id) : newNames.name(of: id)
    if words.isChinese, (isOld ? oldNames : newNames).isArticle(id) {
      if marks.contains(.renumbered), let before = change.old {
        let verb = marks.contains(.moved) ? "移作" : "改为"
        text.put("将\(oldNames.name(of: before))\(verb)\(name)" + paragraph(of: entry))
        others(marks)
        return .amendment
      }
      if marks.subtracting(.retitled).isEmpty { return .article(isOld ? "原\(name)" : name) }
    }
    guard !name.isEmpty else { return .none }
    sink.write("**")
    text.put(isOld ? words("former \(name)", "原\(name)") : name)
    title(section, isOld ? old : new, after: name, quoted: false)
    sink.write("**")
    if let before = change.old, marks.contains(.moved) {
      let place = oldNames.name(of: before)
      let said =
        place == name
        ? within.step(ofSection: entry.row.section).map(within.said) ?? words("moved", "移动")
        : words("moved here from \(place)", "由\(place)移至此处")
      text.put(words(", ", "，") + said)
    } else if let before = change.old, marks.contains(.renumbered) {
      text.put(words(" (was \(oldNames.own(before)))", "（原\(oldNames.own(before))）"))
    }
    others(marks)
    return .name
  }

  /// 第一款 of 将第三十九条改为第四十五条第一款: where an article of one paragraph is one of several now.
  private func paragraph(of entry: MemoPlan.Entry) -> String {
    let section = comparison.sections[entry.row.section]
    guard let from = section.old, let to = section.new, oldParagraphs.all(of: from).count == 1,
      newParagraphs.all(of: to).count > 1
    else { return "" }
    let stayed = entry.row.changes.map { comparison.sentences[$0] }.filter {
      !$0.old.isEmpty && !$0.new.isEmpty
        && Int(comparison.old.sentences[$0.old.lowerBound].section) == from
        && Int(comparison.new.sentences[$0.new.lowerBound].section) == to
    }
    let places = Set(stayed.map { comparison.new.sentences[$0.new.lowerBound].paragraph })
    guard places.count == 1, let first = stayed.first else { return "" }
    return newParagraphs.name(of: first.new.lowerBound) ?? ""
  }

  private func others(_ marks: SectionMarks) {
    for mark in [SectionMarks.relevelled, .split, .merged] where marks.contains(mark) {
      sink.write(words(", ", "，") + words.name(of: mark))
    }
  }

  /// 将第四十一条、第四十二条合并，作为第四十九条; an item is cited without its article.
  func joined(_ index: Int, isPart: Bool = false) -> String? {
    guard let others = plan.ties.takenIn[index], let to = comparison.sections[index].new else {
      return nil
    }
    let parts = (others + [index]).compactMap { comparison.sections[$0].old }.sorted()
    let names = parts.map { isPart ? oldNames.own($0) : oldNames.name(of: $0) }
      .joined(separator: words(" and ", "、"))
    let name = isPart ? newNames.own(to) : newNames.name(of: to)
    return words("join \(names) as \(name)", "将\(names)合并，作为\(name)")
  }

  /// 将第十条分为第十条、第十一条.
  func parted(_ index: Int, isPart: Bool = false) -> String? {
    guard let others = plan.ties.givenOff[index], let from = comparison.sections[index].old else {
      return nil
    }
    let parts = (others + [index]).compactMap { comparison.sections[$0].new }.sorted()
    let names = parts.map { isPart ? newNames.own($0) : newNames.name(of: $0) }
      .joined(separator: words(" and ", "、"))
    let name = isPart ? oldNames.own(from) : oldNames.name(of: from)
    return words("split \(name) into \(names)", "将\(name)分为\(names)")
  }
}
