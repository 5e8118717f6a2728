package import DraftChange
import DraftDocument
import DraftLanguage

/// The sentence changes of a comparison by article: items and points belong to the article or the heading
/// that they stand in, as a comparison table lists them. Each change is in exactly one row.
package struct ArticleRows {
  package struct Row {
    /// Index into `Comparison.sections`.
    package var section: Int
    /// Indexes into `Comparison.sentences`, in the order of the comparison.
    package var changes: [Int] = []
    /// The items and points inside, by section change, that have marks or are new or gone.
    package var parts: [Int] = []
  }

  package private(set) var rows: [Row] = []
  /// The section change that each section change's text is listed under.
  package let homes: [Int]

  /// In the order of the comparison; every section that is a row of its own has one.
  package init(_ comparison: Comparison, _ lookup: SectionLookup) {
    var rowOf = [Int](repeating: -1, count: comparison.sections.count)
    homes = comparison.sections.indices.map { ArticleRows.home(of: $0, comparison, lookup) }
    for (section, home) in homes.enumerated() where home == section {
      rowOf[section] = rows.count
      rows.append(Row(section: section))
    }
    for (section, home) in homes.enumerated() where home != section {
      rows[rowOf[home]].parts.append(section)
    }
    for (index, change) in comparison.sentences.enumerated() {
      rows[rowOf[homes[lookup.section(of: change)]]].changes.append(index)
    }
  }

  /// The section change that a section's text is listed under.
  private static func home(
    of index: Int, _ comparison: Comparison, _ lookup: SectionLookup
  ) -> Int {
    let change = comparison.sections[index]
    let isNew = change.new != nil
    let document = isNew ? comparison.new : comparison.old
    var at = (isNew ? change.new : change.old) ?? 0
    while at > 0, isPart(document.sections[at]) { at = document.sections[at].parent }
    return isNew ? lookup.index(ofNew: max(0, at)) : lookup.index(ofOld: max(0, at))
  }

  private static func isPart(_ section: Section) -> Bool {
    switch section.kind {
    case .point: true
    // What is numbered and has no heading over it is what is cited, too: a clause 1.1, the 一、 of a reply.
    case .item:
      section.scheme != .zhArticle && section.scheme != .enArticle
        && !(section.parent == 0 && !section.ordinal.isEmpty)
    default: false
    }
  }
}
