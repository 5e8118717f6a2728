import DraftLanguage

/// Reads the slots of `EnglishActGrammar`; some may hold nothing.
struct EnglishSlots: SlotReading {
  func slot(
    _ name: String, at place: Int, in line: ActLine, _ found: Slots
  ) -> (SlotValue, Int)? {
    let letters = line.letters
    switch name {
    case "at", "from":
      guard let hit = EnglishAddressReader(line).list(at: place) else { return nil }
      return (.addresses(hit.addresses), hit.end)
    case "to":
      guard let hit = EnglishAddressReader(line).targets(at: place) else { return nil }
      return (.addresses(hit.addresses), hit.end)
    case "lines": return lines(letters, place)
    case "old", "new", "through": return passage(line, place)
    // A block of new text begins a line, or goes on in this one.
    case "text": return passage(line, letters.skippingBlanks(place))
    case "what": return (.word(""), what(letters, place))
    case "often": return often(letters, place)
    case "atend": return atEnd(letters, place)
    case "place": return optional(EnglishActWords.places.map { " " + $0 }, letters, place)
    case "end": return word(EnglishActWords.ends, letters, place)
    case "side": return word(["after", "before"], letters, place)
    case "part": return word(EnglishActWords.units, letters, place)
    default: return nil
    }
  }

  private func word(_ words: [String], _ letters: Letters, _ place: Int) -> (SlotValue, Int)? {
    for word in words {
      for form in [word, word.prefix(1).uppercased() + word.dropFirst()]
      where letters.starts(with: form, at: place) {
        return (.word(word), place + word.unicodeScalars.count)
      }
    }
    return nil
  }

  private func optional(
    _ words: [String], _ letters: Letters, _ place: Int
  ) -> (SlotValue, Int)? {
    word(words, letters, place) ?? (.word(""), place)
  }

  /// A quoted passage, or a mark by its name: a semicolon.
  private func passage(_ line: ActLine, _ place: Int) -> (SlotValue, Int)? {
    if line.letters.starts(with: "\u{FFFC}", at: place) {
      return (.passages([line.passages[line.passage(at: place)]]), place + 1)
    }
    let start = line.letters.starts(with: "a ", at: place) ? place + 2 : place
    for (words, mark) in EnglishActWords.marks where line.letters.starts(with: words, at: start) {
      var passage = Passage([Letters(mark)])
      passage.isNamed = true
      return (.passages([passage]), start + words.unicodeScalars.count)
    }
    return nil
  }

  /// line 5 of the text, lines 5 to 8 of the text (“Each unit……”): the first and the last.
  private func lines(_ letters: Letters, _ place: Int) -> (SlotValue, Int)? {
    func number(_ place: Int) -> (value: Int, end: Int)? {
      let digits = letters[min(place, letters.count)...].prefix { $0.isDigit }
      return Int(digits.string).map { ($0, place + digits.count) }
    }
    let isOne = letters.starts(with: "line ", at: place)
    guard isOne || letters.starts(with: "lines ", at: place),
      let first = number(place + (isOne ? 5 : 6))
    else { return nil }
    var last = first
    if !isOne {
      guard letters.starts(with: " to ", at: first.end), let other = number(first.end + 4) else {
        return nil
      }
      last = other
    }
    guard letters.starts(with: " of the text", at: last.end) else { return nil }
    var end = last.end + 12
    if letters.starts(with: " (\u{FFFC})", at: end) { end += 4 }
    let addresses = [first.value, last.value].map { Address([.init(.line, "\($0)")]) }
    return (.addresses(addresses), end)
  }

  /// Behind the phrase, the word …, which may be missing.
  private func what(_ letters: Letters, _ place: Int) -> Int {
    let start = letters.starts(with: "the ", at: place) ? place + 4 : place
    for kind in EnglishActWords.kinds where letters.starts(with: kind + " ", at: start) {
      return start + kind.unicodeScalars.count + 1
    }
    return start
  }

  private func often(_ letters: Letters, _ place: Int) -> (SlotValue, Int)? {
    var start = place
    while start < letters.count,
      letters[start].isBlank || letters[start] == "," || letters[start] == "("
    {
      start += 1
    }
    for (words, meaning) in EnglishActWords.often where letters.starts(with: words, at: start) {
      var end = start + words.unicodeScalars.count
      if letters.starts(with: ")", at: end) { end += 1 }
      if letters.starts(with: ",", at: end) { end += 1 }
      return (.word(meaning), end)
    }
    return (.word(""), place)
  }

  /// at the end, at the end of the paragraph.
  private func atEnd(_ letters: Letters, _ place: Int) -> (SlotValue, Int)? {
    guard letters.starts(with: " at the end", at: place) else { return (.word(""), place) }
    var end = place + 11
    if letters.starts(with: " of ", at: end) {
      while end < letters.count, letters[end] != ",", !letters.starts(with: " and", at: end),
        letters[end] != ActLine.mark
      {
        end += 1
      }
    }
    return (.word("last"), end)
  }
}
