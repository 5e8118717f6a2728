import DraftDocument
import DraftText

/// The lines of a Word document as the blocks that sections are made of.
enum WordBlocks {
  /// O(bytes).
  static func blocks(_ lines: TextLines) -> [Block] {
    lines.text.withView { bytes in lines.lines.map { block($0, bytes) } }
  }

  private static func block(_ line: TextLine, _ bytes: TextView) -> Block {
    let content = trimmed(bytes, line.start, line.end)
    switch line.kind {
    case .row: return Block(kind: .row, content: content)
    case .note:
      // Its mark is no part of the note's text, as in Markdown.
      var start = content.start
      while start < content.end, bytes[start] != " " { start += 1 }
      return Block(kind: .paragraph, content: trimmed(bytes, start, line.end))
    case .paragraph: return paragraph(line, content, bytes)
    }
  }

  private static func paragraph(
    _ line: TextLine, _ content: ByteRange, _ bytes: TextView
  ) -> Block {
    let kind: Block.Kind =
      line.outline.map { .heading(level: Int32($0), setext: false) } ?? .paragraph
    let isPlain = line.label == 0 || !line.isBullet && DraftReader.knowsLabel(bytes, content)
    guard !isPlain else { return Block(kind: kind, content: content, markup: .word) }
    // A number that no rule knows, or a bullet, is the format's own mark of an item.
    return Block(
      kind: line.outline == nil
        ? .item(depth: Int32(line.level + 1), ordered: !line.isBullet) : kind,
      marker: trimmed(bytes, line.start, line.start + line.label),
      content: trimmed(bytes, line.start + line.label, line.end), markup: .word)
  }

  /// Without the white space at its ends.
  private static func trimmed(
    _ bytes: TextView, _ start: Int, _ end: Int
  ) -> ByteRange {
    var (start, end) = (start, end)
    while start < end, let width = space(bytes, start, end) { start += width }
    while start < end, let width = spaceBefore(bytes, start, end) { end -= width }
    return ByteRange(start, max(start, end))
  }

  private static func space(_ bytes: TextView, _ at: Int, _ end: Int) -> Int? {
    if bytes[at].isSpace { return 1 }
    if at + 2 <= end, bytes.has("\u{A0}", at: at) { return 2 }
    // An ideographic space, a soft line break.
    let isWide = bytes.has("\u{3000}", at: at) || bytes.has("\u{2028}", at: at)
    return isWide && at + 3 <= end ? 3 : nil
  }

  private static func spaceBefore(
    _ bytes: TextView, _ start: Int, _ end: Int
  ) -> Int? {
    for width in 1...3 where end - width >= start {
      if space(bytes, end - width, end) == width { return width }
    }
    return nil
  }
}
