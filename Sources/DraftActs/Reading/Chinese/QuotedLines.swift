/// The lines of a Chinese act, with what they quote taken out.
///
/// A passage of several paragraphs opens each with a mark of its own and closes with the last. Where
/// straight marks are all that is left of them, the first of a line goes on with the passage.
struct QuotedLines {
  private(set) var lines: [ActLine] = []
  /// Whether a quotation is never closed.
  var isOpen: Bool { depth > 0 }

  private let open: Letter
  private let close: Letter
  /// Whether marks change with each level of quotation: “ ” inside are ‘ ’.
  private let nests: Bool
  private var depth = 0
  private var paragraphs: [Letters] = []

  /// - Parameter lines: Of the act, with their white space.
  /// - Parameter bare: Answers how many lines behind the one at an index are text without marks.
  init(_ lines: [Letters], bare: ([Letters], Int) -> Int) {
    let source = lines.map(\.trimmed)
    let isStraight = source.joined().contains("\"") && !source.joined().contains("“")
    open = isStraight ? "\"" : "“"
    close = isStraight ? "\"" : "”"
    nests = true
    read(lines, source, bare)
  }

  /// The lines of an act that quotes between marks of its own, which stand inside as they are.
  init(_ lines: [Letters], open: Letter, close: Letter) {
    (self.open, self.close, nests) = (open, close, false)
    read(lines, lines.map(\.trimmed)) { _, _ in 0 }
  }

  private mutating func read(
    _ lines: [Letters], _ source: [Letters], _ bare: ([Letters], Int) -> Int
  ) {
    var index = 0
    while index < source.count {
      let line = source[index]
      if depth == 0, !self.lines.isEmpty, let block = FencedText.block(lines, at: index) {
        add(Passage(block.text.map(\.trimmed).filter { !$0.isEmpty }, lines: block.text))
        index = block.end
        continue
      }
      index += 1
      guard !line.isEmpty else { continue }
      read(line, number: index)
      let count = depth == 0 ? bare(source, index - 1) : 0
      guard count > 0 else { continue }
      let block = source[index..<index + count].filter { !$0.isEmpty }
      add(Passage(Array(block)))
      index += count
    }
  }

  private mutating func read(_ line: Letters, number: Int) {
    var place = 0
    if depth > 0 {
      paragraphs.append([])
      if line[0] == open { place = 1 }
    } else if !goesOn(line) {
      lines.append(ActLine(number: number))
    }
    while place < line.count {
      take(line[place])
      place += 1
    }
  }

  /// Whether a line is the passage that the line before announced, or one more of them.
  private func goesOn(_ line: Letters) -> Bool {
    guard line[0] == open, let last = lines.last?.letters.last else { return false }
    return last == "：" || last == ":" || last == ActLine.mark
  }

  private mutating func take(_ letter: Letter) {
    if depth == 0 {
      if letter == open {
        depth = 1
        paragraphs = [[]]
      } else {
        lines[lines.count - 1].letters.append(letter == ActLine.mark ? "\u{FFFD}" : letter)
      }
    } else if letter == open, open != close {
      depth += 1
      paragraphs[paragraphs.count - 1].append(letter)
    } else if letter == close {
      depth -= 1
      if depth == 0 { finish() } else { paragraphs[paragraphs.count - 1].append(letter) }
    } else {
      paragraphs[paragraphs.count - 1].append(letter)
    }
  }

  private mutating func finish() {
    let lines = nests ? paragraphs.map(NestedQuotes.outside) : paragraphs
    let texts = lines.map(\.trimmed).filter { !$0.isEmpty }
    add(Passage(texts.isEmpty ? [[]] : texts, lines: lines))
  }

  private mutating func add(_ passage: Passage) {
    lines[lines.count - 1].letters.append(ActLine.mark)
    lines[lines.count - 1].passages.append(passage)
  }
}
