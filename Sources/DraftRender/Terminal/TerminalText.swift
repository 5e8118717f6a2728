package import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// The report for reading: what changed, section by section and sentence by sentence, with the
/// word edits in their sentences.
package enum TerminalText {
  package static func write(
    _ comparison: Comparison, oldName: String, newName: String, options: RenderOptions,
    to sink: ByteSink
  ) {
    Review.with(comparison, options.filter, in: options.language) { review in
      var report = InlineReport(review, options, sink)
      report.summary(oldName: oldName, newName: newName)
      report.changes()
    }
  }
}

/// One report under way.
struct InlineReport: ReviewWriter {
  let review: Review
  let options: RenderOptions
  var lines: LineWriter
  private var pointers: MovePointers
  let shifts: ShiftRuns
  /// The paragraph borders that are still to be shown.
  private var borders: ArraySlice<ParagraphChange>
  /// Where old and new stand beside each other; `nil` where they stand in one text.
  var sides: TwoColumns?
  /// Unchanged sentences since the last thing shown.
  private var folded = 0
  private var shownSection: SectionChangeIndex?
  /// The section changes around what was shown last, the outermost first, and it.
  private var openSections: [SectionChangeIndex] = []
  /// The section changes whose headings were shown.
  private var told: Set<SectionChangeIndex> = []
  /// The move that the last sentence shown belongs to.
  var lastMove = 0
  private var nextSection = SectionChangeIndex(0)

  init(_ review: Review, _ options: RenderOptions, _ sink: ByteSink) {
    self.review = review
    self.options = options
    lines = LineWriter(sink: sink, options)
    pointers = MovePointers(review.comparison, review.lookup, review.filter)
    shifts = ShiftRuns(review.comparison, review.lookup, pointers, review.filter)
    borders = review.filter.showsParagraphs ? review.comparison.paragraphs[...] : []
  }

  /// Walks the sentence changes in blocks of one section each. Sections without a block of their
  /// own, or only passed by, are shown for their marks.
  mutating func changes() {
    guard filter.isDifferent(comparison) else { return }
    let changes = comparison.sentences
    note(pointers.taken(behind: 0))
    var start = changes.startIndex
    while start < changes.endIndex, !lines.sink.hasFailed {
      let section = lookup.section(of: changes[start])
      var end = start + 1
      while end < changes.endIndex, lookup.section(of: changes[end]) == section { end += 1 }
      pass(to: section)
      block(start..<end, in: section)
      start = end
    }
    pass(to: comparison.sections.endIndex)
    flushFold()
    tellOrphans()
  }

  /// Shows the sections before `section` that had no sentences to show, and comes to it.
  private mutating func pass(to section: SectionChangeIndex) {
    while nextSection < section {
      showHeading(nextSection, onlyIfMarked: true)
      nextSection += 1
    }
    if nextSection == section, section < comparison.sections.endIndex {
      showHeading(section, onlyIfMarked: true)
      nextSection = section + 1
    }
  }

  private mutating func block(_ range: Range<SentenceChangeIndex>, in section: SectionChangeIndex) {
    let changes = comparison.sentences
    var near = NearChanges(range, reach: options.context)
    for index in range {
      let isNear = near.contains(index) { isVisible($0) }
      let isTitle = review.titles.covers(index, in: section)
      tellBorder(before: changes[index], in: section)
      if isVisible(index) {
        if !isTitle {
          openSection(section)
          write(changes[index])
        } else if !told.contains(section) {
          openSection(section)
        }
        tellRemarks(on: index)
      } else if lookup.isSelected(section), !isTitle {
        if isNear, !changes[index].new.isEmpty {
          openSection(section)
          writeUnchanged(changes[index])
        } else {
          folded += 1
        }
      }
      note(pointers.taken(behind: index.offset + 1))
    }
  }

  /// Which sentences stand near one that is shown, asked in their order.
  private struct NearChanges {
    private let end: SentenceChangeIndex
    private let reach: Int
    private var last: SentenceChangeIndex?
    /// The next that is shown, or the first beyond reach.
    private var next: SentenceChangeIndex

    init(_ range: Range<SentenceChangeIndex>, reach: Int) {
      (end, next, self.reach) = (range.upperBound, range.lowerBound, reach)
    }

    mutating func contains(
      _ index: SentenceChangeIndex, _ isShown: (SentenceChangeIndex) -> Bool
    ) -> Bool {
      guard reach > 0 else { return false }
      if next <= index {
        next = index + 1
        while next < end, next - index <= reach, !isShown(next) { next += 1 }
      }
      defer { if isShown(index) { last = index } }
      if let last, index - last <= reach { return true }
      return next < end && next - index <= reach && isShown(next)
    }
  }

  /// Says that a paragraph begins, or no longer begins, with this sentence.
  private mutating func tellBorder(before change: SentenceChange, in section: SectionChangeIndex) {
    while let border = borders.first, !change.new.isEmpty,
      border.newSentence < change.new.upperBound
    {
      borders.removeFirst()
      guard change.new.contains(border.newSentence), lookup.isSelected(section) else { continue }
      openSection(section)
      write(border)
    }
  }

  private func isVisible(_ index: SentenceChangeIndex) -> Bool {
    lookup.shows(comparison.sentences[index], options.filter)
  }

  private mutating func openSection(_ section: SectionChangeIndex) {
    if shownSection != section { showHeading(section, onlyIfMarked: false) }
    flushFold()
  }

  private mutating func showHeading(_ section: SectionChangeIndex, onlyIfMarked: Bool) {
    if onlyIfMarked, !isWorthShowing(section) { return }
    if shownSection == section { return }
    flushFold()
    shownSection = section
    lastMove = 0
    let around = review.ancestors(of: section)
    heading(
      section, under: around.filter { !openSections.contains($0) },
      isAgain: !told.insert(section).inserted)
    openSections = around + [section]
  }

  /// Whether a section is shown even without a changed sentence.
  private func isWorthShowing(_ section: SectionChangeIndex) -> Bool {
    !shifts.covers(section) && review.shows(section: section)
  }

  private mutating func flushFold() {
    guard folded > 0 else { return }
    lines.startLine(indent: 2, hang: 4)
    lines.put("⋯ " + words.folded(folded, isFiltered: filter.isSelective), .dim)
    lines.endLine()
    folded = 0
  }

  /// What left a section that is still there is noted under its heading.
  private mutating func openOrigin(of pointer: MovePointers.Pointer) {
    guard let first = pointer.sentences.first else { return }
    let section = lookup.oldSection(of: comparison.sentences[first])
    guard section > 0, comparison.sections[section].new != nil else { return }
    openSection(section)
  }

  private mutating func note(_ found: ArraySlice<MovePointers.Pointer>) {
    for pointer in found {
      openOrigin(of: pointer)
      flushFold()
      write(pointer)
    }
  }
}
