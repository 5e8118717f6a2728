import DraftText

/// Headings by the marks before them: `== Section` of AsciiDoc, `** Heading` of Org.
struct HeadingMarks {
  let bytes: TextView

  /// - Parameter deepest: As many marks as a heading may have.
  func heading(
    _ line: ByteRange, by mark: Unicode.Scalar, _ markup: Markup, deepest: Int
  ) -> Block? {
    var at = line.start
    while at < line.end, bytes[at] == UInt8(ascii: mark) { at += 1 }
    let level = at - line.start
    guard level > 0, level <= deepest, at < line.end, bytes[at] == " " else { return nil }
    return Block(
      kind: .heading(level: Int32(truncatingIfNeeded: level), setext: false),
      marker: ByteRange(line.start, at),
      content: ByteRange(bytes.skipSpace(at, line.end), line.end), markup: markup)
  }

  /// Of an outline; in `** TODO Heading` the keyword is no part of the title.
  func outline(_ line: ByteRange, deepest: Int) -> Block? {
    guard var block = heading(line, by: "*", .org, deepest: deepest) else { return nil }
    for keyword in ["TODO ", "DONE "] as [StaticString]
    where bytes.has(keyword, at: block.content.start) {
      let title = bytes.skipSpace(block.content.start + 5, line.end)
      guard title < line.end else { break }
      block.marker = ByteRange(line.start, block.content.start + 4)
      block.content = ByteRange(title, line.end)
      break
    }
    return block
  }
}

/// Underlines in the order of their first appearance, which is that of their levels.
struct UnderlineStyles {
  private var known: [(mark: UInt8, hasOverline: Bool)] = []

  /// From 1.
  mutating func level(_ mark: UInt8, hasOverline: Bool) -> Int32 {
    if let found = known.firstIndex(where: { $0.mark == mark && $0.hasOverline == hasOverline }) {
      return Int32(truncatingIfNeeded: found + 1)
    }
    known.append((mark, hasOverline))
    return Int32(truncatingIfNeeded: known.count)
  }
}
