import DraftText

/// Turns cmark's leaves into blocks, and whatever cmark left out into opaque ones.
struct MarkdownBuilder {
  private let bytes: TextView
  private let lines: [UInt32]
  private let start: Int
  private(set) var blocks: [Block] = []
  /// Where quotation marks stand inside blocks, ascending.
  private(set) var quoteMarks: [UInt32] = []
  /// All before it has been dealt with.
  private var done: Int
  /// How the leaf at hand is set; a break before it counts for the first of its blocks.
  private var layout = ParagraphLayout()

  /// `start`: where cmark's first line begins; what is before is front matter.
  init(bytes: TextView, start: Int) {
    self.bytes = bytes
    self.start = start
    done = start
    lines = LineIndex(bytes.part(from: start)).starts
    let front = MarkdownLines.trimmed(bytes, 0, start)
    if !front.isEmpty { blocks.append(Block(kind: .opaque, content: front)) }
  }

  private func offset(line: Int, column: Int) -> Int {
    guard line >= 1 else { return start }
    guard line <= lines.count else { return bytes.count }
    return min(bytes.count, start + Int(lines[line - 1]) + max(0, column - 1))
  }

  private func end(ofLine line: Int) -> Int {
    let next = line < lines.count ? start + Int(lines[max(0, line)]) : bytes.count
    return max(done, next)
  }

  mutating func add(_ leaf: MarkdownLeaf) {
    let first = max(done, offset(line: leaf.firstLine, column: leaf.column))
    let last = end(ofLine: max(leaf.lastLine, leaf.firstLine))
    guard first < last else { return }
    layout = ParagraphLayout(
      depth: leaf.depth, quotes: leaf.quotes, isBehindRule: leaf.isBehindRule)
    let count = blocks.count
    defer {
      if blocks.count > count { blocks[count].layout.isBehindRule = leaf.isBehindRule }
    }
    switch leaf.kind {
    case .opaque:
      fillGap(to: first)
      append(.opaque, first, last)
    case .table:
      addTable(leaf, first, last)
    case .heading(let level):
      fillGap(to: first)
      done = addHeading(level, leaf, first, last)
      return
    case .paragraph:
      let marker = self.marker(of: leaf, before: first)
      let label = MarkdownNotes.labelStart(bytes, before: first).flatMap { $0 < done ? nil : $0 }
      fillGap(to: marker?.start ?? label ?? first)
      addParagraph(leaf, marker, label ?? first, last)
    }
    done = max(done, last)
  }

  mutating func finish() {
    fillGap(to: bytes.count)
  }

  private func marker(of leaf: MarkdownLeaf, before first: Int) -> ByteRange? {
    guard let item = leaf.item, case let at = offset(line: item.line, column: item.column),
      at >= done, at < first
    else { return nil }
    var end = at
    while end < first, !bytes[end].isSpace { end += 1 }
    return MarkdownLines.trimmed(bytes, end, first).isEmpty ? ByteRange(at, end) : nil
  }

  private mutating func append(_ kind: Block.Kind, _ from: Int, _ to: Int) {
    let content = MarkdownLines.trimmed(bytes, from, to)
    if !content.isEmpty { put(Block(kind: kind, content: content)) }
  }

  private mutating func put(_ block: Block) {
    var block = block
    block.layout = layout
    block.layout.isBehindRule = false
    if case .item(_, let isOrdered) = block.kind {
      block.layout.list = isOrdered ? .numbered : .bulleted
    }
    blocks.append(block)
  }

  /// A block whose lines are joined.
  private mutating func append(_ block: Block, _ leaf: MarkdownLeaf) {
    guard !block.content.isEmpty else { return }
    put(block)
    let last = blocks.count - 1
    blocks[last].layout.breaks = MarkdownBreaks.find(
      bytes, block.content, depth: leaf.quotes, marks: &quoteMarks)
  }

  /// Adds the heading and returns where it ends.
  private mutating func addHeading(
    _ level: Int, _ leaf: MarkdownLeaf, _ first: Int, _ last: Int
  ) -> Int {
    if leaf.lastLine > leaf.firstLine,
      let underline = MarkdownHeading.underline(bytes, first, last)
    {
      let content = MarkdownLines.trimmed(bytes, first, underline.start)
      let marker = MarkdownLines.trimmed(bytes, underline.start, underline.end)
      append(
        Block(kind: .heading(level: Int32(level), setext: true), marker: marker, content: content),
        leaf)
      return underline.end
    }
    let (marker, content) = MarkdownHeading.parts(bytes, first, last)
    put(Block(kind: .heading(level: Int32(level), setext: false), marker: marker, content: content))
    return last
  }

  /// A paragraph, cut where a line is a link definition (at its start), a footnote's first one or a
  /// `#标题` whose space was forgotten, as is common in Chinese drafts.
  private mutating func addParagraph(
    _ leaf: MarkdownLeaf, _ marker: ByteRange?, _ first: Int, _ last: Int
  ) {
    var from = first
    var at = first
    var marker = marker
    var mayDefine = true
    while at < last {
      let lineEnd = MarkdownLines.lineEnd(bytes, at)
      let next = MarkdownLines.nextLine(bytes, after: lineEnd)
      if mayDefine, MarkdownHeading.isLinkDefinition(bytes, at, lineEnd) {
        append(.opaque, at, lineEnd)
        from = next
      } else if let parts = MarkdownHeading.lenient(bytes, at, lineEnd) {
        appendText(from, at, leaf, &marker)
        let kind = Block.Kind.heading(level: Int32(parts.marker.count), setext: false)
        put(Block(kind: kind, marker: parts.marker, content: parts.content))
        from = next
        mayDefine = false
      } else {
        if at > from, MarkdownNotes.label(bytes, MarkdownLines.trimmed(bytes, at, lineEnd).start) {
          appendText(from, at, leaf, &marker)
          from = at
        }
        mayDefine = false
      }
      at = next
    }
    if from < last { appendText(from, last, leaf, &marker) }
  }

  /// The first text of an item is the item and uses its marker up.
  private mutating func appendText(
    _ from: Int, _ to: Int, _ leaf: MarkdownLeaf, _ marker: inout ByteRange?
  ) {
    let content = MarkdownLines.trimmed(bytes, from, to)
    guard let place = marker else {
      return append(Block(kind: .paragraph, content: content), leaf)
    }
    guard !content.isEmpty else { return }
    let kind = Block.Kind.item(depth: Int32(leaf.depth), ordered: leaf.ordered)
    append(Block(kind: kind, marker: place, content: content), leaf)
    marker = nil
  }

  /// The rows of a table, and before them the paragraph that it interrupts.
  private mutating func addTable(_ leaf: MarkdownLeaf, _ first: Int, _ last: Int) {
    let table = MarkdownTable(bytes, first, last, quotes: leaf.quotes)
    let marker = table.head > first ? self.marker(of: leaf, before: first) : nil
    fillGap(to: marker?.start ?? first)
    addParagraph(leaf, marker, first, table.head)
    for row in table.rows { append(.row, row.start, row.end) }
  }

  /// Between two leaves there is markup (rules, bare list markers, quote marks), and text that
  /// cmark keeps to itself: link definitions.
  private mutating func fillGap(to end: Int) {
    var from: Int?
    var to = done
    var at = done
    while at < end {
      let lineEnd = min(end, MarkdownLines.lineEnd(bytes, at))
      let line = MarkdownLines.trimmed(bytes, at, lineEnd)
      if !MarkdownHeading.isMarkup(bytes, line) {
        if from == nil { from = line.start }
        to = line.end
      } else if let begin = from {
        append(.opaque, begin, to)
        from = nil
      }
      at = MarkdownLines.nextLine(bytes, after: lineEnd)
    }
    if let from { append(.opaque, from, to) }
    done = max(done, end)
  }
}
