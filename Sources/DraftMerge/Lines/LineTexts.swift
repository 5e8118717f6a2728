import DraftAlign
import DraftText

/// Several texts as runs of symbols, one for each line, the same for lines of the same bytes.
struct LineTexts {
  private(set) var texts: [LineText] = []
  private var interner = LineInterner()

  /// O(bytes).
  init(_ texts: [[UInt8]]) {
    for text in texts { self.texts.append(LineText(text, &interner)) }
  }

  /// With others behind these. O(bytes of those + lines of these).
  func with(_ others: [[UInt8]]) -> LineTexts {
    var all = self
    for text in others { all.texts.append(LineText(text, &all.interner)) }
    return all
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
    bytes.withView { text in
      while let place = text.first(UInt8(ascii: "\n"), from: starts[starts.count - 1]) {
        starts.append(place + 1)
      }
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

  /// Whether a range of lines is the same bytes as one of another text of the same `LineTexts`. O(lines).
  func isSame(_ lines: Range<Int>, as other: LineText, _ others: Range<Int>) -> Bool {
    lines.count == others.count && symbols[lines].elementsEqual(other.symbols[others])
  }

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
    line.withView { text in
      var hash = ByteHash()
      hash.add(text, 0, text.count)
      var key = hash.value
      while true {
        let symbol = Int(table.intern(key))
        if symbol == lines.count { lines.append(line) }
        if lines[symbol].withView({ $0.isSame(text) }) { return UInt32(symbol) }
        key = (key &+ 1).scattered
      }
    }
  }
}

extension TextView {
  fileprivate func isSame(_ other: TextView) -> Bool {
    count == other.count && commonPrefix(indices, with: other, other.indices) == count
  }
}
