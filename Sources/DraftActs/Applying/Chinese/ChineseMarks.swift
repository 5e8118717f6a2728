/// What marks do where words come or go in Chinese text.
enum ChineseMarks {
  /// Closes the gap that deleted words left at `place`: the mark that is left over goes with them.
  static func close(_ text: inout Letters, at place: Int) {
    guard place < text.count else { return }
    let after = text[place].scalar
    guard place > 0 else {
      if "，、；".unicodeScalars.contains(after) { text.remove(at: 0) }
      return
    }
    let before = text[place - 1].scalar
    let isMark = "，、；。".unicodeScalars.contains(after)
    if "，、；".unicodeScalars.contains(before), isMark {
      // 、X， is the end of a list: what follows goes on with ，.
      text.remove(at: before == "、" || after == "。" || before == after ? place - 1 : place)
    } else if before == "。", after == "。" {
      text.remove(at: place)
    } else if before == "、",
      ["和", "或者", "以及", "及"].contains(where: { text.starts(with: $0, at: place) })
    {
      text.remove(at: place - 1)
    }
  }

  /// The mark between new words and an anchor behind them: a clause before a clause has its comma.
  static func joint(_ text: Letters, before anchor: Range<Int>, _ words: Letters) -> Letters {
    let marks = "，、；。：".unicodeScalars
    guard anchor.lowerBound > 0, marks.contains(text[anchor.lowerBound - 1].scalar),
      text[anchor].contains("，"), let last = words.last, !marks.contains(last.scalar)
    else { return [] }
    return [Letter("，")]
  }

  /// New words behind an anchor, with the mark that stands between them and is in neither quotation.
  ///
  /// Acts leave it out: 在“商业秘密”后增加“个人隐私” is 商业秘密、个人隐私 in a list and 商业秘密，个人隐私 before a comma.
  static func joint(_ text: Letters, behind anchor: Range<Int>, _ words: Letters) -> Letters {
    guard let last = text[anchor].last, let first = words.first else { return [] }
    let marks = "，、；。：".unicodeScalars
    if marks.contains(last.scalar) || marks.contains(first.scalar) { return [] }
    if words.hasPrefix("并") { return [Letter("，")] }
    let connectives = [
      "和", "或", "及", "与", "的", "等", "以", "在", "对", "由", "向", "按", "经", "通过", "依法", "可以", "应当",
      "（",
    ]
    if connectives.contains(where: { words.hasPrefix($0) }) { return [] }
    let functions = [
      "应当", "可以", "不得", "必须", "能够", "的", "地", "得", "将", "由", "在", "对", "向", "按照", "依照", "经", "并",
      "依法", "及时",
      "为", "与", "和", "或者", "以及", "是",
    ]
    if functions.contains(where: { text[anchor].hasSuffix($0) }) { return [] }
    let next = anchor.upperBound < text.count ? text[anchor.upperBound] : nil
    guard let next, "，。；：".unicodeScalars.contains(next.scalar) else { return [Letter("、")] }
    let isInList = anchor.lowerBound > 0 && text[anchor.lowerBound - 1] == "、"
    return [Letter(isInList ? "、" : "，")]
  }
}
