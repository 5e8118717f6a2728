import DraftLanguage
import DraftText

/// Reads Section 4.2, Sections 1.01, 1.02 and 1.03, Section 3.01(b)(ii), ARTICLE V, this clause 2,
/// Schedules A and B.
struct SectionReferences {
  let bytes: TextView
  let range: ByteRange

  /// Takes the references that start at `at` and gives their end. They are not added where they name
  /// another document.
  func take(_ at: Int, _ found: inout [CrossReference]) -> Int? {
    if let end = takeLetter(at, &found) { return end }
    guard let word = word(at), let number = numberStart(word), var next = reference(number, word)
    else { return nil }
    next.place = ByteRange(at, next.place.end)
    var list = [next]
    while let start = goesOn(next.place.end), let another = reference(start, word),
      word.isPlural || another.ordinal.count > 1
    {
      // Behind a singular a bare number is a count: under clause 5, 10 days.
      next = another
      list.append(next)
    }
    let place = ByteRange(at, next.place.end)
    let numbering = numbering(place.end) ?? (word.isParagraph ? .around : nil)
    if let numbering, word.attachment == nil {
      for index in list.indices { list[index].within = numbering }
    }
    let owner = ReferenceOwner(bytes: bytes, range: range)
    if isOwn(numbering, word) || !owner.isOther(place, word) { found += list }
    return place.end
  }

  /// Takes clause (b) of Section 2.1, and paragraph (b), which is one of the section that it stands in.
  private func takeLetter(_ at: Int, _ found: inout [CrossReference]) -> Int? {
    guard at == range.start || !isLetter(at - 1) && !bytes.has("-", before: at),
      let start = letterStart(at)
    else { return nil }
    let end = lettersEnd(start)
    guard end > start, bytes.has(")", at: start + 2) else { return nil }
    var reference =
      outer(end)
      ?? CrossReference(
        place: ByteRange(start, end), scheme: .enSection, ordinal: [])
    guard reference.item == 0 else { return nil }
    reference.item = bytes[start + 1].letterNumber
    reference.place = ByteRange(at, max(end, reference.place.end))
    reference.number = start
    let owner = ReferenceOwner(bytes: bytes, range: range)
    let isOther = owner.isOther(reference.place, ReferringWord(scheme: .enSection, end: end))
    if !isOther { found.append(reference) }
    return reference.place.end
  }

  /// Words for what a letter in brackets numbers.
  private static let lettered = Language.all.flatMap(\.referenceWords.lettered)

  /// Where the bracket stands behind such a word at `at`.
  private func letterStart(_ at: Int) -> Int? {
    let small = bytes[at].lowercased
    return Self.lettered.lazy.compactMap { word -> Int? in
      let start = at + word.utf8CodeUnitCount
      guard word.utf8Start[0] == small, start < range.end, bytes[start] == "(",
        bytes.has(word, at: at) || "A"..."Z" ~= bytes[at] && hasBehindFirst(word, at)
      else { return nil }
      return start
    }.first
  }

  private func hasBehindFirst(_ word: StaticString, _ at: Int) -> Bool {
    (1..<word.utf8CodeUnitCount).allSatisfy { bytes[at + $0] == word.utf8Start[$0] }
  }

  /// The section of " of Section 2.1", "of this Section" being none by number.
  private func outer(_ end: Int) -> CrossReference? {
    guard let joint = Self.outward.first(where: { bytes.has($0, at: end) }) else { return nil }
    let at = end + joint.utf8CodeUnitCount
    guard at < range.end, let word = word(at), word.attachment == nil,
      let number = numberStart(word)
    else { return nil }
    return reference(number, word)
  }

  /// Whether an attachment of this draft is named: the 2 of paragraph 3 of Schedule 2 is its own.
  private func isOwn(_ numbering: AttachmentNumbering?, _ word: ReferringWord) -> Bool {
    guard case .of = numbering else { return false }
    return word.attachment == nil
  }

  /// The attachment of "of Schedule 1", "to this Annex" and "of Part 2 of Schedule 1".
  private func numbering(_ end: Int) -> AttachmentNumbering? {
    guard let joint = Self.attaching.first(where: { bytes.has($0, at: end) }) else { return nil }
    var at = end + joint.utf8CodeUnitCount
    let this = Self.this.first { bytes.has($0, at: at) }
    if let this { at += this.utf8CodeUnitCount }
    guard at < range.end, let word = ReferringWord(bytes, at, range.end),
      let attachment = word.attachment
    else { return nil }
    if this != nil { return .around }
    guard let number = numberStart(word), let named = reference(number, word) else { return nil }
    let owner = ReferenceOwner(bytes: bytes, range: range)
    guard !owner.isOther(ByteRange(at, named.place.end), word) else { return nil }
    return .of(attachment, ordinal: named.ordinal)
  }

  private func word(_ at: Int) -> ReferringWord? {
    if bytes[at] == UInt8(leading: "§") { return ReferringWord.sign(bytes, at) }
    // The section of subsection 2 is no word.
    guard at == range.start || !isLetter(at - 1) else { return nil }
    return ReferringWord(bytes, at, range.end)
  }

  private func numberStart(_ word: ReferringWord) -> Int? {
    let number = bytes.skipSpace(word.end, range.end)
    guard number < range.end else { return nil }
    return number > word.end || bytes.has("§", before: word.end) ? number : nil
  }

  private func reference(_ at: Int, _ word: ReferringWord) -> CrossReference? {
    guard let (ordinal, place) = Numeral.dotted(bytes, at, range.end) ?? letters(at, word) else {
      return nil
    }
    // Section 409A and 2-302 are other documents', Exhibit B-1 is none of the letters alone.
    guard place == range.end || !isLetter(place), !isHyphenated(place) || ordinal.count > 1 else {
      return nil
    }
    var reference = CrossReference(
      place: ByteRange(at, place), scheme: word.scheme, ordinal: ordinal)
    reference.attachment = word.attachment
    let end = lettersEnd(place)
    if end > place {
      // (b) is the second of its list; (ii) below it is its own matter.
      let isLetter = bytes[place + 2] == ")"
      reference.item = isLetter ? bytes[place + 1].letterNumber : 0
      reference.place = ByteRange(at, end)
    }
    return reference
  }

  /// IV of Article IV, B of Schedule B.
  private func letters(_ at: Int, _ word: ReferringWord) -> ([Int], Int)? {
    guard word.scheme != .enSection, "A"..."Z" ~= bytes[at] else { return nil }
    let isLetterAlone = at + 1 == range.end || !isLetter(at + 1)
    // The article I read, to schedule A and not B.
    if isLetterAlone, !word.isCapital { return nil }
    if let roman = Numeral.roman(bytes, at, range.end) { return ([roman.value], roman.end) }
    guard word.attachment != nil, isLetterAlone else { return nil }
    return ([bytes[at].letterNumber], at + 1)
  }

  /// Behind (b)(ii).
  private func lettersEnd(_ from: Int) -> Int {
    let end = range.end
    var at = from
    while at + 2 < end, bytes[at] == "(", "a"..."z" ~= bytes[at + 1] {
      var close = at + 2
      while close < end, close - at < 6, "a"..."z" ~= bytes[close] { close += 1 }
      guard close < end, bytes[close] == ")" else { break }
      at = close + 1
    }
    return at
  }

  /// Where the next number of a list may start, behind a comma or a word.
  private func goesOn(_ at: Int) -> Int? {
    let hasComma = bytes.has(", ", at: at)
    guard hasComma || bytes.has(" ", at: at) else { return nil }
    let start = hasComma ? at + 2 : at + 1
    let joints = hasComma ? Self.joints : Self.joints + Self.ranges
    let joint = joints.first {
      bytes.has($0, at: start) && bytes.has(" ", at: start + $0.utf8CodeUnitCount)
    }
    guard joint != nil || hasComma else { return nil }
    let end = start + (joint.map { $0.utf8CodeUnitCount + 1 } ?? 0)
    return end < range.end ? end : nil
  }

  private static let outward = Language.all.flatMap(\.referenceWords.outward)
  private static let attaching = Language.all.flatMap(\.referenceWords.attaching)
  private static let this = Language.all.flatMap(\.referenceWords.this)
  private static let joints = Language.all.flatMap(\.referenceWords.joints)
  private static let ranges = Language.all.flatMap(\.referenceWords.ranges)

  private func isLetter(_ at: Int) -> Bool {
    bytes[at].isLetter || !bytes[at].isASCII
  }

  private func isHyphenated(_ at: Int) -> Bool {
    at + 1 < range.end && bytes[at] == "-"
      && (isLetter(at + 1) || bytes.isDigit(at + 1))
  }
}
