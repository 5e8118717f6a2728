import DraftLanguage
import DraftText

/// The closing marks behind an end mark (rule S2): of quotations, of emphasis and code, and
/// references, in any order.
extension SentenceScan {
  struct Closing {
    /// Where the marks end.
    var end: Int
    var hasQuote = false
    var hasReference = false
  }

  /// What stands behind an end mark that ends at `at`.
  func closing() -> Closing {
    var closing = Closing(end: at)
    // In Han the next sentence mostly follows at once.
    if at < end, bytes[at].startsHan { return closing }
    var open = quotes
    var straight = straightQuoteIsOpen
    while closing.end < end {
      let place = closing.end
      closing.end = afterReferences(place, isQuoted: closing.hasQuote)
      if closing.end > place { closing.hasReference = true }
      closing.end = afterEmphasis(closing.end)
      let quote = closing.end
      closing.end = afterQuotes(quote, &open, &straight)
      // Code is quoted, too.
      if closing.end > quote || quote > place && bytes[quote - 1] == "`" {
        closing.hasQuote = true
      }
      if closing.end == place { break }
    }
    guard !closing.hasQuote else { return closing }
    let lone = afterLoneQuote(closing.end, straight)
    closing.hasQuote = lone > closing.end
    closing.end = lone
    return closing
  }

  /// Where the marks that close a quotation end, from `from` on.
  private func afterQuotes(_ from: Int, _ open: inout Int, _ straight: inout Bool) -> Int {
    var place = frenchCloser(from, open) ?? from
    while place < end {
      let scalar = bytes.scalar(at: place)
      if scalar == "\"" {
        // An opening mark touches what follows it.
        guard straight || place == from && isFree(place + 1) else { break }
        straight = false
      } else if scalar == "'" || scalar == "`" {
        let isDouble = place + 1 < end && bytes[place + 1] == bytes[place]
        guard isFree(place + (isDouble ? 2 : 1)), scalar == "'" || isDouble else { break }
        if isDouble { place += 1 }
      } else if Mark.isQuoteCloser(scalar) || closesGerman(scalar) {
        guard open > 0 || scalar == "’" else { break }
        if scalar != "’" || singleQuotes > 0 { open -= 1 }
      } else {
        break
      }
      place += bytes.length(at: place)
    }
    return place
  }

  /// « Attention ! »: French sets a blank before the mark that closes a quotation.
  private func frenchCloser(_ from: Int, _ open: Int) -> Int? {
    guard open > 0, turnedQuotes == 0, from < end,
      bytes[from] == " " || bytes[from] >= UInt8(leading: "\u{80}")
    else {
      return nil
    }
    let closer = bytes.skipSpace(from, end)
    return closer > from && closer < end && bytes.has("»", at: closer) ? closer : nil
  }

  /// The runs of emphasis that are open.
  private func afterEmphasis(_ from: Int) -> Int {
    var place = from
    while place < end, Emphasis.isMark(bytes[place]), emphasis.isOpen(bytes[place]) {
      place = Emphasis.runEnd(bytes, place, end)
    }
    return place
  }

  /// Where the closing marks before `closer`, a bracket, start.
  func beforeClosers(_ closer: Int) -> Int {
    var place = closer
    while place > sentence {
      let previous = bytes.start(before: place)
      let scalar = bytes.scalar(at: previous)
      guard
        scalar == "\"" || Mark.isQuoteCloser(scalar)
          || scalar.isASCII && Emphasis.isMark(UInt8(ascii: scalar))
      else { break }
      place = previous
    }
    return place
  }

  /// Whether no text touches a mark that ends at `place`.
  private func isFree(_ place: Int) -> Bool {
    guard place < end else { return true }
    let next = bytes.scalar(at: place)
    return Scalars.isSpace(next) || Mark.isCloser(next) || Mark.continues(next)
      || Emphasis.isMark(bytes[place])
  }

  /// `. ' `: in tokenised text the closing mark stands between spaces.
  private func afterLoneQuote(_ from: Int, _ straight: Bool) -> Int {
    guard from + 1 < end, bytes[from].isBlank else { return from }
    let mark = bytes[from + 1]
    var place = from + 2
    if mark == "'" {
      if place < end, bytes[place] == "'" { place += 1 }
    } else if mark != "\"" || !straight {
      return from
    }
    return place == end || bytes[place].isBlank ? place : from
  }

  /// It’s and the boys’: an apostrophe closes no quotation.
  mutating func closeQuote(_ scalar: Unicode.Scalar, before place: Int) {
    if scalar == "’" {
      guard singleQuotes > 0, !Scalars.isLatin(bytes.scalar(at: place)) else { return }
      singleQuotes -= 1
    }
    if scalar == "“" || scalar == "‘" { lowQuotes -= 1 }
    if scalar == "«" || scalar == "‹" { turnedQuotes -= 1 }
    quotes = max(0, quotes - 1)
  }

  /// “ behind „ and « behind » close what is quoted in German.
  func closesGerman(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "‘": lowQuotes > 0
    case "«", "‹": turnedQuotes > 0
    default: false
    }
  }

  /// Whether the » at `mark` opens a quotation: text follows at once, and none stands right before.
  func opensTurned(_ mark: Int) -> Bool {
    guard quotes == 0 || turnedQuotes > 0, at < end else { return false }
    let previous = bytes.scalar(before: mark, from: start)
    let isFreeBefore =
      mark == start || Scalars.isSpace(previous) || Mark.openerOfBracket(previous) != 0
    return isFreeBefore && !Scalars.isSpace(bytes.scalar(at: at))
  }

  mutating func takeClosers(upTo place: Int) {
    var index = at
    while index < place {
      let scalar = bytes.scalar(at: index)
      if scalar == "\"" { straightQuoteIsOpen = false }
      if Mark.isQuoteCloser(scalar) || closesGerman(scalar) {
        closeQuote(scalar, before: index + bytes.length(at: index))
      }
      if Emphasis.isMark(bytes[index]) {
        let past = Emphasis.runEnd(bytes, index, place)
        emphasis.pass(bytes, index, past, start, end)
        index = past
        continue
      }
      index += bytes.length(at: index)
    }
    at = place
  }

  /// S4: a comma or another end mark behind the closing marks carries the sentence on.
  func continues(_ behind: Int) -> Bool {
    let scalar = bytes.scalar(at: behind)
    if Mark.continues(scalar) || Mark.isEnd(scalar) { return true }
    guard Scalars.isSpace(scalar) else { return false }
    let next = bytes.skipSpace(behind, end)
    guard next + 1 < end, bytes[next] == "," || bytes[next] == ";" else { return false }
    return bytes[next + 1].isBlank
  }
}
