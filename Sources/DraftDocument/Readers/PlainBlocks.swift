import DraftText

/// Plain text into paragraphs: a line each, wrapped lines joined again.
struct PlainBlocks {
  private let bytes: TextView
  private var blocks: [Block] = []
  private var lines: [ByteRange] = []
  private var headings: PlainHeadings
  /// Page breaks that are still to come.
  private var breaks: ArraySlice<ByteRange> = []
  /// The lines in `lines` that go on over a page break.
  private var overPages: Set<Int> = []
  /// As `ReadingOptions` has them.
  private var continuations: [Int]?

  private init(_ bytes: TextView) {
    self.bytes = bytes
    headings = PlainHeadings(bytes)
  }

  /// O(bytes).
  static func blocks(
    _ bytes: TextView, _ furniture: PageFurniture, continuations: [Int]?
  ) -> [Block] {
    var reader = PlainBlocks(bytes)
    reader.breaks = furniture.breaks[...]
    reader.continuations = continuations
    reader.read()
    return reader.blocks
  }

  /// One block a line, for text that is already one sentence a line.
  static func lines(_ bytes: TextView) -> [Block] {
    var reader = PlainBlocks(bytes)
    reader.eachLine { reader, line in
      if let line { reader.blocks.append(Block(kind: .paragraph, content: line)) }
    }
    return reader.blocks
  }

  private mutating func read() {
    let most = 1 + bytes.reduce(0) { $0 + ($1 == "\n" || $1 == "\r" ? 1 : 0) }
    blocks.reserveCapacity(most)
    lines.reserveCapacity(most)
    // Blank lines wait: beside a page break they end no paragraph.
    var isPending = false
    eachLine { reader, line in
      guard let line else {
        isPending = true
        return
      }
      let isOverPage = reader.passesBreak(before: line.start)
      if let page = reader.breaks.first, page.start <= line.start { return }
      if isOverPage, let last = reader.lines.last,
        LineJoins(bytes: reader.bytes).goesOn(last, overPageTo: line)
      {
        reader.overPages.insert(reader.lines.count)
      } else if isPending {
        reader.flush()
      }
      isPending = false
      reader.lines.append(line)
    }
    flush()
  }

  /// Takes the page breaks that end before `place`; whether there was one.
  private mutating func passesBreak(before place: Int) -> Bool {
    var found = false
    while let page = breaks.first, page.end <= place {
      breaks.removeFirst()
      found = true
    }
    return found
  }

  /// Calls `body` with each line without the white space around it, `nil` for a blank one.
  private mutating func eachLine(_ body: (inout PlainBlocks, ByteRange?) -> Void) {
    var start = 0
    let end = bytes.count
    var at = 0
    while at < end {
      at = bytes.skipBlocks(at, end) { $0.holds("\n"..."\r") }
      guard at < end else { break }
      let byte = bytes[at]
      at += 1
      guard byte == "\n" || byte == "\r" || byte == "\u{C}" else { continue }
      let lineEnd = at - 1
      if byte == "\r", at < end, bytes[at] == "\n" { at += 1 }
      body(&self, trimmed(start, lineEnd))
      start = at
    }
    if start < end { body(&self, trimmed(start, end)) }
  }

  private func trimmed(_ start: Int, _ end: Int) -> ByteRange? {
    let first = bytes.skipSpace(start, end)
    guard first < end else { return nil }
    return ByteRange(first, bytes.trimEnd(first, end))
  }

  /// Turns a run of lines between blank ones into blocks.
  private mutating func flush() {
    defer {
      lines.removeAll(keepingCapacity: true)
      overPages.removeAll(keepingCapacity: true)
    }
    guard !lines.isEmpty else { return }
    takeHeadings()
    joinRun(lines)
  }

  /// Makes one paragraph of each line and those behind it that go on with it.
  private mutating func joinRun(_ lines: [ByteRange], from first: Int = 0) {
    guard var paragraph = lines.first else { return }
    let isRow = lines.count > 1 ? TableRow.find(bytes, lines) : [false]
    var kind = isRow[0] ? Block.Kind.row : .paragraph
    if lines.count > 1 {
      let goesOn = goesOn(lines)
      for index in 1..<lines.count {
        if goesOn[index] || overPages.contains(first + index) {
          paragraph = ByteRange(paragraph.start, lines[index].end)
        } else {
          blocks.append(Block(kind: kind, content: paragraph))
          paragraph = lines[index]
          kind = isRow[index] ? .row : .paragraph
        }
      }
    }
    blocks.append(Block(kind: kind, content: paragraph))
  }

  private func goesOn(_ lines: [ByteRange]) -> [Bool] {
    guard let continuations else { return LineJoins(bytes: bytes).goesOn(lines) }
    return lines.indices.map { index in
      guard index > 0 else { return false }
      let next = continuations.partitioningIndex { $0 > lines[index - 1].end }
      return next < continuations.endIndex && continuations[next] <= lines[index].start
    }
  }

  /// Moves the headings out of the run of lines; text between them is a run of its own.
  private mutating func takeHeadings() {
    var index = 0
    var rest = 0
    while index < lines.count {
      guard
        let (block, count) = headings.heading(
          lines, index, afterHeading: rest == index)
      else {
        index += 1
        continue
      }
      let before = Array(lines[rest..<index])
      if !before.isEmpty { joinRun(before, from: rest) }
      blocks.append(block)
      index += count
      rest = index
    }
    if rest > 0 {
      lines.removeFirst(rest)
      overPages = Set(overPages.map { $0 - rest })
    }
  }
}
