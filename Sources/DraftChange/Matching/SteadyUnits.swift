import DraftAlign
import DraftDocument
import DraftText

/// The sections that are known by how they begin, whatever came into them or went.
struct SteadyUnits {
  /// Unit indexes, the old ones ascending.
  private(set) var pairs: [(old: Int, new: Int)] = []
  private var partnerOfOld: [Int: Int] = [:]
  private var isNewTaken: Set<Int> = []

  private let sentences: SentenceMatcher
  private let old: ContentUnits
  private let new: ContentUnits
  /// By symbol the unit of the new draft that alone has the sentence.
  private let unitOfNew: UniquePlaces

  /// Of the larger of two sections that begin with the same sentence, the share of text that both
  /// have: less is a sentence that became a section of its own.
  private static let share = 0.3

  /// O(sentences).
  init(
    _ sentences: SentenceMatcher, _ old: ContentUnits, _ new: ContentUnits,
    _ regrouped: RegroupedUnits, _ unitOfNew: UniquePlaces
  ) {
    self.sentences = sentences
    self.old = old
    self.new = new
    self.unitOfNew = unitOfNew
    takeTitles()
    takeBeginnings(regrouped)
    pairs = partnerOfOld.map { (old: $0.key, new: $0.value) }.sorted { $0.old < $1.old }
  }

  func hasOld(_ unit: Int) -> Bool { partnerOfOld[unit] != nil }
  func hasNew(_ unit: Int) -> Bool { isNewTaken.contains(unit) }

  private mutating func take(_ unit: Int, _ partner: Int) {
    partnerOfOld[unit] = partner
    isNewTaken.insert(partner)
  }

  // MARK: Titles

  /// A title that no other section has, with a sentence below it that stayed, if only in a section
  /// inside: a first `##` that is put above the text of a `#` does not take its place.
  private mutating func takeTitles() {
    let titles = Self.unitsOfTitles(old)
    let others = Self.unitsOfTitles(new)
    for (title, unit) in titles where unit > 0 {
      guard let partner = others[title], partner > 0, keepsText(unit, partner) else { continue }
      take(unit, partner)
    }
  }

  /// By title the unit that alone has it; 0 where several do.
  private static func unitsOfTitles(_ units: ContentUnits) -> [UInt64: Int] {
    var result: [UInt64: Int] = [:]
    for (unit, section) in units.sections.enumerated().dropFirst() {
      let key = units.titles[section]
      guard key != 0 else { continue }
      result[key] = result[key] == nil ? unit : 0
    }
    return result
  }

  private func keepsText(_ unit: Int, _ partner: Int) -> Bool {
    let inside = new.inside(partner, sentences.new)
    return old.inside(unit, sentences.old).contains { index in
      old.sentences[index].contains {
        sentences.old.sentences[$0].role != .heading
          && unitOfNew[sentences.oldContents[$0]].map(inside.contains) ?? false
      }
    }
  }

  // MARK: First sentences

  /// An article whose second paragraph became an article goes on in the one that has its beginning,
  /// even where the other has more of its text.
  private mutating func takeBeginnings(_ regrouped: RegroupedUnits) {
    for unit in old.sections.indices.dropFirst()
    where partnerOfOld[unit] == nil && !regrouped.old.contains(unit) {
      guard let first = Self.first(sentences.old, old.sentences[unit]),
        let partner = unitOfNew[sentences.oldContents[first]], !isNewTaken.contains(partner),
        !regrouped.new.contains(partner),
        let other = Self.first(sentences.new, new.sentences[partner]),
        sentences.newContents[other] == sentences.oldContents[first]
      else { continue }
      let larger = max(
        size(sentences.old, old.sentences[unit]), size(sentences.new, new.sentences[partner]))
      if Double(shared(unit, partner)) >= Self.share * Double(larger) { take(unit, partner) }
    }
  }

  private static func first(_ document: Document, _ list: [SentenceIndex]) -> SentenceIndex? {
    list.first { document.sentences[$0].role != .heading }
  }

  private func size(_ document: Document, _ list: [SentenceIndex]) -> Int {
    list.reduce(0) { $0 + document.sentences[$1].range.count }
  }

  /// TextView of the old section's sentences, headings apart, that stand in this new section alone.
  private func shared(_ unit: Int, _ partner: Int) -> Int {
    old.sentences[unit].reduce(0) { sum, index in
      let sentence = sentences.old.sentences[index]
      let isShared =
        sentence.role != .heading
        && unitOfNew[sentences.oldContents[index]] == partner
      return isShared ? sum + sentence.range.count : sum
    }
  }
}
