import DraftText

/// The lines of a table, as cmark found it.
struct MarkdownTable {
  /// Where its head starts: cmark counts the paragraph to it that it interrupts.
  private(set) var head: Int
  /// All lines but the one of dashes, which is markup, without the white space around them.
  private(set) var rows: [ByteRange] = []

  /// The table in `first..<last`, in so many quotations. O(length).
  init(_ bytes: TextView, _ first: Int, _ last: Int, quotes: Int) {
    func row(_ start: Int) -> ByteRange {
      let end = MarkdownLines.lineEnd(bytes, start)
      // cmark says where the first line's text starts.
      let text =
        start == first ? start : MarkdownQuotes.textStart(bytes, start, end, depth: quotes)
      return MarkdownLines.trimmed(bytes, text, end)
    }
    head = first
    var lines: [(start: Int, row: ByteRange)] = []
    var at = first
    while at < last {
      lines.append((at, row(at)))
      at = MarkdownLines.nextLine(bytes, after: MarkdownLines.lineEnd(bytes, at))
    }
    // Without a line of dashes all would be rows; cmark finds no such table.
    if let dashes = lines.dropFirst().firstIndex(where: { Self.isDashes(bytes, $0.row) }) {
      head = lines[dashes - 1].start
      lines.remove(at: dashes)
      lines.removeFirst(dashes - 1)
    }
    rows = lines.map(\.row)
  }

  /// `|---|:--:|`
  private static func isDashes(_ bytes: TextView, _ line: ByteRange) -> Bool {
    line.range.contains { bytes[$0] == "-" }
      && line.range.allSatisfy {
        switch bytes[$0] {
        case "-", ":", "|", " ", "\t": true
        default: false
        }
      }
  }
}
