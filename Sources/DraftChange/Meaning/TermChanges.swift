import DraftAlign
import DraftDocument
import DraftText

/// Finds terms that were replaced throughout: 股东大会 by 股东会 in nine places is one decision.
struct TermChanges: Sendable {
  /// Fewer places may be chance.
  private static let places = 3

  private(set) var terms: [TermChange] = []
  /// Indexes of the edits all of which is instances of terms.
  private(set) var instances: Set<EditIndex> = []

  /// O(edits × log edits), and O(text of the new draft) for each way of widening.
  init(_ old: Document, _ new: Document, _ edits: IndexedArray<Edit, Edit>) {
    old.text.withView { a in
      new.text.withView { b in
        find(TermCandidates(a, b, edits), TermBorders(old: a, new: b), old, new)
      }
    }
  }

  private mutating func find(
    _ candidates: TermCandidates, _ borders: TermBorders, _ old: Document, _ new: Document
  ) {
    guard candidates.all.count >= Self.places else { return }
    var search = Search(
      old: old.text.bytes, new: new.text.bytes, candidates: candidates, borders: borders)
    // 大会→会 is no term where 大会 stands elsewhere, and neither is 市→市委, nor what only came.
    let wider: [(TermCandidate) -> TermCandidate?] = [
      { borders.withPrevious($0, han: 2) }, { borders.withNext($0, han: 1) },
      { borders.withNext($0, han: 2) }, { borders.withNextWord($0) },
      { borders.withPreviousWord($0) },
    ]
    search.take(isWhole: true) { $0 }
    for widen in wider { search.take(isWhole: false, widen) }
    // Of many places one or two stayed: forgotten, or left on purpose.
    for widen in wider { search.take(isWhole: false, sparing: true, widen) }
    search.take(isWhole: true, sparing: true) { $0 }
    terms = search.terms.sorted { ($0.count, $1.old.lower) > ($1.count, $0.old.lower) }
    instances = search.instances
  }

  /// The candidates that belong to no term yet, and the terms so far.
  private struct Search {
    let old: [UInt8]
    let new: [UInt8]
    let candidates: TermCandidates
    let borders: TermBorders
    private(set) var terms: [TermChange] = []
    private var isTaken: [Bool]

    init(old: [UInt8], new: [UInt8], candidates: TermCandidates, borders: TermBorders) {
      self.old = old
      self.new = new
      self.candidates = candidates
      self.borders = borders
      isTaken = Array(repeating: false, count: candidates.all.count)
    }

    var instances: Set<EditIndex> {
      var (taken, left): (Set<EditIndex>, Set<EditIndex>) = ([], [])
      for (candidate, isTaken) in zip(candidates.all, isTaken) {
        if isTaken { taken.insert(candidate.edit) } else { left.insert(candidate.edit) }
      }
      return taken.subtracting(left)
    }

    /// Takes the terms whose places, as `widen` has them, are the same, and that are gone from the new
    /// draft; where `sparing`, those too that stayed in one place of four or fewer.
    mutating func take(
      isWhole: Bool, sparing: Bool = false, _ widen: (TermCandidate) -> TermCandidate?
    ) {
      let groups = groups(widen).filter { group in
        let whole = candidates.all[group[0].candidate]
        return !whole.old.isEmpty && !whole.new.isEmpty || borders.isName(group.map(\.place))
      }
      guard !groups.isEmpty else { return }
      let sides = groups.map { borders.term($0.map(\.place), isWhole: isWhole) }
      let words = isWhole && !sparing ? groups.map { $0[0].place.old } : sides.map(\.old)
      let most = sparing ? (groups.map(\.count).max() ?? 0) / 3 + 1 : 1
      let left = TermSearch.places(of: words, old, in: new, most: most)
      for (index, group) in groups.enumerated()
      where words[index].count >= TermSearch.shortest
        && left[index].count * 3 <= (sparing ? group.count : 0)
      {
        terms.append(
          TermChange(
            old: sides[index].old, new: sides[index].new, count: group.count, left: left[index]))
        for place in group { isTaken[place.candidate] = true }
      }
    }

    /// Places whose terms have the same two sides, in order of the first; those of fewer places are left
    /// out.
    private func groups(
      _ widen: (TermCandidate) -> TermCandidate?
    ) -> [[(candidate: Int, place: TermCandidate)]] {
      var keyed: [(key: UInt64, candidate: Int)] = []
      keyed.reserveCapacity(candidates.all.count)
      for (index, candidate) in candidates.all.enumerated() where !isTaken[index] {
        guard let place = widen(candidate), isTerm(place.old), isTerm(place.new) else { continue }
        keyed.append((key: candidates.key(place), candidate: index))
      }
      keyed.sort { ($0.key, $0.candidate) < ($1.key, $1.candidate) }
      var groups: [[(candidate: Int, place: TermCandidate)]] = []
      var start = 0
      while start < keyed.count {
        var end = start + 1
        while end < keyed.count, keyed[end].key == keyed[start].key { end += 1 }
        if end - start >= TermChanges.places {
          groups.append(
            keyed[start..<end].compactMap { found in
              widen(candidates.all[found.candidate]).map { (found.candidate, $0) }
            })
        }
        start = end
      }
      return groups.sorted { $0[0].candidate < $1[0].candidate }
    }

    /// Two Han at least, or three letters; not longer than a name.
    private func isTerm(_ range: ByteRange) -> Bool { range.count >= 3 && range.count <= 48 }
  }
}
