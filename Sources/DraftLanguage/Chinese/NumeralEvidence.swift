package import DraftText

/// Whether Chinese numerals count something: 三十日, 两个, 第二, 二〇二四; not 统一, 万一, 十分, 进一步.
package enum NumeralEvidence {

  package static func isCounting(_ bytes: TextView, _ place: ByteRange) -> Bool {
    let previous = bytes.scalar(before: place.start)
    let unit = bytes.scalar(at: place.end)
    if isWord(bytes, place) { return false }
    if place.count == 3, isRepeated(bytes, place, unit) { return false }
    if isItem(bytes, place) { return true }
    // 第, 之, 星期 and 周.
    switch previous {
    case "第", "之": return true
    case "期": if bytes.has("星期", before: place.start) { return true }
    case "周": if NumberKinds.isWeekday(bytes, place) { return true }
    default: break
    }
    if isMeasured(bytes, place) { return true }
    // 三大攻坚战, and not 一大早.
    if unit == "大", !bytes.has("一", at: place.start) { return true }
    // 两至三人: the measure stands behind the second.
    if unit == "至" || unit == "到",
      ChineseNumeral.isPlain(bytes.scalar(at: place.end + 3))
    {
      return true
    }
    // 十三五, 二十, 一百零五: several numerals, the first of them a digit or ten.
    guard place.count >= 6 else { return false }
    let first = bytes.scalar(at: place.start)
    return first != "万" && first != "千" && first != "百"
  }

  /// Whether what stands behind 壹 or 贰 is counted in numerals that nobody can alter: 壹份, 贰万元.
  static func isCountedInFull(_ bytes: TextView, at end: Int) -> Bool {
    (["元", "圆", "角", "份", "式", "联", "页", "套"] as [StaticString]).contains {
      bytes.has($0, at: end)
    }
  }

  /// 第一时间, 进一步, 下一步, 一次性.
  private static func isWord(_ bytes: TextView, _ place: ByteRange) -> Bool {
    bytes.has("时间", at: place.end) || bytes.has("次性", at: place.end)
      || (bytes.has("进", before: place.start) || bytes.has("下", before: place.start))
        && bytes.has("步", at: place.end)
  }

  /// The numeral of 第（三）项.
  package static func isItem(_ bytes: TextView, _ place: ByteRange) -> Bool {
    let opener = bytes.scalar(before: place.start)
    guard opener == "（" || opener == "(" else { return false }
    return bytes.has("第", before: place.start - (opener == "(" ? 1 : 3))
  }

  /// 一件一件
  private static func isRepeated(_ bytes: TextView, _ place: ByteRange, _ unit: Unicode.Scalar)
    -> Bool
  {
    let next = place.end + 3
    guard unit >= "一", next + 6 <= bytes.count, bytes.has("一", at: place.start) else {
      return false
    }
    let word = bytes[place.start..<next]
    return word.elementsEqual(bytes[next..<next + 6])
      || place.start >= 6 && word.elementsEqual(bytes[place.start - 6..<place.start])
  }

  package static func isMeasured(_ bytes: TextView, _ place: ByteRange) -> Bool {
    measures.contains(bytes.scalar(at: place.end))
  }

  /// What numbers count. Wider than the units that a word takes with it: 三|工作组 is cut there.
  private static let measures = Set(
    "个项条款章节名人次元年月日号天周岁倍成户家亩吨件米里级届轮批期度份场处支所座台辆套种类位票席点对层组门间步句字篇卷时刻秒季%％‰"
      .unicodeScalars)
}
