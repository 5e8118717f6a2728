import DraftText

/// A key or a click, as it comes from a terminal.
package enum ReviewKey: Hashable, Sendable {
  case character(Character)
  case enter, escape, backspace, delete
  case left, right, up, down, home, end, pageUp, pageDown
  /// With the control key, the letter: `Ctrl-C` is `.control("c")`.
  case control(Character)
  /// Text that was pasted.
  case paste(String)
  /// Of the main button, at a line and a column from 0.
  case click(row: Int, column: Int)
  case wheel(Int)
}

/// Makes keys of the bytes that a terminal sends.
package struct ReviewKeyReader: Sendable {
  private var held: [UInt8] = []

  package init() {}

  /// Whether bytes wait for more: an escape that may be the key alone or the start of another.
  package var isWaiting: Bool { !held.isEmpty }

  /// Takes what came. What is no whole key yet is held back.
  package mutating func keys(_ bytes: [UInt8]) -> [ReviewKey] {
    held += bytes
    var keys: [ReviewKey] = []
    while let (key, count) = next() {
      held.removeFirst(count)
      if let key { keys.append(key) }
    }
    return keys
  }

  /// Nothing more came: an escape was the key.
  package mutating func flush() -> [ReviewKey] {
    guard !held.isEmpty else { return [] }
    let isEscape = held == [UInt8(ascii: "\u{1B}")]
    held = []
    return isEscape ? [.escape] : []
  }

  /// A key, or `nil` for bytes that mean none, and how many bytes they are; `nil` where more must come.
  private func next() -> (ReviewKey?, Int)? {
    guard let first = held.first else { return nil }
    switch first {
    case "\u{1B}": return escape()
    case "\r", "\n": return (.enter, 1)
    case "\u{7F}", "\u{8}": return (.backspace, 1)
    case "\t": return (.character("\t"), 1)
    case let control where control.isControl:
      let letter = Character(Unicode.Scalar(first | UInt8(ascii: "`")))
      return (.control(letter), 1)
    default: return character()
    }
  }

  private func character() -> (ReviewKey?, Int)? {
    let length =
      switch held[0] {
      case let byte where byte.isASCII: 1
      case UInt8(leading: "\u{80}")..<UInt8(leading: "\u{800}"): 2
      case UInt8(leading: "\u{800}")..<UInt8(leading: "\u{10000}"): 3
      case UInt8(leading: "\u{10000}")...UInt8(leading: "\u{10FFFF}"): 4
      default: 0
      }
    guard length > 0 else { return (nil, 1) }
    let have = held.prefix(length)
    guard have.dropFirst().allSatisfy({ $0.isContinuation }) else { return (nil, 1) }
    guard have.count == length else { return nil }
    let text = String(decoding: have, as: UTF8.self)
    return (text.first.map { .character($0) }, length)
  }

  // MARK: Escapes

  private static let pasteStart = Array("\u{1B}[200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private func escape() -> (ReviewKey?, Int)? {
    guard held.count > 1 else { return nil }
    switch held[1] {
    case UInt8(ascii: "["): return sequence()
    case UInt8(ascii: "O"):
      guard held.count > 2 else { return nil }
      return (Self.letter(held[2]), 3)
    // The key alone, and another one behind it.
    case let control where control.isControl: return (.escape, 1)
    default: return (nil, 2)
    }
  }

  private func sequence() -> (ReviewKey?, Int)? {
    if held.starts(with: Self.pasteStart) { return paste() }
    guard let end = held.dropFirst(2).firstIndex(where: { "@"..."~" ~= $0 }) else {
      // No terminal sends that many; they are thrown away.
      return held.count > 64 ? (nil, held.count) : nil
    }
    let numbers = held[2..<end]
    let count = end + 1
    if numbers.first == UInt8(ascii: "<") {
      return (Self.mouse(numbers.dropFirst(), held[end]), count)
    }
    guard held[end] == UInt8(ascii: "~") else { return (Self.letter(held[end]), count) }
    return switch numbers.prefix(while: { $0 != UInt8(ascii: ";") }).map({ Int($0) - 48 }) {
    case [1], [7]: (.home, count)
    case [4], [8]: (.end, count)
    case [3]: (.delete, count)
    case [5]: (.pageUp, count)
    case [6]: (.pageDown, count)
    default: (nil, count)
    }
  }

  private static func letter(_ byte: UInt8) -> ReviewKey? {
    switch Unicode.Scalar(byte) {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "H": .home
    case "F": .end
    case "M": .enter
    default: nil
    }
  }

  /// `0;column;row` from 1; the wheel is button 64 and 65.
  private static func mouse(_ numbers: ArraySlice<UInt8>, _ end: UInt8) -> ReviewKey? {
    let values = numbers.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    guard values.count == 3, let button = values[0], let column = values[1], let row = values[2],
      end == UInt8(ascii: "M")
    else { return nil }
    switch button {
    case 0: return .click(row: row - 1, column: column - 1)
    case 64: return .wheel(-1)
    case 65: return .wheel(1)
    default: return nil
    }
  }

  private func paste() -> (ReviewKey?, Int)? {
    let start = Self.pasteStart.count
    var at = start
    while at + Self.pasteEnd.count <= held.count {
      if held[at...].starts(with: Self.pasteEnd) {
        let text = String(decoding: held[start..<at], as: UTF8.self)
        return (.paste(text), at + Self.pasteEnd.count)
      }
      at += 1
    }
    return nil
  }
}
