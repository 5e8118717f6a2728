import DraftLanguage

/// Labels of articles as the law writes them: 第三条, or 第3条 where it counts in digits.
struct ArticleLabels {
  private let usesDigits: Bool

  init(_ root: Provision) {
    let first = root.children.first { $0.level == .article }
    usesDigits = first?.label.contains { $0.isDigit } ?? false
  }

  func text(_ name: String) -> String {
    guard let number = ArticleNumber(name) else { return name }
    let sub = number.sub == 0 ? "" : "之" + ChineseNumeral.written(number.sub)
    return "第" + (usesDigits ? "\(number.main)" : ChineseNumeral.written(number.main)) + "条" + sub
  }
}
