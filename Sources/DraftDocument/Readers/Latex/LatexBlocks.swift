import DraftText

/// The block reader for LaTeX: sections, paragraphs, items, and what is compared as it is.
///
/// Nothing is run: macros are text, and `\input` names a file that is not looked for.
struct LatexBlocks {
  private let bytes: TextView
  private(set) var blocks: [Block] = []
  /// Comments inside paragraphs, ascending: they are layout and no text.
  private(set) var comments: [UInt32] = []
  /// The paragraph at hand, over its lines.
  private var paragraph = ByteRange.none
  /// The `\item` that the next text belongs to.
  private var item: ByteRange?
  /// Whether each list around is numbered.
  private var lists: [Bool] = []
  private var quotes = 0

  private init(_ bytes: TextView) { self.bytes = bytes }

  /// O(bytes).
  static func read(_ bytes: TextView) -> (blocks: [Block], comments: [UInt32]) {
    var reader = LatexBlocks(bytes)
    reader.read()
    return (reader.blocks, reader.comments)
  }

  private mutating func read() {
    var at = 0
    while at < bytes.count {
      let end = MarkdownLines.lineEnd(bytes, at)
      let text = withoutComment(at, end)
      let next = MarkdownLines.nextLine(bytes, after: end)
      if text.isEmpty {
        // A line that is a comment wholly ends no paragraph, a blank one does.
        if MarkdownLines.trimmed(bytes, at, end).isEmpty { flush() } else { blank(at, end) }
        at = next
      } else if let past = takeBlock(text) {
        at = past > end ? past : next
      } else {
        takeText(text)
        blank(text.end, end)
        at = next
      }
    }
    flush()
  }

  // MARK: Lines

  /// The line without the comment at its end and the white space around it.
  private func withoutComment(_ start: Int, _ end: Int) -> ByteRange {
    var at = start
    while at < end, bytes[at] != "%" { at += bytes[at] == "\\" ? 2 : 1 }
    return MarkdownLines.trimmed(bytes, start, min(at, end))
  }

  private mutating func blank(_ start: Int, _ end: Int) {
    guard !paragraph.isEmpty else { return }
    comments += (start..<end).map { UInt32(truncatingIfNeeded: $0) }
  }

  private mutating func takeText(_ line: ByteRange) {
    var start = line.start
    while start < line.end, let command = LatexCommand(bytes, start, line.end),
      command.isNamed("item", bytes)
    {
      flush()
      item = command.whole
      start = bytes.skipSpace(command.whole.end, line.end)
    }
    guard start < line.end else { return }
    paragraph =
      paragraph.isEmpty ? ByteRange(start, line.end) : ByteRange(paragraph.start, line.end)
  }

  private mutating func flush() {
    defer { paragraph = .none }
    guard !paragraph.isEmpty else { return }
    var block = Block(kind: .paragraph, content: paragraph)
    block.layout = ParagraphLayout(depth: lists.count, quotes: quotes, isBehindRule: false)
    if let marker = item, let isOrdered = lists.last {
      block.kind = .item(depth: Int32(truncatingIfNeeded: lists.count), ordered: isOrdered)
      block.marker = marker
      block.layout.list = isOrdered ? .numbered : .bulleted
    }
    item = nil
    blocks.append(block)
  }

  private mutating func opaque(_ start: Int, _ end: Int) {
    flush()
    let content = MarkdownLines.trimmed(bytes, start, end)
    if !content.isEmpty { blocks.append(Block(kind: .opaque, content: content)) }
  }

  // MARK: Blocks

  /// Takes the line where it is more than text, and gives where that ends.
  private mutating func takeBlock(_ line: ByteRange) -> Int? {
    if bytes.has("\\[", at: line.start) { return takeFormula(line, "\\]") }
    if bytes.has("$$", at: line.start) { return takeFormula(line, "$$") }
    let limit = min(bytes.count, line.start + Self.longestArgument)
    guard let command = LatexCommand(bytes, line.start, limit) else { return nil }
    if let level = level(of: command) { return takeHeading(command, level, line) }
    if command.isNamed("begin", bytes), let name = command.argument {
      return begin(LatexEnvironment(name, bytes), name, line)
    }
    if command.isNamed("end", bytes), let name = command.argument {
      return end(LatexEnvironment(name, bytes), command, line)
    }
    if ["title", "author", "date", "caption"].contains(where: { command.isNamed($0, bytes) }),
      let argument = command.argument
    {
      flush()
      let content = MarkdownLines.trimmed(bytes, argument.start, argument.end)
      if !content.isEmpty { blocks.append(Block(kind: .paragraph, content: content)) }
      return rest(from: command.whole.end)
    }
    guard Self.settings.contains(where: { command.isNamed($0, bytes) }),
      command.whole.end >= line.end
    else { return nil }
    opaque(line.start, max(line.end, command.whole.end))
    return max(line.end, command.whole.end)
  }

  /// Braces that pair further away are not looked for: one that is never closed would cost all of the text.
  private static let longestArgument = 1 << 12

  /// What sets something and says nothing to a reader.
  private static let settings: [StaticString] = [
    "documentclass", "usepackage", "newcommand", "renewcommand", "input", "include", "label",
    "bibliography", "bibliographystyle", "addbibresource", "includegraphics", "maketitle",
    "tableofcontents", "newpage", "clearpage", "pagebreak", "appendix", "printbibliography",
    "centering",
    "geometry", "setlength", "vspace", "hspace", "pagestyle", "thispagestyle",
  ]

  private static let levels: [StaticString] = [
    "part", "chapter", "section", "subsection", "subsubsection", "paragraph", "subparagraph",
  ]

  private func level(of command: LatexCommand) -> Int? {
    guard command.argument != nil else { return nil }
    return Self.levels.firstIndex { command.isNamed($0, bytes) }.map { $0 + 1 }
  }

  private mutating func takeHeading(_ command: LatexCommand, _ level: Int, _ line: ByteRange)
    -> Int?
  {
    guard let argument = command.argument else { return nil }
    let title = MarkdownLines.trimmed(bytes, argument.start, argument.end)
    guard !title.isEmpty else { return nil }
    flush()
    blocks.append(
      Block(
        kind: .heading(level: Int32(truncatingIfNeeded: level), setext: true),
        marker: ByteRange(command.whole.start, argument.start), content: title, markup: .latex))
    return rest(from: command.whole.end)
  }

  /// Takes what stands on the line behind a command that was taken.
  private mutating func rest(from start: Int) -> Int {
    let end = MarkdownLines.lineEnd(bytes, start)
    let text = withoutComment(start, end)
    if !text.isEmpty, takeBlock(text) == nil { takeText(text) }
    return end
  }

  // MARK: Environments

  private mutating func begin(_ kind: LatexEnvironment, _ name: ByteRange, _ line: ByteRange) -> Int
  {
    flush()
    switch kind {
    case .opaque:
      let end = environmentEnd(name, from: line.end)
      opaque(line.start, end)
      return end
    case .comment: return environmentEnd(name, from: line.end)
    case .list(let isOrdered): lists.append(isOrdered)
    case .quotation: quotes += 1
    case .other: break
    }
    return rest(from: name.end + 1)
  }

  private mutating func end(
    _ kind: LatexEnvironment, _ command: LatexCommand, _ line: ByteRange
  ) -> Int {
    flush()
    item = nil
    switch kind {
    case .list: if !lists.isEmpty { lists.removeLast() }
    case .quotation: quotes = max(0, quotes - 1)
    default: break
    }
    return rest(from: command.whole.end)
  }

  /// Behind the `\end` of an environment; the end of the text where it has none.
  private func environmentEnd(_ name: ByteRange, from start: Int) -> Int {
    var at = start
    while at < bytes.count {
      let behind = at + 5 + name.count
      if bytes[at] == "\\", bytes.has("\\end{", at: at), bytes.has("}", at: behind),
        bytes.isSame(ByteRange(at + 5, behind), as: bytes, name)
      {
        return behind + 1
      }
      at += 1
    }
    return bytes.count
  }

  /// `\[` and `$$` up to their ends.
  private mutating func takeFormula(_ line: ByteRange, _ closing: StaticString) -> Int {
    var at = line.start + 2
    while at < bytes.count, !bytes.has(closing, at: at) { at += 1 }
    let end = min(bytes.count, at + 2)
    opaque(line.start, end)
    return rest(from: end)
  }
}
