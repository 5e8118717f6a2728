/// For each symbol of a list the place where it stands, if it stands in one alone.
package struct UniquePlaces: Sendable {
  /// 0 where a symbol has not been seen, −1 where it was seen again, and else its place and one: a table of
  /// optional numbers would be four times as large.
  private var places: [Int32]

  package init(symbols: Int) { places = Array(repeating: 0, count: symbols) }

  /// Notes that a symbol stands at a place.
  @inline(__always)
  package mutating func note(_ symbol: UInt32, at place: Int) {
    let symbol = Int(symbol)
    places[symbol] = places[symbol] == 0 ? Int32(truncatingIfNeeded: place + 1) : -1
  }

  /// Notes that a symbol stands somewhere that does not count: it is in no one place any more.
  @inline(__always)
  package mutating func exclude(_ symbol: UInt32) { places[Int(symbol)] = -1 }

  /// The one place of a symbol; `nil` where it stands nowhere, or in several.
  @inline(__always)
  package subscript(symbol: UInt32) -> Int? {
    let place = places[Int(symbol)]
    return place > 0 ? Int(place) - 1 : nil
  }
}
