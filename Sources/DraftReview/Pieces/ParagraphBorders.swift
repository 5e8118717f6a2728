package import DraftChange
import DraftDocument
import DraftText

/// Where paragraphs were split or joined, by the sentence change behind each border: a report shows it
/// there, before the sentence.
package struct ParagraphBorders {
  /// Indexes into `Comparison.paragraphs`, by sentence change; those that the reader wants to see.
  private let before: [SentenceChangeIndex: [Int]]

  package init(_ comparison: Comparison, _ lookup: SectionLookup, _ filter: ReviewFilter) {
    var before: [SentenceChangeIndex: [Int]] = [:]
    if filter.showsParagraphs {
      for (index, border) in comparison.paragraphs.enumerated() {
        guard let change = lookup.change(ofNew: border.newSentence),
          lookup.isSelected(lookup.section(of: comparison.sentences[change]))
        else { continue }
        before[change, default: []].append(index)
      }
    }
    self.before = before
  }

  package var isEmpty: Bool { before.isEmpty }
  /// Indexes into `Comparison.paragraphs`, in no order.
  package var all: [Int] { before.values.flatMap { $0 } }

  package subscript(change: SentenceChangeIndex) -> [Int] { before[change] ?? [] }
}
