import DraftLanguage

/// The clauses of a contract that are numbered 4, 4.1, 4.2 …, each of which counts on from the one before.
///
/// A text is read so where two of its lines or more begin with such numbers and none with a section of a law; where
/// no number has a second part, where the lines 1., 2., 3. … count on through the text. What stands behind the first
/// schedule has numbers of its own.
struct DecimalClauses {
  private var found: [Int: EnglishLabels.Section] = [:]

  var isEmpty: Bool { found.isEmpty }

  init(_ lines: [LawLines.Line]) {
    let sections = lines.compactMap { EnglishLabels.section($0.text) }
    let isDotted = lines.count(where: { DecimalClauses.isDotted($0.text) }) > 1
    guard
      isDotted && sections.allSatisfy(\.isBare) || sections.isEmpty && DecimalClauses.count(lines)
    else { return }
    var last = 0
    for (index, line) in lines.enumerated() {
      if EnglishSchedules.name(line.text) != nil || line.text.hasPrefix("SCHEDULE ") { break }
      guard let clause = DecimalClauses.label(line.text) else { continue }
      let numbers = clause.name.split(separator: ".").compactMap { Int($0) }
      let isNext = numbers[0] == last + 1 || last == 0
      guard isNext || numbers.count > 1 && numbers[0] == last else { continue }
      found[index] = clause
      last = numbers[0]
    }
  }

  /// As few clauses as make a text that counts them.
  private static let fewest = 3

  /// Whether the lines 1., 2., 3. … of a text count on to its end, or its first schedule.
  private static func count(_ lines: [LawLines.Line]) -> Bool {
    var last = 0
    for line in lines {
      if EnglishSchedules.name(line.text) != nil { break }
      guard let clause = label(line.text) else { continue }
      guard Int(clause.name) == last + 1 else { return false }
      last += 1
    }
    return last >= fewest
  }

  /// The clause that a line begins.
  func clause(at index: Int) -> EnglishLabels.Section? { found[index] }

  /// The number at the start of a line: 4. Fees; 4.2 The Supplier …; 4.2.1. Each ….
  static func label(_ text: Letters) -> EnglishLabels.Section? {
    var end = 0
    while end < text.count, text[end].isDigit || text[end] == "." { end += 1 }
    var name = text[..<end].string
    let isPointed = name.hasSuffix(".")
    if isPointed { name.removeLast() }
    let numbers = name.split(separator: ".", omittingEmptySubsequences: false)
    guard numbers.count > 1 || isPointed,
      numbers.allSatisfy({ (1...3).contains($0.count) && Int($0) ?? 0 > 0 })
    else { return nil }
    let start = text.skippingBlanks(end)
    guard start > end, start < text.count, text[start].isCapital else { return nil }
    return EnglishLabels.Section(name: name, labelEnd: end, textStart: start, isBare: false)
  }

  /// Whether a line begins with a number of two parts or more.
  static func isDotted(_ text: Letters) -> Bool { label(text)?.name.contains(".") ?? false }

  /// Whether one clause comes before another.
  static func comes(_ one: String, before other: String) -> Bool {
    let numbers = [one, other].map { $0.split(separator: ".").map { Int($0) ?? 0 } }
    return numbers[0].lexicographicallyPrecedes(numbers[1])
  }
}

extension Provision {
  /// Whether it is a clause of a contract: 4. or 4.2, and no section of a law.
  var isNumberedClause: Bool {
    level == .article && label.first?.isDigit == true && label.contains(".")
  }
}
