import DraftText

/// Plain text into paragraphs: a line each, wrapped lines joined again.
struct PlainBlocks {
  /// Lines narrower than this, in columns, are a list or verse and no wrapped text; wider ones
  /// are paragraphs a line.
  private static let wrapColumns = 40...160

  private let bytes: Bytes
  private var blocks: [Block] = []
  private var lines: [ByteRange] = []

  private init(_ bytes: Bytes) {
    self.bytes = bytes
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
      // Nearly all bytes are above every line end; eight at a time would gain little here.
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
    guard lines.count > 1 else {
      if let line = lines.first { blocks.append(Block(kind: .paragraph, content: line)) }
      return
    }
    let widest = lines.reduce(0) { max($0, width($1)) }
    guard Self.wrapColumns.contains(widest) else {
      for line in lines { blocks.append(Block(kind: .paragraph, content: line)) }
      return
    }
    joinWrapped(widest)
  }

  private mutating func joinWrapped(_ widest: Int) {
    var start = lines[0]
    for index in 1..<lines.count {
      let line = lines[index]
      if goesOn(lines[index - 1], line, widest) {
        start = ByteRange(start.start, line.end)
      } else {
        blocks.append(Block(kind: .paragraph, content: start))
        start = line
      }
    }
    blocks.append(Block(kind: .paragraph, content: start))
  }

  /// Whether the next line's first word would not have fitted on this one.
  private func goesOn(_ line: ByteRange, _ next: ByteRange, _ widest: Int) -> Bool {
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
    return ChineseMarkers(bytes: bytes).marker(line.start, line.end) != nil
      || EnglishMarkers(bytes: bytes).marker(line.start, line.end)?.isCertain == true
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
