import DraftText

/// Text wrapped into a column of its own, held line by line until its neighbour is there too; used again for
/// the next row.
struct ColumnText {
  struct Line {
    fileprivate var bytes: Range<Int>
    /// What it takes on the screen; escapes take nothing.
    var columns: Int
    var isEmpty: Bool { bytes.isEmpty }
  }

  var lines: LineWriter
  private let gathered: Gathered

  private final class Gathered { var bytes: [UInt8] = [] }

  /// Styled as `other`.
  init(width: Int, like other: LineWriter) {
    let gathered = Gathered()
    self.gathered = gathered
    lines = LineWriter(
      sink: ByteSink { gathered.bytes += $0 }, width: width, colour: other.colour,
      theme: other.theme, columns: other.columns)
  }

  /// An empty column.
  mutating func start() {
    gathered.bytes.removeAll(keepingCapacity: true)
    lines.widths = []
    lines.startLine(indent: 0, hang: 0)
  }

  /// A note on a line of its own below the text.
  mutating func note(_ text: String) {
    lines.endLine()
    lines.startLine(indent: 0, hang: 2)
    lines.put(text, .dim)
  }

  mutating func finished() -> [Line] {
    lines.endLine()
    try? lines.sink.finish()
    var found: [Line] = []
    var start = 0
    for columns in lines.widths ?? [] {
      let end = gathered.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? gathered.bytes.count
      found.append(Line(bytes: start..<end, columns: columns))
      start = min(end + 1, gathered.bytes.count)
    }
    return found
  }

  func write(_ line: Line, to sink: ByteSink) { sink.write(gathered.bytes[line.bytes]) }
}
