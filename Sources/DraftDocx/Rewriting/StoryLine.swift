import DraftDocument
import DraftText

/// A line of a document's text with the elements that it was read from.
struct StoryLine {
  enum Place {
    case paragraph(WordParagraph)
    case row(WordRow, table: Int)
    case note(WordNote)
  }

  var place: Place
  var text: LineText
  /// The paragraph or table of the body that it stands in; `nil` for a note.
  var outer: Int?
  /// Whether it stands in a text box.
  var isBoxed = false
}

/// What tells lines of one kind, so that a new one takes the format of its like.
enum LineKind: Hashable {
  /// By the family of its label.
  case labelled(String)
  case heading(Int)
  case body
  /// A part of the frame: the title, a signature.
  case frame(String)
  /// By its cells.
  case row(Int)
  case note
}

/// A line's text, its label and what it is.
struct LineText {
  var bytes: [UInt8]
  var kind: LineKind
  /// One past the label, computed or written, and past the white space behind it.
  var labelEnd = 0
  var bodyStart = 0
  /// The numbers of the label.
  var ordinal: [Int] = []
  /// Of `(i)` the other reading: the ninth or the first.
  var alternative: (kind: LineKind, ordinal: [Int])?

  var body: ArraySlice<UInt8> { bytes[bodyStart...] }

  /// Whether the rules know the label, and not only the format.
  var isKnownLabel: Bool { !ordinal.isEmpty }

  /// The cells of a row.
  var cells: [[UInt8]] {
    bytes.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map(Array.init)
  }
}

extension LineText {
  /// A line by its label alone.
  init(line: [UInt8]) {
    self.init(bytes: line, kind: .body)
    line.withView { bytes in
      let first = bytes.skipSpace(0, line.count)
      guard first < line.count, let label = DraftReader.label(bytes, ByteRange(first, line.count))
      else { return }
      kind = .labelled(label.kind)
      (labelEnd, bodyStart, ordinal) = (label.range.end, label.rest, label.ordinal)
      alternative = label.alternative.map { (.labelled($0.kind), $0.ordinal) }
    }
  }

  /// Reads `(i)` as the ninth where the eighth is before it.
  mutating func goOn(from last: LineText?) {
    guard let alternative, let last, last.kind == alternative.kind,
      last.ordinal.last.map({ $0 + 1 }) == alternative.ordinal.last
    else { return }
    (kind, ordinal) = alternative
  }
}

/// The lines of a document, in order.
struct StoryLines {
  private(set) var lines: [StoryLine] = []
  /// What the bullets of its lists look like.
  private(set) var bullets: Set<[UInt8]> = []
  private var widths: Set<Int> = []
  private var lonelyCells: Set<[UInt8]> = []
  /// Lines whose format a new one may take, by kind, in order.
  private var models: [LineKind: [Int]] = [:]
  private var plainModels: [Int] = []

  init(_ document: WordDocument) {
    let read = TextLines(document)
    walk(document.body, outer: nil)
    for note in document.notes {
      lines.append(
        StoryLine(place: .note(note), text: LineText(bytes: [], kind: .note)))
    }
    let text = DecodedText(bytes: read.text)
    let understood = DraftReader.read(
      text, blocks: WordBlocks.blocks(read), reader: .docx, options: ReadingOptions())
    let roles = Self.roles(understood, read.lines)
    read.text.withView { bytes in
      for (index, line) in read.lines.enumerated() where index < lines.count {
        lines[index].text = describe(line, lines[index].place, roles[index], bytes)
        lines[index].text.goOn(from: index > 0 ? lines[index - 1].text : nil)
      }
    }
    for index in lines.indices where !lines[index].isBoxed { addModel(index) }
  }

  private mutating func addModel(_ index: Int) {
    let text = lines[index].text
    switch lines[index].place {
    case .note: return
    case .row: models[text.kind, default: []].append(index)
    case .paragraph(let paragraph):
      guard !text.bytes.isEmpty else { return }
      models[text.kind, default: []].append(index)
      if paragraph.outline == nil { plainModels.append(index) }
    }
  }

  /// The last line of a kind before `place`, else the first one from there on. O(log lines).
  func model(_ kind: LineKind, before place: Int) -> Int? {
    models[kind].flatMap { Self.nearest($0, place) }
  }

  /// The same of any paragraph that is no heading.
  func anyModel(before place: Int) -> Int? { Self.nearest(plainModels, place) }

  private static func nearest(_ all: [Int], _ place: Int) -> Int? {
    let next = all.partitioningIndex { $0 >= place }
    return next > 0 ? all[next - 1] : all.first
  }

  private mutating func walk(_ blocks: [WordBlock], outer: Int?) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        lines.append(
          StoryLine(
            place: .paragraph(paragraph), text: LineText(bytes: [], kind: .body),
            outer: outer ?? paragraph.node, isBoxed: outer != nil))
        for box in paragraph.boxes { walk(box, outer: outer ?? paragraph.node) }
      case .table(let table):
        for row in table.rows {
          lines.append(
            StoryLine(
              place: .row(row, table: table.node), text: LineText(bytes: [], kind: .row(0)),
              outer: outer ?? table.node, isBoxed: outer != nil))
        }
      }
    }
  }

  /// What the first sentence of each line does.
  private static func roles(_ document: Document, _ lines: [TextLine]) -> [SentenceRole?] {
    var roles = [SentenceRole?](repeating: nil, count: lines.count)
    var next = 0
    for paragraph in document.paragraphs {
      while next < lines.count, lines[next].end <= paragraph.range.start { next += 1 }
      guard next < lines.count, roles[next] == nil, let first = paragraph.sentences.first else {
        continue
      }
      roles[next] = document.sentences[first].role
    }
    return roles
  }

  // MARK: Describing

  private mutating func describe(
    _ line: TextLine, _ place: StoryLine.Place, _ role: SentenceRole?, _ bytes: TextView
  ) -> LineText {
    let own = Array(bytes.part(line.start..<line.end))
    switch place {
    case .note: return LineText(bytes: own, kind: .note)
    case .row(let row, _):
      widths.insert(row.cells.count)
      if row.cells.count == 1 { lonelyCells.insert(own) }
      return LineText(bytes: own, kind: .row(row.cells.count))
    case .paragraph(let paragraph):
      var text = LineText(line: own)
      if line.label > 0 {
        (text.labelEnd, text.bodyStart) = (line.label, line.labelWithSpace)
        if line.isBullet {
          bullets.insert(Array(own[..<line.label]))
          text.kind = .labelled("bullet")
        } else if case .body = text.kind {
          text.kind = .labelled("level \(paragraph.level)")
        }
      } else if case .body = text.kind {
        text.kind = Self.kind(paragraph, role)
      }
      return text
    }
  }

  private static func kind(_ paragraph: WordParagraph, _ role: SentenceRole?) -> LineKind {
    if let outline = paragraph.outline { return .heading(outline) }
    return switch role {
    case nil, .body, .item, .heading, .note: .body
    case .some(let role): .frame(role.rawValue)
    }
  }

  /// The lines that are to stand in the document.
  func described(_ text: [UInt8]) -> [LineText] {
    var parts = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if parts.last?.isEmpty ?? false { parts.removeLast() }
    var result: [LineText] = []
    for part in parts {
      var line = described(line: Array(part))
      line.goOn(from: result.last)
      result.append(line)
    }
    return result
  }

  private func described(line: [UInt8]) -> LineText {
    if line.starts(with: "[^".utf8), let end = line.firstRange(of: Array("]: ".utf8)),
      line[2..<end.lowerBound].allSatisfy({ $0.isDigit || $0 == "e" })
    {
      return LineText(bytes: line, kind: .note)
    }
    let cells = line.count { $0 == "\t" } + 1
    if cells > 1 && widths.contains(cells) || cells == 1 && lonelyCells.contains(line) {
      return LineText(bytes: line, kind: .row(cells))
    }
    if let blank = line.firstIndex(of: UInt8(ascii: " ")), bullets.contains(Array(line[..<blank])) {
      return LineText(
        bytes: line, kind: .labelled("bullet"), labelEnd: blank, bodyStart: blank + 1)
    }
    return LineText(line: line)
  }
}
