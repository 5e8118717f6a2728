package import DraftChange
import DraftDocument
package import DraftReview
import DraftText

/// What there is to decide between two drafts as a reviewer goes through it, in the order of the text.
package struct ReviewPlan: Sendable {
  package let engine: DecisionEngine
  package let items: [ReviewItem]
  /// By item, whether the reviewer asked to see it.
  package let isShown: [Bool]

  package var comparison: Comparison { engine.comparison }

  /// O(choices · depth of sections).
  package init(_ engine: DecisionEngine, _ lookup: SectionLookup, _ filter: ReviewFilter) {
    self.engine = engine
    items = engine.comparison.old.text.withView { old in
      engine.comparison.new.text.withView { new in
        ReviewItems(engine, lookup, ItemQuotes(engine, (old, new))).items
      }
    }
    isShown = items.map { Self.shows($0, engine.comparison, lookup, filter) }
  }

  private static func shows(
    _ item: ReviewItem, _ comparison: Comparison, _ lookup: SectionLookup, _ filter: ReviewFilter
  ) -> Bool {
    guard item.subject != .layout else { return !filter.isSelective && filter.section == nil }
    guard lookup.isSelected(item.section) else { return false }
    if item.sentences.contains(where: { filter.shows(comparison.sentences[$0]) }) { return true }
    // Sentences that stayed as they are, and a paragraph that came or went before them.
    let isForm = item.sentences.allSatisfy {
      comparison.sentences[$0].kind == .same && comparison.sentences[$0].moved == 0
    }
    return isForm && filter.showsParagraphs
  }

  /// Whether no right, duty, figure or fact hangs on an item.
  package func isFormal(_ item: ReviewItem) -> Bool {
    switch item.subject {
    case .edit(let edit, _): Self.isFormal(comparison.edits[edit].weight)
    case .layout, .border: true
    case .place, .section: false
    case .sentence(let change), .words(let change):
      comparison.sentences[change].kind == .same
        ? comparison.sentences[change].moved == 0
        : Self.isFormal(comparison.sentences[change].weight)
          && !item.choices.contains { if case .place = $0 { true } else { false } }
    }
  }

  private static func isFormal(_ weight: ChangeClass) -> Bool {
    weight == .editorial || weight == .consequential
  }
}

/// Groups what there is to decide.
private struct ReviewItems {
  private(set) var items: [ReviewItem] = []
  private let engine: DecisionEngine
  private let lookup: SectionLookup
  private let quotes: ItemQuotes
  /// By name, the choices that a decision under it is about.
  private var coverage: [DecisionName: [Int]] = [:]
  private let edits: Set<ChangeKey>

  init(_ engine: DecisionEngine, _ lookup: SectionLookup, _ quotes: ItemQuotes) {
    self.engine = engine
    self.lookup = lookup
    self.quotes = quotes
    edits = Set(engine.names.ids.edits.map(ChangeKey.id))
    for (index, choice) in engine.choices.enumerated() {
      for name in engine.names.names(choice) { coverage[name, default: []].append(index) }
    }
    var members: [ReviewItem.Subject: [Int]] = [:]
    var order: [ReviewItem.Subject] = []
    for (index, home) in subjects().enumerated() {
      if members[home] == nil { order.append(home) }
      members[home, default: []].append(index)
    }
    items = order.map { subject in
      let choices = members[subject] ?? []
      var item = item(subject, choices)
      item.parts = parts(of: subject, choices)
      return item
    }
  }

  private func subjects() -> [ReviewItem.Subject] {
    var sections: Set<SectionChangeIndex> = []
    var found = engine.choices.map { choice -> ReviewItem.Subject? in
      let section = section(deciding: choice)
      if let section { sections.insert(section) }
      return section.map { .section($0) }
    }
    // How a section that is decided as a whole begins, goes with it.
    var homes: [SentenceChangeIndex: SectionChangeIndex] = [:]
    for case .heading(let change) in engine.choices {
      homes[change] = engine.names.starting(change).first(where: sections.contains)
    }
    for (index, choice) in engine.choices.enumerated() {
      guard let change = borderChange(choice), let section = homes[change] else { continue }
      found[index] = .section(section)
    }
    return found.enumerated().map { index, subject in
      subject ?? self.subject(of: engine.choices[index])
    }
  }

  /// The outermost section that came or went with added and removed text, or moved with moved text.
  private func section(deciding choice: Choice) -> SectionChangeIndex? {
    switch choice {
    case .presence(let change):
      engine.names.sections(around: change) { $0.old == nil || $0.new == nil }.last
    case .place(let change):
      engine.names.sections(around: change) { $0.marks.contains(.moved) }.last
    default: nil
    }
  }

  private func subject(of choice: Choice) -> ReviewItem.Subject {
    switch choice {
    case .layout: .layout
    case .place(let change): .sentence(engine.names.leader(of: change))
    default: .sentence(engine.names.change(of: choice) ?? 0)
    }
  }

  private func borderChange(_ choice: Choice) -> SentenceChangeIndex? {
    switch choice {
    case .split(let change), .paragraph(let change), .heading(let change): change
    default: nil
    }
  }

  private func item(_ subject: ReviewItem.Subject, _ choices: [Int]) -> ReviewItem {
    let names = names(of: choices)
    var sentences: [SentenceChangeIndex] = []
    for choice in choices {
      guard let change = engine.names.change(of: engine.choices[choice]) else { continue }
      if sentences.last != change { sentences.append(change) }
    }
    return ReviewItem(
      subject: subject, section: section(of: subject, sentences),
      choices: choices.map { engine.choices[$0] }, names: names,
      textName: textName(subject, names, choices), quote: quotes.quote(of: subject),
      kind: quotes.kind(of: subject), sentences: sentences)
  }

  private func section(
    of subject: ReviewItem.Subject, _ sentences: [SentenceChangeIndex]
  ) -> SectionChangeIndex {
    if case .section(let section) = subject { return section }
    return sentences.first.map { lookup.section(of: engine.comparison.sentences[$0]) } ?? 0
  }

  /// The fewest names that are about these choices and no others, the broadest first.
  private func names(of choices: [Int]) -> [DecisionName] {
    let own = Set(choices)
    var candidates: [DecisionName] = []
    var seen: Set<DecisionName> = []
    for choice in choices {
      for name in engine.names.names(engine.choices[choice]) where seen.insert(name).inserted {
        if coverage[name]?.allSatisfy(own.contains) == true { candidates.append(name) }
      }
    }
    // Of names as broad, `all` before its parts.
    let ranked = candidates.enumerated().sorted { a, b in
      let (one, other) = (coverage[a.element]?.count ?? 0, coverage[b.element]?.count ?? 0)
      if one != other { return one > other }
      let (isOne, isOther) = (rank(a.element), rank(b.element))
      return isOne != isOther ? isOne < isOther : a.offset < b.offset
    }
    var open = own
    var names: [DecisionName] = []
    for (_, name) in ranked {
      guard let covered = coverage[name], covered.contains(where: open.contains) else { continue }
      names.append(name)
      open.subtract(covered)
    }
    return names
  }

  private func rank(_ name: DecisionName) -> Int {
    switch name.part {
    case .all: edits.contains(name.change) ? 4 : 0
    case .words: 1
    case .border: 2
    case .place: 3
    case .edit: 5
    }
  }

  /// An own text stands for a sentence, as a new item may be, or for one edit.
  private func textName(
    _ subject: ReviewItem.Subject, _ names: [DecisionName], _ choices: [Int]
  ) -> Int? {
    switch subject {
    case .layout, .place, .border: return nil
    case .section:
      let changes = Set(choices.compactMap { engine.names.change(of: engine.choices[$0]) })
      guard let change = changes.first, changes.count == 1 else { return nil }
      return self.textName(.sentence(change), names, choices)
    case .edit(let edit, _):
      return names.firstIndex { $0.change == .id(engine.names.ids.edits[edit]) }
    case .sentence(let change), .words(let change):
      let hasWords = choices.contains {
        switch engine.choices[$0] {
        case .edit, .words, .presence, .split: true
        default: false
        }
      }
      guard hasWords else { return nil }
      let id = ChangeKey.id(engine.names.ids.sentences[change])
      return names.firstIndex { $0.change == id && ($0.part == .all || $0.part == .words) }
    }
  }

  // MARK: Parts

  /// A section's parts are its sentences, a sentence's its edits, its place and its borders.
  private func parts(of subject: ReviewItem.Subject, _ choices: [Int]) -> [ReviewItem] {
    var members: [ReviewItem.Subject: [Int]] = [:]
    var order: [ReviewItem.Subject] = []
    let words = Set(
      choices.compactMap { index -> SentenceChangeIndex? in
        if case .words(let change) = engine.choices[index] { change } else { nil }
      })
    for index in choices {
      let part = part(subject, engine.choices[index], words)
      if members[part] == nil { order.append(part) }
      members[part, default: []].append(index)
    }
    guard order.count > 1 else { return [] }
    return order.map { item($0, members[$0] ?? []) }
  }

  private func part(
    _ subject: ReviewItem.Subject, _ choice: Choice, _ words: Set<SentenceChangeIndex>
  ) -> ReviewItem.Subject {
    let change = engine.names.change(of: choice) ?? 0
    if case .section = subject {
      if case .place = choice { return .sentence(engine.names.leader(of: change)) }
      return .sentence(change)
    }
    return switch choice {
    case .place: .place(of: engine.names.leader(of: change))
    case .edit(let edit): words.contains(change) ? .words(of: change) : .edit(edit, of: change)
    case .words, .presence: .words(of: change)
    case .split, .paragraph, .heading: .border(of: change)
    case .layout: .layout
    }
  }
}
