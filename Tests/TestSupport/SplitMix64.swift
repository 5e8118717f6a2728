/// Random numbers that a seed gives again (Steele, Lea and Flood 2014), so that a failure can be
/// repeated from the seed in its message.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
    // Mixed once, or the numbers of one seed would be those of its neighbour, one place on.
    state = next() ^ 0xD1B5_4A32_D192_ED03
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A number below `bound`.
  package mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  package mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  /// Whether a thing of this chance happens.
  package mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

  package mutating func numbers(_ count: Int, below bound: Int) -> [Int] {
    (0..<count).map { _ in below(bound) }
  }
}
