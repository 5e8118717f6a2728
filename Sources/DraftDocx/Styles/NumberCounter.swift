/// The numbers of the lists as they stand at one place of a story.
struct NumberCounter {
  struct Label: Hashable, Sendable {
    var text: String
    /// Whether a blank stands between it and the text.
    var isSpaced: Bool
    var isBullet: Bool
  }

  private(set) var numbering: Numbering
  /// By definition the number that each level has now.
  private var values: [String: [Int: Int]] = [:]
  /// The levels of a list whose own start has been used.
  private var started: Set<ListLevel> = []

  private struct ListLevel: Hashable {
    var list: String
    var level: Int
  }

  init(_ numbering: Numbering) { self.numbering = numbering }

  /// The label of the next paragraph of a list; `nil` where there is no such list or level.
  mutating func next(_ list: String, _ level: Int) -> Label? {
    guard list != "0", let known = numbering.lists[list],
      let abstract = numbering.abstractID(of: list), numbering.abstracts[abstract] != nil,
      let definition = numbering.level(list, level)
    else { return nil }
    var numbers = values[abstract] ?? [:]
    if let start = known.starts[level],
      started.insert(ListLevel(list: list, level: level)).inserted
    {
      numbers[level] = start
    } else {
      numbers[level] = numbers[level].map { $0 + 1 } ?? definition.start
    }
    restart(&numbers, below: level, list, known)
    let text = label(definition, list, known, &numbers)
    values[abstract] = numbers
    return Label(
      text: text, isSpaced: definition.suffix != "nothing", isBullet: definition.format == "bullet")
  }

  /// The label that the next paragraph of a list would have.
  func peek(_ list: String, _ level: Int) -> Label? {
    var copy = self
    return copy.next(list, level)
  }

  /// Makes a list known that counts as `list` does and starts at `start`.
  mutating func define(_ id: String, like list: String, _ level: Int, start: Int) {
    numbering.define(id, like: list, level, start: start)
  }

  /// Forgets the numbers of the levels that this one starts again.
  private mutating func restart(
    _ numbers: inout [Int: Int], below level: Int, _ list: String, _ known: Numbering.List
  ) {
    for deeper in numbers.keys where deeper > level {
      if let restart = numbering.level(list, deeper)?.restart, restart == 0 || level >= restart {
        continue
      }
      numbers[deeper] = nil
      if known.starts[deeper] != nil { started.remove(ListLevel(list: list, level: deeper)) }
    }
  }

  private func label(
    _ definition: Numbering.Level, _ list: String, _ known: Numbering.List,
    _ numbers: inout [Int: Int]
  ) -> String {
    if definition.format == "bullet" { return definition.text }
    var result = ""
    var rest = definition.text[...]
    while let sign = rest.first {
      rest = rest.dropFirst()
      guard sign == "%", let digit = rest.first, let index = Int(String(digit)), index > 0 else {
        result.append(sign)
        continue
      }
      rest = rest.dropFirst()
      result += number(index - 1, definition, list, known, &numbers)
    }
    return result
  }

  /// The number of a level inside a label; one above that has not been counted yet counts as
  /// started.
  private func number(
    _ level: Int, _ definition: Numbering.Level, _ list: String, _ known: Numbering.List,
    _ numbers: inout [Int: Int]
  ) -> String {
    guard let own = numbering.level(list, level) else { return "" }
    let value = numbers[level] ?? known.starts[level] ?? own.start
    numbers[level] = value
    let keepsFormat = ["none", "bullet", "decimalZero"].contains(own.format)
    return NumberFormat.text(
      value, definition.isLegal && !keepsFormat ? "decimal" : own.format,
      custom: own.customFormat)
  }
}
