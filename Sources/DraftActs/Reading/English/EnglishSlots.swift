import DraftLanguage

/// Reads the slots of `EnglishActGrammar`; some may hold nothing.
struct EnglishSlots: SlotReading {
  /// What stands behind the items of the act.
  let attachments: ActAttachments

  func slot(
    _ name: String, at place: Int, in line: ActLine, _ found: Slots
  ) -> (SlotValue, Int)? {
    let letters = line.letters
    switch name {
    case "at", "from":
      guard let hit = EnglishAddressReader(line).list(at: place) else { return nil }
      return (.addresses(hit.addresses), hit.end)
    case "to":
      let part = found.word("part").map {
        EnglishActWords.numbered.union(EnglishActWords.sections).contains($0)
      }
      let isNumbered = part ?? (found.addresses("from")?.first?.article != nil)
      guard let hit = EnglishAddressReader(line).targets(at: place, isNumbered: isNumbered) else {
        return nil
      }
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
    case "become": return word(EnglishActWords.become, letters, place)
    case "gone": return word(EnglishActWords.gone, letters, place)
    case "attached": return attached(letters, place, found)
    case "scope": return scope(letters, place)
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
    let hasArticle = ["the ", "The "].contains { letters.starts(with: $0, at: place) }
    let start = hasArticle ? place + 4 : place
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
      end = behindOwnDocument(letters, end)
      if letters.starts(with: ",", at: end) { end += 1 }
      return (.word(meaning), end)
    }
    return (.word(""), place)
  }

  /// the new Schedule 2 attached to this Amendment: up to the end of the sentence.
  private func attached(
    _ letters: Letters, _ place: Int, _ found: Slots
  ) -> (SlotValue, Int)? {
    var end = place
    while end < letters.count, letters[end] != ";", letters[end] != ActLine.mark,
      letters[end] != "." || end + 1 < letters.count && !letters[end + 1].isBlank
    {
      end += 1
    }
    let words = Letters(letters[place..<end])
    guard EnglishActWords.attached.contains(where: { words.contains($0) }) else { return nil }
    let target = found.addresses("at")?.last?.step(.attachment)
    let text = attachments.english(words, for: target)
    return (.passages(text.map { [Passage($0)] } ?? []), end)
  }

  /// Behind … in the Agreement, … throughout this Deed.
  private func behindOwnDocument(_ letters: Letters, _ place: Int) -> Int {
    for joint in [" in ", " throughout ", " of ", " "] where letters.starts(with: joint, at: place)
    {
      let start = place + joint.unicodeScalars.count
      for article in ["the ", "this ", "these "] where letters.starts(with: article, at: start) {
        var end = start + article.unicodeScalars.count
        let words = end
        while end < letters.count, letters[end].isWord { end += 1 }
        let name = letters[words..<end].string.lowercased()
        if EnglishActWords.documents.contains(name) { return end }
      }
    }
    return place
  }

  /// What references are to or stand in: to those clauses, in the Agreement; up to the verb.
  private func scope(_ letters: Letters, _ place: Int) -> (SlotValue, Int)? {
    let starts = [
      "to ", "in ", "of ", "within ", "throughout ", "therein", "thereto", "elsewhere ",
    ]
    guard starts.contains(where: { letters.starts(with: $0, at: place) }) else { return nil }
    var end = place
    while end < letters.count, end - place < 120,
      !",;.:".unicodeScalars.contains(letters[end].scalar)
    {
      if EnglishActWords.scopeEnds.contains(where: { letters.starts(with: $0, at: end) }) {
        return (.word(letters[place..<end].string), end)
      }
      end += 1
    }
    return nil
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
