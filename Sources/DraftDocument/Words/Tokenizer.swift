import DraftLanguage
package import DraftText

/// The least stretch of text that an edit keeps whole.
package struct Token: Sendable {
  package enum Kind: UInt8, Sendable {
    case word, number, mark, space
  }
  package var range: ByteRange
  package var kind: Kind
  /// Whether it was read another way than it is written: without a line end that only wraps the text, or
  /// folded.
  package var isWrapped = false

  package init(range: ByteRange, kind: Kind, isWrapped: Bool = false) {
    self.range = range
    self.kind = kind
    self.isWrapped = isWrapped
  }
}

/// Splits a sentence into tokens, as if it were folded (`FoldedText`): dictionary words in Chinese, numbers with their unit, words,
/// addresses, marks.
package struct Tokenizer {
  private let breaker = WordBreaker()

  package init() {}

  /// To be called before the bytes of the ranges that were split go away, and at a new pair of
  /// sentences: what both sides have is looked up once.
  package func forget() { breaker.forget() }

  /// The tokens of `range`, a sentence, in order; a line that was wrapped between wide characters
  /// leaves no token. O(length).
  ///
  /// - Parameters:
  ///   - part: The part of it that is wanted, which starts and ends beside a mark; all of it where
  ///     it is `nil`.
  ///   - layout: Which white space is a token.
  package func tokens(
    _ bytes: TextView, _ range: ByteRange, part: ByteRange? = nil,
    layout: TextLayout = .wrapped
  ) -> [Token] {
    let part = part ?? range
    let text =
      layout == .wrapped ? FoldedText.unwrapped(bytes, range) : FoldedText.of(bytes, range)
    if let text { return tokens(text, bytes, part, layout) }
    return scanned(bytes, range, part, layout, keepsBorders: true)
  }

  private func tokens(
    _ text: MappedText, _ bytes: TextView, _ part: ByteRange, _ layout: TextLayout
  ) -> [Token] {
    let place = ByteRange(text.place(of: part.start), text.place(of: part.end))
    let tokens = text.bytes.withView {
      scanned($0, ByteRange(0, $0.count), place, layout, keepsBorders: false)
    }
    var result = SourceTokens(bytes: bytes)
    for token in tokens {
      let (range, isExact) = text.source(of: token.range)
      // What is folded as one may go over the end of the part.
      let inside = ByteRange(
        max(range.start, part.start), max(part.start, min(range.end, part.end)))
      guard inside.start < inside.end else { continue }
      result.add(Token(range: inside, kind: token.kind, isWrapped: !isExact))
    }
    return result.closed(in: part)
  }

  private func scanned(
    _ bytes: TextView, _ range: ByteRange, _ part: ByteRange,
    _ layout: TextLayout, keepsBorders: Bool
  ) -> [Token] {
    var scan = TokenScan(
      bytes: bytes, range: range, layout: layout, breaker: breaker, keepsBorders: keepsBorders)
    scan.run(part)
    return scan.tokens
  }
}

/// What the white space of a text is for.
package enum TextLayout: Sendable {
  /// A line may end wherever a blank stands.
  case wrapped
  /// Each line end is part of the text, as in code.
  case lines
  /// A table's row: blanks beside `|` are padding.
  case row
}

private struct TokenScan {
  let bytes: TextView
  let range: ByteRange
  let layout: TextLayout
  let breaker: WordBreaker
  /// Whether the bytes stay as long as the breaker remembers them.
  let keepsBorders: Bool
  var tokens: [Token] = []

  init(
    bytes: TextView, range: ByteRange, layout: TextLayout, breaker: WordBreaker,
    keepsBorders: Bool
  ) {
    self.bytes = bytes
    self.range = range
    self.layout = layout
    self.breaker = breaker
    self.keepsBorders = keepsBorders
  }

  mutating func run(_ part: ByteRange) {
    var at = part.start
    while at < part.end {
      let scalar = bytes.scalar(at: at)
      if Scalars.isSpace(scalar) {
        at = space(at)
      } else if Scalars.isDigit(scalar) || isSign(scalar, at) {
        at = number(at)
      } else if let past = URLSpan.end(bytes, at, range.end) {
        at = add(.word, at, past)
      } else if scalar == "\\" || scalar == "$", let past = LatexSpan.end(bytes, at, part.end) {
        at = add(.word, at, past)
      } else if let past = itemEnd(at) ?? DocumentNumber.end(bytes, at, range.end) {
        at = add(.number, at, past)
      } else if isDictionary(scalar) || isZero(scalar, at) {
        at = dictionary(at)
      } else if isLetter(scalar) {
        at = word(at)
      } else {
        at = add(.mark, at, at + bytes.length(at: at))
      }
    }
  }

  /// Whether the mark at `at` is the sign of the number behind it: $5, −5, ±3, <0.05.
  private func isSign(_ scalar: Unicode.Scalar, _ at: Int) -> Bool {
    switch scalar {
    case "-", "−", "+", "±", "<", ">", "≤", "≥", "~":
      // The hyphen of 2023-2024 joins.
      let before = bytes.scalar(before: at, from: range.start)
      if isLetter(before) || Scalars.isDigit(before) || before == ")" { return false }
    case "$", "€", "£", "¥", "￥": break
    default: return false
    }
    let behind = at + bytes.length(at: at)
    return behind < range.end && Scalars.isDigit(bytes.scalar(at: behind))
  }

  /// Whether a `|` between cells stands at `at`.
  private func isBorder(_ at: Int) -> Bool {
    guard layout == .row, at >= range.start, at < range.end, bytes[at] == "|" else { return false }
    return at == range.start || bytes[at - 1] != "\\"
  }

  private mutating func add(_ kind: Token.Kind, _ start: Int, _ end: Int) -> Int {
    let end = characterEnd(end)
    tokens.append(Token(range: ByteRange(start, end), kind: kind))
    return end
  }

  /// The end of the user-perceived character around `at`: combining marks, joined emoji and the
  /// like belong to the token before them.
  private func characterEnd(_ at: Int) -> Int {
    var at = at
    while at < range.end, !isCharacterStart(at: at, in: bytes) { at += bytes.length(at: at) }
    return at
  }

  private mutating func space(_ start: Int) -> Int {
    var at = start
    var isWrap = false
    var isPlain = true
    while at < range.end, Scalars.isSpace(bytes.scalar(at: at)) {
      // The indent of the next line of code is no part of the line end.
      if layout == .lines, at > start, bytes[at - 1] == "\n" { return add(.space, start, at) }
      isWrap = isWrap || bytes[at] == "\n" || bytes[at] == "\r"
      isPlain = isPlain && bytes[at].isBlank
      at += bytes.length(at: at)
    }
    let before = bytes.scalar(before: start, from: range.start)
    let isSpace = at == range.end || LineWrap.isSpace(between: before, and: bytes.scalar(at: at))
    if isWrap, isPlain, !isSpace, layout != .lines { return at }
    if isPlain, isBorder(start - 1) || isBorder(at) { return at }
    return add(.space, start, at)
  }

  /// 3.5%, 1,200, 15.6亿元, 12个: a number is never cut, and its unit belongs to it.
  private mutating func number(_ start: Int) -> Int {
    var at = start
    if !Scalars.isDigit(bytes.scalar(at: at)) { at += bytes.length(at: at) }
    while at < range.end {
      let scalar = bytes.scalar(at: at)
      if Scalars.isDigit(scalar) {
        at += bytes.length(at: at)
        continue
      }
      let isJoint =
        scalar == "." || scalar == "," || scalar == "．" || scalar == ":" || scalar == "/"
      let behind = at + bytes.length(at: at)
      guard isJoint, behind < range.end, Scalars.isDigit(bytes.scalar(at: behind)) else { break }
      at = behind
    }
    while at < range.end, isFraction(bytes.scalar(at: at)) { at += bytes.length(at: at) }
    // 81mg, 4G, 15th, COVID-19's.
    if at < range.end, isLetter(bytes.scalar(at: at)) { at = wordEnd(at) }
    return add(.number, start, unit(at))
  }

  private func isFraction(_ scalar: Unicode.Scalar) -> Bool {
    "¼"..."¾" ~= scalar || "⅐"..."⅞" ~= scalar
  }

  private func unit(_ at: Int) -> Int {
    guard at < range.end else { return at }
    switch bytes.scalar(at: at) {
    case "%", "‰", "％", "℃": return at + bytes.length(at: at)
    default: break
    }
    // 万 and 亿 scale the number; the measure word behind them is a word of its own.
    var at = at
    while at < range.end {
      let scalar = bytes.scalar(at: at)
      guard ChineseNumeral.scales(scalar) else { break }
      at += 3
    }
    return at + (Units.length(bytes, at: at, range.end) ?? 0)
  }

  /// The end of 第（三）项, which is one word for all its brackets.
  private func itemEnd(_ at: Int) -> Int? {
    guard bytes.has(ChineseCitation.ordinal, at: at) else { return nil }
    return ChineseCitation.bracketedItemEnd(bytes, at: at, range.end)
  }

  private func isDictionary(_ scalar: Unicode.Scalar) -> Bool {
    if scalar < "\u{2E80}" { return scalar >= "\u{E00}" && Scalars.isUnspaced(scalar) }
    return Scalars.isHan(scalar) || Scalars.isKana(scalar) || scalar == "々"
      || "ꩠ"..."ꩿ" ~= scalar
  }

  /// The ○ of 二○二四年 and 二○○九年, which is typed for 〇; ○○市 leaves a name out.
  private func isZero(_ scalar: Unicode.Scalar, _ at: Int) -> Bool {
    guard scalar == "○" else { return false }
    var (before, after) = (at, at + 3)
    while before > range.start, bytes.has("○", before: before) { before -= 3 }
    while after < range.end, bytes.has("○", at: after) { after += 3 }
    return after - before <= 12
      && (before > range.start
        && ChineseNumeral.digit(bytes.scalar(before: before, from: range.start)) != nil
        || after < range.end && ChineseNumeral.digit(bytes.scalar(at: after)) != nil)
  }

  /// A run of Han, by ICU's dictionary.
  private mutating func dictionary(_ start: Int) -> Int {
    var end = start
    var hasNumber = false
    while end < range.end {
      let scalar = bytes.scalar(at: end)
      guard isDictionary(scalar) || isZero(scalar, end), end == start || itemEnd(end) == nil
      else { break }
      hasNumber = hasNumber || PeriodWords.isEvery(scalar) || ChineseNumeral.holds(scalar)
      end += bytes.length(at: end)
    }
    guard let borders = breaker.borders(bytes, start, end, keeps: keepsBorders), borders.count > 1
    else { return add(.word, start, end) }
    var at = start
    let settled = hasNumber ? NumberBorders.settled(borders, bytes) : borders
    for border in settled.dropFirst() where border > at {
      at = add(.word, at, border)
    }
    return at
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return "a"..."z" ~= scalar || "A"..."Z" ~= scalar }
    guard !isDictionary(scalar), !Scalars.isSpace(scalar) else { return false }
    switch scalar {
    case "ª", "µ", "º", "À"..."\u{1FFF}", "Ⰰ"..."\u{2DFF}", "ꀀ"..."\u{D7FF}", "Ａ"..."Ｚ",
      "ａ"..."ｚ", "𐀀"..."🀀":
      return scalar != "×" && scalar != "÷"
    default: return false
    }
  }

  private mutating func word(_ start: Int) -> Int { add(.word, start, wordEnd(start)) }

  /// Behind a word with the hyphens, apostrophes, dots and slashes inside it; marks around it are tokens
  /// of their own.
  private func wordEnd(_ start: Int) -> Int {
    var at = start
    while at < range.end {
      let scalar = bytes.scalar(at: at)
      if isLetter(scalar) || Scalars.isDigit(scalar) || scalar == "_" {
        at += bytes.length(at: at)
        continue
      }
      let behind = at + bytes.length(at: at)
      guard joins(scalar), behind < range.end else { break }
      let next = bytes.scalar(at: behind)
      guard isLetter(next) || Scalars.isDigit(next) else {
        return isPossessive(scalar, start, at) && next == " " ? behind : at
      }
      at = behind
    }
    return at
  }

  /// Whether the apostrophe at `at` ends days' or partners' and no quotation.
  private func isPossessive(_ scalar: Unicode.Scalar, _ start: Int, _ at: Int) -> Bool {
    guard scalar == "'" || scalar == "’", at > start, bytes[at - 1] == "s" else { return false }
    let before = bytes.scalar(before: start, from: range.start)
    return before != "'" && before != "‘"
  }

  private func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "’", "@", "-", "‐", "‑", ".", "/", "&", "·": true
    default: false
    }
  }
}
