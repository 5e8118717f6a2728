import DraftText

/// Looks for many terms in one text: by the four bytes that each starts with, then by a hash that grows
/// with its length (as Rabin and Karp's does, 1987), and byte by byte where the hash is right.
struct TermSearch {
  private let source: [UInt8]
  private let terms: [ByteRange]
  private let most: Int
  private var places: [[ByteRange]]
  /// Whether a term may start with four bytes, by a few bits of theirs: most places need no other look.
  private var filter = [Bool](repeating: false, count: 1 << 14)
  /// By the four bytes that they start with, the lengths of terms, ascending.
  private var lengths: [UInt32: [Int]] = [:]
  private var termsByHash: [UInt64: [Int]] = [:]

  /// Shorter ones are not looked for.
  static let shortest = 4

  /// Where the terms, ranges of `source`, stand in `text`, at most so many places of each.
  /// O(text + places × lengths of the terms that start with the same four bytes).
  static func places(
    of terms: [ByteRange], _ source: [UInt8], in text: [UInt8], most: Int
  ) -> [[ByteRange]] {
    var search = TermSearch(source, terms, most)
    text.withView { search.look(in: $0) }
    return search.places
  }

  private init(_ source: [UInt8], _ terms: [ByteRange], _ most: Int) {
    self.source = source
    self.terms = terms
    self.most = most
    places = Array(repeating: [], count: terms.count)
    for (index, term) in terms.enumerated() where term.count >= Self.shortest {
      let (start, hash) = source.withView { (Self.start($0, term.start), Self.hash($0, term)) }
      filter[Self.place(start)] = true
      termsByHash[hash, default: []].append(index)
      if lengths[start]?.contains(term.count) != true {
        lengths[start, default: []].append(term.count)
      }
    }
    for start in lengths.keys { lengths[start]?.sort() }
  }

  private mutating func look(in text: TextView) {
    guard !lengths.isEmpty else { return }
    var at = 0
    while at + Self.shortest <= text.count {
      let start = Self.start(text, at)
      if filter[Self.place(start)], let lengths = lengths[start] { look(for: lengths, text, at) }
      at += text.length(at: at)
    }
  }

  /// Looks for the terms of these lengths, ascending, at `at`.
  private mutating func look(for lengths: [Int], _ text: TextView, _ at: Int) {
    var hash: UInt64 = 0
    var end = at
    for length in lengths {
      guard at + length <= text.count else { return }
      while end < at + length {
        hash = Self.grown(hash, text[end])
        end += 1
      }
      if let found = termsByHash[hash] { note(found, text, ByteRange(at, end)) }
    }
  }

  private mutating func note(_ found: [Int], _ text: TextView, _ place: ByteRange) {
    for index in found where places[index].count < most {
      if source[terms[index].range].elementsEqual(text[place.range]) { places[index].append(place) }
    }
  }

  @inline(__always)
  private static func start(_ bytes: TextView, _ at: Int) -> UInt32 {
    bytes.half(at: at)
  }

  private static func hash(_ bytes: TextView, _ range: ByteRange) -> UInt64 {
    bytes[range.range].reduce(0, grown)
  }

  @inline(__always)
  private static func grown(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    hash &* 0x0000_0100_0000_01B3 &+ UInt64(byte)
  }

  @inline(__always)
  private static func place(_ start: UInt32) -> Int { Int((start &* 0x9E37_79B1) >> 18) }
}
