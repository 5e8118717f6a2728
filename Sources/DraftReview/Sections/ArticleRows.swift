package import DraftChange
import DraftDocument
package import DraftText

/// The sentence changes of a comparison by article: items and points belong to the article or the heading
/// that they stand in, as a comparison table lists them; what stands in no section goes by its paragraphs.
/// Each change is in exactly one row.
package struct ArticleRows {
  package struct Row {
    package var section: SectionChangeIndex
    /// Of text in no section: where it stands.
    package var place: Place?
    /// Whether it is the first of its section, which says what became of that.
    package var isFirst = true
    /// In the order of the comparison.
    package var changes: [SentenceChangeIndex] = []
    /// The items and points inside, by section change, that have marks or are new or gone.
    package var parts: [SectionChangeIndex] = []
  }

  /// Where text in no section stands: in the new draft, or in the old one where all of it is gone.
  package struct Place: Hashable {
    package let side: DraftSide
    package let place: FramePlace
  }

  package private(set) var rows: [Row] = []
  /// The section change that each section change's text is listed under.
  package let homes: IndexedArray<SectionChange, SectionChangeIndex>

  /// In the order of the new draft; every section that is a row of its own has one.
  package init(_ review: Review) {
    let (comparison, lookup) = (review.comparison, review.lookup)
    homes = comparison.sections.table { _, change in
      let (side, section) = review.home(of: change)
      return lookup.index(of: side.articles[section], in: side.which)
    }
    var rowOf = IndexedArray<SectionChange, Int?>(repeating: nil, count: comparison.sections.count)
    for (section, home) in homes.indexed() where home == section {
      rowOf[section] = rows.count
      rows.append(Row(section: section))
    }
    var frame = FrameRows(review)
    for (index, change) in comparison.sentences.indexed() {
      let home = homes[lookup.section(of: change)]
      if !frame.take(index, home), let row = rowOf[home] { rows[row].changes.append(index) }
    }
    for (section, home) in homes.indexed() where home != section {
      if !frame.take(part: section, home), let row = rowOf[home] {
        rows[row].parts.append(section)
      }
    }
    join(frame)
  }

  /// Puts the rows of text in no section where it stands, and takes out the empty one that they replace.
  private mutating func join(_ frame: FrameRows) {
    let (leading, trailing) = frame.ordered
    let replaced = Set(leading.map(\.section) + trailing.map(\.section))
    var all: [Row] = []
    for row in rows {
      guard replaced.contains(row.section) else {
        all.append(row)
        continue
      }
      var here = leading.filter { $0.section == row.section }
      if here.isEmpty { here = [row] }
      all += here
    }
    all += trailing
    var seen: Set<SectionChangeIndex> = []
    rows = all.map { row in
      var row = row
      row.isFirst = seen.insert(row.section).inserted
      return row
    }
  }
}

/// The rows of the text in no section, a place each.
private struct FrameRows {
  private let review: Review
  private var rows: [ArticleRows.Row] = []
  private var rowOf: [ArticleRows.Place: Int] = [:]
  /// The paragraph of the new draft that most of one of the old draft became; its first sentence that stayed
  /// decides.
  private var successors: [ParagraphIndex: ParagraphIndex] = [:]

  init(_ review: Review) {
    self.review = review
    for change in review.comparison.sentences
    where change.moved == 0 && !change.old.isEmpty && !change.new.isEmpty {
      let old = review.old.paragraph(ofSentence: change.old.lowerBound)
      guard review.old.frame[old] != nil, successors[old] == nil else { continue }
      successors[old] = review.new.paragraph(ofSentence: change.new.lowerBound)
    }
  }

  /// Takes a sentence change that stands in no section; `false` for the others.
  mutating func take(_ index: SentenceChangeIndex, _ home: SectionChangeIndex) -> Bool {
    guard let place = place(of: review.comparison.sentences[index]) else { return false }
    rows[row(place, home)].changes.append(index)
    return true
  }

  /// Takes an item that stands in no section.
  mutating func take(part: SectionChangeIndex, _ home: SectionChangeIndex) -> Bool {
    let (side, section) = review.home(of: review.comparison.sections[part])
    let start = side.document.sections[section].extent.start
    let paragraphs = side.document.paragraphs
    let index = paragraphs.partitioningIndex { $0.range.start >= start }
    guard index < paragraphs.endIndex, let place = side.frame[index] else { return false }
    rows[row(ArticleRows.Place(side: side.which, place: place), home)].parts.append(part)
    return true
  }

  private mutating func row(_ place: ArticleRows.Place, _ home: SectionChangeIndex) -> Int {
    if let row = rowOf[place] { return row }
    rowOf[place] = rows.count
    rows.append(ArticleRows.Row(section: home, place: place))
    return rows.count - 1
  }

  private func place(of change: SentenceChange) -> ArticleRows.Place? {
    let (side, sentences) = review.home(of: change)
    let paragraph = side.paragraph(ofSentence: sentences.lowerBound)
    guard let place = side.frame[paragraph] else { return nil }
    // What went from a paragraph that stayed belongs there.
    if side.isOld, let successor = successors[paragraph], let now = review.new.frame[successor] {
      return ArticleRows.Place(side: .new, place: now)
    }
    return ArticleRows.Place(side: side.which, place: place)
  }

  /// Those before the sections and those behind.
  var ordered: (leading: [ArticleRows.Row], trailing: [ArticleRows.Row]) {
    let isTrailing = { (row: ArticleRows.Row) in row.place?.place.isBehindSections ?? false }
    return (rows.filter { !isTrailing($0) }, rows.filter(isTrailing))
  }
}
