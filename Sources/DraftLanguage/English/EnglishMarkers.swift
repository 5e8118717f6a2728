package import DraftText

/// The rows `en.*` of the marker table.
package struct EnglishMarkers: MarkerReader {
  let bytes: TextView

  package init(bytes: TextView) { self.bytes = bytes }

  /// The label at `at`, the paragraph's first character; `end` is the paragraph's end.
  package func marker(_ at: Int, _ end: Int) -> Marker? {
    let first = bytes[at]
    switch first {
    case "0"..."9": return decimal(at, end)
    case "(": return bracketed(at, end)
    case UInt8(leading: "§"): return bytes.has("§", at: at) ? sectionSign(at, end) : nil
    case "A"..."Z", "a"..."z": return letterDotted(at, end) ?? word(at, end) ?? letter(at, end)
    default: return nil
    }
  }

  /// ARTICLE I, Part 2, Section 1.01, Schedule A.
  private func word(_ at: Int, _ end: Int) -> Marker? {
    var place = at
    while place < end, bytes[place].isLetter { place += 1 }
    guard place - at >= 3, place - at <= 10, let scheme = Self.scheme(bytes, at, place) else {
      return nil
    }
    if place == end, isLoneAppendix(at, end) { return make(scheme, at, end, [], end) }
    let caps = "A"..."Z" ~= bytes[at + 1]
    if place < end, bytes[place] == "." { place += 1 }
    let number = bytes.skipSpace(place, end)
    guard number > place, number < end else { return nil }
    guard let (ordinal, numberEnd) = labelNumber(scheme, number, end) else { return nil }
    return finish(scheme, at, numberEnd, ordinal, end, caps: caps)
  }

  /// The only appendix of a draft needs no number, as 附件 needs none; the second makes it Appendix A. A
  /// schedule may be one of trains.
  private func isLoneAppendix(_ at: Int, _ end: Int) -> Bool {
    (["Appendix", "APPENDIX", "Annex", "ANNEX"] as [StaticString]).contains {
      end - at == $0.utf8CodeUnitCount && bytes.has($0, at: at)
    }
  }

  /// What may follow a label word's number decides whether it is a heading or prose.
  private func finish(
    _ scheme: LabelScheme, _ at: Int, _ numberEnd: Int, _ ordinal: [Int], _ end: Int, caps: Bool
  ) -> Marker? {
    var labelEnd = numberEnd
    if labelEnd < end, bytes[labelEnd] == "." || bytes[labelEnd] == ":" { labelEnd += 1 }
    let rest = bytes.skipSpace(labelEnd, end)
    if rest == end { return make(scheme, at, labelEnd, ordinal, end) }
    guard rest > numberEnd else { return nil }
    let next = bytes.scalar(at: rest)
    // "Section 5 shall apply", "Part of the".
    if Scalars.isLower(next) || next == "," { return nil }
    // Section 1.01 before a capital numbers; Section 5 may still start a sentence.
    return make(
      scheme, at, labelEnd, ordinal, end,
      certain: caps || labelEnd > numberEnd || ordinal.count > 1)
  }

  private static func scheme(_ bytes: TextView, _ start: Int, _ end: Int) -> LabelScheme? {
    guard "A"..."Z" ~= bytes[start] else { return nil }
    return EnglishSectionWord.labels.first {
      $0.text.utf8CodeUnitCount == end - start && bytes.has(small: $0.text, at: start)
    }?.scheme
  }

  private func labelNumber(_ scheme: LabelScheme, _ at: Int, _ end: Int) -> ([Int], Int)? {
    if let (ordinal, place) = dotted(at, end) { return (ordinal, place) }
    if scheme == .enSection { return nil }
    if let roman = Numeral.roman(bytes, at, end), isWordEnd(roman.end, end) {
      return ([roman.value], roman.end)
    }
    let byte = bytes[at]
    guard "A"..."Z" ~= byte, isWordEnd(at + 1, end) else { return nil }
    return ([byte.letterNumber], at + 1)
  }

  private func isWordEnd(_ at: Int, _ end: Int) -> Bool {
    at >= end || !bytes[at].isLetter && bytes[at].isASCII
      || Scalars.isSpace(bytes.scalar(at: at))
  }

  /// `1`, `1.01`, `4.2.1A`: the parts, and the end.
  private func dotted(_ at: Int, _ end: Int) -> ([Int], Int)? {
    var ordinal: [Int] = []
    var place = at
    while ordinal.count < 6, let part = Numeral.arabic(bytes, place, end) {
      ordinal.append(part.value)
      place = part.end
      guard place + 1 < end, bytes[place] == ".", "0"..."9" ~= bytes[place + 1] else {
        break
      }
      place += 1
    }
    guard !ordinal.isEmpty else { return nil }
    if place < end, "A"..."Z" ~= bytes[place], isWordEnd(place + 1, end) { place += 1 }
    return isWordEnd(place, end) ? (ordinal, place) : nil
  }

  private func sectionSign(_ at: Int, _ end: Int) -> Marker? {
    var place = at
    while bytes.has("§", at: place) { place += 2 }
    guard let (ordinal, numberEnd) = dotted(bytes.skipSpace(place, end), end) else { return nil }
    return finish(.enSection, at, numberEnd, ordinal, end, caps: true)
  }

  /// `1.` `1.1` `1.1.1)`: white space must follow; one part alone needs its dot.
  private func decimal(_ at: Int, _ end: Int) -> Marker? {
    guard let (ordinal, numberEnd) = dotted(at, end) else { return nil }
    var labelEnd = numberEnd
    if labelEnd < end, bytes[labelEnd] == "." || bytes[labelEnd] == ")" { labelEnd += 1 }
    guard ordinal.count > 1 || labelEnd > numberEnd else {
      return bare(at, numberEnd, ordinal, end)
    }
    guard labelEnd == end || Scalars.isSpace(bytes.scalar(at: labelEnd)), ordinal[0] > 0 else {
      return nil
    }
    let rest = bytes.skipSpace(labelEnd, end)
    // 3.5 % and 1.2 million are amounts.
    if ordinal.count > 1, rest < end,
      bytes[rest] == "%" || Scalars.isLower(bytes.scalar(at: rest)) && !isSmallHeading(rest, end)
    {
      return nil
    }
    let style: UInt8 = bytes[labelEnd - 1] == ")" ? 1 : 0
    return make(
      .enDecimal, at, labelEnd, ordinal, end, style: style, certain: ordinal.count == 1)
  }

  /// 1 Introduction, 2 范围: short, with a capital or a Han and without a final mark; 3 apples and the rows
  /// of figures are not.
  private func bare(_ at: Int, _ numberEnd: Int, _ ordinal: [Int], _ end: Int) -> Marker? {
    let rest = bytes.skipSpace(numberEnd, end)
    guard rest > numberEnd, rest < end, ordinal[0] > 0, ordinal[0] < 100, isHeading(rest, end)
    else {
      return nil
    }
    let first = bytes.scalar(at: rest)
    guard Scalars.isUpper(first) || Scalars.isHan(first) else { return nil }
    // 1 个苹果 begins no list; 3 分级 may go on with one.
    let mayGoOn = ordinal[0] > 1 && end - rest <= 30
    guard
      mayGoOn
        || NumberUnit.read(bytes, at: numberEnd) == nil
          && !NumeralEvidence.isMeasured(bytes, ByteRange(at, rest))
    else { return nil }
    return make(
      .enDecimal, at, numberEnd, ordinal, end, style: Marker.bare, certain: false)
  }

  /// Short and without a final mark, and not a number behind another.
  private func isHeading(_ rest: Int, _ end: Int) -> Bool {
    guard end - rest <= 120 else { return false }
    switch bytes.scalar(before: end, from: rest) {
    case ".", ",", ";", ":", "。", "，", "；", "：", "！", "、", "!", "…": return false
    default: return !bytes.isDigit(rest)
    }
  }

  /// 2.1 wind force, 3.2.2 http URL; 3.5 million people and 1.5 kg have a scale or a unit.
  private func isSmallHeading(_ rest: Int, _ end: Int) -> Bool {
    isHeading(rest, end) && end - rest <= 60 && NumberUnit.read(bytes, at: rest - 1) == nil
      && NumberScale.read(bytes, at: rest - 1).power == 0
  }

  /// A.1 and E.1.2, as appendices number their sections.
  private func letterDotted(_ at: Int, _ end: Int) -> Marker? {
    guard at + 2 < end, "A"..."Z" ~= bytes[at], bytes[at + 1] == ".", bytes.isDigit(at + 2),
      let (numbers, numberEnd) = dotted(at + 2, end)
    else { return nil }
    var labelEnd = numberEnd
    if labelEnd < end, bytes[labelEnd] == "." { labelEnd += 1 }
    guard labelEnd == end || Scalars.isSpace(bytes.scalar(at: labelEnd)) else { return nil }
    return make(
      .enUpperAlpha, at, labelEnd, [bytes[at].letterNumber] + numbers, end, certain: false)
  }

  /// (a), (aa), (i), (A).
  private func bracketed(_ at: Int, _ end: Int) -> Marker? {
    var place = at + 1
    while place < end, place - at <= 7, bytes[place].isLetter {
      place += 1
    }
    guard place > at + 1, place < end, bytes[place] == ")" else { return nil }
    guard place + 1 == end || Scalars.isSpace(bytes.scalar(at: place + 1)) else { return nil }
    return lettered(at, at + 1, place, place + 1, end, style: 0)
  }

  /// `a.` `A.` `I.` `iv)`: only in a sequence, as initials and the pronoun look the same.
  private func letter(_ at: Int, _ end: Int) -> Marker? {
    var place = at
    while place < end, place - at < 6, bytes[place].isLetter {
      place += 1
    }
    guard place < end, bytes[place] == "." || bytes[place] == ")" else {
      return fullWidthLetter(at, place, end)
    }
    guard place + 1 == end || Scalars.isSpace(bytes.scalar(at: place + 1)) else { return nil }
    var marker = lettered(at, at, place, place + 1, end, style: bytes[place] == ")" ? 2 : 1)
    marker?.isCertain = false
    return marker
  }

  private func fullWidthLetter(_ at: Int, _ place: Int, _ end: Int) -> Marker? {
    guard place == at + 1, place < end else { return nil }
    let next = bytes.scalar(at: place)
    guard next == "．" || next == "、" || next == "）" else { return nil }
    return make(
      .zhL6, at, place + bytes.length(at: place), [bytes[at].letterNumber], end,
      certain: false)
  }

  private func lettered(
    _ label: Int, _ start: Int, _ stop: Int, _ labelEnd: Int, _ end: Int, style: UInt8
  ) -> Marker? {
    let upper = "A"..."Z" ~= bytes[start]
    let letters: LabelScheme = upper ? .enUpperAlpha : .enAlpha
    let roman = Numeral.roman(bytes, start, stop).flatMap { $0.end == stop ? $0.value : nil }
    let sameLetters = (start..<stop).allSatisfy { bytes[$0] == bytes[start] } && stop - start <= 2
    let value = bytes[start].letterNumber + (stop - start - 1) * 26
    if sameLetters {
      var marker = make(letters, label, labelEnd, [value], end, style: style)
      if let roman { marker.alternative = (.enRoman, [roman]) }
      return marker
    }
    guard let roman else { return nil }
    return make(
      .enRoman, label, labelEnd, [roman], end, style: style + (upper ? Marker.upperRoman : 0))
  }
}
