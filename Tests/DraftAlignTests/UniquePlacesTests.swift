import Testing

@testable import DraftAlign

@Suite struct UniquePlacesTests {
  @Test func onlyWhatStandsOnceHasAPlace() {
    var places = UniquePlaces(symbols: 4)
    for (place, symbol) in [2, 0, 2, 1].enumerated() { places.note(UInt32(symbol), at: place) }
    #expect((0..<4).map { places[$0] } == [1, 3, nil, nil])
  }

  @Test func whatIsExcludedHasNone() {
    var places = UniquePlaces(symbols: 2)
    places.exclude(0)
    places.note(0, at: 5)
    places.note(1, at: 0)
    #expect(places[0] == nil)
    #expect(places[1] == 0)
  }
}
