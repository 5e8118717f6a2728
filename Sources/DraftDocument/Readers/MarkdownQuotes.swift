import DraftText

/// The `>` that stand before the lines of a quotation. Those inside a paragraph are layout as its
/// line ends are, and no text.
enum MarkdownQuotes {
  /// Adds the places of the marks before all lines of `block` but its first, which stands behind
  /// its own. No line has more than `depth`, and fewer where it goes on without them. O(length).
  static func marks(
    _ bytes: TextView, _ block: ByteRange, depth: Int, into marks: inout [UInt32]
  ) {
    guard depth > 0 else { return }
    var at = MarkdownLines.nextLine(bytes, after: MarkdownLines.lineEnd(bytes, block.start))
    while at < block.end {
      let text = textStart(bytes, at, block.end, depth: depth)
      for place in at..<text where bytes[place] == ">" {
        marks.append(UInt32(truncatingIfNeeded: place))
      }
      at = MarkdownLines.nextLine(bytes, after: MarkdownLines.lineEnd(bytes, text))
    }
  }

  /// One past the last of up to `depth` marks before the text of the line at `start`; `start` where
  /// it has none.
  static func textStart(
    _ bytes: TextView, _ start: Int, _ end: Int, depth: Int
  ) -> Int {
    var text = start
    for _ in 0..<depth {
      var at = text
      while at < end, bytes[at] == " " || bytes[at] == "\t" { at += 1 }
      guard at < end, bytes[at] == ">" else { break }
      text = at + 1
    }
    return text
  }
}
