import DraftText

/// A line of a document's text: a paragraph, a row of a table, a note.
struct TextLine {
  enum Kind { case paragraph, row, note }

  var kind: Kind
  /// Bytes of the text, without the line end.
  var start: Int
  var end: Int
  /// How many bytes at the start are the computed label, and the blank behind it.
  var label = 0
  var labelWithSpace = 0
  /// From 1 to 9.
  var outline: Int?
  var styleName: String?
  var isBullet = false
  /// Level of the list from 0, where it has a label.
  var level = 0
}

/// A document's text by the convention of `draftdiff text`: a paragraph a line.
struct TextLines {
  private(set) var text: [UInt8] = []
  private(set) var lines: [TextLine] = []
  /// Where comments start and end, by bytes of the text.
  private(set) var anchors: [CommentAnchor] = []

  private static let softBreak = Array("\u{2028}".utf8)

  init(_ document: WordDocument) {
    walk(document.body)
    for note in document.notes { add(note) }
  }

  /// The text of a story that is no part of the document's: a comment.
  init(story: [WordBlock]) { walk(story) }

  private mutating func walk(_ blocks: [WordBlock]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        add(paragraph)
        for box in paragraph.boxes { walk(box) }
      case .table(let table):
        for row in table.rows {
          let start = text.count
          append(
            AnchoredText.joined(row.cells.map { Self.cell($0.blocks) }, by: [UInt8(ascii: "\t")]))
          close(TextLine(kind: .row, start: start, end: text.count))
        }
      }
    }
  }

  private mutating func append(_ more: AnchoredText) {
    anchors += more.anchors.map { $0.moved(by: text.count) }
    text += more.bytes
  }

  private mutating func close(_ line: TextLine) {
    lines.append(line)
    text.append(UInt8(ascii: "\n"))
  }

  private mutating func add(_ paragraph: WordParagraph) {
    var line = TextLine(kind: .paragraph, start: text.count, end: 0)
    if let label = paragraph.label {
      let shown = Self.shown(label)
      line.labelWithSpace = shown.count
      line.label = shown.last == " " ? shown.count - 1 : shown.count
      line.isBullet = label.isBullet
      text += shown
    }
    append(Self.content(of: paragraph))
    line.end = text.count
    line.outline = paragraph.outline
    line.styleName = paragraph.styleName
    line.level = paragraph.level
    close(line)
  }

  private mutating func add(_ note: WordNote) {
    let start = text.count
    text += "[^\(note.kind == .footnote ? "" : "e")\(note.number)]: ".utf8
    if let blocks = note.blocks { append(Self.cell(blocks).trimmed { $0.isSpace }) }
    close(TextLine(kind: .note, start: start, end: text.count))
  }

  private static func softened(_ bytes: some Collection<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "\n")) else { return Array(bytes) }
    return bytes.flatMap { $0 == "\n" ? softBreak : [$0] }
  }

  private static func content(of paragraph: WordParagraph) -> AnchoredText {
    AnchoredText(
      bytes: softened(paragraph.text),
      anchors: paragraph.anchors.map {
        $0.moved(by: softened(paragraph.text[..<$0.at]).count - $0.at)
      })
  }

  /// What stands in a cell, on one line.
  private static func cell(_ blocks: [WordBlock]) -> AnchoredText {
    var parts: [AnchoredText] = []
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        var part = AnchoredText(bytes: paragraph.label.map { Self.shown($0) } ?? [])
        part.append(content(of: paragraph))
        for at in part.bytes.indices where part.bytes[at] == "\t" {
          part.bytes[at] = UInt8(ascii: " ")
        }
        parts.append(part)
        for box in paragraph.boxes {
          let inner = cell(box)
          if !inner.bytes.isEmpty { parts.append(inner) }
        }
      case .table(let table):
        for row in table.rows {
          parts.append(.joined(row.cells.map { cell($0.blocks) }, by: Array(" | ".utf8)))
        }
      }
    }
    while parts.last?.bytes.isEmpty ?? false { parts.removeLast() }
    return .joined(parts, by: softBreak)
  }

  // MARK: Labels

  static func shown(_ label: NumberCounter.Label) -> [UInt8] {
    guard label.isBullet else {
      return Array(label.text.utf8) + (label.isSpaced ? [UInt8(ascii: " ")] : [])
    }
    return label.text.unicodeScalars.flatMap { Array(String(bullet($0)).utf8) } + [
      UInt8(ascii: " ")
    ]
  }

  /// What the signs of the Symbol and Wingdings fonts look like.
  private static func bullet(_ scalar: Unicode.Scalar) -> Character {
    switch scalar {
    case "\u{F0B7}": "•"
    case "\u{F0A7}": "▪"
    case "\u{F0D8}": "➢"
    case "\u{F0FC}": "✓"
    case "\u{F06C}": "●"
    case "\u{F06E}": "■"
    case "\u{F075}": "◆"
    case "\u{F02D}": "-"
    case "\u{F0A8}": "◦"
    case "o": "○"
    case "\u{E000}"..."\u{F8FF}": "•"
    default: Character(scalar)
    }
  }
}
