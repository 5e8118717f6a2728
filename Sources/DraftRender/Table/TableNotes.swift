import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// The last column: what happened to an article, in the words of filings.
struct TableNotes: ReviewWriter {
  let review: Review

  func text(of line: TablePlan.Line) -> String {
    let parts = line.sections.filter { $0 != line.row.section }
    let borders = line.borders.values.joined().map { comparison.paragraphs[$0].kind }
    // The sentences of an item that came or went are shown with it.
    let whole = Set(parts.filter(isWhole))
    let changes = zip(line.row.changes, line.isMarked).filter(\.1)
      .map { comparison.sentences[$0.0] }
      .filter { !whole.contains(lookup.section(of: $0)) }
    let section = comparison.sections[line.row.section]
    var notes = beginning(of: line.row.section, changes)
    for kind in [ParagraphChange.Kind.split, .joined] {
      let count = borders.count { $0 == kind }
      if count > 0 { notes.append(words.borders(count, kind)) }
    }
    if parts.count < line.sections.count {
      notes += self.notes(on: line.row.section, isPart: false)
    }
    // What came with a new article or went with an old one needs no words.
    if section.kind != .added, section.kind != .removed {
      let partners = parts.compactMap(review.swapPartner)
      let numbered = parts.filter {
        filter.marks(of: comparison.sections[$0]) == .renumbered && !partners.contains($0)
      }
      notes += cameOrWent(whole.sorted())
      for part in parts where !whole.contains(part) { notes += self.notes(on: part, isPart: true) }
      NumberRuns(numbered, comparison, lookup, words, old: review.old.names, new: review.new.names)
        .each(isInside: true) { notes.append($0) }
    }
    return notes.joined(separator: words.semicolon)
  }

  /// Whether the article is new or gone, or else what kinds of changes it has.
  private func beginning(
    of section: SectionChangeIndex, _ changes: [SentenceChange]
  ) -> [String] {
    switch comparison.sections[section].kind {
    case .added where review.ties.source[section] == nil: return [words.new]
    case .removed where !review.ties.gone.contains(section): return [words.deleted]
    default:
      let summary = summary(of: changes)
      return summary.isEmpty ? [] : [summary]
    }
  }

  /// An item that is new or gone and shown with no other.
  private func isWhole(_ part: SectionChangeIndex) -> Bool {
    let kind = comparison.sections[part].kind
    return (kind == .added || kind == .removed) && !review.ties.covers(part)
  }

  /// 新增第（三）项、第（四）项；删除第（六）项.
  private func cameOrWent(_ parts: [SectionChangeIndex]) -> [String] {
    func names(_ kind: ChangeKind) -> String {
      parts.map { comparison.sections[$0] }.filter { $0.kind == kind }
        .compactMap { $0.new.map(review.new.names.own) ?? $0.old.map(review.old.names.own) }
        .joined(separator: words.listSeparator)
    }
    let (come, gone) = (names(.added), names(.removed))
    return (come.isEmpty ? [] : [words.came(come)])
      + (gone.isEmpty ? [] : [words.went(gone)])
  }

  /// The marks of a section; of an item without its article, and its number only where that is not all.
  private func notes(on index: SectionChangeIndex, isPart: Bool) -> [String] {
    let section = comparison.sections[index]
    let marks = filter.marks(of: section)
    if let source = review.ties.source[index], let to = section.new {
      let name = comparison.sections[source].old.map { review.old.names.name(of: $0) } ?? ""
      let lead = isPart ? review.new.names.own(to) : ""
      return [lead + (lead.isEmpty ? "" : words.blank) + words.splitOff(from: name)]
    }
    guard let from = section.old, let to = section.new else { return [] }
    if isPart, marks == .renumbered { return [] }
    func old(_ id: SectionIndex) -> String {
      isPart ? review.old.names.own(id) : review.old.names.name(of: id)
    }
    func new(_ id: SectionIndex) -> String {
      isPart ? review.new.names.own(id) : review.new.names.name(of: id)
    }
    if let others = review.ties.takenIn[index] {
      let parts = (others + [index]).compactMap { comparison.sections[$0].old }.sorted()
      let names = parts.map(old).joined(separator: words.and)
      return [words.joined(names, as: new(to))]
    }
    if let others = review.ties.givenOff[index] {
      let parts = (others + [index]).compactMap { comparison.sections[$0].new }.sorted()
      let names = parts.map(new).joined(separator: words.and)
      return [words.parted(old(from), into: names)]
    }
    if let other = review.swapPartner(of: index), let partner = comparison.sections[other].new {
      let said = new(to) + words.blank + words.swapped(with: new(partner))
      let rest = marks.subtracting([.moved, .renumbered])
      return [said] + names(of: rest, (old(from), new(to)), ("", ""), isPart: isPart)
    }
    let numbers = (review.old.names.own(from), review.new.names.own(to))
    return names(of: marks, (old(from), new(to)), numbers, isPart: isPart)
  }

  private func names(
    of marks: SectionMarks, _ places: (old: String, new: String),
    _ numbers: (old: String, new: String), isPart: Bool
  ) -> [String] {
    var notes: [String] = []
    if marks.contains(.moved) {
      notes.append(
        places.old == places.new
          ? words.name(of: SectionMarks.moved) + (isPart ? words.colon + places.new : "")
          : words.moved(from: places.old, to: places.new))
    } else if marks.contains(.renumbered) {
      notes.append(words.becomes(numbers.old, numbers.new))
    }
    for mark in [SectionMarks.retitled, .relevelled, .split, .merged] where marks.contains(mark) {
      notes.append((isPart ? places.new : "") + words.name(of: mark))
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
      let base = words.edited(isEditorial: isEditorial)
      parts.append(names.isEmpty ? base : base + words.aside(names))
    }
    for kind in [ChangeKind.added, .removed, .split, .merged] {
      let count = changes.count { $0.kind == kind }
      if count > 0 { parts.append(words.tableCount(count, kind)) }
    }
    return (parts + moves(changes)).joined(separator: words.listSeparator)
  }

  /// 由第三部分移入 1 句: sentences that came by themselves, by where from, in their order.
  private func moves(_ changes: [SentenceChange]) -> [String] {
    var counts: [(from: SectionIndex, count: Int)] = []
    for change in changes where change.moved != 0 && !lookup.movedWithItsSection(change) {
      guard let first = change.old.first else { continue }
      let from = comparison.old.sentences[first].section
      if counts.last?.from == from {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((from, 1))
      }
    }
    return counts.map { from, count in
      let name = review.old.names.name(of: from)
      if changes.contains(where: { lookup.newSection(of: $0) == lookup.index(ofOld: from) }) {
        return words.movedInside(count)
      }
      return words.sentences(count, movedFrom: name)
    }
  }
}
