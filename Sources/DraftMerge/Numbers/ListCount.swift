import DraftText

/// Counts the numbers of Markdown's lists while a text is read line by line, piece by piece.
package struct ListCount {
  /// What becomes of a number that goes on from the one before.
  package enum Turn {
    /// It is written as 0, so that the same item has the same number in all drafts.
    case aside
    /// What was 0 is counted.
    case counted
  }

  package init() {}

  private var levels: [(column: Int, number: Int)] = []
  private var fence: UInt8?
  /// Whether a piece ended inside a line.
  private var isInLine = false
  private var isBehindBlank = true
  /// Whether a paragraph or a heading came since the last item: the list goes on only with the next number.
  private var isInterrupted = false

  /// An item of a numbered list.
  package struct Item {
    /// Where its number stands.
    package let digits: Range<Int>
    /// Whether its number goes on from the one before.
    package let goesOn: Bool
    /// Whether a list starts with it.
    package let isFirst: Bool
  }

  /// Of the text that was read last.
  package private(set) var items: [Item] = []
  /// The numbers of the items that were read, as they are counted.
  package private(set) var numbers: [Int] = []
  /// Whether a 0 was read, which `aside` writes and nobody else may.
  private(set) var hasZero = false

  /// A text with other numbers. O(bytes).
  package mutating func written(_ text: [UInt8], _ turn: Turn) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 16)
    items = []
    var rest = text[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      let line = rest[..<end]
      if let digits = isInLine ? nil : digits(of: line) {
        let own = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        let (number, isFirst) = number(own, at: digits.startIndex - line.startIndex, turn)
        items.append(
          Item(
            digits: digits.startIndex..<digits.endIndex, goesOn: turn == .aside && number == 0,
            isFirst: isFirst))
        result += line[..<digits.startIndex] + Array(String(number).utf8) + line[digits.endIndex...]
        isBehindBlank = false
      } else {
        result += line
        pass(line)
      }
      isInLine = line.last != UInt8(ascii: "\n")
      rest = rest[end...]
    }
    return result
  }

  /// The number to be written, and whether it is the first of a list.
  private mutating func number(
    _ own: Int, at column: Int, _ turn: Turn
  ) -> (number: Int, isFirst: Bool) {
    if isInterrupted, !goesOn(own, at: column, turn) { levels = [] }
    isInterrupted = false
    levels.removeAll { $0.column > column + 1 }
    // Numbers that are set to the right begin a column earlier once they have two digits.
    let level = levels.last.flatMap { abs($0.column - column) <= 1 ? $0.number : nil }
    if level != nil { levels.removeLast() }
    if own == 0 { hasZero = true }
    let next = level.map { $0 + 1 }
    let counted = turn == .counted && own == 0 ? next ?? 1 : own
    levels.append((column, counted))
    numbers.append(counted)
    return (turn == .aside && own == next ? 0 : counted, level == nil)
  }

  private func goesOn(_ own: Int, at column: Int, _ turn: Turn) -> Bool {
    guard let last = levels.last(where: { abs($0.column - column) <= 1 }) else { return false }
    return turn == .aside ? own == last.number + 1 : own == 0
  }

  /// A line that is no item.
  private mutating func pass(_ line: ArraySlice<UInt8>) {
    let text = line.drop(while: Self.isBlank)
    guard let first = text.first, first != UInt8(ascii: "\n") else {
      if !isInLine { isBehindBlank = true }
      return
    }
    if !isInLine {
      if text.starts(with: [first, first, first]),
        first == UInt8(ascii: "`") || first == UInt8(ascii: "~"),
        fence == nil || fence == first
      {
        fence = fence == nil ? first : nil
      }
      let isAtStart = text.startIndex == line.startIndex
      if isAtStart, isBehindBlank || first == UInt8(ascii: "#") { isInterrupted = true }
    }
    isBehindBlank = false
  }

  /// The digits of an item's number.
  private func digits(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard fence == nil else { return nil }
    var rest = line.drop { Self.isBlank($0) || $0 == UInt8(ascii: ">") }
    if let first = rest.first, "-*+".utf8.contains(first), rest.dropFirst().first == " " {
      rest = rest.dropFirst().drop(while: Self.isBlank)
    }
    let digits = rest.prefix(while: \.isDigit)
    let mark = rest.dropFirst(digits.count)
    guard (1...9).contains(digits.count),
      mark.first == UInt8(ascii: ".") || mark.first == UInt8(ascii: ")"),
      mark.dropFirst().first.map(\.isBlank) ?? true,
      // Further in and in no list it is code.
      !levels.isEmpty && !isInterrupted || digits.startIndex - line.startIndex < 4
    else { return nil }
    return digits
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == " " || byte == "\t" }
}
