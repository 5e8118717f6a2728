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

  private static let softBreak = Array("\u{2028}".utf8)

  init(_ document: WordDocument) {
    walk(document.body)
    for note in document.notes { add(note) }
  }

  private mutating func walk(_ blocks: [WordBlock]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        add(paragraph)
        for box in paragraph.boxes { walk(box) }
      case .table(let table):
        for row in table.rows {
          let start = text.count
          text += Array(row.cells.map { Self.cell($0.blocks) }.joined(separator: [0x09]))
          close(TextLine(kind: .row, start: start, end: text.count))
        }
      }
    }
  }

  private mutating func close(_ line: TextLine) {
    lines.append(line)
    text.append(0x0A)
  }

  private mutating func add(_ paragraph: WordParagraph) {
    var line = TextLine(kind: .paragraph, start: text.count, end: 0)
    if let label = paragraph.label {
      let shown = Self.shown(label)
      line.labelWithSpace = shown.count
      line.label = shown.last == 0x20 ? shown.count - 1 : shown.count
      line.isBullet = label.isBullet
      text += shown
    }
    text += Self.softened(paragraph.text)
    line.end = text.count
    line.outline = paragraph.outline
    line.styleName = paragraph.styleName
    line.level = paragraph.level
    close(line)
  }

  private mutating func add(_ note: WordNote) {
    let start = text.count
    text += "[^\(note.kind == .footnote ? "" : "e")\(note.number)]: ".utf8
    let content = note.blocks.map { Self.cell($0) } ?? []
    let first = content.firstIndex { !Self.isSpace($0) } ?? content.count
    let last = content.lastIndex { !Self.isSpace($0) } ?? first - 1
    if first <= last { text += content[first...last] }
    close(TextLine(kind: .note, start: start, end: text.count))
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func softened(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0A) else { return bytes }
    return bytes.flatMap { $0 == 0x0A ? softBreak : [$0] }
  }

  /// What stands in a cell, on one line.
  private static func cell(_ blocks: [WordBlock]) -> [UInt8] {
    var parts: [[UInt8]] = []
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        let shown = (paragraph.label.map { Self.shown($0) } ?? []) + softened(paragraph.text)
        parts.append(shown.map { $0 == 0x09 ? 0x20 : $0 })
        for box in paragraph.boxes {
          let inner = cell(box)
          if !inner.isEmpty { parts.append(inner) }
        }
      case .table(let table):
        for row in table.rows {
          parts.append(Array(row.cells.map { cell($0.blocks) }.joined(separator: " | ".utf8)))
        }
      }
    }
    while parts.last?.isEmpty ?? false { parts.removeLast() }
    return Array(parts.joined(separator: softBreak))
  }

  // MARK: Labels

  static func shown(_ label: NumberCounter.Label) -> [UInt8] {
    guard label.isBullet else { return Array(label.text.utf8) + (label.isSpaced ? [0x20] : []) }
    return label.text.unicodeScalars.flatMap { Array(String(bullet($0)).utf8) } + [0x20]
  }

  /// What the signs of the Symbol and Wingdings fonts look like.
  private static func bullet(_ scalar: Unicode.Scalar) -> Character {
    switch scalar.value {
    case 0xF0B7: "•"
    case 0xF0A7: "▪"
    case 0xF0D8: "➢"
    case 0xF0FC: "✓"
    case 0xF06C: "●"
    case 0xF06E: "■"
    case 0xF075: "◆"
    case 0xF02D: "-"
    case 0xF0A8: "◦"
    case 0x6F: "○"
    case 0xE000...0xF8FF: "•"
    default: Character(scalar)
    }
  }
}
