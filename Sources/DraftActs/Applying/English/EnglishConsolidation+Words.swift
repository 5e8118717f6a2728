import DraftLanguage

/// Words replaced, inserted and deleted inside provisions.
extension EnglishConsolidation {
  func replace(
    _ at: [Address], _ pairs: [Replacement], _ often: Occurrences
  ) throws(Refusal) {
    for address in at {
      do {
        try replace(address, pairs, often)
      } catch {
        if at.count == 1 { throw error }
        log.refuse(error)
      }
    }
  }

  private func replace(
    _ address: Address, _ pairs: [Replacement], _ often: Occurrences
  ) throws(Refusal) {
    let found = try find(address)
    if found.target === root, often == .all {
      for pair in pairs { try replaceThroughout(pair) }
      return
    }
    for pair in pairs {
      var edits = self.edits(of: found)
      let places = try self.places(pair.old, in: edits, address, found, often)
      edits.replace(places, with: pair.new)
      edits.make()
      log.done(.replaced, [address], count: places.count)
    }
  }

  /// Words wherever they stand in the whole text, as whole words: the schedules' headings too.
  ///
  /// Where they stand inside other words (Supplier, Suppliers), these are left alone and named.
  private func replaceThroughout(_ pair: Replacement) throws(Refusal) {
    var count = 0
    var inside: String?
    root.visit { part in
      for path in [\Provision.label, \Provision.text]
      where path == \.text || part.level == .attachment {
        for place in part[keyPath: path].places(of: pair.old, includingBrought: false).reversed() {
          if let word = EnglishMarks.longerWord(part[keyPath: path], place) {
            inside = inside ?? word
          } else {
            part[keyPath: path].replaceSubrange(place, with: pair.new.brought)
            count += 1
          }
        }
      }
    }
    let words = pair.old.string
    guard count > 0 else {
      throw .wordsNotThere(
        words, .whole, nearest: inside.map { WordsElsewhere(address: .whole, words: $0) })
    }
    log.done(.replaced, [.whole], count: count)
    if let inside { throw .insideWord(words, inside) }
  }

  /// The lines of a part; a section's heading only where it is named.
  private func edits(of found: Found) -> WordEdits {
    let part = found.target
    return WordEdits(
      part, own: found.isLeadIn, leavesOut: found.isLeadIn || part.level != .article ? nil : part,
      marks: .english)
  }

  /// Where the words stand, as often as the act says.
  private func places(
    _ words: Letters, in edits: WordEdits, _ address: Address, _ found: Found, _ often: Occurrences
  ) throws(Refusal) -> [(line: Int, range: Range<Int>)] {
    var places = edits.places(of: words)
    if case .last = often { return try [atEnd(words, in: edits, address, found)] }
    if places.isEmpty, found.target.level == .article, !found.isLeadIn {
      let heading = WordEdits(found.target, own: true, marks: .english).places(of: words)
      if let place = heading.first, heading.count == 1 {
        places = [(edits.lines.count - 1, place.range)]
      }
    }
    guard let first = places.first else { throw wordsNotThere(words, address, found) }
    switch often {
    case .all: return places
    case .first: return [first]
    case .exactly(let count):
      guard places.count == count else {
        throw .wordsThereOften(words.string, address, count: places.count)
      }
      return places
    case .one, .last:
      guard places.count > 1 else { return places }
      // ; and between two provisions is the one at the end.
      if let mark = words.first, ";,.".unicodeScalars.contains(mark.scalar),
        let last = try? atEnd(words, in: edits, address, found)
      {
        return [last]
      }
      throw .wordsThereOften(words.string, address, count: places.count)
    }
  }

  /// Words at the end of the part's own line, or of its last line.
  private func atEnd(
    _ words: Letters, in edits: WordEdits, _ address: Address, _ found: Found
  ) throws(Refusal) -> (line: Int, range: Range<Int>) {
    let own = edits.lines.firstIndex { !$0.text.isEmpty } ?? 0
    let last = edits.lines.lastIndex { !$0.text.isEmpty } ?? 0
    for line in [own, last] {
      let text = edits.lines[line].text
      for end in [text.count, text.count - 1] where end >= words.count {
        if end < text.count, !";.".unicodeScalars.contains(text[end].scalar) { continue }
        if text[..<end].hasSuffix(words.string) { return (line, (end - words.count)..<end) }
      }
    }
    throw wordsNotThere(words, address, found)
  }

  /// From the first words through the next of the last; to the end of the line without these.
  func replaceRange(
    _ address: Address, _ first: Letters, _ last: Letters, _ new: Letters
  ) throws(Refusal) {
    let found = try find(address)
    var edits = self.edits(of: found)
    for line in edits.lines.indices {
      let text = edits.lines[line].text
      guard let start = text.places(of: first).first else { continue }
      let rest = Letters(text[start.upperBound...])
      guard let end = last.isEmpty ? rest.count..<rest.count : rest.places(of: last).first else {
        continue
      }
      edits.replace([(line, start.lowerBound..<(start.upperBound + end.upperBound))], with: new)
      edits.make()
      return log.done(.replaced, [address])
    }
    throw wordsNotThere(first, address, found)
  }

  func insertWords(
    _ at: [Address], _ anchor: Letters, _ words: Letters, _ side: Side, _ often: Occurrences
  ) throws(Refusal) {
    for address in at {
      let found = try find(address)
      var edits = self.edits(of: found)
      let places = try self.places(anchor, in: edits, address, found, often)
      for place in places {
        let end = side == .after ? place.range.upperBound : place.range.lowerBound
        edits.replace([(place.line, end..<end)], with: EnglishMarks.joined(words, side, anchor))
      }
      edits.make()
      log.done(.wordsInserted, [address], count: places.count)
    }
  }

  func addWords(_ address: Address, _ words: Letters, _ side: Side) throws(Refusal) {
    let found = try find(address)
    let line = found.isLeadIn ? found.target : found.target.last
    line.text += EnglishMarks.joined(words, .after, line.text).brought
    log.done(.wordsInserted, [address])
  }

  private func wordsNotThere(_ words: Letters, _ address: Address, _ found: Found) -> Refusal {
    let sections = root.children.filter {
      $0.level == .article && !WordEdits($0, marks: .english).places(of: words).isEmpty
    }
    var elsewhere: WordsElsewhere?
    if sections.count == 1, sections[0] !== found.path.dropFirst().first {
      elsewhere = WordsElsewhere(
        address: Address([.init(.article, sections[0].name)]), words: words.string)
    } else if let alike = AlikeWords.nearest(to: words, in: found.target) {
      elsewhere = WordsElsewhere(address: address, words: alike.string)
    }
    return .wordsNotThere(words.string, address, nearest: elsewhere)
  }
}

/// Blanks where words come or go in English text.
enum EnglishMarks {
  /// One blank goes with deleted words: the one before them where a mark or a blank follows.
  static func close(_ text: inout Letters, at place: Int) {
    let isStart = place == 0
    guard isStart || text[place - 1].isBlank else { return }
    guard place < text.count else {
      if !isStart { text.remove(at: place - 1) }
      return
    }
    let next = text[place]
    if next.isBlank {
      text.remove(at: place)
    } else if !isStart, ",;.:)".unicodeScalars.contains(next.scalar) {
      text.remove(at: place - 1)
    }
  }

  /// The word that words at a place are only a part of; `nil` where they are whole.
  static func longerWord(_ text: Letters, _ place: Range<Int>) -> String? {
    guard let first = text[place].first, let last = text[place].last else { return nil }
    var (start, end) = (place.lowerBound, place.upperBound)
    while first.isWord, start > 0, text[start - 1].isWord { start -= 1 }
    while last.isWord, end < text.count, text[end].isWord { end += 1 }
    return start..<end == place ? nil : text[start..<end].string
  }

  /// Words with the blank that parts them from the anchor, which they stand behind or before.
  static func joined(_ words: Letters, _ side: Side, _ anchor: Letters) -> Letters {
    guard let first = words.first, let last = words.last, let start = anchor.first,
      let end = anchor.last
    else { return words }
    switch side {
    case .after:
      let isClose =
        ",;.:)’”".unicodeScalars.contains(first.scalar) || first.isBlank || end == "("
        || end.isBlank
      return isClose ? words : [Letter(" ")] + words
    case .before:
      let isClose = ",;.:".unicodeScalars.contains(start.scalar) || last.isBlank || last == "("
      return isClose ? words : words + [Letter(" ")]
    }
  }
}
