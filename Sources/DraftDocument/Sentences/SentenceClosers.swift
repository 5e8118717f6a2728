/// The closing marks behind an end mark (rule S2).
extension SentenceScan {
  /// Where the closing marks at `from` end.
  func afterClosers(_ from: Int) -> Int {
    var place = from
    var open = quotes
    var straight = straightQuoteIsOpen
    while place < end {
      let scalar = bytes.scalar(place)
      if scalar == 0x22 {
        // An opening mark touches what follows it.
        guard straight || place == from && isFree(place + 1) else { break }
        straight = false
      } else if scalar == 0x27 || scalar == 0x60 {
        let isDouble = place + 1 < end && bytes[place + 1] == bytes[place]
        guard isFree(place + (isDouble ? 2 : 1)), scalar == 0x27 || isDouble else { break }
        if isDouble { place += 1 }
      } else if Mark.isQuoteCloser(scalar) {
        guard open > 0 || scalar == 0x2019 else { break }
        open -= 1
      } else {
        break
      }
      place += bytes.length(place)
    }
    return place == from ? afterLoneQuote(from, straight) : place
  }

  /// Whether no text touches a mark that ends at `place`.
  private func isFree(_ place: Int) -> Bool {
    guard place < end else { return true }
    let next = bytes.scalar(place)
    return Scalars.isSpace(next) || Mark.isCloser(next) || Mark.continues(next)
  }

  /// `. ' `: in tokenised text the closing mark stands between spaces.
  private func afterLoneQuote(_ from: Int, _ straight: Bool) -> Int {
    guard from + 1 < end, bytes[from] == 0x20 else { return from }
    let mark = bytes[from + 1]
    var place = from + 2
    if mark == 0x27 {
      if place < end, bytes[place] == 0x27 { place += 1 }
    } else if mark != 0x22 || !straight {
      return from
    }
    return place == end || bytes[place] == 0x20 ? place : from
  }

  mutating func takeClosers(upTo place: Int) {
    var index = at
    while index < place {
      let scalar = bytes.scalar(index)
      if scalar == 0x22 { straightQuoteIsOpen = false }
      if Mark.isQuoteCloser(scalar) { quotes = max(0, quotes - 1) }
      index += bytes.length(index)
    }
    at = place
  }

  /// S4: a comma or another end mark behind the closing marks carries the sentence on.
  func continues(_ behind: Int) -> Bool {
    let scalar = bytes.scalar(behind)
    if Mark.continues(scalar) || Mark.isEnd(scalar) { return true }
    guard Scalars.isSpace(scalar) else { return false }
    let next = bytes.skipSpace(behind, end)
    guard next + 1 < end, bytes[next] == 0x2C || bytes[next] == 0x3B else { return false }
    return bytes[next + 1] == 0x20
  }
}
