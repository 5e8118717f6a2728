import DraftAlign
import DraftDocument
import DraftLanguage
import DraftText

/// What a sentence is made of, for its likeness to others: words, pairs of Han, numbers.
struct Features {
  private var symbols: SymbolTable
  /// The base weight of each symbol, before its rarity, in hundredths.
  private var bases: [UInt8] = []
  private let numerals = ChineseNumeral.plain

  /// Two neighbouring Han carry the meaning that a Latin word does; one alone carries little, but
  /// bridges an inserted character.
  private static let pairBase: UInt8 = 100
  private static let hanBase: UInt8 = 35
  private static let wordBase: UInt8 = 100
  /// The first five letters, which survive inflexion.
  private static let stemBase: UInt8 = 50
  /// Two words in their order.
  private static let sequenceBase: UInt8 = 25
  private static let shortBase: UInt8 = 35
  private static let markBase: UInt8 = 10

  /// A sentence longer than this is known by its two ends: a line of 50 MB is no prose, and a
  /// number for each of its characters would take ten times its memory.
  private static let longest = 1 << 20

  /// `features`: about how many there will be.
  init(expecting features: Int = 4096) {
    symbols = SymbolTable(expecting: features, isExact: false)
  }

  /// The weight of every symbol, once both drafts have been read. What distinguishes the symbols is given up:
  /// of drafts that share nothing it is as large as their features.
  mutating func weights(_ old: FeatureTable, _ new: FeatureTable) -> [Float] {
    symbols = SymbolTable(expecting: 0)
    return featureWeights(old, new, bases: bases)
  }

  /// About the most features that `range` has: two for each Han of three bytes; Latin words have
  /// fewer.
  static func most(in range: ByteRange) -> Int { min(range.count, longest) * 2 / 3 + 1 }

  /// The features of a sentence. A row of a table is known by its first cell: 合计 is 合计, whatever the sums are;
  /// a line around the text by what it is: the title stays the title, and （讨论稿） became （报批稿） under it.
  mutating func of(_ bytes: TextView, _ sentence: Sentence) -> [UInt32] {
    var result = of(bytes, sentence.range)
    switch sentence.role {
    case .row:
      let cells = RowCells.of(bytes, sentence.range)
      let named = cells.filter { !$0.isEmpty }
      guard let first = named.first(where: { !Self.isNumber(bytes, $0) }) ?? named.first else {
        return result
      }
      var hash = ByteHash()
      hash.add(bytes, first.start, first.end)
      for _ in 0..<min(cells.count, 16) { add(&result, hash.value, Self.wordBase) }
    case .title, .subtitle, .byline, .dateline, .addressee, .salutation, .signature, .date:
      var hash = ByteHash()
      for byte in sentence.role.rawValue.utf8 { hash.add(byte) }
      hash.add(Self.isBracketed(bytes, sentence.range) ? 1 : 0)
      for _ in 0..<2 { add(&result, hash.value, Self.wordBase) }
    default: break
    }
    return result
  }

  /// The number of a row says where it stands, and not what it is about.
  private static func isNumber(_ bytes: TextView, _ cell: ByteRange) -> Bool {
    cell.range.allSatisfy { bytes[$0].isDigit || bytes[$0] == "." }
  }

  private static func isBracketed(_ bytes: TextView, _ range: ByteRange) -> Bool {
    bytes.has("（", at: range.start) || bytes.has("(", at: range.start)
  }

  /// The features of `range`, in text order, repeats included. O(length).
  mutating func of(_ bytes: TextView, _ range: ByteRange) -> [UInt32] {
    guard let folded = FoldedText.of(bytes, range) else { return ofFolded(bytes, range) }
    return folded.bytes.withView { ofFolded($0, ByteRange(0, $0.count)) }
  }

  private mutating func ofFolded(_ bytes: TextView, _ range: ByteRange) -> [UInt32] {
    var result: [UInt32] = []
    if range.count <= Self.longest {
      result.reserveCapacity(range.count)
      addAll(bytes, range, &result)
      return result
    }
    var head = range.start + Self.longest / 2
    var tail = range.end - Self.longest / 2
    while bytes[head].isContinuation { head -= 1 }
    while bytes[tail].isContinuation { tail -= 1 }
    addAll(bytes, ByteRange(range.start, head), &result)
    addAll(bytes, ByteRange(tail, range.end), &result)
    return result
  }

  private mutating func addAll(_ bytes: TextView, _ range: ByteRange, _ result: inout [UInt32]) {
    var at = range.start
    // The Han character and the word before this place; 0 where there is none.
    var (han, word): (UInt64, UInt64) = (0, 0)
    while at < range.end {
      let byte = bytes[at]
      if byte.isASCII {
        han = 0
        at = addASCII(bytes, at, range.end, &word, &result)
        continue
      }
      let length =
        byte < UInt8(leading: "\u{800}") ? 2 : byte < UInt8(leading: "\u{10000}") ? 3 : 4
      let scalar = Self.folded(bytes, at, length)
      if Self.isMark(bytes, at) {
        han = 0
        add(&result, scalar, Self.markBase)
      } else if isNumeral(bytes, at), let end = addNumerals(bytes, at, range.end, &result) {
        han = 0
        at = end
        continue
      } else {
        add(&result, scalar, Self.hanBase)
        if han != 0 { add(&result, han << 32 | scalar, Self.pairBase) }
        han = scalar
      }
      at += length
    }
  }

  /// Punctuation, that of CJK, and full-width forms.
  @inline(__always)
  private static func isMark(_ bytes: TextView, _ at: Int) -> Bool {
    let byte = bytes[at]
    return byte == UInt8(leading: "—") || byte == UInt8(leading: "，")
      || byte == UInt8(leading: "、") && bytes.scalar(at: at) < "\u{3040}"
  }

  /// Adds a word, or a mark of ASCII, and gives its end.
  @inline(__always)
  private mutating func addASCII(
    _ bytes: TextView, _ at: Int, _ end: Int, _ word: inout UInt64, _ result: inout [UInt32]
  ) -> Int {
    if Self.isWord(bytes[at]) { return addWord(bytes, at, end, &word, &result) }
    if !bytes[at].isBlank { add(&result, UInt64(bytes[at]), Self.markBase) }
    return at + 1
  }

  /// The bytes of a scalar as one number, of a capital of two bytes those of its small letter.
  @inline(__always)
  private static func folded(_ bytes: TextView, _ at: Int, _ length: Int) -> UInt64 {
    if length == 2, let small = Self.small(bytes.scalar(at: at)) {
      return UInt64(0xC080 | (small.value & 0x7C0) << 2 | small.value & 0x3F)
    }
    var scalar: UInt64 = 0
    for index in at..<at + length { scalar = scalar << 8 | UInt64(bytes[index]) }
    return scalar
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isDigit || byte.isLetter
  }

  private static func startsTwoBytes(_ byte: UInt8) -> Bool {
    !byte.isASCII && byte < UInt8(leading: "\u{800}")
  }

  /// Adds 二〇二四 as if it were written 2024, and gives its end; one numeral alone is mostly part of
  /// a word.
  private mutating func addNumerals(
    _ bytes: TextView, _ start: Int, _ end: Int, _ result: inout [UInt32]
  ) -> Int? {
    var at = start
    let limit = min(end, start + 3 * Self.mostNumerals)
    while at + 2 < limit, isNumeral(bytes, at) { at += 3 }
    guard at > start + 3 else { return nil }
    let numerals = stride(from: start, to: at, by: 3).map {
      bytes.decode(at: $0).value
    }
    guard let value = ChineseNumeral.whole(numerals[...]) else { return nil }
    add(&result, WordHash(String(value).utf8).value, Self.wordBase)
    return at
  }

  /// A number has no more numerals. Looking further would be done anew at each of them.
  private static let mostNumerals = 16

  @inline(__always)
  private func isNumeral(_ bytes: TextView, _ at: Int) -> Bool {
    bytes[at] >= UInt8(leading: "〇") && bytes[at] <= UInt8(leading: "\u{9FFF}")
      && numerals.contains(bytes.decode(at: at).value)
  }

  private mutating func addWord(
    _ bytes: TextView, _ start: Int, _ end: Int, _ before: inout UInt64,
    _ result: inout [UInt32]
  ) -> Int {
    var hash = WordHash()
    var stem: UInt64 = 0
    var at = start
    while at < end, Self.isWord(bytes[at]) || Self.startsTwoBytes(bytes[at]) {
      if bytes[at] >= UInt8(leading: "À"), at + 1 < end,
        let small = Self.small(bytes.scalar(at: at))
      {
        hash.add(UTF8.encode(small) ?? UTF8.encodedReplacementCharacter)
        at += 2
        continue
      }
      hash.add(bytes[at].lowercased)
      at += 1
      if at - start == 5 { stem = hash.value }
      if at < end, Self.startsTwoBytes(bytes[at]) {
        // Letters of two bytes; any other scalar ends the word.
        hash.add(bytes[at])
        at += 1
        if at < end, bytes[at].isContinuation { continue }
        break
      }
    }
    let isNumber = bytes[start].isDigit
    add(&result, hash.value, at - start <= 3 && !isNumber ? Self.shortBase : Self.wordBase)
    if stem != 0 { add(&result, stem ^ 0x5555, Self.stemBase) }
    if before != 0 { add(&result, before &* 31 ^ hash.value, Self.sequenceBase) }
    before = hash.value
    return at
  }

  /// The small letter of a capital of two bytes, where that has two, too.
  @inline(__always)
  private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard Scalars.isUpper(scalar) else { return nil }
    let small = FoldedText.small(scalar)
    return small.value < 0x800 ? small : nil
  }

  private mutating func add(_ result: inout [UInt32], _ key: UInt64, _ base: UInt8) {
    let symbol = symbols.intern(key.scattered)
    if Int(symbol) == bases.count { bases.append(base) }
    result.append(symbol)
  }
}
