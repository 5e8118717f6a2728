import DraftDocument
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
    unit = label.contains(Self.traditionalUnit) ? "條" : "条"
    blank = label.first { $0.isBlank }.map { [$0].string } ?? ""
  }

  private static let traditionalUnit: Letter = "條"

  /// Whether the first article of a text is counted as in Taiwan.
  static func areTraditional(in document: Document) -> Bool {
    let lines = LawLines(document) { _, _ in false }.lines
    let label = lines.lazy.compactMap { line in
      ChineseLaw.articleLabel(line.text).map { line.text[..<$0.labelEnd] }
    }.first
    return label?.contains(traditionalUnit) ?? false
  }

  func text(_ name: String) -> String {
    guard let number = ArticleNumber(name) else { return name }
    let sub = number.sub == 0 ? "" : "之" + ChineseNumeral.written(number.sub)
    let main = usesDigits ? "\(number.main)" : ChineseNumeral.written(number.main)
    return "第" + blank + main + blank + unit + sub
  }
}
