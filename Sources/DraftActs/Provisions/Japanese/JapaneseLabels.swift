import DraftLanguage

/// Labels at the start of lines of Japanese laws.
enum JapaneseLabels {
  struct Label {
    let level: Address.Level
    let name: String
    let end: Int
  }

  /// 第三条, 第三条の二, ２ and 一 before a blank, イ; `nil` for other lines.
  static func label(_ text: Letters) -> Label? {
    if let article = article(text, 0), text.skippingBlanks(article.end) > article.end {
      return Label(level: .article, name: article.name, end: article.end)
    }
    guard let first = text.first else { return nil }
    if let number = ChineseNumerals.read(text, 0), isParted(text, number.end) {
      let level: Address.Level = first.isDigit ? .clause : .item
      return Label(level: level, name: "\(number.value)", end: number.end)
    }
    if let place = kana.firstIndex(of: first.scalar), isParted(text, 1) {
      return Label(level: .subitem, name: "\(place + 1)", end: 1)
    }
    return nil
  }

  private static let kana = Array("イロハニホヘトチリヌルヲワカヨタレソツネナラム".unicodeScalars)

  private static func isParted(_ text: Letters, _ end: Int) -> Bool {
    end < text.count && text[end].isBlank && text.skippingBlanks(end) < text.count
  }

  /// The number of an article at a place: 第三条の二 is 3.2.
  static func article(_ text: Letters, _ place: Int) -> (name: String, end: Int)? {
    guard text.starts(with: "第", at: place), let number = ChineseNumerals.read(text, place + 1),
      text.starts(with: "条", at: number.end)
    else { return nil }
    let end = number.end + 1
    guard text.starts(with: "の", at: end), let sub = ChineseNumerals.read(text, end + 1),
      !(sub.end < text.count && JapaneseActGrammar.units[text[sub.end].scalar] != nil)
    else { return (ArticleNumber(number.value).name, end) }
    return (ArticleNumber(number.value, sub.value).name, sub.end)
  }

  /// （目的） on a line of its own: the caption of the article below it.
  static func isCaption(_ text: Letters) -> Bool {
    text.count > 2 && text.first == "（" && text.last == "）"
      && text.dropFirst().dropLast().allSatisfy { $0 != "（" && $0 != "）" && $0 != "。" }
  }

  static func isClosing(_ text: Letters) -> Bool {
    text.filter { !$0.isBlank }.string == JapaneseActGrammar.closing
  }
}
