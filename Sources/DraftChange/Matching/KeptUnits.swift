import DraftAlign
import DraftDocument
import DraftText

/// The sections that most of their text tells apart, by its sentences or else by its clauses: by far the most of
/// a draft's, in a round of edits, and found without a look at a single word.
struct KeptUnits {
  /// Unit indexes; the document is left out.
  private(set) var pairs: [(old: Int, new: Int)] = []

  /// Of the larger of two sections, the share of text in sentences that stand in these two alone.
  /// It is more than a half, so that no section can have two such partners, and enough that what
  /// it has in common with any third is far behind.
  private static let share = 0.6

  /// O(sentences).
  init(
    _ sentences: SentenceMatcher, _ old: ContentUnits, _ new: ContentUnits,
    _ regrouped: RegroupedUnits
  ) {
    let unitOfNew = Self.unitsOfUnique(sentences.newContents, new, sentences.symbols)
    let isUnique = Self.unitsOfUnique(sentences.oldContents, old, sentences.symbols)
    let newSizes = new.sentences.map { Self.size($0, sentences.new) }
    // Votes of the unit at hand; most have one partner, and they stand together.
    var votes = [Int](repeating: 0, count: new.sections.count)
    var voted: [Int] = []
    let steady = SteadyUnits(sentences, old, new, regrouped, unitOfNew)
    pairs = steady.pairs
    for unit in old.sections.indices.dropFirst()
    where !steady.hasOld(unit) && !regrouped.old.contains(unit) {
      for sentence in old.sentences[unit] {
        let symbol = sentences.oldContents[sentence]
        guard let partner = unitOfNew[symbol], isUnique[symbol] != nil,
          !steady.hasNew(partner), !regrouped.new.contains(partner)
        else { continue }
        if votes[partner] == 0 { voted.append(partner) }
        votes[partner] += sentences.old.sentences[sentence].range.count
      }
      let size = Self.size(old.sentences[unit], sentences.old)
      for partner in voted {
        if Double(votes[partner]) > Self.share * Double(max(size, newSizes[partner])) {
          pairs.append((old: unit, new: partner))
        }
        votes[partner] = 0
      }
      voted.removeAll(keepingCapacity: true)
    }
    pairs += SharedClauses(sentences, old, new, regrouped, besides: pairs).pairs(over: Self.share)
  }

  private static func size(_ list: [SentenceIndex], _ document: Document) -> Int {
    list.reduce(0) { $0 + document.sentences[$1].range.count }
  }

  /// By symbol the unit that alone has the sentence, and once.
  private static func unitsOfUnique(
    _ contents: IndexedArray<Sentence, UInt32>, _ units: ContentUnits, _ symbols: Int
  ) -> UniquePlaces {
    var result = UniquePlaces(symbols: symbols)
    // The text before the first heading belongs to no section that could be paired.
    for sentence in units.sentences[0] { result.exclude(contents[sentence]) }
    for (unit, list) in units.sentences.enumerated().dropFirst() {
      for sentence in list { result.note(contents[sentence], at: unit) }
    }
    return result
  }
}
