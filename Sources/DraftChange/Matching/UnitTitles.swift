import DraftAlign
import DraftDocument
import DraftText

/// What the headings of units say about their pairs, where most of the text says something else.
struct UnitTitles {
  private let old: Document
  private let new: Document
  private let oldUnits: ContentUnits
  private let newUnits: ContentUnits
  /// By unit the key of its title; 0 where it has none.
  private let oldKeys: [UInt64]
  private let newKeys: [UInt64]
  private let oldUnitsOf: [UInt64: [Int]]
  private let newUnitsOf: [UInt64: [Int]]

  typealias UnitPair = (old: Int, new: Int, similarity: Double)

  /// O(units + length of their titles).
  init(_ old: Document, _ new: Document, _ oldUnits: ContentUnits, _ newUnits: ContentUnits) {
    self.old = old
    self.new = new
    self.oldUnits = oldUnits
    self.newUnits = newUnits
    oldKeys = Self.keys(oldUnits)
    newKeys = Self.keys(newUnits)
    oldUnitsOf = Dictionary(grouping: oldKeys.indices.dropFirst()) { [oldKeys] in oldKeys[$0] }
    newUnitsOf = Dictionary(grouping: newKeys.indices.dropFirst()) { [newKeys] in newKeys[$0] }
  }

  private static func keys(_ units: ContentUnits) -> [UInt64] {
    units.sections.map { $0 == .document ? 0 : units.titles[$0] }
  }

  // MARK: Split and merged

  /// The pairs, where the part under the kept heading is the kept section, however much of its text went
  /// under a new heading beside it, or came from one. O(pairs).
  func keepingHeadings(_ pairs: [UnitPair]) -> [UnitPair] {
    var isOldPaired = [Bool](repeating: false, count: oldKeys.count)
    var isNewPaired = [Bool](repeating: false, count: newKeys.count)
    for pair in pairs {
      isOldPaired[pair.old] = true
      isNewPaired[pair.new] = true
    }
    return pairs.map { pair in
      let (a, b) = (oldKeys[pair.old], newKeys[pair.new])
      guard a != b, a != 0, b != 0 else { return pair }
      if oldUnitsOf[b] == nil, let kept = newUnitsOf[a], kept.count == 1,
        oldUnitsOf[a]?.count == 1, !isNewPaired[kept[0]], abs(kept[0] - pair.new) == 1
      {
        isNewPaired[kept[0]] = true
        return (old: pair.old, new: kept[0], similarity: pair.similarity)
      }
      if newUnitsOf[a] == nil, let kept = oldUnitsOf[b], kept.count == 1,
        newUnitsOf[b]?.count == 1, !isOldPaired[kept[0]], abs(kept[0] - pair.old) == 1
      {
        isOldPaired[kept[0]] = true
        return (old: kept[0], new: pair.new, similarity: pair.similarity)
      }
      return pair
    }
  }

  // MARK: Swapped

  /// The headings of pairs whose titles stand over other sections of both drafts now: each is retitled, and no
  /// heading moved. O(pairs).
  func swapped(_ pairs: [UnitPair], isFree: (_ old: SentenceIndex, _ new: SentenceIndex) -> Bool)
    -> [SentenceLink]
  {
    var oldPaired = [Bool](repeating: false, count: oldKeys.count)
    var newPaired = [Bool](repeating: false, count: newKeys.count)
    for pair in pairs {
      oldPaired[pair.old] = true
      newPaired[pair.new] = true
    }
    return pairs.dropFirst().compactMap { pair in
      let (a, b) = (oldKeys[pair.old], newKeys[pair.new])
      guard a != b, a != 0, b != 0, let theirs = newUnitsOf[a], let ours = oldUnitsOf[b],
        theirs.allSatisfy({ newPaired[$0] }), ours.allSatisfy({ oldPaired[$0] }),
        let i = heading(old, oldUnits.sentences[pair.old]),
        let j = heading(new, newUnits.sentences[pair.new]), isFree(i, j)
      else { return nil }
      return SentenceLink(
        old: i..<i + 1, new: j..<j + 1, similarity: SentenceMatcher.likeness(old, i, new, j),
        pass: .filled)
    }
  }

  private func heading(_ document: Document, _ sentences: [SentenceIndex]) -> SentenceIndex? {
    sentences.first.flatMap { document.sentences[$0].role == .heading ? $0 : nil }
  }
}
