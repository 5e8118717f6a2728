import DraftChange
import DraftDocument

/// The sections whose heads have been written, in either draft's terms.
struct WrittenSections {
  let partners: (old: [SectionIndex: SectionIndex], new: [SectionIndex: SectionIndex])
  /// All that stands in the text.
  let standing: Set<SentenceChangeIndex>
  private(set) var old: Set<SectionIndex> = []
  private(set) var new: Set<SectionIndex> = []
  private var latest: (old: SectionIndex?, new: SectionIndex?)

  init(
    partners: (old: [SectionIndex: SectionIndex], new: [SectionIndex: SectionIndex]),
    standing: Set<SentenceChangeIndex>
  ) {
    self.partners = partners
    self.standing = standing
  }

  func contains(_ section: SectionIndex, _ side: DraftOrder.Side) -> Bool {
    side == .old ? old.contains(section) : new.contains(section)
  }

  /// The last one, `nil` where that draft has it not.
  func last(_ side: DraftOrder.Side) -> SectionIndex? {
    side == .old ? latest.old : latest.new
  }

  mutating func add(_ section: SectionIndex, _ side: DraftOrder.Side) {
    latest =
      side == .old ? (section, partners.old[section]) : (partners.new[section], section)
    if let section = latest.old { old.insert(section) }
    if let section = latest.new { new.insert(section) }
  }
}
