/// Reads the labels and headings of English laws.
enum EnglishLabels {
  struct Label {
    var name: String
    /// Behind the label, before the blanks that follow it.
    var end: Int
  }

  /// (a) or [(a)] at `place`.
  static func label(_ text: Letters, at place: Int) -> Label? {
    let isBracketed = text.starts(with: "[(", at: place)
    let start = isBracketed ? place + 1 : place
    guard text.starts(with: "(", at: start),
      let close = text[start...].prefix(10).firstIndex(of: ")")
    else { return nil }
    let name = text[(start + 1)..<close].string
    guard isName(name) else { return nil }
    let end = close + 1
    guard isBracketed else { return Label(name: name, end: end) }
    return text.starts(with: "]", at: end) ? Label(name: name, end: end + 1) : nil
  }

  /// 12, 2A, a, aa, a-1, iv, B-i: not (see) or (the).
  static func isName(_ name: String) -> Bool {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let first = parts.first, !first.isEmpty else {
      return false
    }
    let isASCII = name.unicodeScalars.allSatisfy { $0.isASCII }
    guard isASCII, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber } })
    else { return false }
    if first.first?.isNumber == true {
      let digits = first.prefix { $0.isNumber }
      return digits.count <= 3 && first.dropFirst(digits.count).count <= 2
    }
    return first.count <= 2 || first.allSatisfy { "ivxlIVXL".contains($0) } && first.count <= 6
  }

  /// Labels side by side from `place` on: (d)(1).
  static func run(_ text: Letters, at place: Int) -> (names: [String], end: Int) {
    var names: [String] = []
    var end = place
    while let label = label(text, at: end) {
      names.append(label.name)
      end = label.end
    }
    return (names, end)
  }

  struct Section {
    var name: String
    /// Behind the number and its mark, before the blanks.
    var labelEnd: Int
    /// Where the heading begins.
    var textStart: Int
    /// 3 Rent: known by nothing but its number.
    var isBare: Bool
  }

  /// § 1-2.03. Heading; Section 4. Heading; Article IV: Heading; 3 Heading.
  static func section(_ text: Letters) -> Section? {
    for word in ["§", "Section ", "SECTION ", "SEC. ", "Sec. ", "Rule ", "Article ", "ARTICLE "]
    where text.hasPrefix(word) {
      var start = word.unicodeScalars.count
      while text.starts(with: "§", at: start) { start += 1 }
      start = text.skippingBlanks(start)
      return numbered(text, start, needsMark: word == "§")
    }
    return bare(text)
  }

  private static func numbered(_ text: Letters, _ start: Int, needsMark: Bool) -> Section? {
    var end = start
    while end < text.count, text[end].isWord || "-–.:".unicodeScalars.contains(text[end].scalar) {
      end += 1
    }
    var name = text[start..<end].string
    var labelEnd = end
    while let last = name.last, last == "." || last == ":" { name.removeLast() }
    let hasMark = name.count < text[start..<end].count
    guard let first = name.first,
      first.isNumber || name.allSatisfy({ "IVXL".contains($0) }) || needsMark,
      !needsMark || hasMark
    else { return nil }
    if !hasMark, labelEnd < text.count, text[labelEnd] == "." || text[labelEnd] == ":" {
      labelEnd += 1
    }
    let textStart = text.skippingBlanks(labelEnd)
    guard textStart > labelEnd || textStart == text.count else { return nil }
    guard needsMark || textStart == text.count || text[textStart].isCapital else { return nil }
    return Section(name: name, labelEnd: labelEnd, textStart: textStart, isBare: false)
  }

  private static func bare(_ text: Letters) -> Section? {
    let digits = text.prefix { $0.isDigit }.count
    guard digits > 0, digits <= 4 else { return nil }
    let end = digits + text[digits...].prefix(3, while: { ("A"..."Z").contains($0.scalar) }).count
    let start = text.skippingBlanks(end)
    guard start > end, start < text.count, text[start].isCapital, !text[start...].contains(".")
    else {
      return nil
    }
    return Section(
      name: text[..<end].string, labelEnd: end, textStart: start, isBare: true)
  }

  /// PART 2, CHAPTER IV: a heading over sections.
  static func isHeading(_ text: Letters) -> Bool {
    guard text.count < 80 else { return false }
    for word in ["CHAPTER ", "PART ", "Part ", "Chapter ", "SUBCHAPTER ", "TITLE ", "SCHEDULE "]
    where text.hasPrefix(word) {
      let next = text[word.unicodeScalars.count...].first
      return next.map { $0.isDigit || $0.isCapital } ?? false
    }
    return false
  }

  /// Whether a line may go on with the one before.
  static func goesOn(_ before: Letters, _ line: Letters) -> Bool {
    section(before) == nil && section(line) == nil && label(line, at: 0) == nil
      && !isHeading(line) && !isHeading(before)
      && DecimalClauses.label(line) == nil && DecimalClauses.label(before) == nil
      && ![before, line].contains { TableRow.isMarked($0) || EnglishSchedules.name($0) != nil }
      && !(before.last.map { ".:;—".unicodeScalars.contains($0.scalar) } ?? true)
  }
}

extension Letter {
  var isCapital: Bool { ("A"..."Z").contains(scalar) || scalar == "“" || scalar == "\"" }
}

extension ArraySlice where Element == Letter {
  func prefix(_ limit: Int, while fits: (Letter) -> Bool) -> ArraySlice<Letter> {
    prefix(limit).prefix(while: fits)
  }
}
