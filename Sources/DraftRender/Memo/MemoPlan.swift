import DraftChange
import DraftReview
import DraftText

/// What stands where in a memo: every change that the filter lets through has exactly one place.
struct MemoPlan {
  /// A line of the memo.
  struct Entry {
    enum Kind { case added, removed, changed }
    var row: ArticleRows.Row
    var kind: Kind
    /// The sentence changes that this line covers.
    var changes: [SentenceChangeIndex] = []
    /// The items and points, by section change, whose marks, coming or going this line covers.
    var parts: [SectionChangeIndex] = []
    /// Whether the line says what happened to the section itself; where there are two, the first does.
    var tellsSection = false
    /// Paragraphs split or joined that this line covers, as indexes into `Comparison.paragraphs`.
    var borders: [Int] = []
    /// Whether nothing stands here but what follows from other changes: 相应地….
    var isConsequential = false
  }

  private(set) var amendments: [Entry] = []
  private(set) var small: [Entry] = []
  /// Section changes of which only the number is new.
  private(set) var renumbered: [SectionChangeIndex] = []
  /// The same of those that changed places with another one, whose line names both.
  private(set) var swapped: [SectionChangeIndex] = []
  /// Sentence changes that the lines on replaced terms cover.
  private(set) var terms: [SentenceChangeIndex] = []
  /// Section changes whose new title is shown as the change of the title's sentence.
  private(set) var retitled: [SectionChangeIndex] = []

  private let review: Review
  private var comparison: Comparison { review.comparison }
  private var lookup: SectionLookup { review.lookup }
  private var filter: ReviewFilter { review.filter }

  /// O(sections + sentences).
  init(_ review: Review) {
    self.review = review
    for row in ArticleRows(review).rows { plan(row) }
    let partners = Set(comparison.sections.indices.compactMap(review.swapPartner))
    swapped = renumbered.filter(partners.contains)
    renumbered.removeAll(where: partners.contains)
  }

  var isEmpty: Bool {
    amendments.isEmpty && small.isEmpty && renumbered.isEmpty && terms.isEmpty && retitled.isEmpty
  }

  // MARK: Parts of the memo

  /// More lines than this are parted by their weight, so that what matters most is read first.
  private static let longest = 8
  /// More lines than this that only tidy are summed up in one.
  private static let fewest = 3

  /// The amendments that whoever signs must look at, and the others, each in the order of the draft. Few stand
  /// together.
  var byWeight: (main: [Entry], others: [Entry]) {
    let main = amendments.filter(isMain)
    guard amendments.count > Self.longest, !main.isEmpty, amendments.count > main.count + 2 else {
      return (amendments, [])
    }
    return (main, amendments.filter { !isMain($0) })
  }

  private func isMain(_ entry: Entry) -> Bool {
    let tellsMore = entry.tellsSection && !isOnlyNumber(entry.row.section)
    return tellsMore || entry.kind != .changed || !entry.parts.isEmpty
      || entry.changes.contains { comparison.sentences[$0].importance > 3 }
  }

  /// Of the small changes those of one class that are too many to be read one by one.
  func summedUp(_ weight: ChangeClass) -> [Entry] {
    let entries = small.filter { isPlain($0, weight) }
    return entries.count > Self.fewest ? entries : []
  }

  /// The small changes that have a line each.
  var listed: [Entry] {
    let summedUp = [ChangeClass.editorial, .consequential].filter { !self.summedUp($0).isEmpty }
    return small.filter { entry in !summedUp.contains { isPlain(entry, $0) } }
  }

  private func isPlain(_ entry: Entry, _ weight: ChangeClass) -> Bool {
    entry.borders.isEmpty && entry.isConsequential == (weight == .consequential)
  }

  /// Section changes with another number and nothing else that has a line: also of those summed up.
  var allRenumbered: [SectionChangeIndex] {
    let others = (summedUp(.editorial) + summedUp(.consequential)).filter(\.tellsSection)
      .map(\.row.section)
      .filter { filter.marks(of: comparison.sections[$0]).contains(.renumbered) }
    return others.isEmpty ? renumbered : (renumbered + others).sorted()
  }

  // MARK: Planning

  private mutating func plan(_ row: ArticleRows.Row) {
    let section = comparison.sections[row.section]
    // Of a heading all of whose words stand in another one, the line on that section says so.
    let changes = row.changes.filter {
      let change = comparison.sentences[$0]
      return lookup.shows(change, filter) && (change.standsIn == nil || change.weight != .editorial)
    }
    let isTold = row.isFirst && review.shows(section: row.section)
    let isNewOrGone = section.kind == .added || section.kind == .removed
    if isNewOrGone, !review.ties.covers(row.section) {
      if isTold || !changes.isEmpty { planWhole(row, section.kind, changes) }
      return
    }
    let rest = changes.filter { !isAmendment($0) }
    terms += rest.filter(isOnlyTerm)
    let isSaid = planMain(
      row, changes.filter(isAmendment), isTold: isTold, isNewOrGone: isNewOrGone)
    let hasSide = planSide(
      row, rest.filter { !isOnlyTerm($0) }, tellsSection: isTold && !isSaid)
    if isTold, !isNewOrGone, !isSaid, !hasSide { number(row.section) }
    for part in row.parts where review.shows(section: part) && isOnlyNumber(part) { number(part) }
  }

  /// A line for what the amendments say of the article.
  ///
  /// - Returns: whether there is one.
  private mutating func planMain(
    _ row: ArticleRows.Row, _ changes: [SentenceChangeIndex], isTold: Bool, isNewOrGone: Bool
  ) -> Bool {
    var main = Entry(row: row, kind: .changed, changes: changes)
    main.parts = row.parts.filter {
      review.shows(section: $0) && !isOnlyNumber($0) && !review.ties.covers($0)
    }
    main.tellsSection = isTold
    let needsLine = isTold && !isNewOrGone && !isOnlyNumber(row.section)
    guard needsLine || !main.changes.isEmpty || !main.parts.isEmpty else { return false }
    amendments.append(main)
    return true
  }

  /// A line for what else changed in it.
  ///
  /// - Returns: whether there is one.
  private mutating func planSide(
    _ row: ArticleRows.Row, _ changes: [SentenceChangeIndex], tellsSection: Bool
  ) -> Bool {
    var side = Entry(row: row, kind: .changed, changes: changes)
    if !review.borders.isEmpty { side.borders = row.changes.flatMap { review.borders[$0] } }
    guard !side.changes.isEmpty || !side.borders.isEmpty else { return false }
    side.tellsSection = tellsSection
    side.isConsequential =
      side.borders.isEmpty
      && side.changes.allSatisfy { comparison.sentences[$0].weight == .consequential }
    small.append(side)
    return true
  }

  /// A line for an article that is new or gone.
  private mutating func planWhole(
    _ row: ArticleRows.Row, _ kind: ChangeKind, _ changes: [SentenceChangeIndex]
  ) {
    amendments.append(
      Entry(
        row: row, kind: kind == .added ? .added : .removed, changes: changes,
        parts: row.parts.filter { review.shows(section: $0) && !review.ties.covers($0) },
        tellsSection: true))
  }

  private mutating func number(_ section: SectionChangeIndex) {
    if filter.marks(of: comparison.sections[section]).contains(.renumbered) {
      renumbered.append(section)
    } else {
      retitled.append(section)
    }
  }

  private func isOnlyNumber(_ index: SectionChangeIndex) -> Bool {
    let section = comparison.sections[index]
    return section.kind != .added && section.kind != .removed
      && filter.marks(of: section).subtracting([.renumbered, .retitled]).isEmpty
  }

  private func isOnlyTerm(_ index: SentenceChangeIndex) -> Bool {
    let change = comparison.sentences[index]
    return change.weight == .consequential && change.categories == .term
      && (change.moved == 0 || lookup.movedWithItsSection(change))
  }

  /// Whether a change is one of the amendments.
  private func isAmendment(_ index: SentenceChangeIndex) -> Bool {
    let change = comparison.sentences[index]
    return change.weight == .substantive
      || (change.moved != 0 && !lookup.movedWithItsSection(change)
        && change.weight != .consequential)
  }
}
