/// Sorts lists of symbols: by insertion where they are short, else byte by byte. A sentence has
/// some fifty features and a section thousands, and comparing them was a third of all the time.
struct SymbolSort {
  private var spare: [UInt32] = []
  private static let short = 48

  /// Sorts `list` ascending. O(k × bytes of the largest symbol).
  mutating func sort(_ list: inout [UInt32]) {
    guard list.count > Self.short else { return Self.insert(&list) }
    if spare.count < list.count { spare = Array(repeating: 0, count: list.count * 2) }
    var largest: UInt32 = 0
    for symbol in list { largest |= symbol }
    // As many passes as bytes, each of them over as few bits as do.
    let bits = UInt32.bitWidth - largest.leadingZeroBitCount
    let passes = (bits + 7) / 8
    let width = UInt32(truncatingIfNeeded: (bits + passes - 1) / max(passes, 1))
    for pass in 0..<UInt32(truncatingIfNeeded: passes) {
      if pass.isMultiple(of: 2) {
        Self.distribute(list, to: &spare, list.count, pass * width, width)
      } else {
        Self.distribute(spare, to: &list, list.count, pass * width, width)
      }
    }
    if !passes.isMultiple(of: 2) { list.replaceSubrange(list.indices, with: spare[list.indices]) }
  }

  private static func insert(_ list: inout [UInt32]) {
    var list = list.mutableSpan
    var next = 1
    while next < list.count {
      let symbol = list[next]
      var place = next
      while place > 0, list[place - 1] > symbol {
        list[place] = list[place - 1]
        place -= 1
      }
      list[place] = symbol
      next += 1
    }
  }

  /// One pass of a radix sort over the first `count` symbols.
  private static func distribute(
    _ from: [UInt32], to: inout [UInt32], _ count: Int, _ shift: UInt32, _ width: UInt32
  ) {
    let mask: UInt32 = 1 << width - 1
    let from = from.span
    var to = to.mutableSpan
    var places = InlineArray<256, Int32>(repeating: 0)
    for index in 0..<count { places[digit(from[index], shift, mask)] += 1 }
    var sum: Int32 = 0
    for digit in 0...Int(mask) {
      let count = places[digit]
      places[digit] = sum
      sum += count
    }
    for index in 0..<count {
      let digit = digit(from[index], shift, mask)
      to[Int(places[digit])] = from[index]
      places[digit] += 1
    }
  }

  @inline(__always)
  private static func digit(_ symbol: UInt32, _ shift: UInt32, _ mask: UInt32) -> Int {
    Int(symbol >> shift & mask & 0xFF)
  }
}
