/// Pairs units with the same content.
struct IdenticalUnits {
  /// For each old unit the new unit with the same content, or -1.
  private(set) var partner: [Int]
  private(set) var back: [Int]
  private let old: [UInt32]
  private let new: [UInt32]

  /// Contents that stand once on each side are paired wherever they stand; then pairs grow to
  /// both sides over neighbours with the same content, which settles repeated contents by their
  /// surroundings; then, between pairs, repeated contents in order. O(n).
  init(old: [UInt32], new: [UInt32], symbols: Int) {
    self.old = old
    self.new = new
    partner = Array(repeating: -1, count: old.count)
    back = Array(repeating: -1, count: new.count)
    growFromEnds()
    pairUnique(symbols)
    growFromPairs()
    pairRepeated(symbols)
  }

  private mutating func pair(_ i: Int, _ j: Int) {
    partner[i] = j
    back[j] = i
  }

  /// The beginning and the end of a draft are certain places.
  private mutating func growFromEnds() {
    var i = 0
    while i < min(old.count, new.count), old[i] == new[i] {
      pair(i, i)
      i += 1
    }
    var a = old.count - 1
    var b = new.count - 1
    while a >= i, b >= i, old[a] == new[b] {
      pair(a, b)
      a -= 1
      b -= 1
    }
  }

  private mutating func pairUnique(_ symbols: Int) {
    // 0: not seen, -1: seen twice, else position + 1.
    var places = [Int32](repeating: 0, count: symbols)
    for i in old.indices where partner[i] < 0 {
      let symbol = Int(old[i])
      places[symbol] = places[symbol] == 0 ? Int32(truncatingIfNeeded: i + 1) : -1
    }
    var others = [Int32](repeating: 0, count: symbols)
    for j in new.indices where back[j] < 0 {
      let symbol = Int(new[j])
      others[symbol] = others[symbol] == 0 ? Int32(truncatingIfNeeded: j + 1) : -1
    }
    for j in new.indices where back[j] < 0 {
      let symbol = Int(new[j])
      if others[symbol] > 0, places[symbol] > 0 { pair(Int(places[symbol]) - 1, j) }
    }
  }

  private mutating func growFromPairs() {
    for i in old.indices where partner[i] >= 0 {
      let j = partner[i] + 1
      if i + 1 < old.count, j < new.count, partner[i + 1] < 0, back[j] < 0, old[i + 1] == new[j] {
        pair(i + 1, j)
      }
    }
    for i in old.indices.reversed() where partner[i] > 0 {
      let j = partner[i] - 1
      if i > 0, partner[i - 1] < 0, back[j] < 0, old[i - 1] == new[j] { pair(i - 1, j) }
    }
  }

  private mutating func pairRepeated(_ symbols: Int) {
    // By symbol the first free unit that has it, and by unit the next one with the same symbol.
    var first = [Int32](repeating: -1, count: symbols)
    var next = [Int32](repeating: -1, count: new.count)
    for j in new.indices.reversed() where back[j] < 0 {
      next[j] = first[Int(new[j])]
      first[Int(new[j])] = Int32(truncatingIfNeeded: j)
    }
    for i in old.indices where partner[i] < 0 {
      let j = Int(first[Int(old[i])])
      guard j >= 0 else { continue }
      first[Int(old[i])] = next[j]
      pair(i, j)
    }
  }
}
