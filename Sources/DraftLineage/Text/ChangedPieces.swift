import DraftText

/// The pieces in which two texts differ, each text's put together as a small text of its own.
///
/// Pieces at both ends and pieces that are unique in both and in the same order are common; all
/// others count as changed, moved ones among them. Of the common ones the excerpts keep so many that
/// changes stay apart and in their sections, as in the whole drafts. O(bytes + changed pieces × log).
struct ChangedPieces {
  /// A run of bytes that both texts have.
  struct Run: Sendable {
    var old: Range<Int>
    var shift: Int
  }

  /// One of the small texts, with where its pieces lie in the whole one.
  struct Excerpt: Sendable {
    private(set) var bytes: [UInt8] = []
    private var places: [(small: Int, whole: Int, isCommon: Bool)] = []

    fileprivate mutating func add(_ piece: Range<Int>, of text: [UInt8], isCommon: Bool) {
      places.append((bytes.count, piece.lowerBound, isCommon))
      bytes += text[piece]
      // A blank line, so that nothing is joined that was not.
      if bytes.last != "\n" { bytes.append(UInt8(ascii: "\n")) }
      bytes.append(UInt8(ascii: "\n"))
    }

    /// Where an offset of the small text lies in the whole one, and whether there in a piece that
    /// both texts have. O(log pieces).
    func whole(_ offset: Int) -> (offset: Int, isCommon: Bool) {
      let after = partitionPoint(places.indices) { places[$0].small <= offset }
      guard after > 0 else { return (offset, false) }
      let place = places[after - 1]
      return (place.whole + offset - place.small, place.isCommon)
    }
  }

  private(set) var common: [Run] = []
  private(set) var old = Excerpt()
  private(set) var new = Excerpt()

  init(_ old: [UInt8], _ oldPieces: TextPieces, _ new: [UInt8], _ newPieces: TextPieces) {
    let pairs = PiecePairs(old, oldPieces.ranges, new, newPieces.ranges).pairs
    let isShown = Self.shown(pairs, oldPieces, newPieces)
    var (oldAt, newAt) = (0, 0)
    for (index, pair) in (pairs + [(oldPieces.ranges.count, newPieces.ranges.count)]).enumerated() {
      for at in oldAt..<pair.0 { self.old.add(oldPieces.ranges[at], of: old, isCommon: false) }
      for at in newAt..<pair.1 { self.new.add(newPieces.ranges[at], of: new, isCommon: false) }
      guard index < pairs.count else { break }
      (oldAt, newAt) = (pair.0 + 1, pair.1 + 1)
      if isShown[index] {
        self.old.add(oldPieces.ranges[pair.0], of: old, isCommon: true)
        self.new.add(newPieces.ranges[pair.1], of: new, isCommon: true)
      }
      keep(oldPieces.ranges[pair.0], newPieces.ranges[pair.1].lowerBound)
    }
  }

  /// Which of the common pieces the excerpts keep: headings, those beside a change and, where a
  /// heading changed, all that it may have headed, before and after.
  private static func shown(
    _ pairs: [(Int, Int)], _ old: TextPieces, _ new: TextPieces
  ) -> [Bool] {
    var shown = pairs.map { old.isHeading[$0.0] }
    let ends = pairs + [(old.ranges.count, new.ranges.count)]
    var before = (0, 0)
    for (index, pair) in ends.enumerated() {
      let (olds, news) = (before.0..<pair.0, before.1..<pair.1)
      before = (pair.0 + 1, pair.1 + 1)
      if olds.isEmpty, news.isEmpty { continue }
      let reaches = old.isHeading[olds].contains(true) || new.isHeading[news].contains(true)
      var at = index - 1
      while at >= 0 {
        if old.isHeading[pairs[at].0] { break }
        shown[at] = true
        if !reaches { break }
        at -= 1
      }
      at = index
      while at < pairs.count {
        if old.isHeading[pairs[at].0] { break }
        shown[at] = true
        if !reaches { break }
        at += 1
      }
    }
    return shown
  }

  private mutating func keep(_ old: Range<Int>, _ new: Int) {
    let shift = new - old.lowerBound
    if let last = common.last, last.shift == shift, last.old.upperBound == old.lowerBound {
      common[common.count - 1].old = last.old.lowerBound..<old.upperBound
    } else {
      common.append(Run(old: old, shift: shift))
    }
  }
}

/// Which pieces of two texts are the same, in order on both sides.
private struct PiecePairs {
  private(set) var pairs: [(Int, Int)] = []

  init(_ old: [UInt8], _ olds: [Range<Int>], _ new: [UInt8], _ news: [Range<Int>]) {
    let least = min(olds.count, news.count)
    let (prefix, suffix) = PiecePairs.ends(old, new)
    var head = 0
    while head < least, olds[head] == news[head], olds[head].upperBound <= prefix { head += 1 }
    var tail = 0
    while tail < least - head {
      let (one, other) = (olds[olds.count - 1 - tail], news[news.count - 1 - tail])
      let reach = old.count - one.lowerBound
      guard reach == new.count - other.lowerBound, reach <= suffix else { break }
      tail += 1
    }
    let (oldEnd, newEnd) = (olds.count - tail, news.count - tail)
    pairs = (0..<head).map { ($0, $0) }
    pairs += PiecePairs.anchors(old, olds[head..<oldEnd], new, news[head..<newEnd])
    pairs += (0..<tail).map { (oldEnd + $0, newEnd + $0) }
  }

  /// How many bytes two texts have in common at their start and at their end. O(bytes).
  private static func ends(_ old: [UInt8], _ new: [UInt8]) -> (prefix: Int, suffix: Int) {
    old.withView { old in
      new.withView { new in
        let prefix = old.commonPrefix(0..<old.count, with: new, 0..<new.count)
        let suffix = old.commonSuffix(0..<old.count, with: new, 0..<new.count)
        return (prefix, suffix)
      }
    }
  }

  /// The longest run, in order, of pieces that each stand once on either side.
  private static func anchors(
    _ old: [UInt8], _ olds: ArraySlice<Range<Int>>, _ new: [UInt8], _ news: ArraySlice<Range<Int>>
  ) -> [(Int, Int)] {
    let table = PieceTable(old, olds)
    // By new piece the only old one like it, and by old piece how many new ones are like it.
    let partners = news.map { table.partner(of: new, $0) }
    var counts = [Int32](repeating: 0, count: olds.count)
    for partner in partners.lazy.compactMap(\.self) { counts[partner - olds.startIndex] += 1 }
    var tails: [Int] = []
    var pairs: [(old: Int, new: Int, before: Int?)] = []
    for (place, at) in zip(partners, news.indices) {
      guard let place, counts[place - olds.startIndex] == 1 else { continue }
      let low = partitionPoint(tails.indices) { pairs[tails[$0]].old < place }
      pairs.append((place, at, low > 0 ? tails[low - 1] : nil))
      if low == tails.count { tails.append(pairs.count - 1) } else { tails[low] = pairs.count - 1 }
    }
    var chain: [(Int, Int)] = []
    var last = tails.last
    while let at = last {
      chain.append((pairs[at].old, pairs[at].new))
      last = pairs[at].before
    }
    return chain.reversed()
  }
}

/// The pieces of a text, to be found by what stands in them.
private struct PieceTable {
  private let text: [UInt8]
  private let pieces: ArraySlice<Range<Int>>
  private var hashes: [UInt64] = []
  /// Of the first piece with a hash its index from the first on. A power of two, at most half full.
  private var slots: [Int32?]
  /// Of each piece whether another one like it stands behind it.
  private var isRepeated: [Bool]

  /// O(bytes).
  init(_ text: [UInt8], _ pieces: ArraySlice<Range<Int>>) {
    self.text = text
    self.pieces = pieces
    var size = 2
    while size < 2 * pieces.count { size *= 2 }
    slots = [Int32?](repeating: nil, count: size)
    isRepeated = [Bool](repeating: false, count: pieces.count)
    hashes = pieces.map { Self.hash(text, $0) }
    for at in hashes.indices {
      let slot = slot(of: hashes[at])
      if let first = slots[slot] {
        isRepeated[Int(first)] = true
      } else {
        slots[slot] = Int32(truncatingIfNeeded: at)
      }
    }
  }

  /// The one piece that is the same as a piece of another text; `nil` where there is none or more than one.
  func partner(of other: [UInt8], _ piece: Range<Int>) -> Int? {
    guard let at = slots[slot(of: Self.hash(other, piece))].map(Int.init), !isRepeated[at]
    else { return nil }
    let own = pieces[pieces.startIndex + at]
    // Equal hashes are compared byte for byte before they count.
    guard own.count == piece.count else { return nil }
    let isSame = text.withView { text in
      other.withView { text.commonPrefix(own, with: $0, piece) == piece.count }
    }
    return isSame ? pieces.startIndex + at : nil
  }

  /// Where a hash stands, or would.
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while let first = slots[slot], hashes[Int(first)] != hash {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private static func hash(_ text: [UInt8], _ piece: Range<Int>) -> UInt64 {
    text.withView { bytes in
      var hash = ByteHash()
      hash.add(bytes, piece.lowerBound, piece.upperBound)
      return hash.value
    }
  }
}
