import DraftText

/// The block reader for reStructuredText, AsciiDoc and Org: headings, paragraphs, items, rows, and what is compared
/// as it is.
struct MarkupBlocks {
  let bytes: TextView
  private let dialect: ReaderKind
  private(set) var blocks: [Block] = []
  private var headings: MarkupHeadings
  /// The paragraph at hand, over its lines, with the marker of an item before it.
  private var paragraph = ByteRange.none
  private var item: (marker: ByteRange, isOrdered: Bool, depth: Int)?

  /// O(bytes).
  static func read(_ bytes: TextView, _ dialect: ReaderKind) -> [Block] {
    var reader = MarkupBlocks(bytes, dialect)
    reader.read()
    return reader.blocks
  }

  private init(_ bytes: TextView, _ dialect: ReaderKind) {
    self.bytes = bytes
    self.dialect = dialect
    headings = MarkupHeadings(bytes: bytes, dialect: dialect)
  }

  private mutating func read() {
    var at = 0
    while at < bytes.count {
      let end = MarkdownLines.lineEnd(bytes, at)
      let line = MarkdownLines.trimmed(bytes, at, end)
      let next = MarkdownLines.nextLine(bytes, after: end)
      if line.isEmpty {
        flush()
        at = next
      } else if let past = takeBlock(line, at) {
        at = past
      } else {
        takeText(line)
        at = next
      }
    }
    flush()
  }

  // MARK: Text

  private mutating func takeText(_ line: ByteRange) {
    if let found = marker(line) {
      flush()
      item = (found.marker, found.isOrdered, found.depth)
      paragraph = ByteRange(found.text, line.end)
      return
    }
    paragraph = paragraph.isEmpty ? line : ByteRange(paragraph.start, line.end)
  }

  private mutating func flush() {
    defer { (paragraph, item) = (.none, nil) }
    guard !paragraph.isEmpty else { return }
    var block = Block(kind: .paragraph, content: paragraph)
    if let item {
      block.kind = .item(depth: Int32(truncatingIfNeeded: item.depth), ordered: item.isOrdered)
      block.marker = item.marker
      block.layout = ParagraphLayout(depth: item.depth, quotes: 0, isBehindRule: false)
      block.layout.list = item.isOrdered ? .numbered : .bulleted
    }
    blocks.append(block)
  }

  /// `- `, `* `, `1. ` and `#. `, and the `** ` and `. ` of AsciiDoc.
  private func marker(
    _ line: ByteRange
  ) -> (marker: ByteRange, text: Int, isOrdered: Bool, depth: Int)? {
    var at = line.start
    while at < line.end, bytes[at] == bytes[line.start], "-*+.#".utf8.contains(bytes[at]) {
      at += 1
    }
    var isOrdered = false
    var depth = max(1, (IndentedLines.indent(bytes, line.start) / 2) + 1)
    switch at > line.start ? bytes[line.start] : 0 {
    case "-", "+": guard at == line.start + 1 else { return nil }
    case "*":
      guard at == line.start + 1 || dialect == .asciidoc else { return nil }
      if dialect == .asciidoc { depth = at - line.start }
    case ".":
      guard dialect == .asciidoc else { return nil }
      (isOrdered, depth) = (true, at - line.start)
    case "#":
      guard dialect == .rst, at < line.end, bytes[at] == "." else { return nil }
      isOrdered = true
      at += 1
    default:
      while at < line.end, at - line.start < 4, bytes.isDigit(at) { at += 1 }
      guard at > line.start, at < line.end, bytes[at] == "." || bytes[at] == ")" else { return nil }
      // The rules that all formats share recognize the numbers of sections.
      guard IndentedLines.indent(bytes, line.start) > 0 || dialect == .org else { return nil }
      isOrdered = true
      at += 1
    }
    guard at < line.end, bytes[at] == " " else { return nil }
    return (ByteRange(line.start, at), bytes.skipSpace(at, line.end), isOrdered, depth)
  }

  // MARK: Blocks

  /// Takes a line that is more than text, and gives where that ends.
  private mutating func takeBlock(_ line: ByteRange, _ start: Int) -> Int? {
    if paragraph.isEmpty || dialect != .rst, let heading = headings.take(line, start) {
      flush()
      blocks.append(heading.block)
      return heading.end
    }
    if let past = blockEnd(line, start) {
      flush()
      let content = MarkdownLines.trimmed(bytes, line.start, past)
      blocks.append(Block(kind: .opaque, content: content))
      return past
    }
    if bytes[line.start] == "|", dialect != .rst, line.count > 1 {
      flush()
      blocks.append(Block(kind: .row, content: line))
      return MarkdownLines.nextLine(bytes, after: MarkdownLines.lineEnd(bytes, line.end))
    }
    return nil
  }

  /// Where code, a comment or a setting that starts with this line ends.
  private func blockEnd(_ line: ByteRange, _ start: Int) -> Int? {
    switch dialect {
    case .rst:
      if bytes.has("..", at: line.start), line.count == 2 || bytes[line.start + 2] == " " {
        return isTextDirective(line) ? lineEnd(line) : indentedEnd(line, start)
      }
      let isTable = bytes[line.start] == "+" && line.count > 3 && bytes.has("+-", at: line.start)
      return isTable ? blankLine(line) : nil
    case .asciidoc:
      if bytes.has("|===", at: line.start) || bytes[line.start] == ":" && isAttribute(line)
        || bytes[line.start] == "[" && bytes[line.end - 1] == "]"
        || bytes.has("//", at: line.start) && !bytes.has("////", at: line.start)
      {
        return lineEnd(line)
      }
      return isDelimiter(line) ? behindSame(line) : nil
    default:
      guard
        bytes.has("#+", at: line.start) || bytes.has("# ", at: line.start)
          || bytes[line.start] == ":" && isAttribute(line)
      else { return nil }
      guard line.count > 8, isCaseless("#+begin_", line) else { return lineEnd(line) }
      return behindOrgEnd(line)
    }
  }

  /// `.. note:: Mind the gap.`: what stands below it is text; code and pictures are not.
  private func isTextDirective(_ line: ByteRange) -> Bool {
    ([
      "note", "warning", "tip", "important", "caution", "attention", "admonition", "hint", "danger",
      "error", "topic", "sidebar", "epigraph", "rubric",
    ] as [StaticString]).contains {
      bytes.has($0, at: line.start + 3)
        && bytes.has("::", at: line.start + 3 + $0.utf8CodeUnitCount)
    }
  }

  /// `:toc:`, `:PROPERTIES:`.
  private func isAttribute(_ line: ByteRange) -> Bool {
    line.range.dropFirst(2).prefix(40).contains { bytes[$0] == ":" }
      && !line.range.dropFirst().prefix { bytes[$0] != ":" }.contains { bytes[$0] == " " }
  }

  /// `----`, `....`, `++++`, `////`, alone on a line.
  private func isDelimiter(_ line: ByteRange) -> Bool {
    guard line.count >= 4, "-.+/".utf8.contains(bytes[line.start]) else { return false }
    return line.range.allSatisfy { bytes[$0] == bytes[line.start] }
  }

  private func lineEnd(_ line: ByteRange) -> Int {
    MarkdownLines.nextLine(bytes, after: MarkdownLines.lineEnd(bytes, line.end))
  }

  /// Behind the next line that is the same, or the end of the text.
  private func behindSame(_ line: ByteRange) -> Int {
    var at = lineEnd(line)
    while at < bytes.count {
      let end = MarkdownLines.lineEnd(bytes, at)
      let text = MarkdownLines.trimmed(bytes, at, end)
      at = MarkdownLines.nextLine(bytes, after: end)
      if text.count == line.count, bytes[text.range].elementsEqual(bytes[line.range]) { return at }
    }
    return bytes.count
  }

  private func behindOrgEnd(_ line: ByteRange) -> Int {
    var at = lineEnd(line)
    while at < bytes.count {
      let end = MarkdownLines.lineEnd(bytes, at)
      let text = MarkdownLines.trimmed(bytes, at, end)
      at = MarkdownLines.nextLine(bytes, after: end)
      if text.count > 6, isCaseless("#+end_", text) { return at }
    }
    return bytes.count
  }

  private func isCaseless(_ word: StaticString, _ line: ByteRange) -> Bool {
    bytes.has(small: word, at: line.start)
  }

  /// Behind the lines below that stand deeper than this one.
  private func indentedEnd(_ line: ByteRange, _ start: Int) -> Int {
    let indent = line.start - start
    var at = lineEnd(line)
    var last = at
    while at < bytes.count {
      let end = MarkdownLines.lineEnd(bytes, at)
      let text = MarkdownLines.trimmed(bytes, at, end)
      if !text.isEmpty {
        guard text.start - at > indent else { return last }
        last = MarkdownLines.nextLine(bytes, after: end)
      }
      at = MarkdownLines.nextLine(bytes, after: end)
    }
    return last
  }

  private func blankLine(_ line: ByteRange) -> Int {
    var at = lineEnd(line)
    while at < bytes.count {
      let end = MarkdownLines.lineEnd(bytes, at)
      if MarkdownLines.trimmed(bytes, at, end).isEmpty { return at }
      at = MarkdownLines.nextLine(bytes, after: end)
    }
    return bytes.count
  }
}
