import DraftText

/// Where Markdown can be cut.
struct MarkdownBorders {
  enum Answer { case inside, border, doubtful }

  private enum FrontMatter { case perhaps, first, inside, past }

  /// `---` or `+++` on the first line opens front matter, unless the second line is blank.
  private var frontMatter = FrontMatter.perhaps
  private var frontMark: UInt8 = 0
  /// The fence that is open, and its length.
  private var fence: (mark: UInt8, count: Int)?
  private var isAfterBlank = true

  mutating func take(_ line: TextLine, _ bytes: TextView) -> Answer {
    if line.hasLoneReturn { return .doubtful }
    let text = line.text
    guard let first = text.first else {
      isAfterBlank = true
      if frontMatter != .inside { frontMatter = .past }
      return .inside
    }
    if frontMatter != .past, isInFrontMatter(line, bytes) { return .inside }
    let wasAfterBlank = isAfterBlank
    isAfterBlank = false
    if let open = fence {
      let count = run(text, bytes)
      let isEnd = bytes[first] == open.mark && count >= open.count && count == text.count
      if isEnd { fence = nil }
      // One that closes only for a reader who knows of lists is no fence to rely on.
      return isEnd && first != line.range.lowerBound ? .doubtful : .inside
    }
    if hasManyCells(text, bytes) { return .doubtful }
    let content = inner(text, bytes)
    if let mark = content.first.map({ bytes[$0] }) {
      let count = run(content, bytes)
      if mark == 0x60 || mark == 0x7E, count >= 3 {
        let isOpening = !content.dropFirst(count).contains { bytes[$0] == 0x60 }
        guard content.lowerBound == line.range.lowerBound, isOpening else { return .doubtful }
        fence = (mark, count)
        return .inside
      }
      if mark == 0x3C || mark == 0x24 && count >= 2 { return .doubtful }
    }
    return wasAfterBlank && startsBlock(line, bytes) ? .border : .inside
  }

  /// Whether a line that is not blank belongs to the front matter, its marks among it.
  private mutating func isInFrontMatter(
    _ line: TextLine, _ bytes: TextView
  ) -> Bool {
    let text = line.text
    let mark = bytes[text.lowerBound]
    let isRule =
      text.count == 3 && run(text, bytes) == 3 && text.lowerBound == line.range.lowerBound
    switch frontMatter {
    case .past: return false
    case .perhaps:
      let opens = isRule && line.range.lowerBound == 0 && (mark == 0x2D || mark == 0x2B)
      frontMatter = opens ? .first : .past
      frontMark = mark
      return opens
    case .first, .inside:
      let closes = isRule && (mark == frontMark || mark == 0x2E && frontMark == 0x2D)
      frontMatter = closes ? .past : .inside
      return true
    }
  }

  /// How often the first mark is repeated.
  private func run(_ text: Range<Int>, _ bytes: TextView) -> Int {
    var at = text.lowerBound
    while at < text.upperBound, bytes[at] == bytes[text.lowerBound] { at += 1 }
    return at - text.lowerBound
  }

  /// What is left behind the marks of lists and quotations.
  private func inner(_ text: Range<Int>, _ bytes: TextView) -> Range<Int> {
    var at = text.lowerBound
    while at < text.upperBound {
      switch bytes[at] {
      case 0x20, 0x09, 0x3E, 0x2D, 0x2A, 0x2B, 0x30...0x39, 0x2E, 0x29: at += 1
      default: return at..<text.upperBound
      }
    }
    return text.lowerBound..<text.lowerBound
  }

  /// A table with more cells in a row than any has makes the reader leave all tables unread.
  private func hasManyCells(_ text: Range<Int>, _ bytes: TextView) -> Bool {
    text.count > 1000 && text.reduce(0) { $0 + (bytes[$1] == 0x7C ? 1 : 0) } > 1000
  }

  /// A letter at the margin (an ideographic blank is one to Markdown), or a heading's number signs
  /// with a blank behind them.
  private func startsBlock(_ line: TextLine, _ bytes: TextView) -> Bool {
    switch bytes[line.range.lowerBound] {
    case 0x41...0x5A, 0x61...0x7A, 0x80...: return true
    case 0x23:
      let count = run(line.text, bytes)
      return count <= 6 && count < line.text.count && bytes[line.text.lowerBound + count] == 0x20
    default: return false
    }
  }
}
