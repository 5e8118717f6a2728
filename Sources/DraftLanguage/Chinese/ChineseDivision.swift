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
