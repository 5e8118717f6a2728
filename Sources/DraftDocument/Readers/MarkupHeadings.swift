import DraftText

/// The headings of reStructuredText, AsciiDoc and Org.
struct MarkupHeadings {
  let bytes: TextView
  let dialect: ReaderKind
  private var styles = UnderlineStyles()

  init(bytes: TextView, dialect: ReaderKind) {
    self.bytes = bytes
    self.dialect = dialect
  }

  /// The heading that starts with this line, and where it ends. `start`: of the line, before its indent.
  mutating func take(_ line: ByteRange, _ start: Int) -> (block: Block, end: Int)? {
    switch dialect {
    case .rst: return underlined(line, start)
    case .asciidoc:
      guard line.start == start else { return nil }
      return marked(line, by: "=") ?? marked(line, by: "#")
    default:
      guard line.start == start else { return nil }
      return HeadingMarks(bytes: bytes).outline(line, deepest: 32).map { ($0, behind(line)) }
    }
  }

  private func marked(_ line: ByteRange, by mark: Unicode.Scalar) -> (block: Block, end: Int)? {
    HeadingMarks(bytes: bytes).heading(line, by: mark, .asciidoc, deepest: 6)
      .map { ($0, behind(line)) }
  }

  // MARK: Lines below

  private mutating func underlined(_ line: ByteRange, _ start: Int) -> (block: Block, end: Int)? {
    let second = next(line)
    if let over = mark(line), let title = second, self.mark(title) == nil, let under = next(title),
      mark(under) == over, under.count >= columns(title)
    {
      return (heading(title, over, hasOverline: true), behind(under))
    }
    guard line.start == start, mark(line) == nil, let under = second, let mark = mark(under),
      under.count >= columns(line)
    else { return nil }
    return (heading(line, mark, hasOverline: false), behind(under))
  }

  private mutating func heading(_ title: ByteRange, _ mark: UInt8, hasOverline: Bool) -> Block {
    Block(
      kind: .heading(level: styles.level(mark, hasOverline: hasOverline), setext: true),
      content: title, markup: .restructuredText)
  }

  /// The mark of punctuation that a line repeats, if that is all of it.
  private func mark(_ line: ByteRange) -> UInt8? {
    let mark = bytes[line.start]
    switch mark {
    case "!"..."/", ":"..."@", "["..."`", "{"..."~": break
    default: return nil
    }
    return line.count >= 2 && line.range.allSatisfy({ bytes[$0] == mark }) ? mark : nil
  }

  /// The line below, where it is not blank.
  private func next(_ line: ByteRange) -> ByteRange? {
    let start = behind(line)
    guard start < bytes.count else { return nil }
    let text = MarkdownLines.trimmed(bytes, start, MarkdownLines.lineEnd(bytes, start))
    return text.isEmpty ? nil : text
  }

  private func behind(_ line: ByteRange) -> Int {
    MarkdownLines.nextLine(bytes, after: MarkdownLines.lineEnd(bytes, line.end))
  }

  private func columns(_ title: ByteRange) -> Int { bytes.width(title, narrow: 1) }
}
