import DraftAlign

/// Several texts as runs of symbols, one for each line, the same for lines of the same bytes.
struct LineTexts {
  private(set) var texts: [LineText] = []

  /// O(bytes).
  init(_ all: [[UInt8]]) {
    var interner = LineInterner()
    texts = all.map { LineText($0, &interner) }
  }
}

/// One text with the places where its lines start. A line goes up to and with its line feed.
struct LineText {
  let bytes: [UInt8]
  /// One more than there are lines: the last is the end of the text.
  let starts: [Int]
  let symbols: [UInt32]

  fileprivate init(_ bytes: [UInt8], _ interner: inout LineInterner) {
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    if starts.last != bytes.count { starts.append(bytes.count) }
    self.bytes = bytes
    self.starts = starts
    symbols = zip(starts, starts.dropFirst()).map { interner.symbol(of: bytes[$0..<$1]) }
  }

  var count: Int { symbols.count }

  /// The bytes of a range of lines.
  func range(_ lines: Range<Int>) -> Range<Int> {
    starts[lines.lowerBound]..<starts[lines.upperBound]
  }

  /// The bytes of a range of lines.
  func slice(_ lines: Range<Int>) -> ArraySlice<UInt8> { bytes[range(lines)] }

  /// The first line that starts at `offset` or behind it. O(log lines).
  func line(from offset: Int) -> Int {
    var (low, high) = (0, starts.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Gives equal lines equal symbols, and unequal ones unequal symbols: keys that collide are told apart by the
/// bytes.
private struct LineInterner {
  private var table = SymbolTable()
  private var lines: [ArraySlice<UInt8>] = []

  mutating func symbol(of line: ArraySlice<UInt8>) -> UInt32 {
    var key = Self.key(line)
    while true {
      let symbol = Int(table.intern(key))
      if symbol == lines.count { lines.append(line) }
      if lines[symbol].elementsEqual(line) { return UInt32(symbol) }
      key = (key &+ 1) &* 0x9E37_79B9_7F4A_7C15
    }
  }

  private static func key(_ line: ArraySlice<UInt8>) -> UInt64 {
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in line { key = (key ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return key ^ key >> 29
  }
}
