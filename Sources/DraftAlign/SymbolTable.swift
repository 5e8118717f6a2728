/// Turns 64-bit keys into small numbers, the same number for the same key.
///
/// Open addressing with linear probing over a power of two; keys are hashes already, so their low
/// bits serve as the place. Swift's `Dictionary` takes six times as long for this.
package struct SymbolTable: Sendable {
  /// A key beside its symbol, so that a look-up touches one line of the cache.
  private struct Entry {
    var key: UInt64 = 0
    var symbol = UInt32.max
  }

  private var entries: [Entry]
  private var mask: Int
  package private(set) var count = 0

  package init(expecting capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    entries = Array(repeating: Entry(), count: size)
    mask = size - 1
  }

  /// The symbol of `key`, made anew where it has none. Amortised O(1).
  package mutating func intern(_ key: UInt64) -> UInt32 {
    if count * 2 > mask { grow() }
    let mask = mask
    let fresh = UInt32(truncatingIfNeeded: count)
    let symbol = entries.withUnsafeMutableBufferPointer { entries in
      var place = Int(truncatingIfNeeded: key ^ key >> 32) & mask
      while entries[place].symbol != .max {
        if entries[place].key == key { return entries[place].symbol }
        place = (place + 1) & mask
      }
      entries[place] = Entry(key: key, symbol: fresh)
      return fresh
    }
    if symbol == fresh { count += 1 }
    return symbol
  }

  private mutating func grow() {
    let size = (mask + 1) * 4
    var wider = [Entry](repeating: Entry(), count: size)
    mask = size - 1
    for entry in entries where entry.symbol != .max {
      var place = Int(truncatingIfNeeded: entry.key ^ entry.key >> 32) & mask
      while wider[place].symbol != .max { place = (place + 1) & mask }
      wider[place] = entry
    }
    entries = wider
  }
}
