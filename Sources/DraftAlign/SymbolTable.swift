/// Turns 64-bit keys into small numbers, the same number for the same key.
///
/// Open addressing with linear probing over a power of two; keys are hashes already, so their low
/// bits serve as the place. The places hold symbols alone and the keys stand in a list by
/// symbol: a table with free places then wastes 4 bytes on each and not 16. Swift's
/// `Dictionary` takes six times as long for this.
package struct SymbolTable: Sendable {
  private static let free = UInt32.max

  /// By place the symbol, in as many low bits as number the places, and above it high bits of its key:
  /// they tell most keys apart without a look at the list, so that the table may be filled to three
  /// quarters.
  private var places: [UInt32]
  /// By symbol the key.
  private var keys: [UInt64] = []
  private var mask: Int

  package var count: Int { keys.count }

  package init(expecting capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    places = Array(repeating: Self.free, count: size)
    mask = size - 1
  }

  /// The symbol of `key`, made anew where it has none. Amortised O(1).
  package mutating func intern(_ key: UInt64) -> UInt32 {
    if keys.count * 4 > mask * 3 { grow() }
    let mask = mask
    let fresh = UInt32(truncatingIfNeeded: keys.count)
    let symbol = places.withUnsafeMutableBufferPointer { places in
      keys.withUnsafeBufferPointer { keys in
        let symbols = UInt32(truncatingIfNeeded: mask)
        let tag = Self.tag(key, mask)
        var place = Self.place(key) & mask
        while places[place] != Self.free {
          let symbol = places[place] & symbols
          if places[place] ^ symbol == tag, keys[Int(symbol)] == key { return symbol }
          place = (place + 1) & mask
        }
        places[place] = tag | fresh
        return fresh
      }
    }
    if symbol == fresh { keys.append(key) }
    return symbol
  }

  @inline(__always)
  private static func place(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ key >> 32) }

  /// The bits of `key` that stand above its symbol.
  @inline(__always)
  private static func tag(_ key: UInt64, _ mask: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: key >> 32) & ~UInt32(truncatingIfNeeded: mask)
  }

  private mutating func grow() {
    let size = (mask + 1) * 2
    mask = size - 1
    // The places are given up before there are twice as many: in a large table both would count.
    places = []
    places = Array(repeating: Self.free, count: size)
    let mask = mask
    places.withUnsafeMutableBufferPointer { places in
      for (symbol, key) in keys.enumerated() {
        var place = Self.place(key) & mask
        while places[place] != Self.free { place = (place + 1) & mask }
        places[place] = Self.tag(key, mask) | UInt32(truncatingIfNeeded: symbol)
      }
    }
  }
}
