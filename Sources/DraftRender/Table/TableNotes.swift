import DraftChange
import DraftDocument
import DraftReview

/// The last column: what happened to an article, in the words of filings.
struct TableNotes {
  let comparison: Comparison
  let lookup: SectionLookup
  let filter: ReviewFilter
  let words: Wording
  let ties: SectionTies
  let oldNames: SectionCitation
  let newNames: SectionCitation

  func text(of line: TablePlan.Line) -> String {
    let parts = line.sections.filter { $0 != line.row.section }
    let borders = line.borders.values.joined().map { comparison.paragraphs[$0].kind }
    // The sentences of an item that came or went are told with it.
    let whole = Set(parts.filter(isWhole))
    let changes = zip(line.row.changes, line.isMarked).filter(\.1)
      .map { comparison.sentences[$0.0] }
      .filter { !whole.contains(lookup.section(of: $0)) }
    let section = comparison.sections[line.row.section]
    var notes: [String] = []
    switch section.kind {
    case .added where ties.source[line.row.section] == nil: notes.append(words("new", "新增"))
    case .removed where !ties.gone.contains(line.row.section): notes.append(words("deleted", "删除"))
    default:
      let summary = summary(of: changes)
      if !summary.isEmpty { notes.append(summary) }
    }
    for (kind, english, chinese) in [
      (ParagraphChange.Kind.split, "split", "分段"), (.joined, "joined", "并段"),
    ] {
      let count = borders.count { $0 == kind }
      let noun = count == 1 ? "paragraph" : "paragraphs"
      if count > 0 { notes.append(words("\(count) \(noun) \(english)", "\(chinese) \(count) 处")) }
    }
    if parts.count < line.sections.count {
      notes += self.notes(on: line.row.section, isPart: false)
    }
    // What came with a new article or went with an old one needs no words.
    if section.kind != .added, section.kind != .removed {
      let numbered = parts.filter { filter.marks(of: comparison.sections[$0]) == .renumbered }
      notes += cameOrWent(whole.sorted())
      for part in parts where !whole.contains(part) { notes += self.notes(on: part, isPart: true) }
      NumberRuns(numbered, comparison, lookup, words, old: oldNames, new: newNames)
        .each(isInside: true) { notes.append($0) }
    }
    return notes.joined(separator: words("; ", "；"))
  }

  /// An item that is new or gone and is told with no other.
  private func isWhole(_ part: Int) -> Bool {
    let kind = comparison.sections[part].kind
    return (kind == .added || kind == .removed) && !ties.tells(part)
  }

  /// 新增第（三）项、第（四）项；删除第（六）项.
  private func cameOrWent(_ parts: [Int]) -> [String] {
    func names(_ kind: ChangeKind) -> String {
      parts.map { comparison.sections[$0] }.filter { $0.kind == kind }
        .compactMap { $0.new.map(newNames.own) ?? $0.old.map(oldNames.own) }
        .joined(separator: words.listSeparator)
    }
    let (come, gone) = (names(.added), names(.removed))
    return (come.isEmpty ? [] : [words("\(come) new", "新增\(come)")])
      + (gone.isEmpty ? [] : [words("\(gone) deleted", "删除\(gone)")])
  }

  /// The marks of a section; of an item without its article, and its number only where that is not all.
  private func notes(on index: Int, isPart: Bool) -> [String] {
    let section = comparison.sections[index]
    let marks = filter.marks(of: section)
    if let source = ties.source[index], let to = section.new {
      let name = comparison.sections[source].old.map { oldNames.name(of: $0) } ?? ""
      let lead = isPart ? newNames.own(to) : ""
      return [
        lead + words(lead.isEmpty ? "" : " ", "") + words("split off from \(name)", "由\(name)分出")
      ]
    }
    guard let from = section.old, let to = section.new else { return [] }
    if isPart, marks == .renumbered { return [] }
    func old(_ id: Int) -> String { isPart ? oldNames.own(id) : oldNames.name(of: id) }
    func new(_ id: Int) -> String { isPart ? newNames.own(id) : newNames.name(of: id) }
    if let others = ties.takenIn[index] {
      let parts = (others + [index]).compactMap { comparison.sections[$0].old }.sorted()
      let names = parts.map(old).joined(separator: words(" and ", "、"))
      return [words("\(names) joined as \(new(to))", "\(names)合并为\(new(to))")]
    }
    if let others = ties.givenOff[index] {
      let parts = (others + [index]).compactMap { comparison.sections[$0].new }.sorted()
      let names = parts.map(new).joined(separator: words(" and ", "、"))
      return [words("\(old(from)) split into \(names)", "\(old(from))分为\(names)")]
    }
    var notes: [String] = []
    if marks.contains(.moved) {
      notes.append(
        old(from) == new(to)
          ? words("moved", "移动") + (isPart ? words(": ", "：") + new(to) : "")
          : words("moved from \(old(from)) to \(new(to))", "由\(old(from))移至\(new(to))"))
    } else if marks.contains(.renumbered) {
      let (before, after) = (oldNames.own(from), newNames.own(to))
      notes.append(words("\(before) becomes \(after)", "\(before)改为\(after)"))
    }
    for mark in [SectionMarks.retitled, .relevelled, .split, .merged] where marks.contains(mark) {
      notes.append((isPart ? new(to) : "") + words.name(of: mark))
    }
    return notes
  }

  /// 修改（数据）、新增 1 句、拆分: the kinds of change with what is worth calling out.
  private func summary(of changes: [SentenceChange]) -> String {
    var parts: [String] = []
    // A sentence that was split or joined is edited where more than its border changed.
    let edited = changes.filter {
      $0.kind == .edited
        || ($0.kind == .split || $0.kind == .merged) && $0.weight == .substantive
    }
    if !edited.isEmpty {
      let categories = edited.reduce(into: ChangeCategories()) { $0.formUnion($1.categories) }
      let names = words.names(of: categories).joined(separator: words.listSeparator)
      let isEditorial = edited.allSatisfy { $0.weight == .editorial }
      let base = isEditorial ? words("editorial", "文字规范") : words("edited", "修改")
      parts.append(names.isEmpty ? base : base + words(" (\(names))", "（\(names)）"))
    }
    func count(_ kind: ChangeKind, _ english: String, _ chinese: String) {
      let count = changes.count { $0.kind == kind }
      if count > 0 { parts.append(words("\(count) \(english)", "\(chinese) \(count) 句")) }
    }
    count(.added, "added", "新增")
    count(.removed, "deleted", "删除")
    count(.split, "split", "拆分")
    count(.merged, "joined", "合并")
    return (parts + moves(changes)).joined(separator: words.listSeparator)
  }

  /// 由第三部分移入 1 句: sentences that came by themselves, by where from, in their order.
  private func moves(_ changes: [SentenceChange]) -> [String] {
    var counts: [(from: Int, count: Int)] = []
    for change in changes where change.moved != 0 && !lookup.movedWithItsSection(change) {
      guard let first = change.old.first else { continue }
      let from = Int(comparison.old.sentences[first].section)
      if counts.last?.from == from {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((from, 1))
      }
    }
    return counts.map { from, count in
      let name = oldNames.name(of: from)
      if changes.contains(where: { lookup.newSection(of: $0) == lookup.index(ofOld: from) }) {
        return words("\(count) moved within it", "内部移动 \(count) 句")
      }
      return name.isEmpty
        ? words("\(count) moved", "移动 \(count) 句")
        : words("\(count) moved here from \(name)", "由\(name)移入 \(count) 句")
    }
  }
}
