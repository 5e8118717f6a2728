import DraftText

/// Plain text into paragraphs: a line each, wrapped lines joined again.
struct PlainBlocks {
  /// Lines narrower than this, in columns, are a list or verse and no wrapped text; wider ones
  /// are paragraphs a line.
  private static let wrapColumns = 40...160

  private let bytes: Bytes
  private var blocks: [Block] = []
  private var lines: [ByteRange] = []
  private var headings: PlainHeadings

  private init(_ bytes: Bytes) {
    self.bytes = bytes
    headings = PlainHeadings(bytes)
  }

  /// O(bytes).
  static func blocks(_ bytes: Bytes) -> [Block] {
    var reader = PlainBlocks(bytes)
    reader.read()
    return reader.blocks
  }

  /// One block a line, for text that is already one sentence a line.
  static func lines(_ bytes: Bytes) -> [Block] {
    var reader = PlainBlocks(bytes)
    reader.eachLine { reader, line in
      if let line { reader.blocks.append(Block(kind: .paragraph, content: line)) }
    }
    return reader.blocks
  }

  private mutating func read() {
    eachLine { reader, line in
      if let line { reader.lines.append(line) } else { reader.flush() }
    }
    flush()
  }

  /// Calls `body` with each line without the white space around it, `nil` for a blank one.
  private mutating func eachLine(_ body: (inout PlainBlocks, ByteRange?) -> Void) {
    var start = 0
    let end = bytes.count
    var at = 0
    while at < end {
      at = bytes.skipBlocks(at, end) { $0.holds(below: 0x0E) }
      guard at < end else { break }
      let byte = bytes[at]
      at += 1
      guard byte <= 0x0D, byte == 0x0A || byte == 0x0D || byte == 0x0C else { continue }
      let lineEnd = at - 1
      if byte == 0x0D, at < end, bytes[at] == 0x0A { at += 1 }
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
    defer { lines.removeAll(keepingCapacity: true) }
    takeHeadings()
    joinRun(lines)
  }

  private mutating func joinRun(_ lines: [ByteRange]) {
    guard lines.count > 1 else {
      if let line = lines.first { blocks.append(Block(kind: .paragraph, content: line)) }
      return
    }
    if let indented = IndentedLines(bytes, lines) {
      let goesOn = lines.indices.map {
        $0 > 0 && indented.goesOn[$0] && !startsLabel(lines[$0])
          && !isEntry(lines[$0 - 1])
      }
      return join(lines, goesOn)
    }
    let widest = lines.reduce(0) { max($0, width($1)) }
    joinWrapped(lines, Self.wrapColumns.contains(widest) ? widest : nil)
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
      if !before.isEmpty { joinRun(before) }
      blocks.append(block)
      index += count
      rest = index
    }
    if rest > 0 { lines.removeFirst(rest) }
  }

  /// Makes one paragraph of each line and those behind it that go on with it.
  private mutating func join(_ lines: [ByteRange], _ goesOn: [Bool]) {
    var start = lines[0]
    for index in 1..<lines.count {
      if goesOn[index] {
        start = ByteRange(start.start, lines[index].end)
      } else {
        blocks.append(Block(kind: .paragraph, content: start))
        start = lines[index]
      }
    }
    blocks.append(Block(kind: .paragraph, content: start))
  }

  private mutating func joinWrapped(_ lines: [ByteRange], _ widest: Int?) {
    var start = lines[0]
    for index in 1..<lines.count {
      let line = lines[index]
      let isWrapped = widest.map { fills(lines[index - 1], before: line, $0) } ?? false
      if isWrapped || isMidSentence(start, lines[index - 1], line), !isEntry(lines[index - 1]) {
        start = ByteRange(start.start, line.end)
      } else {
        blocks.append(Block(kind: .paragraph, content: start))
        start = line
      }
    }
    blocks.append(Block(kind: .paragraph, content: start))
  }

  /// A line of a table of contents ends with its page; none goes on behind that.
  private func isEntry(_ line: ByteRange) -> Bool { ContentsEntry(bytes, line) != nil }

  /// Whether the next line's first word would not have fitted on this one.
  private func fills(_ line: ByteRange, before next: ByteRange, _ widest: Int) -> Bool {
    let last = bytes.scalar(before: line.end, floor: line.start)
    let first = bytes.scalar(next.start)
    let han = Scalars.isHan(first) || first >= 0x3000
    if han, isFullStop(last) { return false }
    var word = next.start
    var columns = 0
    while word < next.end, columns < 40 {
      let scalar = bytes.scalar(word)
      if Scalars.isSpace(scalar) { break }
      columns += scalar < 0x1100 ? 1 : 2
      word += bytes.length(word)
      if scalar >= 0x1100 { break }
    }
    guard width(line) + columns + (han ? 0 : 1) > widest else { return false }
    return !startsLabel(next)
  }

  /// A line of some words that ends in a letter, and a next one that starts with a small letter
  /// (or, after a Japanese particle, at all): e-mail and PDF text break anywhere. Lists and verse
  /// in small letters throughout stay lines.
  private func isMidSentence(_ block: ByteRange, _ line: ByteRange, _ next: ByteRange) -> Bool {
    let last = bytes.scalar(before: line.end, floor: line.start)
    let first = bytes.scalar(next.start)
    if Self.isParticle(last), Scalars.isHan(first) || Scalars.isKana(first) {
      return !startsLabel(next)
    }
    guard Scalars.isLower(first), Scalars.isLower(last) else { return false }
    guard !Scalars.isLower(bytes.scalar(block.start)), words(line, upTo: 3) == 3 else {
      return false
    }
    return !startsLabel(next) && EnglishMarkers(bytes: bytes).marker(next.start, next.end) == nil
  }

  /// の, を, が, は, に, へ: nothing ends with one.
  private static func isParticle(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x306E, 0x3092, 0x304C, 0x306F, 0x306B, 0x3078: return true
    default: return false
    }
  }

  private func words(_ line: ByteRange, upTo limit: Int) -> Int {
    var count = 1
    for at in line.range where bytes[at] == 0x20 && bytes[at + 1] != 0x20 {
      count += 1
      if count == limit { break }
    }
    return count
  }

  private func isFullStop(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF1B, 0xFF01, 0xFF1F, 0xFF1A, 0x201D: return true
    default: return false
    }
  }

  private func startsLabel(_ line: ByteRange) -> Bool {
    let byte = bytes[line.start]
    if byte == 0x2D || byte == 0x2A || byte == 0x2B, line.count > 1, bytes[line.start + 1] == 0x20 {
      return true
    }
    if ChineseMarkers(bytes: bytes).marker(line.start, line.end) != nil { return true }
    guard let marker = EnglishMarkers(bytes: bytes).marker(line.start, line.end) else {
      return false
    }
    // 2.2 before a capital seldom goes on with a sentence.
    return marker.isCertain || marker.family == .enDecimal
  }

  /// Columns that a line takes; beyond the widest wrapped line only roughly.
  private func width(_ line: ByteRange) -> Int {
    guard line.count <= 3 * Self.wrapColumns.upperBound else { return line.count }
    var columns = 0
    var at = line.start
    while at < line.end {
      columns += bytes[at] < 0xE1 ? 1 : 2
      at += bytes.length(at)
    }
    return columns
  }
}
