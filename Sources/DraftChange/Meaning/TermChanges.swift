import DraftAlign
import DraftDocument
import DraftText

/// Finds terms that were replaced throughout: 股东大会 by 股东会 in nine places is one decision.
struct TermChanges: Sendable {
  /// Fewer places may be chance.
  private static let places = 3

  private(set) var terms: [TermChange] = []
  /// Indexes of the edits all of which is instances of terms.
  private(set) var instances: Set<Int> = []

  /// O(edits), and O(text of the new draft) for each length that a term has.
  init(_ old: Document, _ new: Document, _ edits: [Edit]) {
    let candidates = TermCandidates(old, new, edits)
    guard candidates.all.count >= Self.places else { return }
    let borders = TermBorders(old, new)
    var search = Search(old: old, new: new, candidates: candidates)
    search.take(isWhole: true, borders) { $0 }
    // 大会→会 is no term where 大会 stands elsewhere, and neither is 市→市委, nor what only came.
    search.take(isWhole: false, borders) { borders.withPrevious($0, han: 2) }
    search.take(isWhole: false, borders) { borders.withNext($0, han: 1) }
    search.take(isWhole: false, borders) { borders.withNext($0, han: 2) }
    terms = search.terms.sorted { ($0.count, $1.old.lower) > ($1.count, $0.old.lower) }
    instances = search.instances
  }

  /// The candidates that belong to no term yet, and the terms so far.
  private struct Search {
    let old: Document
    let new: Document
    let candidates: TermCandidates
    var terms: [TermChange] = []
    private var taken: Set<Int> = []

    init(old: Document, new: Document, candidates: TermCandidates) {
      self.old = old
      self.new = new
      self.candidates = candidates
    }

    var instances: Set<Int> {
      let left = Set(
        candidates.all.indices.filter { !taken.contains($0) }.map { candidates.all[$0].edit })
      return Set(taken.map { candidates.all[$0].edit }).subtracting(left)
    }

    /// Takes the terms whose places, as `widen` has them, are the same, and that are gone from the new
    /// draft.
    mutating func take(
      isWhole: Bool, _ borders: TermBorders, _ widen: (TermCandidate) -> TermCandidate?
    ) {
      let groups = groups(widen).filter { group in
        let whole = candidates.all[group[0].candidate]
        return !whole.old.isEmpty && !whole.new.isEmpty || borders.isName(group.map(\.place))
      }
      let sides = groups.map { borders.term($0.map(\.place), isWhole: isWhole) }
      let words = isWhole ? groups.map { $0[0].place.old } : sides.map(\.old)
      let isLeft = TermSearch.found(words, of: old.text.bytes, in: new.text.bytes)
      for (index, group) in groups.enumerated() where words[index].count >= 4 && !isLeft[index] {
        terms.append(
          TermChange(old: sides[index].old, new: sides[index].new, count: group.count))
        taken.formUnion(group.map(\.candidate))
      }
    }

    /// Places whose terms have the same two sides, in order of the first; those of fewer places are left
    /// out.
    private func groups(
      _ widen: (TermCandidate) -> TermCandidate?
    ) -> [[(candidate: Int, place: TermCandidate)]] {
      var order: [UInt64] = []
      var groups: [UInt64: [(candidate: Int, place: TermCandidate)]] = [:]
      for (index, candidate) in candidates.all.enumerated() where !taken.contains(index) {
        guard let place = widen(candidate), isTerm(place.old), isTerm(place.new) else { continue }
        let key = candidates.key(place)
        if groups[key] == nil { order.append(key) }
        groups[key, default: []].append((candidate: index, place: place))
      }
      return order.compactMap { groups[$0] }.filter { $0.count >= TermChanges.places }
    }

    /// Two Han at least, or three letters; not longer than a name.
    private func isTerm(_ range: ByteRange) -> Bool { range.count >= 3 && range.count <= 48 }
  }
}
