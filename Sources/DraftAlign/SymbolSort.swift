/// Sorts lists of symbols: by insertion where they are short, else byte by byte. A sentence has
/// some fifty features and a section thousands, and comparing them was a third of all the time.
struct SymbolSort {
  private var spare: [UInt32] = []
  private static let short = 48

  /// Sorts `list` ascending. O(k × bytes of the largest symbol).
  mutating func sort(_ list: UnsafeMutableBufferPointer<UInt32>) {
    guard list.count > Self.short else { return Self.insert(list) }
    if spare.count < list.count { spare = Array(repeating: 0, count: list.count * 2) }
    var largest: UInt32 = 0
    for symbol in list { largest |= symbol }
    spare.withUnsafeMutableBufferPointer { spare in
      var from = list
      var to = UnsafeMutableBufferPointer(rebasing: spare[..<list.count])
      var shift: UInt32 = 0
      while shift < 32, largest >> shift > 0 {
        Self.distribute(from, to, shift)
        swap(&from, &to)
        shift += 8
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
    _ shift: UInt32
  ) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 256) { places in
      places.initialize(repeating: 0)
      for symbol in from { places[Int(symbol >> shift & 0xFF)] += 1 }
      var sum: Int32 = 0
      for digit in 0..<256 {
        let count = places[digit]
        places[digit] = sum
        sum += count
      }
      for symbol in from {
        let digit = Int(symbol >> shift & 0xFF)
        to[Int(places[digit])] = symbol
        places[digit] += 1
      }
    }
  }
}
