/// Pairs units with the same content.
struct IdenticalUnits {
  /// For each old unit the new unit with the same content, if any.
  private(set) var partner: [Int?]
  private(set) var back: [Int?]
  /// How many units are the same at the beginning of both lists, and at the end.
  private(set) var head = 0
  private(set) var tail = 0
  private let old: [UInt32]
  private let new: [UInt32]

  /// Contents that stand once on each side are paired wherever they stand; then pairs grow to
  /// both sides over neighbours with the same content, which settles repeated contents by their
  /// surroundings; then, between pairs, repeated contents in order. O(n).
  init(old: [UInt32], new: [UInt32], symbols: Int) {
    self.old = old
    self.new = new
    partner = Array(repeating: nil, count: old.count)
    back = Array(repeating: nil, count: new.count)
    growFromEnds()
    pairUnique(symbols)
    growFromPairs()
    pairRepeated(symbols)
  }

  private mutating func pair(_ i: Int, _ j: Int) {
    partner[i] = j
    back[j] = i
  }

  private func isFree(_ i: Int, _ j: Int) -> Bool { partner[i] == nil && back[j] == nil }

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
    head = i
    tail = old.count - 1 - a
  }

  private mutating func pairUnique(_ symbols: Int) {
    var places = UniquePlaces(symbols: symbols)
    for i in old.indices where partner[i] == nil { places.note(old[i], at: i) }
    var others = UniquePlaces(symbols: symbols)
    for j in new.indices where back[j] == nil { others.note(new[j], at: j) }
    for j in new.indices where back[j] == nil {
      if others[new[j]] != nil, let i = places[new[j]] { pair(i, j) }
    }
  }

  private mutating func growFromPairs() {
    for i in old.indices.dropLast() {
      guard let j = partner[i].map({ $0 + 1 }), j < new.count else { continue }
      if isFree(i + 1, j), old[i + 1] == new[j] { pair(i + 1, j) }
    }
    for i in old.indices.dropFirst().reversed() {
      guard let j = partner[i].map({ $0 - 1 }), j >= 0 else { continue }
      if isFree(i - 1, j), old[i - 1] == new[j] { pair(i - 1, j) }
    }
  }

  private mutating func pairRepeated(_ symbols: Int) {
    // By symbol the first free unit that has it, and by unit the next one with the same symbol.
    var first = [Int?](repeating: nil, count: symbols)
    var next = [Int?](repeating: nil, count: new.count)
    for j in new.indices.reversed() where back[j] == nil {
      next[j] = first[Int(new[j])]
      first[Int(new[j])] = j
    }
    for i in old.indices where partner[i] == nil {
      guard let j = first[Int(old[i])] else { continue }
      first[Int(old[i])] = next[j]
      pair(i, j)
    }
  }
}
