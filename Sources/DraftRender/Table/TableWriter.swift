import DraftReview
import DraftText

/// How text in a cell is marked.
enum CellStyle { case plain, strong, deleted, inserted }

/// Where a comparison table is written to: rows, cells and marked text, whatever the format.
protocol TableWriter {
  /// Nobody takes the table any more; its writer may stop early.
  var hasFailed: Bool { get }
  /// Whether what several rows stand in has a row of its own above them.
  var hasGroupRows: Bool { get }

  /// - Parameter language: Of the heads, by its ISO 639 code.
  mutating func start(_ title: String, heads: [String], language: String)
  /// A row over all columns, where the format has such.
  mutating func groupRow(_ text: String)
  mutating func startRow()
  mutating func nextCell()
  mutating func endRow()
  /// - Parameter isEmpty: No row was written.
  mutating func end(_ closing: String, isEmpty: Bool)

  mutating func lineBreak()
  /// Blanks that a reader's program does not join.
  mutating func indent(_ columns: Int)
  mutating func put(_ text: String)
  /// Draft text on one line, white space that came or went by signs.
  mutating func text(_ range: ByteRange, of bytes: TextView, _ style: CellStyle)
  /// What can't be seen, by signs.
  mutating func sign(_ signs: String, _ style: CellStyle)
}

extension TableWriter {
  /// Code: each line on its own, with its indent.
  mutating func lines(_ range: ByteRange, of bytes: TextView, _ style: CellStyle) {
    // Blanks that came or went are shown by signs.
    guard !WhiteSpace.isAll(of: range, in: bytes) || style == .plain else {
      return text(range, of: bytes, style)
    }
    var at = range.start
    while at < range.end {
      let startsLine = at == 0 || bytes[at - 1] == "\n" || bytes[at - 1] == "\r"
      var start = at
      while startsLine, start < range.end, bytes[start] == " " || bytes[start] == "\t" {
        indent(bytes[start] == "\t" ? 4 : 1)
        start += 1
      }
      var end = start
      while end < range.end, bytes[end] != "\n", bytes[end] != "\r" { end += 1 }
      text(ByteRange(start, end), of: bytes, style)
      guard end < range.end else { return }
      lineBreak()
      let isPair = bytes[end] == "\r" && end + 1 < range.end && bytes[end + 1] == "\n"
      at = isPair ? end + 2 : end + 1
    }
  }
}
