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
    guard let text = FoldedText.of(bytes, range) else {
      read(bytes, range, numbers, keepsWritten: true, keepsFolded: true)
      return
    }
    read(bytes, range, numbers, keepsWritten: true, keepsFolded: false)
    let places = numbers.map { ByteRange(text.place(of: $0.start), text.place(of: $0.end)) }
    text.bytes.withView {
      read($0, ByteRange(0, $0.count), places, keepsWritten: false, keepsFolded: true)
    }
  }

  private mutating func read(
    _ bytes: TextView, _ range: ByteRange, _ numbers: [ByteRange], keepsWritten: Bool,
    keepsFolded: Bool
  ) {
    var at = range.start
    var next = numbers[...]
    while at < range.end {
      while let place = next.first, place.end <= at { next.removeFirst() }
      if let place = next.first, at >= place.start {
        if keepsWritten { written.append(Self.number) }
        if keepsFolded { add(Self.number) }
        at = place.end
        continue
      }
      let (scalar, length) = bytes.decode(at: at)
      at += length
      guard !Self.isSpace(scalar), !FoldedText.isUnseen(scalar) else { continue }
      if keepsWritten { written.append(scalar) }
      if keepsFolded { add(scalar) }
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar <= " " || Scalars.isSpace(scalar)
  }

  /// U+FFFC, the object replacement character.
  private static let number: Unicode.Scalar = "\u{FFFC}"

  private mutating func add(_ scalar: Unicode.Scalar) {
    let plain = scalar == "−" ? "-" : Scalars.narrow(scalar)
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
