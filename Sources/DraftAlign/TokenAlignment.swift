/// The tokens that two sentences share, chosen for a reader: few edits, each worth its place.
///
/// A heaviest common subsequence with a price on every edit that is opened (the affine gaps of
/// Gotoh 1982, insertion and deletion taken as one gap): an island of a comma between two edits
/// costs more than it keeps.
package enum TokenAlignment {
  /// Beyond this many cells only the common beginning and end are kept.
  package static let cells = 4_000_000

  package struct Result: Sendable {
    /// Pairs of token indexes, ascending on both sides.
    package var matches: [(old: Int, new: Int)]
    /// Whether the sentences were too long to be held against each other in full.
    package var isCut: Bool
  }

  /// `weights`: what keeping a token is worth, by symbol. O(n × m) after trimming both ends.
  package static func align(
    _ old: [UInt32], _ new: [UInt32], weights: [Float], open: Float
  ) -> Result {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var tail = 0
    while tail < min(old.count, new.count) - start,
      old[old.count - 1 - tail] == new[new.count - 1 - tail]
    {
      tail += 1
    }
    let n = old.count - start - tail
    let m = new.count - start - tail
    var matches = (0..<start).map { (old: $0, new: $0) }
    let isCut = n > 0 && m > 0 && n > cells / m
    if n > 0, m > 0, !isCut {
      // A few tokens of the common ends take part, so that an edit may slide.
      let slack = min(start, 8)
      let tailSlack = min(tail, 8)
      matches.removeLast(slack)
      let from = start - slack
      var table = Table(
        old: Array(old[from..<old.count - tail + tailSlack]),
        new: Array(new[from..<new.count - tail + tailSlack]), weights: weights, open: open)
      matches += table.matches().map { (old: $0.0 + from, new: $0.1 + from) }
      tail -= tailSlack
    }
    for index in 0..<tail {
      matches.append((old: old.count - tail + index, new: new.count - tail + index))
    }
    return Result(matches: matches, isCut: isCut)
  }
}

/// The two layers of the dynamic programme: the last tokens matched, or inside an edit.
private struct Table {
  let old: [UInt32]
  let new: [UInt32]
  let weights: [Float]
  let open: Float
  private var width: Int { new.count + 1 }
  /// Where the best way into a cell came from. Bit 0: the match layer came from an edit. Bits
  /// 1 and 2: the edit layer came 0 from a match above, 1 a match to the left, 2 an edit above,
  /// 3 an edit to the left.
  private var steps: [UInt8] = []
  private var endsInMatch = true

  init(old: [UInt32], new: [UInt32], weights: [Float], open: Float) {
    self.old = old
    self.new = new
    self.weights = weights
    self.open = open
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
