package import DraftChange
package import DraftDocument
import DraftText

/// What all reports on a comparison share, built once: a report is what writes it.
///
/// It reads the drafts in place, so it lives no longer than the call that makes it. O(sections + sentences).
package struct Review {
  package let comparison: Comparison
  package let filter: ReviewFilter
  package let words: any ReportWords
  package let old: Side
  package let new: Side
  package let lookup: SectionLookup
  /// Which sentence changes the heading of their section shows.
  package let titles: SectionTitles
  /// Sections that were joined, or that came out of one another.
  package let ties: SectionTies
  package let pieces: ChangePieces
  /// Where paragraphs were split or joined.
  package let borders: ParagraphBorders
  /// What moved inside the section that it stood in.
  package let within: MoveWithin
  package let context: EditContext
  /// Columns of tables that came or went.
  package let columns: TableColumns

  private init(
    _ comparison: Comparison, _ filter: ReviewFilter, _ language: ReportLanguage?, _ old: Side,
    _ new: Side
  ) {
    self.comparison = comparison
    self.filter = filter
    self.old = old
    self.new = new
    words = (language ?? ReportLanguage(of: comparison)).words
    lookup = SectionLookup(comparison, filter: filter)
    titles = SectionTitles(PairedDrafts(comparison), lookup: lookup)
    ties = SectionTies(comparison, lookup)
    pieces = ChangePieces(comparison: comparison, filter: filter)
    borders = ParagraphBorders(comparison, lookup, filter)
    within = MoveWithin(comparison, lookup, words, new.bytes)
    context = EditContext(comparison, old.bytes, new.bytes)
    columns = TableColumns(comparison, old, new)
  }

  /// - Parameter language: Of the report's own words; `nil` takes the new draft's.
  package static func with<Result>(
    _ comparison: Comparison, _ filter: ReviewFilter, in language: ReportLanguage? = nil,
    _ body: (Review) -> Result
  ) -> Result {
    comparison.withTexts { old, new in
      body(
        Review(
          comparison, filter, language, Side(.old, comparison.old, old),
          Side(.new, comparison.new, new)))
    }
  }

  /// Whether a report shows a section change by itself, beside the changes of its sentences.
  package func shows(section index: SectionChangeIndex) -> Bool {
    lookup.isSelected(index) && filter.shows(comparison.sections[index])
  }

  package subscript(side: DraftSide) -> Side { side == .old ? old : new }

  /// The draft that a section change is named by, and its section there: the new one, or the old one where
  /// the section is gone.
  package func home(of change: SectionChange) -> (side: Side, section: SectionIndex) {
    if let section = change.new { return (new, section) }
    return (old, change.old ?? .document)
  }

  /// The section changes around one that a reader needs to find it, the outermost first:
  /// without the document and the one title that everything stands under.
  package func ancestors(of section: SectionChangeIndex) -> [SectionChangeIndex] {
    let (side, id) = home(of: comparison.sections[section])
    guard id != .document else { return [] }
    var found: [SectionChangeIndex] = []
    var at = side.document.sections[id].parent
    while at != .document {
      if at != side.root { found.append(lookup.index(of: at, in: side.which)) }
      at = side.document.sections[at].parent
    }
    return found.reversed()
  }

  /// Where a sentence stands, as the report cites it: its section, or the part of the text in no section.
  package func place(ofSentence index: SentenceIndex, _ side: Side) -> String {
    side.framePlace(ofSentence: index).map(words.name)
      ?? side.names.name(of: side.section(ofSentence: index))
  }

  /// The side that a sentence change is shown on, and its sentences there.
  package func home(of change: SentenceChange) -> (side: Side, sentences: Range<SentenceIndex>) {
    change.new.isEmpty ? (old, change.old) : (new, change.new)
  }
}
