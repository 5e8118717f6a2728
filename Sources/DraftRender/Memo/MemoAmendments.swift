import DraftChange
import DraftDocument
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
    if words.isChinese, section.family == .zhArticle {
      text.put("增加一条，作为\(name)")
    } else {
      text.put(words("Insert", "增加") + (name.isEmpty ? "" : words(" ", "") + name))
    }
    title(section, new, after: name)
    quote(entry, but: section.title)
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
    _ section: Section, _ bytes: UnsafeBufferPointer<UInt8>, after name: String, quoted: Bool = true
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
  private func bare(_ title: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>) -> ByteRange {
    guard title.count > 3, bytes[title.end - 3] == 0xE3, bytes[title.end - 2] == 0x80,
      bytes[title.end - 1] == 0x82
    else { return title }
    return ByteRange(title.start, title.end - 3)
  }

  /// The text of a new section in quotation marks, items with their numbers, without the title that is
  /// named already.
  private func quote(_ entry: MemoPlan.Entry, but title: ByteRange) {
    var isOpen = false
    var at = comparison.sections[entry.row.section].new
    for change in entry.changes {
      for sentence in comparison.sentences[change].new {
        let range = comparison.new.sentences[sentence].range
        guard title.isEmpty || !title.contains(range) else { continue }
        sink.write(isOpen ? words(" ", "") : words(": “", "：“"))
        isOpen = true
        let section = Int(comparison.new.sentences[sentence].section)
        if section != at {
          at = section
          label(section, new)
        }
        text.put(range, of: new)
      }
    }
    sink.write(isOpen ? "”" : words(".", "。"))
  }

  /// The number of an item, as it stands before its text.
  func label(_ section: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    let document = bytes.baseAddress == old.baseAddress ? comparison.old : comparison.new
    let label = document.sections[section].label
    guard !label.isEmpty, !SectionNames.isOnlyMarkup(label, in: bytes) else { return }
    text.put(label, of: bytes)
    sink.write(SectionNames.separator(after: label, in: bytes))
  }

  // MARK: - Sections that stayed

  func changed(_ entry: MemoPlan.Entry) {
    let lead = name(of: entry)
    clauses(of: entry, after: lead)
  }

  /// What a line has before its clauses: nothing, the name of a section, or something that is said of it.
  enum Lead { case none, name, amendment }

  /// The section, its old number where it has another one, and its marks.
  private func name(of entry: MemoPlan.Entry) -> Lead {
    let change = comparison.sections[entry.row.section]
    let marks = entry.tellsSection ? filter.marks(of: change) : []
    if entry.tellsSection, joined(entry.row.section) || parted(entry.row.section) {
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
    if words.isChinese, section.family == .zhArticle, marks.contains(.renumbered),
      let before = change.old
    {
      let verb = marks.contains(.moved) ? "移作" : "改为"
      text.put("将\(oldNames.name(of: before))\(verb)\(name)")
      others(marks)
      return .amendment
    }
    guard !name.isEmpty else { return .none }
    sink.write("**")
    text.put(isOld ? words("former \(name)", "原\(name)") : name)
    title(section, isOld ? old : new, after: name, quoted: false)
    sink.write("**")
    if let before = change.old, marks.contains(.moved) {
      let place = oldNames.name(of: before)
      text.put(words(", moved here from \(place)", "，由\(place)移至此处"))
    } else if let before = change.old, marks.contains(.renumbered) {
      text.put(words(" (was \(oldNames.own(before)))", "（原\(oldNames.own(before))）"))
    }
    others(marks)
    return .name
  }

  private func others(_ marks: SectionMarks) {
    for mark in [SectionMarks.relevelled, .split, .merged] where marks.contains(mark) {
      sink.write(words(", ", "，") + words.name(of: mark))
    }
  }

  /// 将第四十一条、第四十二条合并，作为第四十九条; an item is cited without its article.
  func joined(_ index: Int, isPart: Bool = false) -> Bool {
    guard let others = plan.ties.takenIn[index], let to = comparison.sections[index].new else {
      return false
    }
    let parts = (others + [index]).compactMap { comparison.sections[$0].old }.sorted()
    let names = parts.map { isPart ? oldNames.own($0) : oldNames.name(of: $0) }
      .joined(separator: words(" and ", "、"))
    let name = isPart ? newNames.own(to) : newNames.name(of: to)
    text.put(words("join \(names) as \(name)", "将\(names)合并，作为\(name)"))
    return true
  }

  /// 将第十条分为第十条、第十一条.
  func parted(_ index: Int, isPart: Bool = false) -> Bool {
    guard let others = plan.ties.givenOff[index], let from = comparison.sections[index].old else {
      return false
    }
    let parts = (others + [index]).compactMap { comparison.sections[$0].new }.sorted()
    let names = parts.map { isPart ? newNames.own($0) : newNames.name(of: $0) }
      .joined(separator: words(" and ", "、"))
    let name = isPart ? oldNames.own(from) : oldNames.name(of: from)
    text.put(words("split \(name) into \(names)", "将\(name)分为\(names)"))
    return true
  }
}
