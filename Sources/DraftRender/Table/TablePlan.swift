import DraftChange
import DraftReview

/// Which rows a comparison table has, and what each of them tells; with `all`, every change that the filter
/// lets through is in exactly one.
struct TablePlan {
  struct Line {
    var row: ArticleRows.Row
    /// Of the row's changes, by position, whether it is marked.
    var isMarked: [Bool]
    /// The section and its items whose coming, going or marks the row tells, by section change.
    var sections: [Int]
    /// Borders between paragraphs, by position in the row's changes: before which of them, and which.
    var borders: [Int: [Int]]
  }

  private(set) var lines: [Line] = []
  /// Changes that are told in no row.
  private(set) var leftOut = 0
  let ties: SectionTies
  /// The row, as a section change, that each section change is listed in.
  let homes: [Int]

  private let borders: ParagraphBorders
  private let comparison: Comparison
  private let lookup: SectionLookup
  private let filter: ReviewFilter
  private let all: Bool

  /// O(sections + sentences).
  init(_ comparison: Comparison, _ lookup: SectionLookup, _ filter: ReviewFilter, all: Bool) {
    self.comparison = comparison
    self.lookup = lookup
    self.filter = filter
    self.all = all
    ties = SectionTies(comparison, lookup)
    borders = ParagraphBorders(comparison, lookup, filter)
    let articles = ArticleRows(comparison, lookup)
    homes = articles.homes
    for row in articles.rows { plan(row) }
  }

  private mutating func plan(_ row: ArticleRows.Row) {
    let shown = row.changes.map { lookup.shows(comparison.sentences[$0], filter) }
    let isMarked = zip(row.changes, shown).map { $1 && isListed(comparison.sentences[$0]) }
    leftOut += zip(shown, isMarked).count { $0 && !$1 }
    let sections = ([row.section] + row.parts).filter(isTold)
    let listed = sections.filter(isListed)
    var found: [Int: [Int]] = [:]
    if !borders.isEmpty {
      for (position, change) in row.changes.enumerated() where !borders[change].isEmpty {
        found[position] = borders[change]
      }
    }
    // They are a matter of form, and listed as punctuation is.
    if !all {
      leftOut += found.values.reduce(0) { $0 + $1.count }
      found = [:]
    }
    guard isMarked.contains(true) || !listed.isEmpty || !found.isEmpty else {
      leftOut += sections.count
      return
    }
    // A row that is there anyway tells its own number too.
    let own = sections.first == row.section && listed.first != row.section ? [row.section] : []
    leftOut += sections.count - listed.count - own.count
    lines.append(
      Line(row: row, isMarked: isMarked, sections: own + listed, borders: found))
  }

  private func isListed(_ change: SentenceChange) -> Bool {
    if all || change.weight == .substantive { return true }
    if change.moved != 0, !lookup.movedWithItsSection(change) { return true }
    return change.kind == .split || change.kind == .merged
  }

  /// Whether anything happened to a section that the reader wants to see and no other row tells.
  private func isTold(_ index: Int) -> Bool {
    guard lookup.isSelected(index), !ties.gone.contains(index) else { return false }
    let section = comparison.sections[index]
    guard !filter.asksForSome else { return false }
    return section.kind == .added || section.kind == .removed || !filter.marks(of: section).isEmpty
  }

  private func isListed(_ index: Int) -> Bool {
    let section = comparison.sections[index]
    if all || section.kind == .added || section.kind == .removed { return true }
    return !filter.marks(of: section).subtracting([.renumbered, .retitled]).isEmpty
  }
}
