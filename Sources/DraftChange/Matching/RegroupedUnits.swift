import DraftDocument
import DraftText

/// Sections that in the other draft hold their text in sections of their own, known by the title that
/// they kept: （一） and （二） below 二、 that became 一是 and 二是 in it. They are no partners for what
/// was inside them, and get their own by their title.
struct RegroupedUnits {
  private(set) var old: Set<Int> = []
  private(set) var new: Set<Int> = []

  /// O(sections).
  init(_ sentences: SentenceMatcher, _ old: ContentUnits, _ new: ContentUnits) {
    let before = Self.units(sentences.old, old)
    let after = Self.units(sentences.new, new)
    for (title, unit) in before {
      guard let partner = after[title], (unit > 0) != (partner > 0), min(unit, partner) == -1 else {
        continue
      }
      if unit > 0 { self.old.insert(unit) } else { self.new.insert(partner) }
    }
  }

  /// By title the unit that alone has it; -1 for a section that is none, 0 where several have it.
  private static func units(_ document: Document, _ units: ContentUnits) -> [UInt64: Int] {
    var unitOfSection = [Int](repeating: -1, count: document.sections.count)
    for (unit, section) in units.sections.enumerated() { unitOfSection[section] = unit }
    var result: [UInt64: Int] = [:]
    for (index, section) in document.sections.enumerated().dropFirst()
    where !ContentUnits.isList(section.kind) && !section.title.isEmpty {
      let key = Titles.key(document, section.title)
      result[key] = result[key] == nil ? unitOfSection[index] : 0
    }
    return result
  }
}
