import DraftText

/// A line of a table of contents: 第一章 总则……3.
struct ContentsEntry {
  var title: ByteRange
  /// Whether dots lead to the number. Blanks and tabs stand between the columns of a table of
  /// figures too.
  var isDotted: Bool

  /// Reads a title, a leader and the number of a page, `nil` where the line is something else.
  init?(_ bytes: TextView, _ line: ByteRange) {
    guard let numberStart = Self.pageStart(bytes, line) else { return nil }
    var start = numberStart
    var dots = 0
    var columns = 0
    while start > line.start {
      let previous = bytes.start(before: start)
      let scalar = bytes.scalar(at: previous)
      switch scalar {
      // A tab is as wide as a leader has to be.
      case "\t": columns += Self.leastColumns
      case " ", "\u{A0}": columns += 1
      case "\u{3000}": columns += 2
      // . · … ⋯ ． ・
      case ".", "·", "．", "・": dots += 1
      case "…", "⋯": dots += 3
      default:
        guard dots >= Self.leastDots || dots == 0 && columns >= Self.leastColumns else {
          return nil
        }
        title = ByteRange(line.start, start)
        isDotted = dots > 0
        return
      }
      start = previous
    }
    return nil
  }

  /// An ellipsis trails off with six dots at most and no number behind it; 3.5 has one.
  private static let leastDots = 4
  /// Two blanks may stand after a full stop or a label.
  private static let leastColumns = 3

  /// Where the number that a line ends in starts: 12, or 3-4 where chapters have their own pages.
  private static func pageStart(_ bytes: TextView, _ line: ByteRange) -> Int? {
    var at = line.end
    while at > line.start, isDigit(bytes[at - 1]) || bytes[at - 1] == "-" { at -= 1 }
    guard at < line.end, line.end - at <= 9, isDigit(bytes[line.end - 1]) else { return nil }
    return at
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte.isDigit }
}
