import DraftText

/// Reads Section 4.2, Sections 1.01, 1.02 and 1.03, Section 3.01(b)(ii), Article V.
enum SectionReferences {
  private static let words: [(StaticString, MarkerFamily)] = [
    ("Sections ", .enSection), ("sections ", .enSection), ("Section ", .enSection),
    ("section ", .enSection), ("Articles ", .enArticle), ("articles ", .enArticle),
    ("Article ", .enArticle), ("article ", .enArticle), ("§§ ", .enSection), ("§ ", .enSection),
    ("§", .enSection),
  ]

  /// Takes the references that start at `at` and gives their end. They are not added where they name
  /// another document ("Section 2 of the Act").
  static func take(
    _ bytes: Bytes, _ at: Int, _ range: ByteRange, _ found: inout [CrossReference]
  ) -> Int? {
    for (word, family) in words where bytes.has(word, at: at) {
      let number = at + word.utf8CodeUnitCount
      guard var next = reference(bytes, number, range, family) else { return nil }
      next.place = ByteRange(at, next.place.end)
      var list = [next]
      while let start = goesOn(bytes, next.place.end, range.end),
        let another = reference(bytes, start, range, family)
      {
        next = another
        list.append(next)
      }
      let end = next.place.end
      let isOther = bytes.has(" of the ", at: end) && !bytes.has(" of the Ag", at: end)
      if !isOther { found += list }
      return end
    }
    return nil
  }

  private static func reference(
    _ bytes: Bytes, _ at: Int, _ range: ByteRange, _ family: MarkerFamily
  ) -> CrossReference? {
    var place = at
    var ordinal: [Int] = []
    while let part = Numeral.arabic(bytes, place, range.end) {
      ordinal.append(part.value)
      place = part.end
      guard place + 1 < range.end, bytes[place] == 0x2E, Scalars.isDigit(bytes.scalar(place + 1))
      else { break }
      place += 1
    }
    if ordinal.isEmpty, family == .enArticle, let roman = Numeral.roman(bytes, place, range.end) {
      ordinal = [roman.value]
      place = roman.end
    }
    guard !ordinal.isEmpty else { return nil }
    var reference = CrossReference(
      place: ByteRange(at, place), family: family, ordinal: ordinal)
    let end = lettersEnd(bytes, place, range.end)
    if end > place {
      // (b) is the second of its list; (ii) below it is its own matter.
      let isLetter = bytes[place + 2] == 0x29
      reference.item = isLetter ? Int(bytes[place + 1]) - 0x60 : 0
      reference.place = ByteRange(at, end)
    }
    return reference
  }

  /// Behind (b)(ii).
  private static func lettersEnd(_ bytes: Bytes, _ from: Int, _ end: Int) -> Int {
    var at = from
    while at + 2 < end, bytes[at] == 0x28, (0x61...0x7A).contains(bytes[at + 1]) {
      var close = at + 2
      while close < end, close - at < 6, (0x61...0x7A).contains(bytes[close]) { close += 1 }
      guard close < end, bytes[close] == 0x29 else { break }
      at = close + 1
    }
    return at
  }

  /// Where the next number of a list may start, behind a comma or a word.
  private static func goesOn(_ bytes: Bytes, _ at: Int, _ end: Int) -> Int? {
    let joints: [StaticString] = [", and ", ", or ", " and ", " or ", " to ", " through ", ", "]
    return joints.first { bytes.has($0, at: at) && at + $0.utf8CodeUnitCount < end }
      .map { at + $0.utf8CodeUnitCount }
  }
}
