import DraftChange
import DraftDocument
import DraftLanguage

extension ChineseWords {
  var throughout: String { "通改：" }
  func leftAsItWas(_ count: Int, in places: String) -> String {
    "，另有 \(count) 处未改" + (places.isEmpty ? "" : "（\(places)）")
  }
  var note: String { "注意：" }
  func warning(line: Int) -> String { "⚠ 第 \(line) 行：" }
  func part(clause: Int, item: Int, attachment: Int) -> String {
    (clause > 0 ? "第\(ChineseNumeral.written(clause))款" : "")
      + (item > 0 ? "第（\(ChineseNumeral.written(item))）项" : "")
      + (attachment > 0 ? "附件\(attachment)" : "")
  }
  func place(_ part: String, of article: String) -> String { article + part }
  func reference(_ text: String, in place: String) -> String {
    (place.isEmpty ? "正文" : place) + "引用的“\(text)”"
  }
  func said(of finding: ReferenceFinding) -> String {
    switch finding {
    case .isNow(let place): "，所指内容现为\(place)"
    case .reaches(let place, let was, _): "，原指\(was)，现指\(place)"
    case .isGone(let was): "，所指的\(was)已删去"
    case .partIsGone: "，所指的款、项已删去"
    case .partIsElsewhere: "，所指的款、项已移至他处"
    case .attachmentIsGone: "，所指的附件已删去"
    case .noteIsGone: "，所指的注释已删去"
    }
  }
  func asked(of finding: ReferenceFinding) -> String {
    switch finding {
    case .isNow(let place), .reaches(_, _, let place): "，该处现为\(place)，是否应改为“\(place)”？"
    case .isGone: "，该处已删去，应如何处理？"
    case .partIsGone, .partIsElsewhere, .attachmentIsGone, .noteIsGone:
      said(of: finding) + "，应如何处理？"
    }
  }
}
