import DraftText

/// Text wrapped into a column of its own, held line by line until its neighbour is there too.
struct ColumnText {
  struct Line {
    var bytes: ArraySlice<UInt8>
    /// What it takes on the screen; escapes take nothing.
    var columns: Int
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
    let bytes = gathered.bytes
    var found = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if let last = found.last, last.isEmpty { found.removeLast() }
    return found.map { Line(bytes: $0, columns: columns(of: $0)) }
  }

  private func columns(of line: ArraySlice<UInt8>) -> Int {
    var counter = lines.columns.counter
    var columns = 0
    var isEscape = false
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      if isEscape {
        isEscape = scalar != "m"
      } else if scalar == "\u{1B}" {
        isEscape = true
      } else {
        columns += counter.add(scalar.value)
      }
    }
    return columns
  }
}
