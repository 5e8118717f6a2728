import DraftAlign
import DraftDocument
import DraftText

/// Everything that two drafts have in common: which sentences and sections belong together, and
/// which of them moved.
struct Correspondence: Sendable {
  /// In the order of the old draft.
  private(set) var links: [SentenceLink]
  private(set) var newOf: SectionPartners
  private(set) var oldOf: SectionPartners
  /// Old sections that moved.
  private(set) var movedSections: Set<SectionIndex>
  /// For each link 0, or the number of its move: neighbours on both sides share one.
  private(set) var moves: [Int] = []

  /// Matches in an order that does not depend on which draft is called the old one, and mirrors
  /// the result where that order was turned: so swapping the drafts gives the same pairs, however
  /// ties are broken inside.
  static func between(_ old: Document, _ new: Document) -> Correspondence {
    let isTurned = new.text.bytes.lexicographicallyPrecedes(old.text.bytes)
    var result =
      isTurned
      ? Correspondence(new, old).mirrored(old.sentences.count) : Correspondence(old, new)
    result.numberMoves()
    return result
  }

  private init(_ old: Document, _ new: Document) {
    var matching = DraftMatching(old, new)
    let pairing = SectionPairing(old, new, matching)
    let paired = PairedSections(old, new, matching, pairing)
    matching.add(paired.links, paired.units, old)
    let moves = Moves(old, new, pairing, matching)
    links = matching.links
    newOf = pairing.newOf
    oldOf = pairing.oldOf
    movedSections = moves.sections
    self.moves = moves.links.map { $0 ? 1 : 0 }
  }

  /// O(sentences): each link goes to the place of its first sentence on the other side.
  private func mirrored(_ count: Int) -> Correspondence {
    var result = self
    var linkOf = IndexedArray<Sentence, Int32?>(repeating: nil, count: count)
    for (index, link) in links.enumerated() {
      linkOf[link.new.lowerBound] = Int32(truncatingIfNeeded: index)
    }
    var place = 0
    for index in linkOf.lazy.compactMap({ $0.map(Int.init) }) {
      let link = links[index]
      result.links[place] = SentenceLink(
        old: link.new, new: link.old, similarity: link.similarity, pass: link.pass)
      result.moves[place] = moves[index]
      place += 1
    }
    result.newOf = oldOf
    result.oldOf = newOf
    result.movedSections = Set(movedSections.compactMap { newOf[$0] })
    return result
  }

  private mutating func numberMoves() {
    var count = 0
    for index in links.indices where moves[index] > 0 {
      let goesOn =
        index > 0 && moves[index - 1] > 0
        && links[index - 1].old.upperBound == links[index].old.lowerBound
        && links[index - 1].new.upperBound == links[index].new.lowerBound
      if !goesOn { count += 1 }
      moves[index] = count
    }
  }
}
