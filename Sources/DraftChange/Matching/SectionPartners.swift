import DraftDocument
import DraftText

/// For each section its partner in the other draft.
typealias SectionPartners = IndexedArray<Section, SectionIndex?>

extension SectionPartners {
  /// Whether a section other than the document has a partner.
  func isPaired(_ section: SectionIndex) -> Bool { section != .document && self[section] != nil }
}

/// Two sections that were paired by their content.
struct SectionPair {
  let old: SectionIndex
  let new: SectionIndex
  let similarity: Double
}

extension IndexedArray<Section, Section> {
  /// By section, whether it or one around it is one of `sections`. O(sections).
  func inside(_ sections: Set<SectionIndex>) -> IndexedArray<Section, Bool> {
    var result = IndexedArray<Section, Bool>(repeating: false, count: count)
    for (index, section) in indexed() {
      result[index] = sections.contains(index) || result[section.parent]
    }
    return result
  }
}
