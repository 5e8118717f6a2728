import DraftText

/// Headings that plain text marks by its layout: underlined titles, `== Section`, `** Heading`.
struct PlainHeadings {
  private let bytes: TextView
  private var styles = UnderlineStyles()
  private let isOutline: Bool
  /// Whether the lines at hand stand between two `----`, where nothing is a heading.
  private var isListing = false
  /// After `== Section` a line of dashes delimits a listing and underlines nothing.
  private var isAsciidoc = false

  init(_ bytes: TextView) {
    self.bytes = bytes
    isOutline = Self.hasStarLevels(bytes)
  }

  /// The heading that starts at `lines[index]`, and how many lines it takes.
  mutating func heading(
    _ lines: [ByteRange], _ index: Int, afterHeading: Bool
  ) -> (block: Block, count: Int)? {
    let line = lines[index]
    let first = bytes[line.start]
    if first == "=", let block = asciidoc(line) {
      isAsciidoc = true
      return (block, 1)
    }
    if first == "*", isOutline, let block = org(line) { return (block, 1) }
    if line.count == 4, bytes.has("----", at: line.start) { isListing.toggle() }
    guard index + 1 < lines.count, !isAsciidoc else { return nil }
    if index + 2 < lines.count, let over = underline(line), let under = underline(lines[index + 2]),
      over == under, fits(lines[index + 1], lines[index + 2])
    {
      return (underlined(lines[index + 1], over, hasOverline: true), 3)
    }
    guard index == 0 || afterHeading, let mark = underline(lines[index + 1]),
      fits(line, lines[index + 1])
    else { return nil }
    return (underlined(line, mark, hasOverline: false), 2)
  }

  private mutating func underlined(
    _ title: ByteRange, _ mark: UInt8, hasOverline: Bool
  ) -> Block {
    Block(
      kind: .heading(level: styles.level(mark, hasOverline: hasOverline), setext: true),
      content: title, markup: hasOverline ? .restructuredText : .underline)
  }

  /// The mark that a line repeats, if that is all of it.
  private func underline(_ line: ByteRange) -> UInt8? {
    let mark = bytes[line.start]
    switch mark {
    // No dots, exclamation marks or low lines: those trail off, cry out or wait to be filled in;
    // and three backticks fence code.
    case "\"", "#", "'", "*", "+", "-", ":", "=", "^", "~": break
    default: return nil
    }
    guard line.count >= 3, line.range.allSatisfy({ bytes[$0] == mark }) else { return nil }
    return mark
  }

  /// A title is no underline itself and at most two columns wider than its underline.
  private func fits(_ title: ByteRange, _ line: ByteRange) -> Bool {
    guard underline(title) == nil, title.count <= 3 * (line.count + 2) else { return false }
    var columns = 0
    var at = title.start
    while at < title.end {
      columns += bytes[at].columns
      at += bytes.length(at: at)
    }
    return line.count >= columns - 2
  }

  private func asciidoc(_ line: ByteRange) -> Block? {
    guard !isListing, isAtColumnZero(line) else { return nil }
    return HeadingMarks(bytes: bytes).heading(line, by: "=", .asciidoc, deepest: 6)
  }

  private func org(_ line: ByteRange) -> Block? {
    isAtColumnZero(line) ? HeadingMarks(bytes: bytes).outline(line, deepest: 6) : nil
  }

  private func isAtColumnZero(_ line: ByteRange) -> Bool {
    line.start == 0 || bytes[line.start - 1] == "\n" || bytes[line.start - 1] == "\r"
  }

  /// One star alone is a bullet; one and two at the margin are an outline.
  private static func hasStarLevels(_ bytes: TextView) -> Bool {
    guard bytes.first(UInt8(ascii: "*")) != nil else { return false }
    var hasOne = bytes.has("* ", at: 0)
    var hasTwo = false
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      guard byte == "\n", at < bytes.count, bytes[at] == "*" else { continue }
      if bytes.has("* ", at: at) { hasOne = true }
      if hasOne, bytes.has("** ", at: at) { hasTwo = true }
      if hasTwo { return true }
    }
    return false
  }
}
