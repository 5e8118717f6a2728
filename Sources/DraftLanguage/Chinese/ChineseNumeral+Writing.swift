extension ChineseNumeral {
  /// 1 → 一, 12 → 十二, 105 → 一百零五; up to 9999.
  package static func written(_ number: Int) -> String {
    guard number > 0 else { return "零" }
    let names = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    var text = ""
    var rest = number
    var skipped = false
    for (factor, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let count = rest / factor
      rest %= factor
      if count > 0 {
        if skipped { text += "零" }
        skipped = false
        text += (factor == 10 && count == 1 && text.isEmpty ? "" : names[min(count, 9)]) + name
      } else if !text.isEmpty, rest > 0 {
        skipped = true
      }
    }
    return text
  }
}
