import DraftText

/// The `>` that stand before the lines of a quotation. Those inside a paragraph are layout as its
/// line ends are, and no text.
enum MarkdownQuotes {
  /// Adds the places of the marks before the line at `start`, and gives where its text starts. No line has
  /// more than `depth`, and fewer where it goes on without them. O(length of the marks).
  static func marks(
    _ bytes: TextView, _ start: Int, _ end: Int, depth: Int, into marks: inout [UInt32]
  ) -> Int {
    guard depth > 0 else { return start }
    let text = textStart(bytes, start, end, depth: depth)
    for place in start..<text where bytes[place] == ">" {
      marks.append(UInt32(truncatingIfNeeded: place))
    }
    return text
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
