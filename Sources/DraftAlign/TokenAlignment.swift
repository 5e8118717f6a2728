/// The tokens that two sentences share, chosen for a reader: few edits, each worth its place.
///
/// A heaviest common subsequence with a price on every edit that is opened (the affine gaps of
/// Gotoh 1982, insertion and deletion taken as one gap): an island of a comma between two edits
/// costs more than it keeps.
///
/// That takes a table of all pairs of tokens. Sentences too long for one are cut first at the
/// tokens that stand once on each side (the anchors of patience diff), which bounds the work by
/// the length of the text.
package struct TokenAlignment {
  /// Beyond this many cells a table is not filled: sentences of five hundred words on both sides.
  package static let cells = 1 << 18
  /// How often what lies between anchors is cut again. Each round looks at all tokens once.
  private static let rounds = 8
  /// Common tokens at the ends of a stretch that take part, so that an edit may slide.
  private static let slack = 8

  package struct Result: Sendable {
    /// Pairs of token indexes, ascending on both sides.
    package var matches: [(old: Int, new: Int)]
    /// Whether a stretch was left that could neither be held against each other in full nor be cut.
    package var isCut: Bool
  }

  /// Tokens that may stand for each other although they differ: two amounts of one currency.
  package struct Kinds {
    /// By token; 0 for one that nothing else may stand for.
    let old: [UInt32]
    let new: [UInt32]
    /// What such a pair is worth, at most 0: it is an edit, but one that says what became what.
    let worth: Float

    package init(old: [UInt32], new: [UInt32], worth: Float) {
      self.old = old
      self.new = new
      self.worth = worth
    }

    fileprivate var isEmpty: Bool {
      !old.contains { $0 != 0 } || !new.contains { $0 != 0 }
    }
  }

  private let old: [UInt32]
  private let new: [UInt32]
  private let weights: [Float]
  private let open: Float
  private let kinds: Kinds?
  private var result = Result(matches: [], isCut: false)

  /// `weights`: what keeping a token is worth, by symbol; `open`: the price of an edit; `kinds`: which
  /// tokens may stand for others. Matches that differ are among the result. O(n × m)
  /// after trimming both ends where that is no more than `cells`; otherwise O(n + m) for each
  /// round and O(`cells`) for each stretch.
  package static func align(
    _ old: [UInt32], _ new: [UInt32], weights: [Float], open: Float, kinds: Kinds? = nil
  ) -> Result {
    let kinds = kinds.flatMap { $0.isEmpty ? nil : $0 }
    var alignment = TokenAlignment(
      old: old, new: new, weights: weights, open: open, kinds: kinds)
    alignment.align(0..<old.count, 0..<new.count, rounds: rounds)
    return alignment.result
  }

  private init(
    old: [UInt32], new: [UInt32], weights: [Float], open: Float, kinds: Kinds?
  ) {
    self.old = old
    self.new = new
    self.weights = weights
    self.open = open
    self.kinds = kinds
  }

  private mutating func align(_ first: Range<Int>, _ second: Range<Int>, rounds: Int) {
    var a = first
    var b = second
    while !a.isEmpty, !b.isEmpty, old[a.lowerBound] == new[b.lowerBound] {
      a.removeFirst()
      b.removeFirst()
    }
    while !a.isEmpty, !b.isEmpty, old[a.upperBound - 1] == new[b.upperBound - 1] {
      a.removeLast()
      b.removeLast()
    }
    if a.isEmpty || b.isEmpty {
      keep(first.lowerBound..<a.lowerBound, second.lowerBound)
    } else if a.count <= Self.cells / b.count {
      let lead = min(a.lowerBound - first.lowerBound, Self.slack)
      let tail = min(first.upperBound - a.upperBound, Self.slack)
      a = a.lowerBound - lead..<a.upperBound + tail
      b = b.lowerBound - lead..<b.upperBound + tail
      keep(first.lowerBound..<a.lowerBound, second.lowerBound)
      fill(a, b)
    } else {
      keep(first.lowerBound..<a.lowerBound, second.lowerBound)
      cut(a, b, rounds: rounds)
    }
    keep(a.upperBound..<first.upperBound, b.upperBound)
  }

  private mutating func keep(_ run: Range<Int>, _ start: Int) {
    for index in run { result.matches.append((old: index, new: start + index - run.lowerBound)) }
  }

  private mutating func fill(_ a: Range<Int>, _ b: Range<Int>) {
    let kinds = kinds.map {
      Kinds(old: Array($0.old[a]), new: Array($0.new[b]), worth: $0.worth)
    }
    var table = Table(
      old: Array(old[a]), new: Array(new[b]), weights: weights, open: open, kinds: kinds)
    for (i, j) in table.matches() {
      result.matches.append((old: a.lowerBound + i, new: b.lowerBound + j))
    }
  }

  private mutating func cut(_ a: Range<Int>, _ b: Range<Int>, rounds: Int) {
    let anchors = rounds > 0 ? anchors(a, b) : []
    if anchors.isEmpty {
      result.isCut = true
      return
    }
    var i = a.lowerBound
    var j = b.lowerBound
    for anchor in anchors + [(old: a.upperBound, new: b.upperBound)] {
      align(i..<anchor.old, j..<anchor.new, rounds: rounds - 1)
      if anchor.old < a.upperBound { result.matches.append(anchor) }
      i = anchor.old + 1
      j = anchor.new + 1
    }
  }

  /// The tokens worth an edit's price that stand once in each of the two stretches, as far as they
  /// keep their order.
  private func anchors(_ a: Range<Int>, _ b: Range<Int>) -> [(old: Int, new: Int)] {
    let unique = Self.unique(old, a, symbols: weights.count)
    let others = Self.unique(new, b, symbols: weights.count)
    let pairs = weights.indices.compactMap { index -> (old: Int, new: Int)? in
      let symbol = UInt32(index)
      guard weights[index] > open, let i = unique[symbol], let j = others[symbol] else {
        return nil
      }
      return (i, j)
    }.sorted { $0.old < $1.old }
    let kept = LongestRun.members(
      pairs.map(\.new), weights: pairs.map { Int(weights[Int(old[$0.old])] * 100) })
    return zip(pairs, kept).filter(\.1).map(\.0)
  }

  private static func unique(
    _ list: [UInt32], _ range: Range<Int>, symbols: Int
  ) -> UniquePlaces {
    var places = UniquePlaces(symbols: symbols)
    for index in range { places.note(list[index], at: index) }
    return places
  }
}

/// The two layers of the dynamic programme: the last tokens matched, or inside an edit.
private struct Table {
  let old: [UInt32]
  let new: [UInt32]
  let weights: [Float]
  let open: Float
  let kinds: TokenAlignment.Kinds?
  private var width: Int { new.count + 1 }
  /// Where the best way into a cell came from. Bit 0: the match layer came from an edit. Bits
  /// 1 and 2: the edit layer came 0 from a match above, 1 a match to the left, 2 an edit above,
  /// 3 an edit to the left.
  private var steps: [UInt8] = []
  private var endsInMatch = true

  init(
    old: [UInt32], new: [UInt32], weights: [Float], open: Float, kinds: TokenAlignment.Kinds?
  ) {
    self.old = old
    self.new = new
    self.weights = weights
    self.open = open
    self.kinds = kinds
  }

  mutating func matches() -> [(Int, Int)] {
    fill()
    return trace()
  }

  private mutating func fill() {
    let none = -Float.infinity
    steps = Array(repeating: 0, count: (old.count + 1) * width)
    var match = [Float](repeating: none, count: width)
    var edit = [Float](repeating: none, count: width)
    for i in 0...old.count {
      var diagonalMatch: Float = none
      var diagonalEdit: Float = none
      for j in 0...new.count {
        let aboveMatch = i == 0 ? none : match[j]
        let aboveEdit = i == 0 ? none : edit[j]
        var step: UInt8 = 0
        var here: Float = i == 0 && j == 0 ? 0 : none
        if i > 0, j > 0, old[i - 1] == new[j - 1] {
          let fromEdit = diagonalEdit > diagonalMatch
          here = max(diagonalMatch, diagonalEdit) + weights[Int(old[i - 1])]
          if fromEdit { step |= 1 }
        } else if let kinds, i > 0, j > 0, kinds.old[i - 1] != 0,
          kinds.old[i - 1] == kinds.new[j - 1]
        {
          if diagonalEdit > diagonalMatch { step |= 1 }
          here = max(diagonalMatch, diagonalEdit) + kinds.worth
        }
        var best = aboveMatch - open
        var way: UInt8 = 0
        let leftMatch = j > 0 ? match[j - 1] - open : none
        if leftMatch > best { (best, way) = (leftMatch, 1) }
        if aboveEdit > best { (best, way) = (aboveEdit, 2) }
        if j > 0, edit[j - 1] > best { (best, way) = (edit[j - 1], 3) }
        step |= way << 1
        diagonalMatch = aboveMatch
        diagonalEdit = aboveEdit
        match[j] = here
        edit[j] = best
        steps[i * width + j] = step
      }
    }
    endsInMatch = match[new.count] >= edit[new.count]
  }

  private func trace() -> [(Int, Int)] {
    var matches: [(Int, Int)] = []
    var i = old.count
    var j = new.count
    var inMatch = endsInMatch
    while i > 0 || j > 0 {
      let step = steps[i * width + j]
      if inMatch {
        i -= 1
        j -= 1
        matches.append((i, j))
        inMatch = step & 1 == 0
      } else {
        let way = step >> 1
        if way & 1 == 0 { i -= 1 } else { j -= 1 }
        inMatch = way < 2
      }
    }
    return matches.reversed()
  }
}
