import DraftText

/// One line of a text.
struct TextLine {
  /// With its line end.
  var range: Range<Int>
  /// Without the white space around it.
  var text: Range<Int>
  /// A carriage return that a line feed does not follow ends lines too, for the readers.
  var hasLoneReturn: Bool
}

/// The lines of a text, each ending behind its line feed.
struct TextLines: Sequence, IteratorProtocol {
  private let bytes: TextView
  private let hasReturns: Bool
  private var at = 0

  init(_ bytes: TextView) {
    self.bytes = bytes
    hasReturns = bytes.first(UInt8(ascii: "\r")) != nil
  }

  mutating func next() -> TextLine? {
    guard at < bytes.count else { return nil }
    let start = at
    var end = bytes.first(UInt8(ascii: "\n"), from: start) ?? bytes.count
    at = Swift.min(end + 1, bytes.count)
    if hasReturns, end > start, bytes[end - 1] == "\r" { end -= 1 }
    let hasLone =
      hasReturns && end > start && bytes.part(start..<end).first(UInt8(ascii: "\r")) != nil
    return TextLine(range: start..<at, text: trimmed(start, end), hasLoneReturn: hasLone)
  }

  private func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
    var (start, end) = (start, end)
    while start < end, case let length = space(start, end), length > 0 { start += length }
    while start < end {
      if bytes[end - 1].isBlank {
        end -= 1
      } else if end - start >= 3, space(end - 3, end) == 3 {
        end -= 3
      } else if end - start >= 2, space(end - 2, end) == 2 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// The length of the white space at `at`: ASCII, U+00A0, U+3000; 0 where there is none.
  private func space(_ at: Int, _ end: Int) -> Int {
    switch bytes[at] {
    case let blank where blank.isBlank: 1
    case _ where at + 1 < end && bytes.has("\u{A0}", at: at): 2
    case _ where at + 2 < end && bytes.has("\u{3000}", at: at): 3
    default: 0
    }
  }
}
