import DraftChange
import DraftDocument
import DraftText

/// By section of a draft, what it is in the other one; `nil` where it is not there.
struct SectionPartners: Sendable {
  private let sections: Sides<IndexedArray<Section, SectionIndex?>>

  /// O(sections).
  init(_ comparison: Comparison) {
    var sections = Sides(
      old: IndexedArray<Section, SectionIndex?>(
        repeating: nil, count: comparison.old.sections.count),
      new: IndexedArray<Section, SectionIndex?>(
        repeating: nil, count: comparison.new.sections.count))
    for change in comparison.sections {
      guard let old = change.old, let new = change.new else { continue }
      sections.old[old] = new
      sections.new[new] = old
    }
    self.sections = sections
  }

  subscript(side: DraftSide, section: SectionIndex) -> SectionIndex? { sections[side][section] }
}
