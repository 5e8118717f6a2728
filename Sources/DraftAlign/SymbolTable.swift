/// Turns 64-bit keys into small numbers, the same number for the same key.
///
/// Open addressing with linear probing over a power of two; keys are hashes already, so their low
/// bits serve as the place. The places hold symbols alone and the keys stand in lists by
/// symbol: a table with free places then wastes 4 bytes on each and not 16. Swift's
/// `Dictionary` takes six times as long for this.
package struct SymbolTable: Sendable {
  private static let free = UInt32.max

  /// By place the symbol, in as many low bits as number the places, and above it high bits of its key:
  /// they distinguish most keys without a look at the list, so that the table may be filled to three
  /// quarters.
  private var places: [UInt32]
  /// By symbol the half of its key that gives the place.
  private var lowKeys: [UInt32] = []
  /// By symbol the other half; none where symbols may be shared.
  private var highKeys: [UInt32] = []
  private let isExact: Bool
  private var mask: Int

  package var count: Int { lowKeys.count }

  /// - Parameter isExact: Whether keys have the same symbol only where all their bits are the same.
  ///   Otherwise half of each key and the bits at its place have to do, 40 or more, so that of a million
  ///   keys one in some tens of tables shares its symbol: too few to matter for how alike texts are, and
  ///   half the memory.
  package init(expecting capacity: Int = 64, isExact: Bool = true) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    places = Array(repeating: Self.free, count: size)
    mask = size - 1
    self.isExact = isExact
    lowKeys.reserveCapacity(capacity)
    if isExact { highKeys.reserveCapacity(capacity) }
  }

  /// The symbol of `key`, made anew where it has none. Amortised O(1).
  package mutating func intern(_ key: UInt64) -> UInt32 {
    if count * 4 > mask * 3 { grow() }
    let mask = mask
    let fresh = UInt32(truncatingIfNeeded: count)
    let low = UInt32(truncatingIfNeeded: key ^ key >> 32)
    let high = UInt32(truncatingIfNeeded: key >> 32)
    let symbols = UInt32(truncatingIfNeeded: mask)
    let tag = high & ~symbols
    var place = Int(low) & mask
    while places[place] != Self.free {
      let symbol = places[place] & symbols
      if places[place] ^ symbol == tag, lowKeys[Int(symbol)] == low,
        !isExact || highKeys[Int(symbol)] == high
      {
        return symbol
      }
      place = (place + 1) & mask
    }
    places[place] = tag | fresh
    lowKeys.append(low)
    if isExact { highKeys.append(high) }
    return fresh
  }

  private mutating func grow() {
    let before = UInt32(truncatingIfNeeded: mask)
    let size = (mask + 1) * 2
    mask = size - 1
    let old = places
    places = Array(repeating: Self.free, count: size)
    let mask = mask
    for word in old where word != Self.free {
      let symbol = word & before
      var place = Int(lowKeys[Int(symbol)]) & mask
      while places[place] != Self.free { place = (place + 1) & mask }
      // The symbol takes a bit from the tag.
      places[place] = word & ~UInt32(truncatingIfNeeded: mask) | symbol
    }
  }
}
