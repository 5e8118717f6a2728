import DraftText
import TestSupport
import Testing

@testable import DraftChange

struct TermSearchTests {
  @Test func `finds what a plain search finds`() {
    for seed in UInt64(0)..<100 {
      var random = SplitMix64(seed: seed)
      let source = random.numbers(60, below: 3).map { UInt8($0) }
      let text = random.numbers(random.below(40), below: 3).map { UInt8($0) }
      let terms = (0..<30).map { _ in
        let start = random.below(50)
        return ByteRange(start, start + random.below(10))
      }
      let found = TermSearch.places(of: terms, source, in: text, most: 3)
      for (term, places) in zip(terms, found) {
        guard term.count >= TermSearch.shortest else {
          #expect(places.isEmpty)
          continue
        }
        let term = source[term.range]
        let starts = text.indices.filter { text[$0...].starts(with: term) }
        #expect(places.map(\.start) == Array(starts.prefix(3)), "seed \(seed): \(term) in \(text)")
        #expect(places.allSatisfy { $0.count == term.count })
      }
    }
  }
}
