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

  /// O(length); sixteen bytes a step where there is no line end.
  static func key(_ bytes: TextView, _ start: Int, _ end: Int) -> UInt64 {
    var hash = ByteHash()
    var from = start
    var at = start
    while true {
      at = bytes.skipBlocks(at, end) { $0.holds("\t"..."\r") }
      while at < end, !("\t"..."\r" ~= bytes[at]) { at += 1 }
      guard at < end else { break }
      let (first, last) = wrap(bytes, at, start, end)
      guard (first..<last).contains(where: { "\n"..."\r" ~= bytes[$0] }) else {
        // A tab sets columns apart.
        at = last
        continue
      }
      hash.add(bytes, from, first)
      if isSpaced(bytes, first, last, start, end) { hash.add(UInt8(ascii: " ")) }
      from = last
      at = last
    }
    hash.add(bytes, from, end)
    return hash.value
  }

  /// The white space around a line end or a tab.
  private static func wrap(
    _ bytes: TextView, _ at: Int, _ start: Int, _ end: Int
  ) -> (Int, Int) {
    var first = at
    var last = at + 1
    while first > start, bytes[first - 1].isSpace { first -= 1 }
    while last < end, bytes[last].isSpace { last += 1 }
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
