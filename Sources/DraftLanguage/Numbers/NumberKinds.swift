package import DraftText

/// Tells a date and a place in a text from a quantity, by what stands around a number.
package struct NumberKinds {
  package let bytes: TextView
  /// The numerals or digits with their scale, without sign and unit.
  package let place: ByteRange
  package let value: NumberValue

  // MARK: References

  /// 第八条, 第（三）项, 第5页, 附件2, 表3, 〔2023〕12号, Section 4.2.
  package var isReference: Bool {
    if NumeralEvidence.isItem(bytes, place) || isDocumentNumber { return true }
    if bytes.has("第", before: place.start) {
      return ChineseDivision.read(bytes, at: place.end) != nil
    }
    // 代表2人 names no table.
    guard NumberUnit.read(bytes, at: place.end) == nil, !isMeasure(bytes.scalar(at: place.end))
    else { return false }
    return ReferenceWords.stand(before: place.start, in: bytes)
  }

  /// The year or the number in 〔2023〕第12号: its bracket is no further back than 〔2023〕第 is long.
  private var isDocumentNumber: Bool {
    (max(0, place.start - 16)..<place.start).contains {
      (DocumentNumber.end(bytes, $0, bytes.count) ?? 0) > place.end
    }
  }

  /// 人名个项次家件份位
  private func isMeasure(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "人", "名", "个", "项", "次", "家", "件", "份", "位": true
    default: false
    }
  }

  /// 第三候车厅, and not 第三季度 or 第二十次.
  package var isOrdinal: Bool {
    bytes.has("第", before: place.start) && NumberUnit.read(bytes, at: place.end) == nil
      && !NumeralEvidence.isMeasured(bytes, place)
  }

  // MARK: Dates

  package func isDate(isNumeral: Bool) -> Bool {
    switch bytes.scalar(at: place.end) {
    // 2024年, 二〇二四年; 3年 and 三年 are spans.
    case "年": return isYear
    case "月": return (value.whole ?? 99) <= 12
    case "日", "号":
      return bytes.scalar(before: place.start) == "月" || endsDate(place.end + 3)
    case "时": return (value.whole ?? 99) <= 24
    case "分": return bytes.scalar(before: place.start) == "时"
    case "点": return isHour
    default: return isNumeral ? Self.isWeekday(bytes, place) : isArabicDate
    }
  }

  /// Four digits, whatever they are written in.
  private var isYear: Bool {
    guard let year = value.whole, (1000...9999).contains(year) else { return false }
    let first = bytes.scalar(at: place.start)
    return place.count == 12 ? !hasPower : Scalars.isDigit(first) && place.count == 4
  }

  private var hasPower: Bool {
    stride(from: place.start, to: place.end, by: 3).contains {
      ChineseNumeral.power(bytes.scalar(at: $0)) != nil
    }
  }

  /// 15日前 and 15日起 name a day, 15日内 a span.
  private func endsDate(_ at: Int) -> Bool {
    (["前", "起", "止", "至", "以前"] as [StaticString]).contains { bytes.has($0, at: at) }
  }

  /// 上午9点, 9点半; 三点意见 is not one.
  private var isHour: Bool {
    guard (value.whole ?? 99) <= 24 else { return false }
    let behind: [StaticString] = ["钟", "半", "整", "前", "后"]
    let before: [StaticString] = ["上午", "下午", "晚上", "早上", "中午", "凌晨"]
    return behind.contains { bytes.has($0, at: place.end + 3) }
      || before.contains { bytes.has($0, before: place.start) }
  }

  /// 星期三, 周三; in 每周一次 the number counts.
  package static func isWeekday(_ bytes: TextView, _ place: ByteRange) -> Bool {
    guard (1...6).contains(ChineseNumeral.digit(bytes.scalar(at: place.start)) ?? 0),
      place.count == 3
    else { return false }
    if bytes.has("星期", before: place.start) { return true }
    return bytes.has("周", before: place.start) && !NumeralEvidence.isMeasured(bytes, place)
  }

  private var isArabicDate: Bool {
    if case .literal(let scalars) = value { return isWrittenDate(scalars) }
    return CalendarWords.isBeside(bytes, place.start, place.end) || isEnglishTime
      || isEnglishYear
  }

  /// 2024-05-03, 03/05/2024, 9:30.
  private func isWrittenDate(_ scalars: [Unicode.Scalar]) -> Bool {
    for mark in ["-", "/", "."] as [Unicode.Scalar] {
      let parts = scalars.split(separator: mark, omittingEmptySubsequences: false).map(\.count)
      if parts.count == 3, parts.contains(4), parts[1] <= 2 { return true }
    }
    let parts = scalars.split(separator: ":", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count) && parts[0].count <= 2
      && parts.dropFirst().allSatisfy { $0.count == 2 }
  }

  /// 5 p.m., 5 am, 5 o'clock.
  private var isEnglishTime: Bool {
    let words: [StaticString] = ["p.m", "a.m", "pm", "am", "PM", "AM", "o'clock", "o’clock"]
    let at = bytes.scalar(at: place.end) == " " ? place.end + 1 : place.end
    return words.contains { bytes.has($0, at: at) && !bytes.isLetter(at + $0.utf8CodeUnitCount) }
  }

  /// "in 2024", "the 2024 budget": four digits of this century or the last, behind a word that years
  /// stand behind, and before nothing that could be counted.
  private var isEnglishYear: Bool {
    guard place.count == 4, let year = value.whole, (1900...2099).contains(year),
      place.start > 1, bytes[place.start - 1] == " "
    else { return false }
    let start = bytes.wordStart(place.start - 1)
    let before = String(decoding: bytes[start..<place.start - 1], as: UTF8.self).lowercased()
    guard Self.beforeYears.contains(before) else { return false }
    guard bytes.has(" ", at: place.end), bytes.isLetter(place.end + 1) else { return true }
    // "in 2000 cases" counts cases.
    return bytes[bytes.wordEnd(place.end + 1) - 1] != "s"
  }

  private static let beforeYears: Set = [
    "in", "since", "until", "by", "during", "from", "to", "of", "for", "the", "year", "fiscal",
    "and",
  ]
}
