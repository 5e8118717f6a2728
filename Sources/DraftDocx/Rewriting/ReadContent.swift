import DraftDocument
import DraftText

extension ParagraphContent {
  /// Equal for all references to notes, whose numbers follow from their order.
  private static let note: UInt64 = 0x6E6F_7465

  /// A text as a paragraph has it or is to have it: tabs, line ends, pictures and notes are no words, all else is, a
  /// formula and a sign in a font of its own too.
  init(text: [UInt8]) {
    self.init(text: text, pieces: [])
    var at = 0
    var start = 0
    while at < text.count {
      guard let length = Self.object(text, at) else {
        at += 1
        continue
      }
      if at > start { append(piece(start..<at, isText: true)) }
      append(piece(at..<at + length, isText: false))
      at += length
      start = at
    }
    if at > start { append(piece(start..<at, isText: true)) }
  }

  /// How long what is no text is, where such a thing stands.
  private static func object(_ text: [UInt8], _ at: Int) -> Int? {
    switch text[at] {
    case "\t", "\n": return 1
    case UInt8(leading: "\u{FFFC}"): return text[at...].starts(with: InlineText.object) ? 3 : nil
    case "[":
      guard text[at...].starts(with: "[^".utf8) else { return nil }
      let rest = text[(at + 2)...].drop { $0.isDigit || $0 == "e" }
      return rest.first == "]" && rest.startIndex > at + 2 ? rest.startIndex + 1 - at : nil
    default: return nil
    }
  }

  private func piece(_ range: Range<Int>, isText: Bool) -> Piece {
    var piece = Piece(range: range, depth: 0, isText: isText)
    guard !isText else { return piece }
    if text[range].starts(with: "[^".utf8) {
      piece.key = Self.note
    } else {
      var hash = WordHash()
      hash.add(text[range])
      piece.key = hash.value
    }
    return piece
  }
}
