import DraftText

/// What an edit's side looks like, for its class: width folded, white space left out.
struct Surface {
  /// Letters, digits, Han and symbols.
  private(set) var folded: [Unicode.Scalar] = []
  /// All of these with the marks between them.
  private(set) var scalars: [Unicode.Scalar] = []
  /// The same before the folding.
  private(set) var written: [Unicode.Scalar] = []
  /// Letters and Han.
  private(set) var words: [Unicode.Scalar] = []

  /// - Parameter numbers: Stretches that each count as one sign for "some number", ascending.
  init(_ bytes: TextView, _ range: ByteRange, numbers: [ByteRange] = []) {
    var at = range.start
    var next = numbers[...]
    while at < range.end {
      while let place = next.first, place.end <= at { next.removeFirst() }
      if let place = next.first, at >= place.start {
        add(Self.number)
        at = place.end
        continue
      }
      let (scalar, length) = bytes.decode(at: at)
      at += length
      add(scalar)
    }
  }

  /// U+FFFC, the object replacement character.
  private static let number: Unicode.Scalar = "\u{FFFC}"

  private mutating func add(_ scalar: Unicode.Scalar) {
    let plain = Scalars.narrow(scalar)
    if plain <= " " || plain == "\u{A0}" || scalar == "\u{3000}" || Self.isInvisible(scalar) {
      return
    }
    written.append(scalar)
    scalars.append(plain)
    if Self.isMark(plain) {
      // $5 and €5, a < b and a > b differ by more than punctuation.
      if Self.isSymbol(plain) { folded.append(plain) }
      return
    }
    folded.append(plain)
    if plain != Self.number, !Scalars.isDigit(plain) { words.append(plain) }
  }

  var isOnlySpace: Bool { scalars.isEmpty }

  /// Soft hyphen, zero-width space and joiners, word joiner, byte order mark: pages and word processors
  /// leave them in what is copied.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{AD}", "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}": true
    default: false
    }
  }

  /// $ % & + < = > @ £ ¥ § ° ± × ÷ ‰ €
  private static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "$", "%", "&", "+", "<", "=", ">", "@", "£", "¥", "§", "°", "±", "×", "÷",
      "‰", "€":
      return true
    default: return false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "!"..."/", ":"..."@", "["..."`", "{"..."~", "¡"..."¿", "×", "÷",
      "‐"..."‧", "‰"..."⁞", "、"..."〃", "〈"..."〠", "〰", "︰"..."\u{FE6F}",
      "｟"..."･":
      return true
    default: return false
    }
  }
}
