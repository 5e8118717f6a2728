import DraftLanguage
import DraftText

/// One walk over one paragraph.
struct SentenceScan {
  let bytes: TextView
  let start: Int
  let end: Int
  let clauses: Bool
  /// The sentences so far, behind those of the paragraphs before.
  var ranges: [ByteRange] = []
  /// Where the sentence at hand starts: its first character that is not white space.
  var sentence: Int
  var at: Int
  /// How many matched brackets are open, and how many quotations.
  var depth = 0
  var quotes = 0
  /// How many of these opened with ‘, whose closing mark is the apostrophe, too.
  var singleQuotes = 0
  /// How many of them opened with „ or ‚, or with », so that “ ‘ and « close them.
  var lowQuotes = 0
  var turnedQuotes = 0
  /// Whether the sentence at hand ended inside the bracket that is open.
  var endedInside = false
  var straightQuoteIsOpen = false
  var emphasis = Emphasis()

  init(bytes: TextView, start: Int, end: Int, clauses: Bool) {
    self.bytes = bytes
    self.start = start
    self.end = end
    self.clauses = clauses
    at = bytes.skipSpace(start, end)
    sentence = at
  }

  /// Whether there is anything that a rule may look at; most short lines have nothing. The stop that a paragraph ends
  /// with ends no more than its end does.
  func hasMark() -> Bool {
    let stop = endWithoutStop()
    var place = at
    while true {
      place = bytes.skipBlocks(place, stop, until: { mayBeMark($0) })
      guard place < stop else { return false }
      // Addresses have marks of their own.
      guard let past = textEnd(place), past == place + bytes.length(at: place) else { return true }
      place = past
    }
  }

  mutating func run(_ matched: [Int32], _ labels: [InlineLabels.Label]) {
    var bracket = 0
    var label = 0
    var nextLabel = labels.first?.at ?? end
    while at < end {
      if at >= nextLabel {
        passLabel(labels[label])
        label += 1
        nextLabel = label < labels.count ? labels[label].at : end
        continue
      }
      at = skipText(at, nextLabel)
      guard at < nextLabel else { continue }
      // Addresses and reference marks are passed as a whole, with the brackets in them.
      while bracket < matched.count, Int(matched[bracket]) < at { bracket += 1 }
      if bracket < matched.count, Int(matched[bracket]) == at {
        bracket += 1
        passBracket()
      } else {
        pass(bytes.scalar(at: at))
      }
    }
    close(at: end)
  }

  /// One past the letters, digits, spaces and commas at `from`: what no rule looks at.
  @inline(__always)
  private func skipText(_ from: Int, _ stop: Int) -> Int {
    var place = from
    while true {
      place = bytes.skipBlocks(place, stop, until: { mayBeMark($0) })
      guard place < stop, let past = textEnd(place) else { return place }
      place = past
    }
  }

  /// The end of the paragraph, without its final ; or 。 if it has one.
  private func endWithoutStop() -> Int {
    guard end > at else { return end }
    if bytes[end - 1] == ";" { return end - 1 }
    return bytes.has("；", before: end) || bytes.has("。", before: end) ? max(at, end - 3) : end
  }

  /// Whether a character that a rule may look at starts in one of the places. ， and 、, by far the most frequent
  /// of the marks that end nothing, are passed by; Han have other first bytes than most marks.
  @inline(__always)
  private func mayBeMark(_ block: ByteBlock) -> ByteBlock.Hits {
    let comma = block.holds("，") | block.holds("、")
    let wide =
      block.holds(UInt8(leading: "·"))
      | block.holds(from: UInt8(leading: "\u{589}"), to: UInt8(leading: "\u{3000}"))
      | block.holds(from: UInt8(leading: "\u{A000}"), to: .max)
    let text =
      block.holds(" ") | block.holds(",") | block.holds("0"..."9")
      | block.holds("A"..."Z") | block.holds("a"..."z")
    return (wide - comma) | (block.holds("\0"..."\u{7F}") - text) | block.holds("h", "t")
  }

  /// Where the character at `place`, or the address that starts there, ends; `nil` where a rule has to look.
  @inline(__always)
  private func textEnd(_ place: Int) -> Int? {
    let byte = bytes[place]
    if !byte.isASCII {
      if leadsMark(byte) {
        guard isWideComma(place) else { return nil }
      } else if leadsOtherScript(byte), Mark.isEnd(bytes.scalar(at: place)) {
        // ؟ । ። and other scripts' end marks.
        return nil
      }
      return place + bytes.length(at: place)
    }
    guard
      byte.isLetter || byte.isDigit
        || byte == " " || byte == ","
    else { return nil }
    if byte == "h", place + 1 < end, bytes[place + 1] == "t" {
      return URLSpan.end(bytes, place, end) ?? place + 1
    }
    return place + 1
  }

  @inline(__always)
  private func isWideComma(_ at: Int) -> Bool {
    bytes.has("，", at: at) || bytes.has("、", at: at)
  }

  /// Whether most characters that start with the byte are marks.
  @inline(__always)
  private func leadsMark(_ byte: UInt8) -> Bool {
    byte == UInt8(leading: "—") || byte == UInt8(leading: "、") || byte == UInt8(leading: "，")
      || byte == UInt8(leading: "·")
  }

  /// Whether the byte may start an end mark of a script that is neither Latin, Greek or Cyrillic nor Han.
  @inline(__always)
  private func leadsOtherScript(_ byte: UInt8) -> Bool {
    byte >= UInt8(leading: "\u{589}") && byte <= UInt8(leading: "\u{3000}")
      || byte >= UInt8(leading: "\u{A000}")
  }

  private mutating func passLabel(_ label: InlineLabels.Label) {
    guard label.at >= at, depth == 0 else { return }
    close(at: label.at)
    at = max(at, label.end)
  }

  private mutating func passBracket() {
    let opens = Mark.openerOfBracket(bytes.scalar(at: at)) != 0
    let place = at
    at += bytes.length(at: at)
    if opens {
      depth += 1
      if depth == 1 { endedInside = false }
      return
    }
    guard depth > 0 else { return }
    depth -= 1
    if depth == 0, endedInside, bytes[place] == "]", let past = linkEnd() {
      return passLink(place, upTo: past)
    }
    // （掌声。） that is all of its sentence ends it; a title 《…？》 never is.
    if depth == 0, endedInside, !Mark.closesTitle(bytes.scalar(at: place)),
      Mark.openerOfBracket(bytes.scalar(at: sentence)) != 0,
      wholeSentenceIsBracketed(upTo: place),
      at == end || Mark.openerOfBracket(bytes.scalar(at: at)) == 0
    {
      finishIfEnd(mark: place, isDot: false)
    } else if depth == 0, endsInBracket(place) {
      close(at: at)
    }
  }

  /// "(as agreed.) The": the writer set the sentence's dot inside the bracket at `closer`.
  private func endsInBracket(_ closer: Int) -> Bool {
    guard endedInside, bytes[closer] == ")", case let stop = beforeClosers(closer), stop > start,
      bytes[stop - 1] == "."
    else { return false }
    let rule = DotRule(
      bytes: bytes, dot: stop - 1, after: at, isClosed: true, start: start, sentence: sentence,
      end: end)
    return rule.endsBeforeCapital()
  }

  /// Whether the bracket that opens the sentence is the one that closes at `place`.
  private func wholeSentenceIsBracketed(upTo place: Int) -> Bool {
    var level = 0
    var index = sentence
    while index < place {
      let scalar = bytes.scalar(at: index)
      if Mark.openerOfBracket(scalar) != 0 { level += 1 }
      if Mark.closerOfBracket(scalar) != 0 { level -= 1 }
      if level == 0 { return false }
      index += bytes.length(at: index)
    }
    return true
  }

  private mutating func pass(_ scalar: Unicode.Scalar) {
    let mark = at
    at += bytes.length(at: at)
    if passQuote(scalar, mark) { return }
    if scalar == "!", at < end, bytes[at] == "[" {
      // The mark of an image: ![…](…).
    } else if Mark.isEnd(scalar) {
      takeRun()
      if depth > 0 { endedInside = true } else { finishIfEnd(mark: mark, isDot: false) }
    } else if scalar == "." || scalar == "．" {
      passDot(mark)
    } else if scalar == "…" {
      passEllipsis()
    } else if scalar == ":" || scalar == ";", endsInFace(mark) {
      close(at: at)
    } else if scalar == "：", opensPoints(at) {
      close(at: at)
    } else if scalar == "*" || scalar == "=" {
      passRule(mark)
    } else if scalar.isASCII, Emphasis.isMark(UInt8(ascii: scalar)) {
      passEmphasis(mark)
    } else if scalar == "\u{2028}" {
      // A wrapped line ends nothing; a line separator does.
      if depth == 0 { close(at: mark) }
    } else if clauses, depth == 0, scalar == "；" || scalar == ";" {
      close(at: at)
    }
  }

  /// Counts a quotation mark; `false` where the character is none.
  private mutating func passQuote(_ scalar: Unicode.Scalar, _ mark: Int) -> Bool {
    if scalar == "\"" {
      straightQuoteIsOpen.toggle()
    } else if closesGerman(scalar) {
      closeQuote(scalar, before: at)
    } else if scalar == "„" || scalar == "‚" {
      lowQuotes += 1
      quotes += 1
    } else if scalar == "»" || scalar == "›", opensTurned(mark) {
      turnedQuotes += 1
      quotes += 1
    } else if Mark.isQuoteOpener(scalar) {
      quotes += 1
      if scalar == "‘" { singleQuotes += 1 }
    } else if Mark.isQuoteCloser(scalar) {
      closeQuote(scalar, before: at)
    } else {
      return false
    }
    return true
  }

  private mutating func passDot(_ mark: Int) {
    if takeDots(mark) {
      if at < end, Mark.isEnd(bytes.scalar(at: at)) { return }
      passEllipsis()
      return
    }
    if depth > 0 {
      var place = at
      while place < end, Emphasis.isMark(bytes[place]) { place += 1 }
      place = bytes.skipSpace(place, end)
      let next = place < end ? bytes.scalar(at: place) : "\0"
      if Mark.closerOfBracket(next) != 0 || Mark.isCloser(next) { endedInside = true }
      return
    }
    finishIfEnd(mark: mark, isDot: true)
  }

  /// `***` and `====` between spaces set off what stands around them.
  private mutating func passRule(_ mark: Int) {
    while at < end, bytes[at] == bytes[mark] { at += 1 }
    guard depth == 0, at - mark >= 3, mark == start || bytes[mark - 1].isBlank, at < end,
      bytes[at].isBlank
    else { return passEmphasis(mark) }
    let behind = at
    close(at: mark)
    at = behind
    close(at: behind)
  }

  private mutating func passEmphasis(_ mark: Int) {
    guard bytes[mark] != "=" else { return }
    at = Emphasis.runEnd(bytes, mark, end)
    emphasis.pass(bytes, mark, at, start, end)
  }

  mutating func finishIfEnd(mark: Int, isDot: Bool) {
    let closing = closing()
    let behind = closing.end
    if isDot {
      let rule = DotRule(
        bytes: bytes, dot: mark, after: behind, isClosed: closing.hasQuote || closing.hasReference,
        start: start, sentence: sentence, end: end)
      guard rule.ends() else { return }
    } else if goesOn(mark: mark, behind: behind, closed: closing.hasQuote) {
      return
    } else if closing.hasQuote, behind < end, bytes[behind] == "." {
      // The guard shouted "Halt!". The stop is the sentence's own.
      return takeClosers(upTo: behind)
    }
    if behind < end, continues(behind) { return }
    takeClosers(upTo: behind)
    takeFace()
    close(at: at)
  }

  mutating func close(at border: Int) {
    let last = bytes.trimEnd(sentence, border)
    if last > sentence { ranges.append(ByteRange(sentence, last)) }
    sentence = bytes.skipSpace(border, end)
    at = max(at, sentence)
    endedInside = false
  }
}
