/// Turns 64-bit keys into small numbers, the same number for the same key.
///
/// Open addressing with linear probing over a power of two; keys are hashes already, so their low
/// bits serve as the place. The places hold symbols alone and the keys stand in a list by
/// symbol: a table that is half empty then wastes 4 bytes a place and not 16. Swift's
/// `Dictionary` takes six times as long for this.
package struct SymbolTable: Sendable {
  private static let free = UInt32.max

  /// By place the symbol.
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
    if keys.count * 2 > mask { grow() }
    let mask = mask
    let fresh = UInt32(truncatingIfNeeded: keys.count)
    let symbol = places.withUnsafeMutableBufferPointer { places in
      keys.withUnsafeBufferPointer { keys in
        var place = Self.place(key) & mask
        while places[place] != Self.free {
          if keys[Int(places[place])] == key { return places[place] }
          place = (place + 1) & mask
        }
        places[place] = fresh
        return fresh
      }
    }
    if symbol == fresh { keys.append(key) }
    return symbol
  }

  @inline(__always)
  private static func place(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ key >> 32) }

  private mutating func grow() {
    let size = (mask + 1) * 2
    mask = size - 1
    places = Array(repeating: Self.free, count: size)
    let mask = mask
    places.withUnsafeMutableBufferPointer { places in
      for (symbol, key) in keys.enumerated() {
        var place = Self.place(key) & mask
        while places[place] != Self.free { place = (place + 1) & mask }
        places[place] = UInt32(truncatingIfNeeded: symbol)
      }
    }
  }
}
