package import DraftText

/// The parts that an official text is divided into, as they stand behind 第 and a number: the one list
/// that labels, references and the kinds of numbers share.
package enum ChineseDivision: Sendable {
  case part, chapter, section, article, clause, item, point, page

  /// The word at `place` with its end, if one stands there: 编, 部分, 章, 节, 条, 款, 项, 目, 页.
  package static func read(_ bytes: TextView, at place: Int) -> (division: Self, end: Int)? {
    switch bytes.scalar(at: place) {
    case "编", "篇": return (.part, place + 3)
    case "部" where bytes.has("部分", at: place): return (.part, place + 6)
    case "分" where bytes.has("分册", at: place): return (.part, place + 6)
    case "章": return (.chapter, place + 3)
    case "节": return (.section, place + 3)
    case "条", "條": return (.article, place + 3)
    case "款": return (.clause, place + 3)
    case "项": return (.item, place + 3)
    case "目": return (.point, place + 3)
    case "页": return (.page, place + 3)
    default: return nil
    }
  }

  /// The same, where the word before `end` is not the beginning of another one: 编辑, 条例, 章程, 节约, 款项, 项目.
  package static func word(_ bytes: TextView, at place: Int, _ end: Int) -> (
    division: Self, end: Int
  )? {
    guard place < end, let found = read(bytes, at: place), found.end <= end else { return nil }
    let next = found.end < end ? bytes.scalar(at: found.end) : "\0"
    return found.division.begins(before: next) ? nil : found
  }

  /// Whether another word begins so.
  private func begins(before next: Unicode.Scalar) -> Bool {
    switch (self, next) {
    case (.part, "辑"), (.part, "制"), (.part, "号"), (.part, "写"), (.part, "章"), (.chapter, "程"),
      (.section, "约"), (.section, "目"), (.article, "例"), (.article, "件"),
      (.article, "约"), (.article, "目"), (.clause, "项"), (.item, "目"):
      true
    default: false
    }
  }

  /// What makes another word of 前 than that of 前款: 目前, 以前, 日前.
  package static let beforePreceding = ScalarSet("目以之此先提事日年月")

  /// The scheme of the labels that it gives, where a section may bear it.
  var scheme: LabelScheme? {
    switch self {
    case .part: .zhPart
    case .chapter: .zhChapter
    case .section: .zhSection
    case .article: .zhArticle
    default: nil
    }
  }
}
