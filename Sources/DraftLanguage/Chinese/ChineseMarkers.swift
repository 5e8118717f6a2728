package import DraftText

/// The rows `zh.*` of the marker table.
package struct ChineseMarkers: MarkerReader {
  let bytes: TextView

  package init(bytes: TextView) { self.bytes = bytes }

  /// The label at `at`, the paragraph's first character; `end` is the paragraph's end.
  package func marker(_ at: Int, _ end: Int) -> Marker? {
    let first = bytes.scalar(at: at)
    switch first {
    case "第": return division(at, end)
    case "附": return attachment(at, end)
    case "(", "（", "【", "〔": return bracketed(at, end)
    default: break
    }
    if ChineseNumeral.digit(first) != nil || first == "十" || first == "廿" || first == "卅"
      || first == "百"
    {
      return gongwenFirst(at, end)
    }
    if Scalars.isDigit(first) { return arabic(at, end) }
    if let value = Numeral.enclosed(first) {
      return make(.zhL5, at, at + bytes.length(at: at), [value], end)
    }
    return nil
  }

  /// 第一编, 第二章, 第三节, 第四条之一.
  private func division(_ at: Int, _ end: Int) -> Marker? {
    let digits = bytes.skipSpace(at + 3, end)
    guard let number = numeral(digits, end) ?? Numeral.arabic(bytes, digits, end) else {
      return nil
    }
    let place = bytes.skipSpace(number.end, end)
    guard place < end else { return nil }
    guard let (division, next) = ChineseDivision.read(bytes, at: place),
      let scheme = division.scheme
    else { return nil }
    return scheme == .zhArticle
      ? article(at, next, number.value, end) : heading(scheme, at, next, [number.value], end)
  }

  /// "第三章的规定" and "第二章至" are prose; a heading goes on with a space or its title.
  private func heading(
    _ scheme: LabelScheme, _ start: Int, _ labelEnd: Int, _ ordinal: [Int], _ end: Int
  ) -> Marker? {
    if labelEnd < end, isProseAfterNumber(bytes.scalar(at: labelEnd)) { return nil }
    return make(scheme, start, labelEnd, ordinal, end)
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
    let next = labelEnd < end ? bytes.scalar(at: labelEnd) : " "
    if Scalars.isSpace(next) || next == "【" || next == "（" || next == "(" {
      return make(.zhArticle, at, labelEnd, ordinal, end)
    }
    if isProseAfterNumber(next) || bytes.has("以及", at: labelEnd) { return nil }
    return make(.zhArticle, at, labelEnd, ordinal, end, certain: false)
  }

  private func isProseAfterNumber(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "之", "的", "规", "所", "至", "和", "、", "款", "，", "。", "或", "中", "项", "第", "与", "及", "等",
      "；", ",":
      return true
    default: return false
    }
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
    if place < end, bytes.scalar(at: place) == "：" || bytes[place] == ":" {
      place += bytes.length(at: place)
    }
    guard bytes.skipSpace(place, end) == end else { return nil }
    return make(.zhAttachment, at, bytes.trimEnd(at, place), ordinal, end)
  }

  /// 一、 and its spellings 一．and 一， (the comma only in a sequence).
  private func gongwenFirst(_ at: Int, _ end: Int) -> Marker? {
    guard let number = numeral(at, end), number.value > 0, number.end < end else {
      return nil
    }
    let mark = comma(behind: number.end, end)
    let next = bytes.scalar(at: mark)
    let behind = mark + bytes.length(at: mark)
    switch next {
    case "、": return make(.zhL1, at, behind, [number.value], end)
    case ".", "．":
      guard behind >= end || !Scalars.isDigit(bytes.scalar(at: behind)) else { return nil }
      return make(.zhL1, at, behind, [number.value], end, style: 1)
    case "，", ",":
      guard isShortWithoutFinalMark(behind, end, han: 30) else { return nil }
      return make(.zhL1, at, behind, [number.value], end, style: 2, certain: false)
    default: return nil
    }
  }

  /// Where the mark stands that a scanner set blanks before, or else `place`.
  private func comma(behind place: Int, _ end: Int) -> Int {
    let mark = bytes.skipSpace(place, end)
    guard mark > place, mark < end else { return place }
    switch bytes.scalar(at: mark) {
    case "、", "．": return mark
    // 3 .5 has a digit behind.
    case ".": return mark + 1 < end && !bytes.isDigit(mark + 1) ? mark : place
    default: return place
    }
  }

  /// A numeral at `at`, whose characters a scanner may have set apart: 第 十 二 条.
  private func numeral(_ at: Int, _ end: Int) -> (value: Int, end: Int)? {
    guard let number = Numeral.chinese(bytes, at, end) else { return nil }
    var last = number.end
    var next = bytes.skipSpace(last, end)
    guard next > last else { return number }
    var joined = Array(bytes[at..<number.end])
    while next > last, next < end, joined.count <= 15, next - last <= 3,
      ChineseNumeral.isPlain(bytes.scalar(at: next))
    {
      last = next + bytes.length(at: next)
      joined += bytes[next..<last]
      next = bytes.skipSpace(last, end)
    }
    guard last > number.end else { return number }
    guard let whole = joined.withView({ Numeral.chinese($0, 0, $0.count) }),
      whole.end == joined.count
    else { return number }
    return (whole.value, last)
  }

  private func isShortWithoutFinalMark(_ start: Int, _ end: Int, han: Int) -> Bool {
    guard end - start <= han * 3, end > start else { return false }
    return !Mark.isEnd(bytes.scalar(before: end, from: start))
  }

  /// （一） and （1）; 〔2023〕15号 has four digits and is not one.
  private func bracketed(_ at: Int, _ end: Int) -> Marker? {
    let inside = bytes.skipSpace(at + bytes.length(at: at), end)
    // (a) is English.
    guard inside < end, !bytes[inside].isASCII || bytes.isDigit(inside) else { return nil }
    guard let number = numeral(inside, end) ?? Numeral.arabic(bytes, inside, end) else {
      return nil
    }
    let scheme: LabelScheme = Scalars.isDigit(bytes.scalar(at: inside)) ? .zhL4 : .zhL2
    guard number.value >= 1, number.value <= 99 else { return nil }
    let closer = bytes.skipSpace(number.end, end)
    guard closer < end, Mark.closerOfBracket(bytes.scalar(at: closer)) != 0 else { return nil }
    var labelEnd = closer + bytes.length(at: closer)
    if labelEnd < end,
      bytes.scalar(at: labelEnd) == "、" || bytes[labelEnd] == "."
        || bytes.scalar(at: labelEnd) == "．"
    {
      labelEnd += bytes.length(at: labelEnd)
    } else if bytes.has("至", at: labelEnd)
      || bytes.has("项", at: labelEnd) && !bytes.has("项目", at: labelEnd)
    {
      // （一）至（三）项 is prose; （八）项目管理 is not one.
      return nil
    }
    return make(scheme, at, labelEnd, [number.value], end)
  }

  /// `1.` `1．` `1、` `1）`; 1.5亿元 and 3.5% are not. Decimal labels with more parts are English.
  private func arabic(_ at: Int, _ end: Int) -> Marker? {
    guard let number = Numeral.arabic(bytes, at, end), number.value > 0, number.end < end else {
      return nil
    }
    let mark = comma(behind: number.end, end)
    let next = bytes.scalar(at: mark)
    let behind = mark + bytes.length(at: mark)
    let follows = behind < end ? bytes.scalar(at: behind) : " "
    switch next {
    case ".", "．", "、":
      guard !Scalars.isDigit(follows) else { return nil }
      if next == ".", !Scalars.isSpace(follows), !Scalars.isHan(follows),
        !Mark.isOpener(follows)
      {
        return nil
      }
      return make(.zhL3, at, behind, [number.value], end)
    case ")", "）":
      return make(.zhL5, at, behind, [number.value], end, style: 1)
    default: return nil
    }
  }
}
