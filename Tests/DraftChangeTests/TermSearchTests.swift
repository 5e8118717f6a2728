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
        return ByteRange(start, start + random.below(9))
      }
      let found = TermSearch.found(terms, of: source, in: text)
      for (term, isFound) in zip(terms, found) where !term.isEmpty {
        let term = source[term.range]
        let expected =
          term.count <= text.count
          && (0...text.count - term.count).contains { text[$0...].starts(with: term) }
        #expect(isFound == expected, "seed \(seed): \(term) in \(text)")
      }
    }
  }
}
