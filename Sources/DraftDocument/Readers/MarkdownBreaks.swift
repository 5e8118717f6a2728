import DraftText

/// The line ends inside a paragraph of Markdown that stay where they are: two blanks or a backslash before
/// them say so.
enum MarkdownBreaks {

  /// How many such breaks `block` has. Adds to `marks`, ascending, what is layout and no text inside it: the
  /// backslashes of breaks, and the `>` of quoted lines (`MarkdownQuotes`). O(length).
  static func find(
    _ bytes: TextView, _ block: ByteRange, depth: Int, marks: inout [UInt32]
  ) -> UInt8 {
    var count = 0
    var at = block.start
    while true {
      let end = MarkdownLines.lineEnd(bytes, at)
      let next = MarkdownLines.nextLine(bytes, after: end)
      guard next < block.end else { return UInt8(clamping: count) }
      if isBackslash(bytes, at, end) {
        marks.append(UInt32(truncatingIfNeeded: end - 1))
        count += 1
      } else if end - at > 2, bytes[end - 1] == " ", bytes[end - 2] == " " {
        count += 1
      }
      at = MarkdownQuotes.marks(bytes, next, block.end, depth: depth, into: &marks)
    }
  }

  /// Whether a line ends in a backslash that no other one escapes.
  private static func isBackslash(_ bytes: TextView, _ start: Int, _ end: Int) -> Bool {
    var at = end
    while at > start, bytes[at - 1] == "\\" { at -= 1 }
    return (end - at) % 2 == 1
  }
}
