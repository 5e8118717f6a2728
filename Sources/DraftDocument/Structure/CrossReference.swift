package import DraftText

/// A place in the text that names a section by its number: 见第三条, 第十二条第二款第（三）项, "Section 4.2".
package struct CrossReference: Sendable {
  package var place: ByteRange
  package var family: MarkerFamily
  /// Empty where it names a part of the article that it stands in: 本条第一款.
  package var ordinal: [Int]
  /// 第二款, and 第（三）项; 0 where it names none.
  package var paragraph = 0
  package var item = 0
}

/// Finds the cross-references of a sentence.
package enum CrossReferences {
  /// References to other sections of the same draft, in order; those that name another document
  /// (《公司法》第三条, 合同法第五条) are left out. O(length).
  package static func find(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange
  ) -> [CrossReference] {
    var found: [CrossReference] = []
    var chinese = ArticleReferences(bytes: bytes, range: range)
    var at = range.start
    while at < range.end {
      let byte = bytes[at]
      if byte == 0xE7, bytes.has("第", at: at), let end = chinese.take(at, &found) {
        at = end
      } else if byte == 0x53 || byte == 0x41 || byte == 0x73 || byte == 0x61 || byte == 0xC2,
        let reference = english(bytes, at, range)
      {
        found.append(reference)
        at = reference.place.end
      } else {
        at += bytes.length(at)
      }
    }
    return found
  }

  private static let words: [(StaticString, MarkerFamily)] = [
    ("Section ", .enSection), ("section ", .enSection), ("Sections ", .enSection),
    ("Article ", .enArticle), ("article ", .enArticle), ("§ ", .enSection), ("§", .enSection),
  ]

  private static func english(_ bytes: Bytes, _ at: Int, _ range: ByteRange) -> CrossReference? {
    for (word, family) in words where bytes.has(word, at: at) {
      var place = at + word.utf8CodeUnitCount
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
      guard !ordinal.isEmpty,
        !bytes.has(" of the ", at: place) || bytes.has(" of the Ag", at: place)
      else { return nil }
      return CrossReference(place: ByteRange(at, place), family: family, ordinal: ordinal)
    }
    return nil
  }
}
