import DraftText

/// What an edit's side looks like, for its class: width folded, white space left out.
struct Surface {
  /// Letters, digits, Han and symbols.
  private(set) var folded: [UInt32] = []
  /// All of these with the marks between them.
  private(set) var scalars: [UInt32] = []
  /// The same before the folding.
  private(set) var written: [UInt32] = []
  /// Letters and Han.
  private(set) var words: [UInt32] = []

  /// - Parameter numbers: Stretches that each count as one sign for "some number", ascending.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange, numbers: [ByteRange] = []) {
    var at = range.start
    var next = numbers[...]
    while at < range.end {
      while let place = next.first, place.end <= at { next.removeFirst() }
      if let place = next.first, at >= place.start {
        add(Self.number)
        at = place.end
        continue
      }
      let (scalar, length) = ScalarReading.scalar(in: bytes, at: at)
      at += length
      add(scalar)
    }
  }

  /// U+FFFC, the object replacement character.
  private static let number: UInt32 = 0xFFFC

  private mutating func add(_ scalar: UInt32) {
    let plain = (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
    if plain <= 0x20 || plain == 0xA0 || scalar == 0x3000 || Self.isInvisible(scalar) { return }
    written.append(scalar)
    scalars.append(plain)
    if Self.isMark(plain) {
      // $5 and €5, a < b and a > b differ by more than punctuation.
      if Self.isSymbol(plain) { folded.append(plain) }
      return
    }
    folded.append(plain)
    if plain != Self.number, !NumberScalars.isDigit(plain) { words.append(plain) }
  }

  var isOnlySpace: Bool { scalars.isEmpty }

  /// Soft hyphen, zero-width space and joiners, word joiner, byte order mark: pages and word processors
  /// leave them in what is copied.
  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// $ % & + < = > @ £ ¥ § ° ± × ÷ ‰ €
  private static func isSymbol(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x24, 0x25, 0x26, 0x2B, 0x3C, 0x3D, 0x3E, 0x40, 0xA3, 0xA5, 0xA7, 0xB0, 0xB1, 0xD7, 0xF7,
      0x2030, 0x20AC:
      return true
    default: return false
    }
  }

  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0xA1...0xBF, 0xD7, 0xF7,
      0x2010...0x2027, 0x2030...0x205E, 0x3001...0x3003, 0x3008...0x3020, 0x3030, 0xFE30...0xFE6F,
      0xFF5F...0xFF65:
      return true
    default: return false
    }
  }
}
