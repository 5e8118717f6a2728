/// The clauses of a contract that are numbered 4, 4.1, 4.2 …, each of which counts on from the one before.
///
/// A text is read so where two of its lines or more begin with such numbers and none with a section of a law. What
/// stands behind the first schedule has numbers of its own.
struct DecimalClauses {
  private var found: [Int: EnglishLabels.Section] = [:]

  var isEmpty: Bool { found.isEmpty }

  init(_ lines: [LawLines.Line]) {
    guard lines.count(where: { DecimalClauses.isDotted($0.text) }) > 1,
      !lines.contains(where: { EnglishLabels.section($0.text).map { !$0.isBare } ?? false })
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
