import DraftText

/// Line numbers of ascending offsets, in one walk over the text and without an index of its lines:
/// sections and sentences are listed in order.
struct LineCursor {
  private var line = 1
  private var at = 0

  /// The number, from 1, of the line that holds `offset`, which must not go back.
  mutating func line(at offset: Int, in bytes: TextView) -> Int {
    let end = min(offset, bytes.count)
    while at < end {
      at = bytes.skipBlocks(at, end) { $0.holds("\n"..."\r") }
      guard at < end else { break }
      let byte = bytes[at]
      at += 1
      guard byte == "\n" || byte == "\r" else { continue }
      // The LF of a CRLF counts, its CR does not.
      if byte == "\r", at < bytes.count, bytes[at] == "\n" { continue }
      line += 1
    }
    return line
  }
}
