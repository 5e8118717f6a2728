import DraftChange
import DraftDocument
import DraftText

/// A change, or a part of one, as a file of decisions names it.
package struct DecisionName: Hashable, Sendable {
  package var change: ChangeKey
  package var part: Decision.Part

  package init(change: ChangeKey, part: Decision.Part) {
    self.change = change
    self.part = part
  }
}

/// Under which names each choice is decided, the most particular first: a decision on an edit counts more than one
/// on its sentence, and that more than one on the section that came with it.
struct ChoiceNames: Sendable {
  typealias Name = DecisionName

  let ids: ChangeIDs
  private let comparison: Comparison
  /// By edit, its sentence change.
  private let owners: IndexedArray<Edit, SentenceChangeIndex>
  /// By move, the change that stands first.
  private var leaders: [Int: SentenceChangeIndex] = [:]
  private var sections:
    (old: IndexedArray<Section, SectionChangeIndex>, new: IndexedArray<Section, SectionChangeIndex>)

  init(_ comparison: Comparison) {
    self.comparison = comparison
    ids = ChangeIDs(comparison)
    var owners = IndexedArray<Edit, SentenceChangeIndex>(
      repeating: 0, count: comparison.edits.count)
    for (index, change) in comparison.sentences.indexed() {
      for edit in change.edits { owners[edit] = index }
      if change.moved > 0, leaders[change.moved] == nil { leaders[change.moved] = index }
    }
    self.owners = owners
    sections = (
      IndexedArray(repeating: 0, count: comparison.old.sections.count),
      IndexedArray(repeating: 0, count: comparison.new.sections.count)
    )
    for (index, change) in comparison.sections.indexed() {
      if let section = change.old { sections.old[section] = index }
      if let section = change.new { sections.new[section] = index }
    }
  }

  func names(_ choice: Choice) -> [Name] {
    switch choice {
    case .layout: return [Name(change: .layout, part: .all)]
    case .presence(let change):
      return names(change, [.words, .place, .all])
        + around(change) { $0.old == nil || $0.new == nil }
    case .place(let change):
      let leader = leader(of: change)
      return names(change, [.place, .all])
        + (leader == change ? [] : names(leader, [.place, .all]))
        + around(change) { $0.marks.contains(.moved) }
    case .edit(let edit):
      return [Name(change: .id(ids.edits[edit]), part: .all)]
        + names(owners[edit], [.edit(number(of: edit)), .words, .all])
    case .words(let change): return names(change, [.words, .all])
    case .split(let change): return names(change, [.border, .all])
    case .paragraph(let change): return names(change, [.border, .all])
    case .heading(let change):
      return starting(change).flatMap { section in
        [.border, .all].map { Name(change: .id(ids.sections[section]), part: $0) }
      } + names(change, [.border, .all])
    }
  }

  /// The number of an edit in its sentence, from 1.
  func number(of edit: EditIndex) -> Int {
    edit - comparison.sentences[owners[edit]].edits.lowerBound + 1
  }

  /// Of the changes that moved together, the one that stands first.
  func leader(of change: SentenceChangeIndex) -> SentenceChangeIndex {
    leaders[comparison.sentences[change].moved] ?? change
  }

  /// The change that a choice is about; `nil` for the layout.
  func change(of choice: Choice) -> SentenceChangeIndex? {
    switch choice {
    case .layout: nil
    case .edit(let edit): owners[edit]
    case .presence(let change), .place(let change), .words(let change), .split(let change),
      .paragraph(let change), .heading(let change):
      change
    }
  }

  /// Whether there is such a change, and such a part of it.
  func knows(_ change: ChangeKey, _ part: Decision.Part, _ lookup: ChangeLookup) -> Bool {
    guard case .edit(let number) = part else { return lookup.knows(change) }
    guard let sentence = lookup.sentence(change) else { return false }
    return (1...max(1, comparison.sentences[sentence].edits.count)).contains(number)
      && !comparison.sentences[sentence].edits.isEmpty
  }

  private func names(_ change: SentenceChangeIndex, _ parts: [Decision.Part]) -> [Name] {
    parts.map { Name(change: .id(ids.sentences[change]), part: $0) }
  }

  private func around(_ change: SentenceChangeIndex, where isOfKind: (SectionChange) -> Bool)
    -> [Name]
  {
    sections(around: change, where: isOfKind).flatMap { section in
      [.place, .all].map { Name(change: .id(ids.sections[section]), part: $0) }
    }
  }

  /// The section changes around a sentence change that are of a kind, from the innermost on.
  func sections(around change: SentenceChangeIndex, where isOfKind: (SectionChange) -> Bool)
    -> [SectionChangeIndex]
  {
    let sentences = comparison.sentences[change]
    let (document, first, table) =
      sentences.new.isEmpty
      ? (comparison.old, sentences.old.first, sections.old)
      : (comparison.new, sentences.new.first, sections.new)
    guard let first else { return [] }
    var found: [SectionChangeIndex] = []
    var section = document.sentences[first].section
    while section != .document {
      if isOfKind(comparison.sections[table[section]]) { found.append(table[section]) }
      section = document.sections[section].parent
    }
    return found
  }

  /// The section changes whose section begins with a change in either draft.
  func starting(_ change: SentenceChangeIndex) -> [SectionChangeIndex] {
    let sentences = comparison.sentences[change]
    var found: [SectionChangeIndex] = []
    for (document, first, table) in [
      (comparison.new, sentences.new.first, sections.new),
      (comparison.old, sentences.old.first, sections.old),
    ] {
      guard let first else { continue }
      var section = document.sentences[first].section
      let start = document.sentences[first].range.start
      while section != .document, !document.hasText(before: start, in: section) {
        if !found.contains(table[section]) { found.append(table[section]) }
        section = document.sections[section].parent
      }
    }
    return found
  }
}

extension Document {
  /// Whether a section has a sentence before a place.
  fileprivate func hasText(before place: Int, in section: SectionIndex) -> Bool {
    let start = sections[section].extent.start
    let first = sentences.partitioningIndex { $0.range.start >= start }
    return first < sentences.endIndex && sentences[first].range.start < place
  }
}

/// Which changes there are by name.
struct ChangeLookup: Sendable {
  private var sentences: [ChangeID: SentenceChangeIndex] = [:]
  private var edits: [ChangeID: EditIndex] = [:]
  private var sections: Set<ChangeID> = []

  init(_ ids: ChangeIDs) {
    for (index, id) in ids.sentences.indexed() { sentences[id] = index }
    sections = Set(ids.sections)
    for (index, id) in ids.edits.indexed() { edits[id] = index }
  }

  func knows(_ change: ChangeKey) -> Bool {
    guard case .id(let id) = change else { return true }
    return sentences[id] != nil || sections.contains(id) || edits[id] != nil
  }

  func sentence(_ change: ChangeKey) -> SentenceChangeIndex? {
    if case .id(let id) = change { sentences[id] } else { nil }
  }

  func edit(_ change: ChangeKey) -> EditIndex? {
    if case .id(let id) = change { edits[id] } else { nil }
  }

  func isSection(_ change: ChangeKey) -> Bool {
    if case .id(let id) = change { sections.contains(id) } else { false }
  }
}
