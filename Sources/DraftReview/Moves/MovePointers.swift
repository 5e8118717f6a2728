package import DraftChange
import DraftDocument
import DraftText

/// The places that moved text came from: after which sentence change of the report each is noted.
package struct MovePointers {
  package struct Pointer {
    /// How many sentence changes stand before it.
    package var place: Int
    /// The sentence changes that left, or the section change that did.
    package var sentences: [SentenceChangeIndex] = []
    package var section: SectionChangeIndex?
  }

  package private(set) var all: [Pointer] = []
  private var next = 0

  package init(_ comparison: Comparison, _ lookup: SectionLookup, _ filter: ReviewFilter) {
    guard !filter.isSelective || filter.moved else { return }
    var ofOld = IndexedArray<Sentence, SentenceChangeIndex?>(
      repeating: nil, count: comparison.old.sentences.count)
    for (index, change) in comparison.sentences.indexed() {
      for sentence in change.old { ofOld[sentence] = index }
    }
    var noted = IndexedArray<SectionChange, Bool>(
      repeating: false, count: comparison.sections.count)
    var place = 0
    for index in ofOld.lazy.compactMap(\.self) {
      let change = comparison.sentences[index]
      let section = lookup.oldSection(of: change)
      if lookup.wentAlongTie(change) {
        continue
      } else if lookup.movedWithItsSection(change) {
        let root = lookup.movedRoot(of: section)
        if !noted[root], lookup.isSelected(root) {
          noted[root] = true
          all.append(Pointer(place: place, section: root))
        }
      } else if change.moved == 0 {
        place = index.offset + 1
      } else if lookup.isSelected(section) {
        append(index, at: place, comparison)
      }
    }
    all = all.enumerated().sorted { ($0.1.place, $0.0) < ($1.1.place, $1.0) }.map(\.1)
  }

  /// Sentences that stood beside each other and moved together have one pointer.
  private mutating func append(
    _ index: SentenceChangeIndex, at place: Int, _ comparison: Comparison
  ) {
    guard let last = all.last, last.place == place, let first = last.sentences.first,
      comparison.sentences[first].moved == comparison.sentences[index].moved
    else { return all.append(Pointer(place: place, sentences: [index])) }
    if last.sentences.last != index { all[all.count - 1].sentences.append(index) }
  }

  /// The pointers behind the first `count` sentence changes, each given out once, in order.
  package mutating func taken(behind count: Int) -> ArraySlice<Pointer> {
    let start = next
    while next < all.count, all[next].place <= count { next += 1 }
    return all[start..<next]
  }
}
