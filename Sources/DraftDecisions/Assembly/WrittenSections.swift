import DraftChange
import DraftDocument

/// The sections whose heads have been written, in either draft's terms.
struct WrittenSections {
  let partners: SectionPartners
  /// All that stands in the text.
  let standing: Set<SentenceChangeIndex>
  private var sections = Sides<Set<SectionIndex>>(old: [], new: [])
  private var latest = Sides<SectionIndex?>(old: nil, new: nil)

  init(partners: SectionPartners, standing: Set<SentenceChangeIndex>) {
    self.partners = partners
    self.standing = standing
  }

  func contains(_ section: SectionIndex, _ side: DraftSide) -> Bool {
    sections[side].contains(section)
  }

  /// The last one, `nil` where that draft has it not.
  func last(_ side: DraftSide) -> SectionIndex? { latest[side] }

  mutating func add(_ section: SectionIndex, _ side: DraftSide) {
    latest[side] = section
    latest[side.other] = partners[side, section]
    for side in [DraftSide.old, .new] {
      if let section = latest[side] { sections[side].insert(section) }
    }
  }
}
