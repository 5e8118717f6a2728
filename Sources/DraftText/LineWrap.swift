/// What the end of a wrapped line stands for.
package enum LineWrap {
  /// Whether a space stands between two characters that a line end came between: between words of
  /// scripts that have spaces, and between such a word and Han; not within Han, nor beside a number
  /// or a mark in Han.
  package static func isSpace(between before: Unicode.Scalar, and after: Unicode.Scalar) -> Bool {
    switch (isWide(before), isWide(after)) {
    case (false, false): true
    case (true, true): false
    case (true, false): isLetter(after)
    case (false, true): isLetter(before)
    }
  }

  /// The white space in `range` that only wraps its lines and stands for nothing, ascending. O(length).
  static func wraps(_ text: TextView, _ range: ByteRange) -> [ByteRange] {
    guard hasLineEnd(text, range) else { return [] }
    var found: [ByteRange] = []
    var at = range.start
    while at < range.end {
      guard text[at].isSpace else {
        at += 1
        continue
      }
      let end = blanksEnd(text, at, range.end)
      if at > range.start, end < range.end, isWrap(text, at, end, range) {
        found.append(ByteRange(at, end))
      }
      at = end
    }
    return found
  }

  private static func hasLineEnd(_ text: TextView, _ range: ByteRange) -> Bool {
    let at = text.skipBlocks(range.start, range.end) { $0.holds(below: 0x0E) }
    return (at..<range.end).contains { text[$0] == "\n" || text[$0] == "\r" }
  }

  private static func blanksEnd(_ text: TextView, _ from: Int, _ end: Int) -> Int {
    var at = from
    while at < end, text[at].isSpace { at += 1 }
    return at
  }

  /// Whether a line end that stands for nothing is among the blanks.
  private static func isWrap(_ text: TextView, _ start: Int, _ end: Int, _ range: ByteRange) -> Bool
  {
    guard text[start..<end].contains(where: { $0 == "\n" || $0 == "\r" }) else { return false }
    return !isSpace(
      between: text.scalar(before: start, from: range.start), and: text.scalar(at: end))
  }

  /// `range` without these, or `nil` where there are none. O(length).
  package static func unwrapped(_ text: TextView, _ range: ByteRange) -> MappedText? {
    let wraps = wraps(text, range)
    guard !wraps.isEmpty else { return nil }
    var result = MappedText(of: range)
    var start = range.start
    for wrap in wraps {
      result.add(text, start..<wrap.start)
      result.add([], for: wrap.start)
      start = wrap.end
    }
    result.add(text, start..<range.end)
    return result
  }

  /// Han, kana and full-width forms; Hangul has spaces.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar >= "\u{2E80}" && !("\u{AC00}"..."\u{D7FF}" ~= scalar) && scalar < "🀀"
      || scalar >= "\u{20000}"
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII || "a"..."z" ~= scalar || "A"..."Z" ~= scalar
  }
}
