package import DraftChange
import DraftText

/// How many changes of each kind there are, without what is taken for no difference.
package struct ChangeCounts {
  package private(set) var sentences = Summary().sentences
  package private(set) var classes = Summary().classes
  package private(set) var sections = Summary().sections
  /// Sentences that moved by themselves and not with their section.
  package private(set) var movedAlone = 0
  /// Sections that took others in, and those that gave some off.
  package private(set) var joined = 0
  package private(set) var parted = 0
  package private(set) var paragraphs = (split: 0, joined: 0)
  private var categories: [(category: ChangeCategories, count: Int)] = []

  init() {}

  /// Of what the reader wants to see. O(sections + sentences).
  package init(_ review: Review) {
    categories = ChangeCategories.names.map { ($0.0, 0) }
    for (index, change) in review.comparison.sentences.indexed()
    where review.lookup.shows(change, review.filter) {
      add(index, review.titles, review.filter)
      if change.moved != 0, !review.lookup.movedWithItsSection(change) { movedAlone += 1 }
      for index in categories.indices
      where change.categories.contains(categories[index].category) {
        categories[index].count += 1
      }
    }
    for index in review.comparison.sections.indices where review.shows(section: index) {
      add(review.comparison.sections[index], isTied: review.ties.covers(index), review.filter)
    }
    if !review.filter.isSelective {
      (joined, parted) = (review.ties.takenIn.count, review.ties.givenOff.count)
    }
    for border in review.borders.all.map({ review.comparison.paragraphs[$0].kind }) {
      if border == .split { paragraphs.split += 1 } else { paragraphs.joined += 1 }
    }
  }

  /// How many of the sentences that changed have a category.
  package func count(of category: ChangeCategories) -> Int {
    categories.first { $0.category == category }?.count ?? 0
  }

  /// Counts a sentence change. A title that the heading of its section shows is no sentence; that of a
  /// section that came or went is counted with it and nowhere else.
  mutating func add(_ index: SentenceChangeIndex, _ titles: SectionTitles, _ filter: ReviewFilter) {
    let change = titles.drafts.sentences[index]
    let section = titles.lookup.section(of: change)
    guard change.kind == .same && change.moved == 0 || !titles.covers(index, in: section) else {
      let kind = titles.drafts.sections[section].kind
      if kind != .added, kind != .removed { addWeight(of: change, filter) }
      return
    }
    if change.moved != 0 { sentences.moved += 1 }
    guard filter.isChangeOfText(change) else {
      sentences.same += 1
      return
    }
    switch change.kind {
    case .same: sentences.same += 1
    case .edited: sentences.edited += 1
    case .split: sentences.split += 1
    case .merged: sentences.merged += 1
    case .added: sentences.added += 1
    case .removed: sentences.removed += 1
    }
    addWeight(of: change, filter)
  }

  private mutating func addWeight(of change: SentenceChange, _ filter: ReviewFilter) {
    guard filter.isChangeOfText(change) else { return }
    switch change.weight {
    case .none: break
    case .editorial: classes.editorial += 1
    case .consequential: classes.consequential += 1
    case .substantive: classes.substantive += 1
    }
  }

  /// A section that went into another or came out of one is counted there.
  private mutating func add(_ change: SectionChange, isTied: Bool, _ filter: ReviewFilter) {
    let marks = filter.marks(of: change)
    if change.kind == .added, !isTied { sections.added += 1 }
    if change.kind == .removed, !isTied { sections.removed += 1 }
    if marks.contains(.moved) { sections.moved += 1 }
    if marks.contains(.renumbered) { sections.renumbered += 1 }
    if marks.contains(.retitled) { sections.retitled += 1 }
    if marks.contains(.relevelled) { sections.relevelled += 1 }
  }
}
