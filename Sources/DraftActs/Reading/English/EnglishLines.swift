/// The lines of an English act, with what they quote taken out.
///
/// Lines that begin with a quotation mark are new text of the line above them; marks inside a line quote
/// words. The Council of D.C. prints "(1) "Fund" means…": such a block ends where the next line has no mark.
struct EnglishLines {
  private(set) var lines: [ActLine] = []
  private(set) var isOpen = false

  /// - Parameter whole: The lines of the act, with their white space.
  init(_ whole: [Letters]) {
    let source = whole.map(\.trimmed)
    var index = 0
    while index < source.count {
      let line = source[index]
      if lines.last?.announces == true, let block = FencedText.block(whole, at: index) {
        lines[lines.count - 1].letters.append(ActLine.mark)
        lines[lines.count - 1].passages.append(
          Passage(block.text.map(\.trimmed).filter { !$0.isEmpty }, lines: block.text))
        index = block.end
        continue
      }
      index += 1
      guard !line.isEmpty else { continue }
      if EnglishLines.isMark(line[0]), lines.last?.announces == true {
        index = readBlock(source, from: index - 1)
      } else {
        readLine(line, number: index)
      }
    }
  }

  private static func isMark(_ letter: Letter) -> Bool { letter == "“" || letter == "\"" }

  /// Takes the lines of a block, and answers the index behind it.
  private mutating func readBlock(_ source: [Letters], from start: Int) -> Int {
    let isCurly = source[start][0] == "“"
    var whole: [Letters] = []
    var depth = 0
    var index = start
    while index < source.count {
      let line = source[index]
      let hasMark = line.first.map(EnglishLines.isMark) ?? false
      // Where only the first line has a mark, the block goes on until it is closed.
      guard hasMark || (isCurly && depth > 0) else { break }
      let words = Letters(hasMark ? line.dropFirst() : line[...])
      if hasMark, depth == 0 { depth = 1 }
      for letter in words {
        if letter == "“" { depth += 1 } else if letter == "”" { depth -= 1 }
      }
      whole.append(words)
      index += 1
    }
    if let last = whole.last, EnglishTerm.of(source[start]) != nil, !EnglishLines.isClosed(last) {
      // The marks are of the definition that the line is, and none are around it.
      whole = source[start..<index].map { $0 }
    }
    var rest: Letters = []
    if let last = whole.popLast() {
      let parts = EnglishLines.parted(last)
      whole.append(EnglishLines.closed(parts.text))
      rest = parts.rest
    }
    lines[lines.count - 1].letters.append(ActLine.mark)
    lines[lines.count - 1].letters += rest
    lines[lines.count - 1].passages.append(
      Passage(whole.map(\.trimmed).filter { !$0.isEmpty }, lines: whole))
    return index
  }

  /// The last line of a block and what the act goes on to say behind it: …”, and the other clauses are renumbered.
  private static func parted(_ line: Letters) -> (text: Letters, rest: Letters) {
    guard let end = line.lastIndex(where: { $0 == "”" || $0 == "\"" }) else { return (line, []) }
    var next = end + 1
    while next < line.count, ",;.".unicodeScalars.contains(line[next].scalar) { next += 1 }
    guard line.starts(with: " and ", at: next), next + 5 < line.count else { return (line, []) }
    return (Letters(line[...end]), Letters(line[(end + 1)...]))
  }

  /// Whether a line ends a block.
  private static func isClosed(_ line: Letters) -> Bool {
    closed(line) != line || !parted(line).rest.isEmpty
  }

  /// Without the closing mark and the marks of the act behind it.
  private static func closed(_ text: Letters) -> Letters {
    var end = text.count
    for word in ["and", "or"] where text[..<end].hasSuffix(" " + word) {
      end -= word.unicodeScalars.count + 1
    }
    while end > 0, ".;,".unicodeScalars.contains(text[end - 1].scalar) || text[end - 1].isBlank {
      end -= 1
    }
    guard end > 0, text[end - 1] == "”" || text[end - 1] == "\"" else { return text }
    return Letters(text[..<(end - 1)])
  }

  private mutating func readLine(_ line: Letters, number: Int) {
    var own = ActLine(number: number)
    var words: Letters?
    var depth = 0
    // Curly marks inside straight ones are of the text that is quoted.
    var isStraight = false
    for letter in line {
      if var inner = words {
        let closes =
          letter == "\"" ? depth == 0 : letter == "”" && depth == 1 && !isStraight
        if closes {
          own.letters.append(ActLine.mark)
          own.passages.append(Passage([inner]))
          words = nil
        } else {
          if letter == "“" { depth += 1 } else if letter == "”" { depth -= 1 }
          inner.append(letter)
          words = inner
        }
      } else if EnglishLines.isMark(letter) {
        words = []
        isStraight = letter == "\""
        depth = isStraight ? 0 : 1
      } else {
        own.letters.append(letter == ActLine.mark ? "\u{FFFD}" : letter)
      }
    }
    if let words {
      isOpen = true
      own.letters += [Letter("“")] + words
    }
    lines.append(own)
  }
}

extension ActLine {
  /// Whether quoted lines may follow.
  fileprivate var announces: Bool {
    guard let last = letters.last else { return false }
    if ":—–-".unicodeScalars.contains(last.scalar) { return true }
    return ["follows", "insert", "substitute", "following"].contains { letters.hasSuffix($0) }
  }
}
