import DraftLanguage

/// Labels of articles as the law writes them: 第三条, 第3条 where it counts in digits, 第 三 條.
struct ArticleLabels {
  private let usesDigits: Bool
  private let unit: String
  /// Between 第, the number and the unit.
  private let blank: String

  init(_ root: Provision) {
    let label = root.children.first { $0.level == .article }?.label ?? []
    usesDigits = label.contains { $0.isDigit }
    unit = label.contains { $0 == "條" } ? "條" : "条"
    blank = label.first { $0.isBlank }.map { [$0].string } ?? ""
  }

  func text(_ name: String) -> String {
    guard let number = ArticleNumber(name) else { return name }
    let sub = number.sub == 0 ? "" : "之" + ChineseNumeral.written(number.sub)
    let main = usesDigits ? "\(number.main)" : ChineseNumeral.written(number.main)
    return "第" + blank + main + blank + unit + sub
  }
}
