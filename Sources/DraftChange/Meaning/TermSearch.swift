import DraftText

/// Looks for many terms in one text: by a rolling hash for each length that a term has (Rabin and
/// Karp 1987), and byte by byte where the hash is right.
struct TermSearch {

  private let source: [UInt8]
  private let terms: [ByteRange]
  private var places: [[ByteRange]]
  private let most: Int

  /// Where the terms, ranges of `source`, stand in `text`, at most so many places of each.
  /// O(text × lengths + places).
  static func places(
    of terms: [ByteRange], _ source: [UInt8], in text: [UInt8], most: Int
  ) -> [[ByteRange]] {
    var search = TermSearch(source, terms, most)
    for (length, indexes) in Dictionary(grouping: terms.indices, by: { terms[$0].count }) {
      search.look(for: indexes, length: length, in: text)
    }
    return search.places
  }

  private init(_ source: [UInt8], _ terms: [ByteRange], _ most: Int) {
    self.source = source
    self.terms = terms
    self.most = most
    places = Array(repeating: [], count: terms.count)
  }

  private static let base: UInt64 = 0x0000_0100_0000_01B3

  private mutating func look(for indexes: [Int], length: Int, in text: [UInt8]) {
    guard length > 0, length <= text.count else { return }
    var sought: [UInt64: [Int]] = [:]
    var filter = [Bool](repeating: false, count: 1 << 12)
    for index in indexes {
      let hash = source.withView { Self.hash($0, terms[index].start, length) }
      sought[hash, default: []].append(index)
      filter[Self.place(hash)] = true
    }
    // What leaves the window is taken out with the weight that it has grown to.
    let leaving = (0..<length).reduce(1 as UInt64) { power, _ in power &* Self.base }
    text.withView { text in
      var hash = Self.hash(text, 0, length)
      var at = 0
      while true {
        if filter[Self.place(hash)], let hits = sought[hash] { note(hits, text, at, length) }
        guard at + length < text.count else { break }
        hash =
          hash &* Self.base &+ UInt64(text[at + length]) &- UInt64(text[at]) &* leaving
        at += 1
      }
    }
  }

  private static func hash(_ bytes: TextView, _ start: Int, _ length: Int) -> UInt64 {
    bytes[start..<start + length].reduce(0) { $0 &* base &+ UInt64($1) }
  }

  private static func place(_ hash: UInt64) -> Int {
    Int((hash &* 0x9E37_79B9_7F4A_7C15) >> 52)
  }

  private mutating func note(_ hits: [Int], _ text: TextView, _ at: Int, _ length: Int) {
    for index in hits where places[index].count < most {
      if source[terms[index].range].elementsEqual(text[at..<at + length]) {
        places[index].append(ByteRange(at, at + length))
      }
    }
  }
}
