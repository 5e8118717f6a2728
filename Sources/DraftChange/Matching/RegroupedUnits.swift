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
    let before = Self.bearers(sentences.old, old)
    let after = Self.bearers(sentences.new, new)
    for (title, unit) in before {
      switch (unit, after[title]) {
      case (.unit(let unit), .section): self.old.insert(unit)
      case (.section, .unit(let partner)): self.new.insert(partner)
      default: break
      }
    }
  }

  /// What bears a title.
  private enum Bearer {
    case unit(Int)
    /// A section that is no unit.
    case section
    case several
  }

  private static func bearers(_ document: Document, _ units: ContentUnits) -> [UInt64: Bearer] {
    var bearers = IndexedArray<Section, Bearer>(repeating: .section, count: document.sections.count)
    for (unit, section) in units.sections.enumerated() { bearers[section] = .unit(unit) }
    var result: [UInt64: Bearer] = [:]
    for (index, section) in document.sections.indexed().dropFirst()
    where !ContentUnits.isList(section.kind) && !section.title.isEmpty {
      let key = units.titles[index]
      result[key] = result[key] == nil ? bearers[index] : .several
    }
    return result
  }
}
