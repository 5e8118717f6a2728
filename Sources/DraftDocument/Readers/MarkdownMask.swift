import DraftText

/// Hides from cmark what only its inline parser looks at. The blocks are all that is asked of it,
/// and links or emphasis would cost most of the time, quadratic in the worst case (`![[]()…`).
/// Footnotes become quotations (`MarkdownNotes`).
enum MarkdownMask {
  /// A copy of the same length, with the same blocks. Brackets are hidden everywhere (link definitions are
  /// found without cmark), `* _ \ & ! <` after a line's first word; back-ticks stay: they decide whether a
  /// line opens a fence. O(bytes).
  static func masked(_ text: TextView) -> [UInt8] {
    var out = text.withPointer { Array($0) }
    var notes = MarkdownNotes()
    var at = 0
    while at < text.count {
      let marks = notes.marks(text, at)
      for mark in marks { out[mark] = MarkdownNotes.mask(mark - marks.lowerBound) }
      at = maskLine(text, from: marks.isEmpty ? at : marks.upperBound, &out)
    }
    return out
  }

  /// Masks the line from `start` on and gives the start of the next. O(length).
  private static func maskLine(
    _ text: TextView, from start: Int, _ out: inout [UInt8]
  ) -> Int {
    var at = start
    while at < text.count, isMarkup(text[at]) { at += 1 }
    if at < text.count, text[at] != "[", text[at] != "]", !isLineEnd(text[at]) { at += 1 }
    while true {
      at = text.skipBlocks(at, text.count, until: mayBeHidden)
      guard at < text.count else { break }
      let byte = text[at]
      at += 1
      switch byte {
      case "[", "]":
        if !isCharacterData(text, at - 1) { out[at - 1] = UInt8(ascii: "x") }
      case "*", "_", "&", "!": out[at - 1] = UInt8(ascii: "x")
      case "<" where at == text.count || text[at] != "/": out[at - 1] = UInt8(ascii: "x")
      case "\\" where at == text.count || text[at] != "|": out[at - 1] = UInt8(ascii: "x")
      case "\n": return at
      case "\r": return at < text.count && text[at] == "\n" ? at + 1 : at
      default: break
      }
    }
    return at
  }

  /// Where a line ends or something stands that may have to be hidden.
  @inline(__always)
  private static func mayBeHidden(_ block: ByteBlock) -> ByteBlock.Hits {
    block.holds("\n") | block.holds("\r") | block.holds("!") | block.holds("&")
      | block.holds("*") | block.holds("<") | block.holds("["..."]")
      | block.holds("_")
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == "\n" || byte == "\r" }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case " ", "\t", ">", "*", "+", "-", "_", "0"..."9", ".", ")", "<", "!": true
    default: false
    }
  }

  /// The brackets of `<![CDATA[` and `]]>`.
  private static func isCharacterData(_ text: TextView, _ at: Int) -> Bool {
    if text[at] == "]" {
      return (at + 2 < text.count && text[at + 1] == "]" && text[at + 2] == ">")
        || (at > 0 && at + 1 < text.count && text[at - 1] == "]" && text[at + 1] == ">")
    }
    guard at > 1 else { return false }
    return (text[at - 1] == "!" && text[at - 2] == "<")
      || (text[at - 1] == "A" && text[at - 2] == "T")
  }
}
