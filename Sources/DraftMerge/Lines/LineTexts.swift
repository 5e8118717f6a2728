import DraftAlign
import DraftText

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
    partitionPoint(0..<starts.count - 1) { starts[$0] < offset }
  }
}

/// Gives equal lines equal symbols, and unequal ones unequal symbols: keys that collide are told apart by the
/// bytes.
private struct LineInterner {
  private var table = SymbolTable()
  private var lines: [ArraySlice<UInt8>] = []

  mutating func symbol(of line: ArraySlice<UInt8>) -> UInt32 {
    var key = WordHash(line).value
    while true {
      let symbol = Int(table.intern(key))
      if symbol == lines.count { lines.append(line) }
      if lines[symbol].elementsEqual(line) { return UInt32(symbol) }
      key = (key &+ 1).scattered
    }
  }
}
