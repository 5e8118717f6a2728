/// For each symbol of a list the place where it stands, if it stands in one alone.
package struct UniquePlaces: Sendable {
  /// A place in four bytes: a table of optional numbers would be four times as large.
  private struct Place: Equatable {
    /// The place and one; the first and the last number are no place.
    let raw: UInt32

    static let unseen = Place(raw: 0)
    static let several = Place(raw: .max)
  }

  private var places: [Place]

  package init(symbols: Int) { places = Array(repeating: .unseen, count: symbols) }

  /// Notes that a symbol stands at a place.
  @inline(__always)
  package mutating func note(_ symbol: UInt32, at place: Int) {
    let symbol = Int(symbol)
    places[symbol] =
      places[symbol] == .unseen ? Place(raw: UInt32(truncatingIfNeeded: place + 1)) : .several
  }

  /// Notes that a symbol stands somewhere that does not count: it is in no one place any more.
  @inline(__always)
  package mutating func exclude(_ symbol: UInt32) { places[Int(symbol)] = .several }

  /// The one place of a symbol; `nil` where it stands nowhere, or in several.
  @inline(__always)
  package subscript(symbol: UInt32) -> Int? {
    let place = places[Int(symbol)]
    return place == .unseen || place == .several ? nil : Int(place.raw) - 1
  }
}
