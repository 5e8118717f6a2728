import DraftAlign
import DraftDocument
import DraftLanguage
import DraftText

/// One draft's side of a link as words: those of the stretches that the other side does not have, and a
/// token each for the segments that it does.
struct SentenceWords {
  private(set) var tokens: [Token] = []
  private(set) var symbols: [UInt32] = []
  /// By token what it counts, where it is a number; 0 where it is not one.
  private(set) var kinds: [UInt32] = []
  /// By token whether it is a whole segment.
  private(set) var isSegment: [Bool] = []
  /// Segments that stand elsewhere in the other draft, by token.
  private(set) var moved: [Range<Int>] = []

  mutating func add(_ token: Token, _ symbol: UInt32, kind: UInt32 = 0, isSegment: Bool = false) {
    tokens.append(token)
    symbols.append(symbol)
    kinds.append(kind)
    self.isSegment.append(isSegment)
  }

  mutating func addMoved(_ token: Token, _ symbol: UInt32) {
    moved.append(tokens.count..<tokens.count + 1)
    add(token, symbol, isSegment: true)
  }

  mutating func setSymbol(_ symbol: UInt32, at index: Int) {
    symbols[index] = symbol
    kinds[index] = 0
  }

  var count: Int { tokens.count }

  /// The same words at other places.
  func mapped(_ place: (ByteRange) -> ByteRange) -> SentenceWords {
    var result = self
    for index in result.tokens.indices {
      result.tokens[index].range = place(result.tokens[index].range)
    }
    return result
  }

  /// Where the word that goes over `place` starts and ends, if one does. O(log tokens).
  func word(over place: Int) -> Token? {
    let index = partitionPoint(0..<tokens.count) { tokens[$0].range.end <= place }
    guard index < tokens.count, !isSegment[index], tokens[index].range.start < place else {
      return nil
    }
    return tokens[index]
  }
}

/// Gives tokens symbols, the same for those that say the same, and each symbol a worth.
struct WordSymbols {
  private var table: SymbolTable
  /// What keeping a token is worth against `WordDiff.open`, by symbol.
  private(set) var worth: [Float] = []
  let layout: TextLayout

  init(expecting count: Int, _ layout: TextLayout) {
    table = SymbolTable(expecting: count)
    self.layout = layout
  }

  /// A word that carries meaning is worth an edit's border, a particle or a comma is not.
  private static let wordWorth: Float = 0.6
  /// The commonest single characters: kept alone between two edits they are confetti.
  private static let particleWorth: Float = 0.35
  private static let markWorth: Float = 0.3
  private static let spaceWorth: Float = 0.05

  /// A symbol that nothing else has.
  mutating func fresh() -> UInt32 {
    worth.append(0)
    return UInt32(truncatingIfNeeded: worth.count - 1)
  }

  /// The symbol of a pair of references, part by part.
  mutating func reference(_ key: UInt64) -> UInt32 { symbol(key) { 1 } }

  mutating func word(_ token: Token, _ bytes: TextView) -> UInt32 {
    symbol(key(of: token, bytes)) {
      Self.isParticle(bytes, token.range) ? Self.particleWorth : Self.worth(of: token)
    }
  }

  private var symbols: [UInt32] = []

  /// Symbols are numbered with those that `fresh` gives, so that each has a place in `worth`.
  private mutating func symbol(_ key: UInt64, _ value: () -> Float) -> UInt32 {
    let known = Int(table.intern(key))
    if known == symbols.count {
      symbols.append(UInt32(truncatingIfNeeded: worth.count))
      worth.append(value())
    }
    return symbols[known]
  }

  private func key(of token: Token, _ bytes: TextView) -> UInt64 {
    // White space is compared by its bytes, except where a line was wrapped, and the way it ends.
    let range = token.range
    var hash = ByteHash()
    // A mark that combines with a blank is none of it.
    let isBlank = token.kind == .space && bytes[range.range].allSatisfy(\.isSpace)
    let isWrap =
      isBlank && range.range.contains { bytes[$0] == "\n" || bytes[$0] == "\r" }
    if isWrap, layout == .lines {
      for byte in bytes[range.range] where byte != "\r" { hash.add(byte) }
    } else if isWrap || isBlank && layout == .row {
      hash.add(UInt8(ascii: " "))
    } else if token.kind == .space {
      hash.add(bytes, range.start, range.end)
    } else {
      WordKeys.add(bytes, range, to: &hash)
    }
    return hash.value
  }

  private static func isParticle(_ bytes: TextView, _ range: ByteRange) -> Bool {
    range.count == 3 && particles.contains(bytes.scalar(at: range.start))
  }

  private static let particles = ScalarSet(Language.all.map(\.edits.commonParticles).joined())

  private static func worth(of token: Token) -> Float {
    switch token.kind {
    case .space: return spaceWorth
    case .mark: return markWorth
    case .number: return 1
    case .word: return wordWorth + min(0.45, Float(token.range.count) * 0.05)
    }
  }

  // MARK: Numbers

  /// What a number counts: of 三千元 and 5000元 the same; 0 where the token is no number. Two numbers of one
  /// kind are each other's counterparts where they stand in each other's place.
  static func kind(_ token: Token, _ bytes: TextView) -> UInt32 {
    guard token.kind == .number || isNumeral(bytes.scalar(at: token.range.start)) else { return 0 }
    var hash = ByteHash()
    var at = token.range.start
    while at < token.range.end {
      let (scalar, length) = bytes.decode(at: at)
      let isPart = isNumeral(scalar) || scalar == "." || scalar == "," || scalar <= " "
      if !isPart { for byte in bytes[at..<at + length] { hash.add(byte) } }
      at += length
    }
    return UInt32(truncatingIfNeeded: hash.value) | 1
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    Scalars.isDigit(scalar) || ChineseNumeral.isPlain(scalar)
      || ChineseNumeral.isFinancial(scalar)
  }
}
