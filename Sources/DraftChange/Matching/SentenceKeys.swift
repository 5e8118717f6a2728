import DraftDocument
import DraftText

/// A key for each sentence of a draft, equal where the sentences are.
///
/// How lines are wrapped does not count: white space with a line end in it is one space, or
/// nothing between Han; other white space does count, as a reader sees it. In code and tables all of it
/// counts but the way a line ends.
enum SentenceKeys {
  static func keys(_ document: Document) -> [UInt64] {
    document.text.withView { bytes in
      document.sentences.map {
        $0.role == .opaque
          ? exactKey(bytes, $0.range) : key(bytes, $0.range.start, $0.range.end)
      }
    }
  }

  private static func exactKey(
    _ bytes: TextView, _ range: ByteRange
  ) -> UInt64 {
    var hash = ByteHash()
    var from = range.start
    for at in range.range where bytes[at] == "\r" {
      hash.add(bytes, from, at)
      from = at + 1
    }
    hash.add(bytes, from, range.end)
    return hash.value
  }

  /// O(length); eight bytes a step where there is no line end.
  static func key(_ bytes: TextView, _ start: Int, _ end: Int) -> UInt64 {
    var hash = ByteHash()
    var from = start
    var at = start
    while true {
      at = bytes.skipBlocks(at, end) { $0.holds(below: 0x0E) }
      while at < end, bytes[at] > 0x0D || bytes[at] < 0x09 { at += 1 }
      guard at < end else { break }
      let (first, last) = wrap(bytes, at, start, end)
      hash.add(bytes, from, first)
      if isSpaced(bytes, first, last, start, end) { hash.add(0x20) }
      from = last
      at = last
    }
    hash.add(bytes, from, end)
    return hash.value
  }

  /// Other control characters are text, if unseen: losing one is a change.
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == " " || byte >= 0x09 && byte <= 0x0D
  }

  /// The white space around a line end or a tab.
  private static func wrap(
    _ bytes: TextView, _ at: Int, _ start: Int, _ end: Int
  ) -> (Int, Int) {
    var first = at
    var last = at + 1
    while first > start, Self.isSpace(bytes[first - 1]) { first -= 1 }
    while last < end, Self.isSpace(bytes[last]) { last += 1 }
    return (first, last)
  }

  private static func isSpaced(
    _ bytes: TextView, _ first: Int, _ last: Int, _ start: Int, _ end: Int
  ) -> Bool {
    guard first > start, last < end else { return false }
    return LineWrap.isSpace(
      between: bytes.decode(before: first).value,
      and: bytes.decode(at: last).value)
  }
}

/// A 64-bit hash of bytes, the same on every machine and in every run: multiply and fold, as in
/// wyhash.
struct ByteHash {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var pending: UInt64 = 0
  private var filled: UInt64 = 0
  private var length: UInt64 = 0

  mutating func add(_ byte: UInt8) {
    pending |= UInt64(byte) << (filled * 8)
    filled += 1
    length &+= 1
    if filled == 8 { mix() }
  }

  /// For hashes of such numbers alone.
  mutating func add(number: UInt32) {
    assert(filled == 0)
    pending = UInt64(number)
    length &+= 8
    mix()
  }

  mutating func add(_ bytes: TextView, _ start: Int, _ end: Int) {
    var at = start
    while filled != 0, at < end {
      add(bytes[at])
      at += 1
    }
    while at + 8 <= end {
      pending = bytes.word(at: at)
      length &+= 8
      mix()
      at += 8
    }
    while at < end {
      add(bytes[at])
      at += 1
    }
  }

  private mutating func mix() {
    let product = (state ^ pending).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    state = product.high ^ product.low ^ 0xE703_7ED1_A0B4_28DB
    pending = 0
    filled = 0
  }

  var value: UInt64 {
    let product = (state ^ pending ^ length).multipliedFullWidth(by: 0x8EBC_6AF0_9C88_C6E3)
    return product.high ^ product.low
  }
}
