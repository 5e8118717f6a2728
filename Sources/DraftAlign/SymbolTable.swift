/// Turns 64-bit keys into small numbers, the same number for the same key.
///
/// Open addressing with linear probing over a power of two; keys are hashes already, so their low
/// bits serve as the place. Swift's `Dictionary` takes six times as long for this.
package struct SymbolTable: Sendable {
  private var keys: [UInt64]
  private var symbols: [UInt32]
  private var mask: Int
  package private(set) var count = 0

  package init(expecting capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    symbols = Array(repeating: UInt32.max, count: size)
    mask = size - 1
  }

  /// The symbol of `key`, made anew where it has none. Amortised O(1).
  package mutating func intern(_ key: UInt64) -> UInt32 {
    if count * 2 > mask { grow() }
    var place = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while symbols[place] != .max {
      if keys[place] == key { return symbols[place] }
      place = (place + 1) & mask
    }
    let symbol = UInt32(truncatingIfNeeded: count)
    keys[place] = key
    symbols[place] = symbol
    count += 1
    return symbol
  }

  private mutating func grow() {
    let oldKeys = keys
    let oldSymbols = symbols
    let size = (mask + 1) * 2
    keys = Array(repeating: 0, count: size)
    symbols = Array(repeating: .max, count: size)
    mask = size - 1
    for (key, symbol) in zip(oldKeys, oldSymbols) where symbol != .max {
      var place = Int(truncatingIfNeeded: key ^ key >> 32) & mask
      while symbols[place] != .max { place = (place + 1) & mask }
      keys[place] = key
      symbols[place] = symbol
    }
  }
}
