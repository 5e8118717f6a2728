import DraftText

/// The names of a part's elements, each with what it meant last.
struct XMLNameTable {
  var known: [(scope: Int?, tag: XMLTag)] = []
  private var texts: [[UInt8]] = []
  private var places = [OptionalIndex](repeating: .none, count: 256)

  /// O(length) for the few names that a part has.
  mutating func symbol(_ bytes: TextView, _ name: Range<Int>) -> Int {
    var place = Self.hash(bytes[name]) & (places.count - 1)
    while let symbol = places[place].value {
      if texts[symbol].count == name.count, texts[symbol].elementsEqual(bytes[name]) {
        return symbol
      }
      place = (place + 1) & (places.count - 1)
    }
    places[place] = OptionalIndex(texts.count)
    texts.append(Array(bytes[name]))
    known.append((nil, .unknown))
    if texts.count * 2 > places.count { grow() }
    return texts.count - 1
  }

  @inline(__always)
  private static func hash(_ name: some Sequence<UInt8>) -> Int {
    let hash = WordHash(name).value
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }

  private mutating func grow() {
    places = [OptionalIndex](repeating: .none, count: places.count * 2)
    for (symbol, text) in texts.enumerated() {
      var place = Self.hash(text) & (places.count - 1)
      while places[place] != .none { place = (place + 1) & (places.count - 1) }
      places[place] = OptionalIndex(symbol)
    }
  }
}
