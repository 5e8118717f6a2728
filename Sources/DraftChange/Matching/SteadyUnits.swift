import DraftDocument
import DraftText

/// The sections that kept a title which no other section has, and a sentence below it: whatever came
/// into them or went, they are the same.
struct TitledUnits {
  /// Unit indexes, the old ones ascending.
  private(set) var pairs: [(old: Int, new: Int)] = []
  private var partnerOfOld: [Int: Int] = [:]
  private var partnerOfNew: [Int: Int] = [:]

  /// `unitOfNew`: by symbol the unit of the new draft that alone has the sentence. O(sentences).
  init(
    _ sentences: SentenceMatcher, _ old: ContentUnits, _ new: ContentUnits, _ unitOfNew: [Int32]
  ) {
    let titles = Self.unitsOfTitles(sentences.old, old)
    let others = Self.unitsOfTitles(sentences.new, new)
    for (title, unit) in titles where unit > 0 {
      guard let partner = others[title], partner > 0 else { continue }
      let isShared = old.sentences[unit].contains {
        sentences.old.sentences[$0].role != .heading
          && Int(unitOfNew[Int(sentences.oldContents[$0])]) == partner
      }
      guard isShared else { continue }
      partnerOfOld[unit] = partner
      partnerOfNew[partner] = unit
    }
    pairs = partnerOfOld.map { (old: $0.key, new: $0.value) }.sorted { $0.old < $1.old }
  }

  func hasOld(_ unit: Int) -> Bool { partnerOfOld[unit] != nil }
  func hasNew(_ unit: Int) -> Bool { partnerOfNew[unit] != nil }

  /// By title the unit that alone has it; 0 where several do.
  private static func unitsOfTitles(_ document: Document, _ units: ContentUnits) -> [UInt64: Int] {
    var result: [UInt64: Int] = [:]
    for (unit, section) in units.sections.enumerated().dropFirst() {
      let title = document.sections[section].title
      guard !title.isEmpty else { continue }
      let key = Titles.key(document, title)
      result[key] = result[key] == nil ? unit : 0
    }
    return result
  }
}
