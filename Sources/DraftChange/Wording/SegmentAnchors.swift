import DraftAlign
import DraftText

/// The segments that two sentences have in common, found before anything is taken apart into words: only
/// what lies between them is.
///
/// What both start and end with comes first. Of the rest, a segment that stands once on each side and is
/// long enough is an anchor where it kept its order, and has moved where it has not: of 工业增长6.8%；
/// 投资增长3.5% that changed places no figure changed. Anchors take equal neighbours with them.
struct SegmentAnchors {
  typealias Pair = (old: Int, new: Int)

  /// Pairs of segments that say the same, ascending on both sides.
  private(set) var kept: [Pair] = []
  /// The segments that stand elsewhere in the other draft, by side.
  private(set) var movedOld: Set<Int> = []
  private(set) var movedNew: Set<Int> = []

  /// Four Han, or two words: less may stand anywhere by chance.
  private static let least = 12
  /// A sentence of more segments is a list, and nobody reads it for its order.
  private static let most = 128

  private let old: [Segment]
  private let new: [Segment]

  /// O(segments × log segments).
  init(_ old: [Segment], _ new: [Segment]) {
    self.old = old
    self.new = new
    let room = min(old.count, new.count)
    var lead = 0
    while lead < room, isSame(lead, lead) { lead += 1 }
    var tail = 0
    while tail < room - lead, isSame(old.count - 1 - tail, new.count - 1 - tail) { tail += 1 }
    kept = (0..<lead).map { (old: $0, new: $0) }
    fill(lead..<old.count - tail, lead..<new.count - tail)
    kept += (0..<tail).reversed().map { (old: old.count - 1 - $0, new: new.count - 1 - $0) }
  }

  private func isSame(_ i: Int, _ j: Int) -> Bool {
    old[i].key == new[j].key && old[i].isMark == new[j].isMark
  }

  private mutating func fill(_ a: Range<Int>, _ b: Range<Int>) {
    guard a.count > 1, b.count > 1 else { return }
    let partners = partners(a, b)
    guard !partners.isEmpty else { return }
    let members = LongestRun.members(
      partners.map(\.new), weights: partners.map { old[$0.old].range.count })
    var anchors: [Pair] = []
    for (pair, isKept) in zip(partners, members) {
      if isKept { anchors.append(pair) } else { move(pair, a, b) }
    }
    var (i, j) = (a.lowerBound, b.lowerBound)
    for anchor in anchors + [(old: a.upperBound, new: b.upperBound)] {
      keepEnds(i..<anchor.old, j..<anchor.new, isFirst: i == a.lowerBound)
      if anchor.old < a.upperBound { kept.append(anchor) }
      (i, j) = (anchor.old + 1, anchor.new + 1)
    }
  }

  private mutating func move(_ pair: Pair, _ a: Range<Int>, _ b: Range<Int>) {
    guard a.count <= Self.most, b.count <= Self.most else { return }
    movedOld.insert(pair.old)
    movedNew.insert(pair.new)
  }

  /// Keeps what stands beside the anchors around a gap on both sides.
  private mutating func keepEnds(_ a: Range<Int>, _ b: Range<Int>, isFirst: Bool) {
    var (i, j) = (a.lowerBound, b.lowerBound)
    while i < a.upperBound, j < b.upperBound, isSame(i, j), !isMoved(i, j) {
      kept.append((old: i, new: j))
      (i, j) = (i + 1, j + 1)
    }
    var tail = 0
    while a.upperBound - tail > i, b.upperBound - tail > j {
      let (x, y) = (a.upperBound - 1 - tail, b.upperBound - 1 - tail)
      guard isSame(x, y), !isMoved(x, y) else { break }
      tail += 1
    }
    kept += (0..<tail).reversed().map {
      (old: a.upperBound - 1 - $0, new: b.upperBound - 1 - $0)
    }
  }

  private func isMoved(_ i: Int, _ j: Int) -> Bool {
    movedOld.contains(i) || movedNew.contains(j)
  }

  /// Long segments that stand once in each stretch, in the order of the old one.
  private func partners(_ a: Range<Int>, _ b: Range<Int>) -> [Pair] {
    let (before, after) = (Self.unique(old, a), Self.unique(new, b))
    var (i, j) = (0, 0)
    var pairs: [Pair] = []
    while i < before.count, j < after.count {
      if before[i].key == after[j].key {
        pairs.append((old: before[i].index, new: after[j].index))
        (i, j) = (i + 1, j + 1)
      } else if before[i].key < after[j].key {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs.sorted { $0.old < $1.old }
  }

  private static func unique(
    _ segments: [Segment], _ range: Range<Int>
  ) -> [(key: UInt64, index: Int)] {
    let keyed = range.filter { !segments[$0].isMark && segments[$0].range.count >= least }
      .map { (key: segments[$0].key, index: $0) }
      .sorted { ($0.key, $0.index) < ($1.key, $1.index) }
    return keyed.indices.filter { place in
      (place == 0 || keyed[place - 1].key != keyed[place].key)
        && (place + 1 == keyed.count || keyed[place + 1].key != keyed[place].key)
    }.map { keyed[$0] }
  }
}
