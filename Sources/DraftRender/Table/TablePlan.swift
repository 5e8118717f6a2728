import DraftChange
import DraftReview
import DraftText

/// Which rows a comparison table has, and what each of them shows; with `all`, every change that the filter
/// lets through is in exactly one.
struct TablePlan {
  struct Line {
    var row: ArticleRows.Row
    /// Of the row's changes, by position, whether it is marked.
    var isMarked: [Bool]
    /// The section and its items whose coming, going or marks the row shows, by section change.
    var sections: [SectionChangeIndex]
    /// Borders between paragraphs, by position in the row's changes: before which of them, and which.
    var borders: [Int: [Int]]
  }

  private(set) var lines: [Line] = []
  /// Changes that have no row.
  private(set) var leftOut = 0
  /// The row, as a section change, that each section change is listed in.
  let homes: IndexedArray<SectionChange, SectionChangeIndex>

  private let review: Review
  private let all: Bool
  private var comparison: Comparison { review.comparison }
  private var lookup: SectionLookup { review.lookup }
  private var filter: ReviewFilter { review.filter }

  /// O(sections + sentences).
  init(_ review: Review, all: Bool) {
    self.review = review
    self.all = all
    let articles = ArticleRows(review)
    homes = articles.homes
    for row in articles.rows { plan(row) }
  }

  private mutating func plan(_ row: ArticleRows.Row) {
    let shown = row.changes.map { lookup.shows(comparison.sentences[$0], filter) }
    let isMarked = zip(row.changes, shown).map { $1 && isListed(comparison.sentences[$0]) }
    leftOut += zip(shown, isMarked).count { $0 && !$1 }
    let sections = ((row.isFirst ? [row.section] : []) + row.parts).filter(isTold)
    let listed = sections.filter(isListed)
    var found: [Int: [Int]] = [:]
    if !review.borders.isEmpty {
      for (position, change) in row.changes.enumerated() where !review.borders[change].isEmpty {
        found[position] = review.borders[change]
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
    // A row that is there anyway shows its own number too.
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

  /// Whether anything happened to a section that the reader wants to see and no other row shows.
  private func isTold(_ index: SectionChangeIndex) -> Bool {
    !review.ties.gone.contains(index) && review.shows(section: index)
  }

  private func isListed(_ index: SectionChangeIndex) -> Bool {
    let section = comparison.sections[index]
    if all || section.kind == .added || section.kind == .removed { return true }
    return !filter.marks(of: section).subtracting([.renumbered, .retitled]).isEmpty
  }
}
