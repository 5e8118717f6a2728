import DraftText

/// Splits a paragraph into sentences by its punctuation alone.
///
/// Every decision looks at the neighbourhood of one mark, never at lengths, at counts elsewhere or
/// at the language of the whole draft: otherwise an edit would move borders in text that it never
/// touched. The rules are numbered S1 to S12 as in ARCHITECTURE.md.
struct SentenceSplitter {
  private let bytes: Bytes
  private let clauses: Bool
  private var brackets = BracketPairs()

  init(_ bytes: Bytes, clauses: Bool) {
    self.bytes = bytes
    self.clauses = clauses
  }

  /// Appends the sentences of `start..<end`, which holds no paragraph border; O(length).
  mutating func split(_ start: Int, _ end: Int, into ranges: inout [ByteRange]) {
    brackets.find(in: bytes, start, end)
    var scan = Scan(bytes: bytes, start: start, end: end, clauses: clauses)
    scan.run(brackets.matched)
    for range in scan.ranges { ranges.append(range) }
  }
}

/// One walk over one paragraph.
private struct Scan {
  let bytes: Bytes
  let start: Int
  let end: Int
  let clauses: Bool
  var ranges: [ByteRange] = []
  /// Where the sentence at hand starts: its first character that is not white space.
  private var sentence: Int
  private var at: Int
  /// How many matched brackets are open, and how many quotations.
  private var depth = 0
  private var quotes = 0
  /// Whether the sentence at hand ended inside the bracket that is open.
  private var endedInside = false
  private var straightQuoteIsOpen = false

  init(bytes: Bytes, start: Int, end: Int, clauses: Bool) {
    self.bytes = bytes
    self.start = start
    self.end = end
    self.clauses = clauses
    at = bytes.skipSpace(start, end)
    sentence = at
  }

  mutating func run(_ matched: [Int32]) {
    var bracket = 0
    while at < end {
      let byte = bytes[at]
      // Han, and everything else that no rule looks at.
      if byte >= 0x80 {
        if byte != 0xE2 && byte != 0xE3 && byte != 0xEF && byte != 0xC2 {
          at += bytes.length(at)
          continue
        }
      } else if byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x20 {
        if byte == 0x68, let past = URLSpan.end(bytes, at, end) { at = past } else { at += 1 }
        continue
      }
      if bracket < matched.count, Int(matched[bracket]) == at {
        bracket += 1
        passBracket()
      } else {
        pass(bytes.scalar(at))
      }
    }
    close(at: end)
  }

  private mutating func passBracket() {
    let opens = Mark.openerOfBracket(bytes.scalar(at)) != 0
    let place = at
    at += bytes.length(at)
    if opens {
      depth += 1
      if depth == 1 { endedInside = false }
      return
    }
    depth -= 1
    // （掌声。） that is all of its sentence ends it.
    if depth == 0, endedInside, Mark.openerOfBracket(bytes.scalar(sentence)) != 0,
      wholeSentenceIsBracketed(upTo: place)
    {
      finishIfEnd(mark: place, isDot: false)
    }
  }

  /// Whether the bracket that opens the sentence is the one that closes at `place`.
  private func wholeSentenceIsBracketed(upTo place: Int) -> Bool {
    var level = 0
    var index = sentence
    while index < place {
      let scalar = bytes.scalar(index)
      if Mark.openerOfBracket(scalar) != 0 { level += 1 }
      if Mark.closerOfBracket(scalar) != 0 { level -= 1 }
      if level == 0 { return false }
      index += bytes.length(index)
    }
    return true
  }

  private mutating func pass(_ scalar: UInt32) {
    let mark = at
    at += bytes.length(at)
    if scalar == 0x22 {
      straightQuoteIsOpen.toggle()
    } else if Mark.isQuoteOpener(scalar) {
      quotes += 1
    } else if Mark.isQuoteCloser(scalar) {
      quotes = max(0, quotes - 1)
    } else if Mark.isEnd(scalar) {
      takeRun()
      if depth > 0 { endedInside = true } else { finishIfEnd(mark: mark, isDot: false) }
    } else if scalar == 0x2E || scalar == 0xFF0E {
      passDot(mark)
    } else if scalar == 0x2026 {
      passEllipsis()
    } else if scalar == 0x0A || scalar == 0x0D || scalar == 0x2028 {
      // A wrapped line: nothing ends here. A line separator does.
      if scalar == 0x2028, depth == 0 { close(at: mark) }
    } else if clauses, depth == 0, scalar == 0xFF1B || scalar == 0x3B {
      close(at: at)
    }
  }

  /// `！！`, `?!`, `？！` count as one mark.
  private mutating func takeRun() {
    while at < end, Mark.isEnd(bytes.scalar(at)) { at += bytes.length(at) }
    // "?..." and "!…" trail off inside the same mark.
    while at < end, bytes[at] == 0x2E || bytes.has("…", at: at) { at += bytes.length(at) }
  }

  private mutating func passDot(_ mark: Int) {
    if bytes[mark] == 0x2E, at < end, bytes[at] == 0x2E {
      while at < end, bytes[at] == 0x2E { at += 1 }
      if at < end, Mark.isEnd(bytes.scalar(at)) { return }
      passEllipsis()
      return
    }
    if depth > 0 {
      let next = at < end ? bytes.scalar(at) : 0
      if Mark.closerOfBracket(next) != 0 || Mark.isCloser(next) { endedInside = true }
      return
    }
    finishIfEnd(mark: mark, isDot: true)
  }

  /// S7: an ellipsis ends only before a closing quotation that ends, or a Latin capital.
  private mutating func passEllipsis() {
    while at < end, bytes.has("…", at: at) || bytes[at] == 0x2E { at += bytes.length(at) }
    guard depth == 0, at < end else { return }
    let behind = afterClosers(at)
    let next = bytes.skipSpace(behind, end)
    guard next < end, next > behind || behind > at else { return }
    var letter = next
    while letter < end, Mark.isOpener(bytes.scalar(letter)) { letter += bytes.length(letter) }
    if letter < end, Scalars.isUpper(bytes.scalar(letter)), next > behind {
      takeClosers(upTo: behind)
      close(at: behind)
    }
  }

  private func afterClosers(_ from: Int) -> Int {
    var place = from
    var open = quotes
    var straight = straightQuoteIsOpen
    while place < end {
      let scalar = bytes.scalar(place)
      if scalar == 0x22 {
        guard straight else { break }
        straight = false
      } else if scalar == 0x27 {
        let next = place + 1 < end ? bytes.scalar(place + 1) : 0x20
        guard Scalars.isSpace(next) || Mark.isCloser(next) else { break }
      } else if Mark.isQuoteCloser(scalar) {
        guard open > 0 || scalar == 0x2019 else { break }
        open -= 1
      } else {
        break
      }
      place += bytes.length(place)
    }
    return place
  }

  private mutating func takeClosers(upTo place: Int) {
    var index = at
    while index < place {
      let scalar = bytes.scalar(index)
      if scalar == 0x22 { straightQuoteIsOpen = false }
      if Mark.isQuoteCloser(scalar) { quotes = max(0, quotes - 1) }
      index += bytes.length(index)
    }
    at = place
  }

  private mutating func finishIfEnd(mark: Int, isDot: Bool) {
    let behind = afterClosers(at)
    if isDot {
      guard
        DotRule.ends(
          bytes, dot: mark, after: behind, start: start, sentence: sentence, end: end)
      else { return }
    } else if goesOn(mark: mark, behind: behind) {
      return
    }
    if behind < end, Mark.continues(bytes.scalar(behind)) || Mark.isEnd(bytes.scalar(behind)) {
      return
    }
    takeClosers(upTo: behind)
    close(at: behind)
  }

  /// S4, S5b, S10 and the marks inside words (`x?y=1`, `Yahoo!的`).
  private func goesOn(mark: Int, behind: Int) -> Bool {
    guard behind < end else { return false }
    let next = bytes.scalar(behind)
    if next == 0x2014, bytes.has("——", at: behind) { return true }
    let closed = behind > at
    let first = bytes.scalar(sentence)
    let scalar = bytes.scalar(mark)
    if !closed, scalar < 0x80, scalar == 0x21 || scalar == 0x3F {
      if Scalars.isLatin(next) || Scalars.isDigit(next) || next == 0x2F || next == 0x3D {
        return true
      }
    }
    guard closed else {
      return scalar == 0x21 && Scalars.isLower(bytes.scalar(bytes.skipSpace(behind, end)))
    }
    if isJapaneseQuoteParticle(behind) { return true }
    let strong = scalar != 0x3002 && scalar != 0xFF61
    if strong, Mark.isQuoteOpener(first) || first == 0x22 || first == 0x27 {
      if Scalars.isHan(next) { return true }
      return Scalars.isLower(bytes.scalar(bytes.skipSpace(behind, end)))
    }
    return strong && Scalars.isSpace(next)
      && Scalars.isLower(bytes.scalar(bytes.skipSpace(behind, end)))
  }

  /// 「…。」と言った: the quotation is part of the sentence.
  private func isJapaneseQuoteParticle(_ behind: Int) -> Bool {
    let closer = bytes.scalar(before: behind, floor: start)
    guard closer == 0x300D || closer == 0x300F || closer == 0xFF63 else { return false }
    switch bytes.scalar(behind) {
    case 0x3068, 0x306F, 0x304C, 0x3092, 0x3082, 0x306B: return true
    case 0x3063: return bytes.has("って", at: behind)
    default: return false
    }
  }

  private mutating func close(at border: Int) {
    let last = bytes.trimEnd(sentence, border)
    if last > sentence { ranges.append(ByteRange(sentence, last)) }
    sentence = bytes.skipSpace(border, end)
    at = max(at, sentence)
    endedInside = false
  }
}
