/// Where the lines of a text start, for turning a byte offset into a line number.
///
/// A line ends at LF, CRLF or a CR that stands alone.
package struct LineIndex: Sendable {
  package let starts: [UInt32]

  /// O(bytes).
  package init(_ bytes: [UInt8]) {
    self = bytes.withView { LineIndex($0) }
  }

  /// O(bytes).
  package init(_ text: TextView) {
    var starts: [UInt32] = [0]
    var at = 0
    while true {
      at = text.skipBlocks(at, text.count) { $0.holds(below: 0x0E) }
      guard at < text.count else { break }
      let byte = text[at]
      at += 1
      guard byte <= 0x0D, byte == "\n" || byte == "\r" else { continue }
      if byte == "\r", at < text.count, text[at] == "\n" { at += 1 }
      starts.append(UInt32(truncatingIfNeeded: at))
    }
    self.starts = starts
  }

  /// The number, from 1, of the line that holds `offset`; O(log lines).
  package func line(at offset: Int) -> Int {
    partitionPoint(starts.indices) { Int(starts[$0]) <= offset }
  }
}
