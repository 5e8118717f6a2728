/// Sorts lists of symbols: by insertion where they are short, else byte by byte. A sentence has
/// some fifty features and a section thousands, and comparing them was a third of all the time.
struct SymbolSort {
  private var spare: [UInt32] = []
  private static let short = 48

  /// Sorts `list` ascending. O(k × bytes of the largest symbol).
  mutating func sort(_ list: inout [UInt32]) {
    list.withUnsafeMutableBufferPointer { sort($0) }
  }

  private mutating func sort(_ list: UnsafeMutableBufferPointer<UInt32>) {
    guard list.count > Self.short else { return Self.insert(list) }
    if spare.count < list.count { spare = Array(repeating: 0, count: list.count * 2) }
    var largest: UInt32 = 0
    for symbol in list { largest |= symbol }
    spare.withUnsafeMutableBufferPointer { spare in
      var from = list
      var to = UnsafeMutableBufferPointer(rebasing: spare[..<list.count])
      // As many passes as bytes, each of them over as few bits as do.
      let bits = UInt32.bitWidth - largest.leadingZeroBitCount
      let passes = (bits + 7) / 8
      let width = UInt32(truncatingIfNeeded: (bits + passes - 1) / max(passes, 1))
      for pass in 0..<UInt32(truncatingIfNeeded: passes) {
        Self.distribute(from, to, pass * width, width)
        swap(&from, &to)
      }
      if from.baseAddress != list.baseAddress { _ = list.update(from: from) }
    }
  }

  private static func insert(_ list: UnsafeMutableBufferPointer<UInt32>) {
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

  /// One pass of a radix sort.
  private static func distribute(
    _ from: UnsafeMutableBufferPointer<UInt32>, _ to: UnsafeMutableBufferPointer<UInt32>,
    _ shift: UInt32, _ width: UInt32
  ) {
    let digits = 1 << Int(width)
    let mask = UInt32(truncatingIfNeeded: digits - 1)
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: digits) { places in
      places.initialize(repeating: 0)
      for symbol in from { places[Int(symbol >> shift & mask)] += 1 }
      var sum: Int32 = 0
      for digit in 0..<digits {
        let count = places[digit]
        places[digit] = sum
        sum += count
      }
      for symbol in from {
        let digit = Int(symbol >> shift & mask)
        to[Int(places[digit])] = symbol
        places[digit] += 1
      }
    }
  }
}
