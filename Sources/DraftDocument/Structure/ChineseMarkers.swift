import DraftText

/// The rows `zh.*` of the marker table.
struct ChineseMarkers {
  let bytes: Bytes

  /// The label at `at`, the paragraph's first character; `end` is the paragraph's end.
  func marker(_ at: Int, _ end: Int) -> Marker? {
    let first = bytes.scalar(at)
    switch first {
    case 0x7B2C: return division(at, end)
    case 0x9644: return attachment(at, end)
    case 0x28, 0xFF08, 0x3010, 0x3014: return bracketed(at, end)
    default: break
    }
    if Numeral.chineseDigit(first) != nil || first == 0x5341 || first == 0x5EFF || first == 0x5345
      || first == 0x767E
    {
      return gongwenFirst(at, end)
    }
    if Scalars.isDigit(first) { return arabic(at, end) }
    if let value = Numeral.enclosed(first) {
      return make(.zhL5, at, at + bytes.length(at), [value], end)
    }
    return nil
  }

  private func make(
    _ family: MarkerFamily, _ start: Int, _ labelEnd: Int, _ ordinal: [Int], _ end: Int,
    style: UInt8 = 0, certain: Bool = true
  ) -> Marker {
    Marker(
      family: family, label: ByteRange(start, labelEnd), ordinal: ordinal,
      rest: bytes.skipSpace(labelEnd, end), style: style, isCertain: certain)
  }

  /// 第一编, 第二章, 第三节, 第四条之一.
  private func division(_ at: Int, _ end: Int) -> Marker? {
    let digits = bytes.skipSpace(at + 3, end)
    guard let number = Numeral.chineseOrArabic(bytes, digits, end) else { return nil }
    let place = bytes.skipSpace(number.end, end)
    guard place < end else { return nil }
    let next = place + 3
    switch bytes.scalar(place) {
    case 0x7F16, 0x7BC7:
      return heading(.zhPart, at, next, [number.value], end)
    case 0x90E8 where bytes.has("部分", at: place):
      return heading(.zhPart, at, place + 6, [number.value], end)
    case 0x5206 where bytes.has("分册", at: place):
      return heading(.zhPart, at, place + 6, [number.value], end)
    case 0x7AE0: return heading(.zhChapter, at, next, [number.value], end)
    case 0x8282: return heading(.zhSection, at, next, [number.value], end)
    case 0x6761, 0x689D: return article(at, next, number.value, end)
    default: return nil
    }
  }

  /// "第三章的规定" and "第二章至" are prose; a heading goes on with a space or its title.
  private func heading(
    _ family: MarkerFamily, _ start: Int, _ labelEnd: Int, _ ordinal: [Int], _ end: Int
  ) -> Marker? {
    if labelEnd < end, isProseAfterNumber(bytes.scalar(labelEnd)) { return nil }
    return make(family, start, labelEnd, ordinal, end)
  }

  private func article(_ at: Int, _ behind: Int, _ value: Int, _ end: Int) -> Marker? {
    var labelEnd = behind
    var ordinal = [value]
    if bytes.has("之", at: behind) || bytes.has("の", at: behind),
      let sub = Numeral.chinese(bytes, behind + 3, end)
    {
      ordinal.append(sub.value)
      labelEnd = sub.end
    }
    let next = labelEnd < end ? bytes.scalar(labelEnd) : 0x20
    if Scalars.isSpace(next) || next == 0x3010 || next == 0xFF08 || next == 0x28 {
      return make(.zhArticle, at, labelEnd, ordinal, end)
    }
    if isProseAfterNumber(next) || bytes.has("以及", at: labelEnd) { return nil }
    return make(.zhArticle, at, labelEnd, ordinal, end, certain: false)
  }

  private func isProseAfterNumber(_ scalar: UInt32) -> Bool {
    // 之的规所至和、款，。或中项第与及等；
    let prose: [UInt32] = [
      0x4E4B, 0x7684, 0x89C4, 0x6240, 0x81F3, 0x548C, 0x3001, 0x6B3E, 0xFF0C, 0x3002, 0x6216,
      0x4E2D, 0x9879, 0x7B2C, 0x4E0E, 0x53CA, 0x7B49, 0xFF1B, 0x2C,
    ]
    return prose.contains(scalar)
  }

  /// 附件, 附件1, 附件 2: alone on its line.
  private func attachment(_ at: Int, _ end: Int) -> Marker? {
    guard bytes.has("附件", at: at) || bytes.has("附录", at: at) else { return nil }
    var place = bytes.skipSpace(at + 6, end)
    var ordinal: [Int] = []
    if let number = Numeral.chineseOrArabic(bytes, place, end) {
      ordinal = [number.value]
      place = number.end
    }
    if place < end, bytes.scalar(place) == 0xFF1A || bytes[place] == 0x3A {
      place += bytes.length(place)
    }
    guard bytes.skipSpace(place, end) == end else { return nil }
    return make(.zhAttachment, at, bytes.trimEnd(at, place), ordinal, end)
  }

  /// 一、 and its spellings 一．and 一， (the comma only in a sequence).
  private func gongwenFirst(_ at: Int, _ end: Int) -> Marker? {
    guard let number = Numeral.chinese(bytes, at, end), number.value > 0, number.end < end else {
      return nil
    }
    let next = bytes.scalar(number.end)
    let behind = number.end + bytes.length(number.end)
    switch next {
    case 0x3001: return make(.zhL1, at, behind, [number.value], end)
    case 0x2E, 0xFF0E:
      guard behind >= end || !Scalars.isDigit(bytes.scalar(behind)) else { return nil }
      return make(.zhL1, at, behind, [number.value], end, style: 1)
    case 0xFF0C, 0x2C:
      guard isShortWithoutFinalMark(behind, end, han: 30) else { return nil }
      return make(.zhL1, at, behind, [number.value], end, style: 2, certain: false)
    default: return nil
    }
  }

  private func isShortWithoutFinalMark(_ start: Int, _ end: Int, han: Int) -> Bool {
    guard end - start <= han * 3, end > start else { return false }
    return !Mark.isEnd(bytes.scalar(before: end, floor: start))
  }

  /// （一） and （1）; 〔2023〕15号 has four digits and is none.
  private func bracketed(_ at: Int, _ end: Int) -> Marker? {
    let inside = bytes.skipSpace(at + bytes.length(at), end)
    guard inside < end else { return nil }
    let number = Numeral.chinese(bytes, inside, end)
    guard let number = number ?? Numeral.arabic(bytes, inside, end) else { return nil }
    let family: MarkerFamily = Scalars.isDigit(bytes.scalar(inside)) ? .zhL4 : .zhL2
    guard number.value >= 1, number.value <= 99 else { return nil }
    let closer = bytes.skipSpace(number.end, end)
    guard closer < end, Mark.closerOfBracket(bytes.scalar(closer)) != 0 else { return nil }
    var labelEnd = closer + bytes.length(closer)
    if labelEnd < end,
      bytes.scalar(labelEnd) == 0x3001 || bytes[labelEnd] == 0x2E
        || bytes.scalar(labelEnd) == 0xFF0E
    {
      labelEnd += bytes.length(labelEnd)
    } else if labelEnd < end, bytes.scalar(labelEnd) == 0x81F3 || bytes.scalar(labelEnd) == 0x9879 {
      // （一）至（三）项 is prose.
      return nil
    }
    return make(family, at, labelEnd, [number.value], end)
  }

  /// `1.` `1．` `1、` `1）`; 1.5亿元 and 3.5% are none. Decimal labels with more parts are English.
  private func arabic(_ at: Int, _ end: Int) -> Marker? {
    guard let number = Numeral.arabic(bytes, at, end), number.value > 0, number.end < end else {
      return nil
    }
    let next = bytes.scalar(number.end)
    let behind = number.end + bytes.length(number.end)
    let follows = behind < end ? bytes.scalar(behind) : 0x20
    switch next {
    case 0x2E, 0xFF0E, 0x3001:
      guard !Scalars.isDigit(follows) else { return nil }
      if next == 0x2E, !Scalars.isSpace(follows), !Scalars.isHan(follows),
        !Mark.isOpener(follows)
      {
        return nil
      }
      return make(.zhL3, at, behind, [number.value], end)
    case 0x29, 0xFF09:
      return make(.zhL5, at, behind, [number.value], end, style: 1)
    default: return nil
    }
  }
}
