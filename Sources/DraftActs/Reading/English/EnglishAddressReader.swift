import DraftLanguage

/// Reads addresses in English acts: section 5(2)(a), subsections (b) and (c), the lead-in language of section 4.
struct EnglishAddressReader {
  let letters: Letters
  /// Gives the passage at a mark.
  let passage: (Int) -> Letters?

  init(_ line: ActLine) {
    letters = line.letters
    passage = { place in
      guard place < line.letters.count, line.letters[place] == ActLine.mark else { return nil }
      return line.passages[line.passage(at: place)].words
    }
  }

  /// Addresses from `place` on, with what stands behind them: the act's name, a code's number in brackets.
  func list(at place: Int) -> (addresses: [Address], end: Int)? {
    if let piece = piece(at: place) ?? row(at: place) ?? definition(at: place) { return piece }
    if let schedule = schedule(at: place) { return schedule }
    guard var hit = parts(at: place) else { return act(at: place) }
    if let tail = tail(at: hit.end) {
      hit.end = tail.end
      for index in hit.addresses.indices {
        if let outer = tail.outer, hit.addresses[index].article == nil {
          hit.addresses[index].steps = outer.steps + hit.addresses[index].steps
        }
        if hit.addresses.count == 1 { hit.addresses[index].citation = tail.citation }
      }
    }
    return hit
  }

  /// Labels or numbers, with or without the name of their kind: (4) and (5), paragraph (9).
  ///
  /// - Parameter isNumbered: Whether a bare number is that of an article: … renumbered as 6 to 10.
  func targets(at place: Int, isNumbered: Bool = false) -> (addresses: [Address], end: Int)? {
    parts(at: place) ?? labels(at: place) ?? clauses(at: place, isNumbered: isNumbered)
  }

  // MARK: Parts

  private func parts(at place: Int) -> (addresses: [Address], end: Int)? {
    var start = place
    for word in ["each of ", "the ", "existing "] where isWord(word, at: start) {
      start += word.count
    }
    guard let unit = EnglishActWords.units.first(where: { isWord($0 + " ", at: start) }) else {
      return nil
    }
    start = letters.skippingBlanks(start + unit.unicodeScalars.count)
    if EnglishActWords.sections.contains(unit) { return sections(at: start) }
    return labels(at: start)
      ?? clauses(at: start, isNumbered: EnglishActWords.numbered.contains(unit))
  }

  /// The numbers of a contract, 4.2 and 4.2(a), whatever its parts are called; 4 only where they are clauses.
  private func clauses(at place: Int, isNumbered: Bool) -> (addresses: [Address], end: Int)? {
    guard let hit = sections(at: place), !letters.starts(with: " of section", at: hit.end) else {
      return nil
    }
    let areClauses = hit.addresses.allSatisfy { address in
      let name = address.article ?? ""
      return name.first?.isNumber == true && (isNumbered || name.contains("."))
    }
    return areClauses ? hit : nil
  }

  /// Text at a place, whatever the case of its first letter.
  func isWord(_ word: String, at place: Int) -> Bool {
    if letters.starts(with: word, at: place) { return true }
    guard let first = word.first, first.isLowercase else { return false }
    return letters.starts(with: first.uppercased() + word.dropFirst(), at: place)
  }

  private func sections(at place: Int) -> (addresses: [Address], end: Int)? {
    guard let first = section(at: place) else { return nil }
    var all = [first.address]
    var end = first.end
    while true {
      if let next = joint(at: end), let more = section(at: behindUnit(next)) {
        all.append(more.address)
        end = more.end
      } else if let range = range(behind: all[all.count - 1], at: end) {
        all += range.addresses
        end = range.end
      } else {
        return (all, end)
      }
    }
  }

  /// The rest of 4.2 to 4.5, sections 3 through 8: numbers that differ in their last part alone.
  private func range(behind first: Address, at place: Int) -> (addresses: [Address], end: Int)? {
    for word in [" to ", " through ", "–", "-"] where letters.starts(with: word, at: place) {
      guard first.steps.count == 1, let start = first.article,
        let last = section(at: behindUnit(place + word.unicodeScalars.count)),
        last.address.steps.count == 1, let name = last.address.article,
        let names = EnglishAddressReader.names(behind: start, to: name)
      else { continue }
      return (names.map { Address([.init(.article, $0)]) }, last.end)
    }
    return nil
  }

  /// As many parts as an act may name by its first and its last.
  private static let longestRange = 500

  private static func names(behind start: String, to end: String) -> [String]? {
    var (first, last) = (start.split(separator: "."), end.split(separator: "."))
    guard let from = first.popLast().flatMap({ Int($0) }),
      let to = last.popLast().flatMap({ Int($0) }),
      first == last, from < to, to - from < longestRange
    else { return nil }
    return ((from + 1)...to).map { (first + [Substring("\($0)")]).joined(separator: ".") }
  }

  /// Behind the name of a kind of numbered part that is said again: clause 4 and clause 6.
  private func behindUnit(_ place: Int) -> Int {
    let words = EnglishActWords.sections.union(EnglishActWords.numbered)
    let unit = EnglishActWords.units.first {
      words.contains($0) && isWord($0 + " ", at: place)
    }
    return place + (unit.map { $0.unicodeScalars.count + 1 } ?? 0)
  }

  private func section(at place: Int) -> (address: Address, end: Int)? {
    var end = place
    while end < letters.count, letters[end].isWord || isInner(letters[end], at: end) { end += 1 }
    let name = letters[place..<end].string
    guard let first = name.first, first.isNumber || name.allSatisfy({ "IVXL".contains($0) }) else {
      return nil
    }
    let labels = EnglishLabels.run(letters, at: end)
    let steps = [Address.Step(.article, name)] + labels.names.map { Address.Step(.label, $0) }
    let address = Address(steps)
    guard let other = otherNumber(of: address, at: labels.end) else { return (address, labels.end) }
    return (other.address, other.end)
  }

  /// The other number of a part that was renumbered: clause 4.2 (now 5.3), section 5 (formerly section 4).
  private func otherNumber(of address: Address, at place: Int) -> (address: Address, end: Int)? {
    guard letters.starts(with: " (", at: place) else { return nil }
    let words = EnglishActWords.otherNumbers
    for (word, isNow) in words.now.map({ ($0, true) }) + words.former.map({ ($0, false) })
    where letters.starts(with: word, at: place + 2) {
      let start = behindUnit(place + 2 + word.unicodeScalars.count)
      guard let other = section(at: start), letters.starts(with: ")", at: other.end) else {
        continue
      }
      var (new, old) = isNow ? (other.address, address) : (address, other.address)
      // The number alone may stand in brackets: clause 4.2(a) (now 5.3).
      if isNow, new.steps.count == 1 { new.steps += address.steps.dropFirst() }
      if !isNow, old.steps.count == 1 { old.steps += address.steps.dropFirst() }
      guard new.steps.dropFirst() == old.steps.dropFirst() else { continue }
      new.former = old.article
      return (new, other.end + 1)
    }
    return nil
  }

  /// A dot, a colon or a hyphen inside a number: 1-614.14.
  func isInner(_ letter: Letter, at place: Int) -> Bool {
    guard "-–.:".unicodeScalars.contains(letter.scalar), place + 1 < letters.count else {
      return false
    }
    return letters[place + 1].isWord
  }

  private func labels(at place: Int) -> (addresses: [Address], end: Int)? {
    let first = EnglishLabels.run(letters, at: place)
    guard !first.names.isEmpty else { return nil }
    var all = [first.names]
    var end = first.end
    while let next = joint(at: end) {
      var start = next
      if let unit = EnglishActWords.units.first(where: { letters.starts(with: $0 + " ", at: next) }
      ),
        !EnglishActWords.sections.contains(unit)
      {
        start = next + unit.unicodeScalars.count + 1
      }
      let more = EnglishLabels.run(letters, at: start)
      guard !more.names.isEmpty else { break }
      // (a)(4) and (5): the later ones stand beside the last.
      let missing = max(0, all[0].count - more.names.count)
      all.append(Array(all[0].prefix(missing)) + more.names)
      end = more.end
    }
    return (all.map { Address($0.map { Address.Step(.label, $0) }) }, end)
  }

  func joint(at place: Int) -> Int? {
    for word in [", and ", " and ", " or ", ", "] where letters.starts(with: word, at: place) {
      return place + word.unicodeScalars.count
    }
    return nil
  }

  // MARK: Pieces

  private func piece(at place: Int) -> (addresses: [Address], end: Int)? {
    for (words, piece) in EnglishActWords.leadIns.map({ ($0, Address.Piece.leadIn) })
      + EnglishActWords.headings.map({ ($0, Address.Piece.heading) })
    where isWord(words, at: place) {
      var end = place + words.unicodeScalars.count
      if words.hasSuffix("before paragraph") {
        end = EnglishLabels.run(letters, at: letters.skippingBlanks(end)).end
        return ([Address([], piece: piece)], end)
      }
      for joint in [" of ", " in "] where letters.starts(with: joint, at: end) {
        guard var inner = list(at: end + 4) else { continue }
        for index in inner.addresses.indices { inner.addresses[index].piece = piece }
        return inner
      }
      return ([Address([], piece: piece)], end)
    }
    return nil
  }

  // MARK: Acts

  /// What follows the address up to the verb: of the X Act, effective … (Code § 12), is amended.
  func tail(at place: Int) -> (citation: [Address.Step], outer: Address?, end: Int)? {
    let isBracket = letters.starts(with: " (", at: place)
    let isName = [" of ", ", "].contains { letters.starts(with: $0, at: place) }
    guard isBracket || isName else { return nil }
    if let end = verb(from: place) { return (citation(in: place..<end), outer(at: place), end) }
    if isBracket, let close = letters[place...].firstIndex(of: ")"),
      letters[place..<close].contains("§")
    {
      let end = closing(from: place + 1)
      return (citation(in: place..<end), nil, end)
    }
    guard let outer = outer(at: place) else { return nil }
    return ([], outer, outerEnd(at: place))
  }

  private func outer(at place: Int) -> Address? {
    guard letters.starts(with: " of ", at: place) else { return nil }
    return parts(at: place + 4)?.addresses.first.flatMap { $0.article == nil ? nil : $0 }
  }

  private func outerEnd(at place: Int) -> Int { parts(at: place + 4)?.end ?? place }

  /// Where the verb begins that the words from `place` on are the subject of.
  private func verb(from place: Int) -> Int? {
    let end = letters[place...].firstIndex(of: ActLine.mark) ?? letters.count
    var at = place
    while at < end {
      for word in [" is ", " are "] where letters.starts(with: word, at: at) {
        let next = at + word.unicodeScalars.count
        let verbs = [
          "amended", "further amended", "repealed", "hereby", "redesignated", "renumbered",
          "deleted",
        ]
        guard verbs.contains(where: { letters.starts(with: $0, at: next) }) else { continue }
        return letters.starts(with: ",", at: at - 1) ? at - 1 : at
      }
      at += 1
    }
    return nil
  }

  /// Behind the bracket that closes the one before `place`.
  private func closing(from place: Int) -> Int {
    var depth = 0
    for at in place..<letters.count {
      if letters[at] == "(" { depth += 1 } else if letters[at] == ")" { depth -= 1 }
      if depth == 0 { return at + 1 }
    }
    return letters.count
  }

  /// The last number of a code: § 22-4234(a); none where a whole act is cited, by et seq.
  private func citation(in range: Range<Int>) -> [Address.Step] {
    guard let sign = letters[range].lastIndex(of: "§"),
      let hit = section(at: letters.skippingBlanks(sign + 1)), hit.end <= range.upperBound
    else { return [] }
    let next = letters.skippingBlanks(hit.end)
    let isWhole = ["et seq", "passim", "note"].contains { letters.starts(with: $0, at: next) }
    return isWhole ? [] : hit.address.steps
  }

  /// A whole act: The X Act of 1985, effective … (…), before its verb.
  private func act(at place: Int) -> (addresses: [Address], end: Int)? {
    guard place < letters.count, letters[place].isCapital, let end = verb(from: place) else {
      return nil
    }
    let name = Letters(letters[place..<end])
    let kinds = [
      "Act", "Law", "Code", "Constitution", "Bylaws", "Rules", "Policy", "Title", "Chapter",
      "Regulations", "Agreement", "Contract", "Deed", "Lease",
      "text",
    ]
    guard kinds.contains(where: { name.contains($0) }) else { return nil }
    var address = Address.whole
    address.citation = citation(in: place..<end)
    return ([address], end)
  }
}
