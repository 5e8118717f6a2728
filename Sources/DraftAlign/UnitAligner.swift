/// Aligns two lists of units, from the certain to the doubtful.
package struct UnitAligner {
  private let oldContents: [UInt32]
  private let newContents: [UInt32]
  private let symbols: Int
  private let options: AlignmentOptions
  /// Those between the ends.
  private var links: [Link] = []
  /// How many units are the same at the beginning of both lists and at the end: nothing goes past these, so that
  /// only what is between them is looked at.
  private var head = 0
  private var tail = 0
  /// For each unit, whether a link has it.
  private var oldTaken: [Bool]
  private var newTaken: [Bool]
  private var scratch = GapScratch(symbols: 0)

  /// `oldContents` and `newContents`: one symbol below `symbols` a unit, equal where the units are.
  package init(
    oldContents: [UInt32], newContents: [UInt32], symbols: Int, options: AlignmentOptions
  ) {
    self.oldContents = oldContents
    self.newContents = newContents
    self.symbols = symbols
    self.options = options
    oldTaken = Array(repeating: false, count: oldContents.count)
    newTaken = Array(repeating: false, count: newContents.count)
  }

  /// The links in the order of the old side. `features` is asked once, for the units that have no
  /// identical partner, and gives tables of all units in which the others may be empty.
  package mutating func align(
    features: (_ old: [Int], _ new: [Int]) -> Similarity
  ) -> [Link] {
    let pairs = pairIdentical()
    let oldRest = oldMiddle.filter { !oldTaken[$0] }
    let newRest = newMiddle.filter { !newTaken[$0] }
    guard !oldRest.isEmpty, !newRest.isEmpty else { return finished() }
    let similarity = features(oldRest, newRest)
    scratch = GapScratch(symbols: similarity.weights.count)
    let strong = strongPairs(similarity, oldRest, newRest)
    let kept = inOrder(pairs + strong)
    takeMoved(strong, kept: Array(kept[pairs.count...]))
    let anchors = zip(pairs + strong, kept).filter(\.1).map(\.0).sorted { $0.old < $1.old }
    fillGaps(similarity, anchors)
    if options.allowsSplits { growShortened(similarity) }
    takeMovedRest(similarity)
    if options.allowsSplits { growMoved(similarity) }
    fillByPlace(similarity)
    return finished()
  }

  private var oldMiddle: Range<Int> { head..<oldTaken.count - tail }
  private var newMiddle: Range<Int> { head..<newTaken.count - tail }

  private func finished() -> [Link] {
    var all: [Link] = []
    all.reserveCapacity(head + links.count + tail)
    for i in 0..<head { all.append(Self.identical(i, i)) }
    all += ordered()
    for place in 0..<tail {
      all.append(Self.identical(oldMiddle.upperBound + place, newMiddle.upperBound + place))
    }
    return all
  }

  /// The links between the ends, in the order of the old side.
  private func ordered() -> [Link] {
    links.sorted { ($0.old.lowerBound, $0.new.lowerBound) < ($1.old.lowerBound, $1.new.lowerBound) }
  }

  private static func identical(_ i: Int, _ j: Int) -> Link {
    Link(old: i..<i + 1, new: j..<j + 1, similarity: 1, pass: .identical)
  }

  private typealias Pair = Candidates.Pair

  private mutating func take(_ link: Link) {
    links.append(link)
    for i in link.old { oldTaken[i] = true }
    for j in link.new { newTaken[j] = true }
  }

  private mutating func pairIdentical() -> [Pair] {
    let identical = IdenticalUnits(old: oldContents, new: newContents, symbols: symbols)
    (head, tail) = (identical.head, identical.tail)
    for i in oldTaken.indices where i < head || i >= oldMiddle.upperBound { oldTaken[i] = true }
    for j in newTaken.indices where j < head || j >= newMiddle.upperBound { newTaken[j] = true }
    var pairs: [Pair] = []
    for i in oldMiddle {
      guard let j = identical.partner[i] else { continue }
      take(Self.identical(i, j))
      pairs.append(Pair(old: i, new: j, similarity: 1))
    }
    return pairs
  }

  /// Pairs that are each other's best by a margin, wherever they stand.
  private func strongPairs(_ similarity: Similarity, _ old: [Int], _ new: [Int]) -> [Pair] {
    let finder = Candidates(similarity: similarity, options: options)
    let pairs = finder.find(old, new, floor: options.weak)
    var bestOfOld = [(Float, Float)](repeating: (0, 0), count: oldTaken.count)
    var bestOfNew = [(Float, Float)](repeating: (0, 0), count: newTaken.count)
    for pair in pairs {
      Self.note(&bestOfOld[pair.old], pair.similarity)
      Self.note(&bestOfNew[pair.new], pair.similarity)
    }
    return pairs.filter { pair in
      guard pair.similarity >= options.strong else { return false }
      let o = bestOfOld[pair.old]
      let n = bestOfNew[pair.new]
      return pair.similarity == o.0 && pair.similarity == n.0
        && pair.similarity >= o.1 + options.margin && pair.similarity >= n.1 + options.margin
    }
  }

  private static func note(_ best: inout (Float, Float), _ value: Float) {
    if value > best.0 { best = (value, best.0) } else if value > best.1 { best.1 = value }
  }

  /// Which of the pairs keep their order: the fewest move.
  private func inOrder(_ pairs: [Pair]) -> [Bool] {
    let order = pairs.indices.sorted { pairs[$0].old < pairs[$1].old }
    let kept = LongestRun.members(
      order.map { pairs[$0].new },
      weights: order.map { 16 + Int(pairs[$0].similarity * 16) })
    var result = [Bool](repeating: false, count: pairs.count)
    for (place, index) in order.enumerated() { result[index] = kept[place] }
    return result
  }

  private mutating func takeMoved(_ strong: [Pair], kept: [Bool]) {
    for (pair, isInOrder) in zip(strong, kept) where !isInOrder {
      guard pair.similarity >= options.moved else { continue }
      take(
        Link(
          old: pair.old..<pair.old + 1, new: pair.new..<pair.new + 1, similarity: pair.similarity,
          pass: .moved))
    }
  }

  /// Aligns what lies between identical pairs in order; where a gap is large, strong pairs cut it.
  private mutating func fillGaps(_ similarity: Similarity, _ anchors: [Pair]) {
    let identical = anchors.filter { $0.similarity == 1 && oldTaken[$0.old] }
    let end = Pair(old: oldMiddle.upperBound, new: newMiddle.upperBound, similarity: 1)
    var next = 0
    var i = head
    var j = head
    for anchor in identical + [end] {
      let inside = anchors[next...].prefix { $0.old < anchor.old }
      next += inside.count
      if next < anchors.count, anchors[next].old == anchor.old { next += 1 }
      fill(similarity, i..<anchor.old, j..<anchor.new, Array(inside))
      i = anchor.old + 1
      j = anchor.new + 1
    }
  }

  private mutating func fill(
    _ similarity: Similarity, _ old: Range<Int>, _ new: Range<Int>, _ anchors: [Pair]
  ) {
    let oldFree = old.filter { !oldTaken[$0] }
    let newFree = new.filter { !newTaken[$0] }
    guard !oldFree.isEmpty, !newFree.isEmpty else { return }
    if oldFree.count * newFree.count <= options.cells {
      var gap = GapAlignment(
        similarity: similarity, options: options, old: oldFree, new: newFree, scratch: &scratch)
      for link in gap.links() {
        take(
          Link(
            old: oldFree[link.old.lowerBound]..<oldFree[link.old.upperBound - 1] + 1,
            new: newFree[link.new.lowerBound]..<newFree[link.new.upperBound - 1] + 1,
            similarity: link.similarity, pass: .inOrder))
      }
      return
    }
    guard !anchors.isEmpty else { return }
    let middle = anchors[anchors.count / 2]
    // The pair itself goes with the part before it, so that its neighbours may join it.
    fill(
      similarity, old.lowerBound..<middle.old + 1, new.lowerBound..<middle.new + 1,
      Array(anchors[..<(anchors.count / 2)]))
    fill(
      similarity, middle.old + 1..<old.upperBound, middle.new + 1..<new.upperBound,
      Array(anchors[(anchors.count / 2 + 1)...]))
  }

  /// What is left over and stands elsewhere: greedily by falling likeness.
  private mutating func takeMovedRest(_ similarity: Similarity) {
    let oldRest = oldMiddle.filter { !oldTaken[$0] }
    let newRest = newMiddle.filter { !newTaken[$0] }
    let finder = Candidates(similarity: similarity, options: options)
    let pairs = finder.find(oldRest, newRest, floor: options.moved)
      .sorted { ($0.similarity, $1.old, $1.new) > ($1.similarity, $0.old, $0.new) }
    for pair in pairs where !oldTaken[pair.old] && !newTaken[pair.new] {
      take(
        Link(
          old: pair.old..<pair.old + 1, new: pair.new..<pair.new + 1, similarity: pair.similarity,
          pass: .moved))
    }
  }

  /// Lets the free neighbours of a moved unit join it where it was split or merged on the way.
  private mutating func growMoved(_ similarity: Similarity) {
    for index in links.indices where links[index].pass == .moved {
      var link = links[index]
      for (old, new) in [(0, 1), (1, 0)] {
        if grow(&link, similarity, old, new, isGrown: isMoreAlike) { break }
      }
      links[index] = link
    }
  }

  private func isMoreAlike(_ step: Growth) -> Bool {
    step.wider.similarity > step.link.similarity && step.gained >= options.coverage * step.part
  }

  /// Lets a free neighbour join what was paired in its place where it holds the rest of the text on the other
  /// side, though half of itself is gone: of three sentences that became one, the last was shortened.
  private mutating func growShortened(_ similarity: Similarity) {
    for index in links.indices where links[index].pass == .inOrder {
      var link = links[index]
      for (old, new) in [(0, 1), (1, 0)] where max(link.old.count, link.new.count) < options.parts {
        if grow(&link, similarity, old, new, isGrown: isFull) { break }
      }
      links[index] = link
    }
  }

  private func isFull(_ step: Growth) -> Bool {
    step.gained >= options.shortenedCoverage * step.part
      && step.wider.similarity >= options.strong
      && step.shared >= options.fullCoverage * step.whole
      && step.shared - step.gained < options.fullCoverage * step.whole
  }

  /// A link with one neighbour more, and what that is worth.
  private struct Growth {
    var link: Link
    var wider: Link
    /// The weight that both sides share, with the neighbour.
    var shared: Float
    /// How much of it the neighbour brought.
    var gained: Float
    /// The weight of the neighbour, and that of the other side.
    var part: Float
    var whole: Float
  }

  /// Adds one neighbour on the side that is named, before or behind, if `isGrown` finds it worth it.
  private mutating func grow(
    _ link: inout Link, _ similarity: Similarity, _ oldStep: Int, _ newStep: Int,
    isGrown: (Growth) -> Bool
  ) -> Bool {
    guard oldStep > 0 ? link.new.count == 1 : link.old.count == 1 else { return false }
    for var candidate in wider(link, oldStep, newStep) where isFree(candidate, beside: link) {
      let (shared, total) = similarity.shared(candidate.old, candidate.new)
      let part =
        oldStep > 0
        ? similarity.old.totals[
          candidate.old.first { !link.old.contains($0) } ?? link.old.lowerBound]
        : similarity.new.totals[
          candidate.new.first { !link.new.contains($0) } ?? link.new.lowerBound]
      candidate.similarity = 2 * shared / total
      let growth = Growth(
        link: link, wider: candidate, shared: shared,
        gained: shared - link.similarity * (total - part) / 2, part: part,
        whole: oldStep > 0
          ? similarity.new.totals[link.new.lowerBound] : similarity.old.totals[link.old.lowerBound])
      guard isGrown(growth) else { continue }
      link = candidate
      for i in link.old { oldTaken[i] = true }
      for j in link.new { newTaken[j] = true }
      return true
    }
    return false
  }

  /// The link with the neighbour behind it, and with the one before.
  private func wider(_ link: Link, _ oldStep: Int, _ newStep: Int) -> [Link] {
    let behind = Link(
      old: link.old.lowerBound..<link.old.upperBound + oldStep,
      new: link.new.lowerBound..<link.new.upperBound + newStep, similarity: 0, pass: link.pass)
    guard link.old.lowerBound >= oldStep, link.new.lowerBound >= newStep else { return [behind] }
    let before = Link(
      old: link.old.lowerBound - oldStep..<link.old.upperBound,
      new: link.new.lowerBound - newStep..<link.new.upperBound, similarity: 0, pass: link.pass)
    return [behind, before]
  }

  private func isFree(_ link: Link, beside known: Link) -> Bool {
    link.old.allSatisfy {
      oldTaken.indices.contains($0) && (known.old.contains($0) || !oldTaken[$0])
    }
      && link.new.allSatisfy {
        newTaken.indices.contains($0) && (known.new.contains($0) || !newTaken[$0])
      }
  }

  /// Pairs what is left between two links that stand next to each other in order: what replaced a
  /// sentence in its place is its rewording, if they share anything at all.
  private mutating func fillByPlace(_ similarity: Similarity) {
    let ordered = ordered()
    let kept = LongestRun.members(
      ordered.map { $0.new.lowerBound }, weights: ordered.map { $0.old.count + $0.new.count })
    var (i, j) = (head, head)
    let end = Link(
      old: oldMiddle.upperBound..<oldMiddle.upperBound + 1,
      new: newMiddle.upperBound..<newMiddle.upperBound + 1, similarity: 1, pass: .filled)
    for link in zip(ordered, kept).filter(\.1).map(\.0) + [end] {
      fillPlace(similarity, i..<max(i, link.old.lowerBound), j..<max(j, link.new.lowerBound))
      i = link.old.upperBound
      j = link.new.upperBound
    }
  }

  private mutating func fillPlace(
    _ similarity: Similarity, _ old: Range<Int>, _ new: Range<Int>
  ) {
    let oldFree = old.filter { !oldTaken[$0] }
    let newFree = new.filter { !newTaken[$0] }
    guard !oldFree.isEmpty, !newFree.isEmpty, oldFree.count * newFree.count <= 256 else { return }
    var weaker = options
    weaker.weak = oldFree.count == newFree.count ? options.samePlace : options.nearPlace
    weaker.allowsSplits = false
    var gap = GapAlignment(
      similarity: similarity, options: weaker, old: oldFree, new: newFree, scratch: &scratch)
    for link in gap.links() {
      let i = oldFree[link.old.lowerBound]
      let j = newFree[link.new.lowerBound]
      take(Link(old: i..<i + 1, new: j..<j + 1, similarity: link.similarity, pass: .filled))
    }
  }
}
