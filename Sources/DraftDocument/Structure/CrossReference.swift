package import DraftText

/// A place in the text that names a section by its number: 见第三条, "Section 4.2".
package struct CrossReference: Sendable {
  package var place: ByteRange
  package var family: MarkerFamily
  package var ordinal: [Int]
}

/// Finds the cross-references of a sentence.
package enum CrossReferences {
  /// References to other sections of the same draft, in order; those that name another document
  /// (《公司法》第三条, 合同法第五条) are left out. O(length).
  package static func find(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange
  ) -> [CrossReference] {
    var found: [CrossReference] = []
    var at = range.start
    while at < range.end {
      let byte = bytes[at]
      if byte == 0xE7, bytes.has("第", at: at), let reference = chinese(bytes, at, range) {
        found.append(reference)
        at = reference.place.end
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

  private static func chinese(_ bytes: Bytes, _ at: Int, _ range: ByteRange) -> CrossReference? {
    guard let number = Numeral.chineseOrArabic(bytes, at + 3, range.end), number.end < range.end
    else { return nil }
    var end = number.end + 3
    var ordinal = [number.value]
    let family: MarkerFamily
    switch bytes.scalar(number.end) {
    case 0x6761: family = .zhArticle
    case 0x7AE0: family = .zhChapter
    default: return nil
    }
    if family == .zhArticle, bytes.has("之", at: end) || bytes.has("の", at: end),
      let sub = Numeral.chinese(bytes, end + 3, range.end)
    {
      ordinal.append(sub.value)
      end = sub.end
    }
    guard end <= range.end, !namesOtherDocument(bytes, at, range.start) else { return nil }
    return CrossReference(place: ByteRange(at, end), family: family, ordinal: ordinal)
  }

  /// Whether the words before the number are the title of another law: 》, or 法 and the like
  /// without 本 in front.
  private static func namesOtherDocument(_ bytes: Bytes, _ at: Int, _ start: Int) -> Bool {
    guard at - 3 >= start else { return false }
    if bytes.has("》", at: at - 3) { return true }
    let kinds: [StaticString] = ["法", "条例", "办法", "规定", "规则", "细则", "章程"]
    for kind in kinds {
      let place = at - kind.utf8CodeUnitCount
      guard place >= start, bytes.has(kind, at: place) else { continue }
      if place - 3 >= start, bytes.has("本", at: place - 3) { return false }
      // 依照规定第三条 names none; 公司法第三条 does.
      return kind.utf8CodeUnitCount == 3 && !bytes.has("办法", at: place - 3)
    }
    return false
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
