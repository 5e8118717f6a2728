/// The numbered items of a Chinese act: 一、 （一） 1. and, in amendments of a constitution, articles.
enum ActItems {
  enum Style: Hashable { case number, bracketed, arabic, bracketedArabic, article }

  /// The lines without their labels, which are sorted by kind.
  ///
  /// - Parameter articles: Whether 第一条 may label an item.
  static func labelled(_ lines: [ActLine], articles: Bool = true) -> [ActLine] {
    var open: [(style: Style, label: String)] = []
    return lines.map { line in
      var line = line
      if let label = label(of: line.letters), articles || label.style != .article {
        if let depth = open.firstIndex(where: { $0.style == label.style }) {
          open.removeSubrange(depth...)
        }
        open.append((label.style, line.letters[..<label.end].string))
        line.letters.removeSubrange(..<label.end)
        line.hasLabel = true
      }
      line.item = open.map(\.label)
      return line
    }
  }

  /// The label at the start of a line, with its number.
  static func label(of line: Letters) -> (style: Style, number: Int, end: Int)? {
    if line.hasPrefix("第") { return articleLabel(of: line) }
    let isBracketed = line.hasPrefix("（") || line.hasPrefix("(")
    let start = isBracketed ? 1 : 0
    guard let number = ChineseNumerals.read(line, start), number.end < line.count else {
      return nil
    }
    let isArabic = line[start].isDigit
    let mark = line[number.end]
    let end = number.end + 1
    if isBracketed {
      guard mark == "）" || mark == ")" else { return nil }
      return (isArabic ? .bracketedArabic : .bracketed, number.value, end)
    }
    if !isArabic { return mark == "、" ? (.number, number.value, end) : nil }
    guard mark == "." || mark == "．" || mark == "、", number.value < 1000 else { return nil }
    return end < line.count && line[end].isDigit ? nil : (.arabic, number.value, end)
  }

  /// 第三十二条　宪法…: an article of the act, recognised by the blank behind it and what it refers to.
  private static func articleLabel(of line: Letters) -> (style: Style, number: Int, end: Int)? {
    guard let number = ChineseNumerals.read(line, 1), line.starts(with: "条", at: number.end) else {
      return nil
    }
    let end = line.skippingBlanks(number.end + 1)
    guard end > number.end + 1 else { return nil }
    let begins = ["宪法", "刑法", "本", "在", "将", "第", "删", "《", "增加", "原", "对"]
    return begins.contains { line.starts(with: $0, at: end) } ? (.article, number.value, end) : nil
  }
}
