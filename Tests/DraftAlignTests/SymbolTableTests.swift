import DraftAlign
import TestSupport
import Testing

@Suite struct SymbolTableTests {
  @Test(arguments: 0..<20 as Range<UInt64>) func symbolsAreThoseOfADictionary(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var table = SymbolTable(expecting: random.below(4))
    var known: [UInt64: UInt32] = [:]
    for _ in 0..<2000 {
      // Many keys with the same low bits: the places collide.
      let key = UInt64(random.below(400)) << UInt64(random.pick([0, 8, 32, 40]))
      let expected = known[key] ?? UInt32(known.count)
      known[key] = expected
      #expect(table.intern(key) == expected, "seed \(seed)")
    }
    #expect(table.count == known.count)
  }

  @Test func hashesAreToldApartByHalfOfTheirBits() {
    var table = SymbolTable(expecting: 0, isExact: false)
    for round in 0..<2 {
      for number in UInt64(0)..<100_000 {
        let symbol = table.intern((number + 1) &* 0x9E37_79B9_7F4A_7C15)
        #expect(UInt64(symbol) == number, "round \(round)")
      }
    }
  }
}
