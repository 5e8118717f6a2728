package import DraftChange
import DraftDocument
import DraftText

extension ReviewSession {
  /// A section with what there is to decide in it.
  package struct Section: Hashable, Sendable {
    package let section: SectionChangeIndex
    /// Indexes into `spots`.
    package var spots: Range<Int>
    package var open: Int
  }

  /// The sections that the reviewer passes, in the order of the text; one that text of another stands between is
  /// two. O(spots).
  package var sections: [Section] {
    var found: [Section] = []
    for (index, spot) in spots.enumerated() {
      let section = plan.items[spot.item].section
      if found.last?.section != section {
        found.append(Section(section: section, spots: index..<index, open: 0))
      }
      found[found.count - 1].spots = found[found.count - 1].spots.lowerBound..<index + 1
      if !isDecided(spot) { found[found.count - 1].open += 1 }
    }
    return found
  }

  /// Index into `sections` of the one where the reviewer stands.
  package var currentSection: Int? { sections.firstIndex { $0.spots.contains(at) } }

  /// To what is undecided first in a section, or to its first.
  package mutating func goTo(section index: Int) {
    let sections = sections
    guard sections.indices.contains(index) else { return }
    let spots = sections[index].spots
    go(to: self.spots[spots.first { !isDecided(self.spots[$0]) } ?? spots.lowerBound])
  }
}

extension ReviewPlan {
  /// The words of an item in the new draft, or those that were removed.
  package func newText(of item: ReviewItem) -> String {
    switch item.subject {
    case .edit(let edit, _): comparison.new.source.string(comparison.edits[edit].new)
    case .sentence(let change), .words(let change):
      engine.quote(ofChange: change).exact
    case .section where item.takesText:
      item.sentences.first.map { engine.quote(ofChange: $0).exact } ?? ""
    default: ""
    }
  }
}
