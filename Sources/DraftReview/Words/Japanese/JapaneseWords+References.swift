import DraftChange
import DraftDocument
import DraftLanguage

extension JapaneseWords {
  var throughout: String { "一括変更：" }
  func leftAsItWas(_ count: Int, in places: String) -> String {
    "、ほか\(count)箇所は変更なし" + (places.isEmpty ? "" : "（\(places)）")
  }
  var note: String { "注意：" }
  func warning(line: Int) -> String { "⚠ \(line)行目：" }
  func part(clause: Int, item: Int, attachment: Int) -> String {
    (clause > 0 ? "第\(ChineseNumeral.written(clause))項" : "")
      + (item > 0 ? "第\(ChineseNumeral.written(item))号" : "")
      + (attachment > 0 ? "別紙\(attachment)" : "")
  }
  func place(_ part: String, of article: String) -> String { article + part }
  func reference(_ text: String, in place: String) -> String {
    (place.isEmpty ? "本文" : place) + "が引用する「\(text)」"
  }
  func said(of finding: ReferenceFinding) -> String {
    switch finding {
    case .isNow(let place): "は、現在の\(place)"
    case .reaches(let place, let was, _): "は、\(was)を指していたが、現在は\(place)を指す"
    case .isGone(let was): "（\(was)）は、削られている"
    case .partIsGone, .attachmentIsGone, .noteIsGone: "は、削られている"
    case .partIsElsewhere: "は、他の箇所に移っている"
    }
  }
  func asked(of finding: ReferenceFinding) -> String {
    switch finding {
    case .isNow(let place), .reaches(_, _, let place): "は、現在の\(place)。「\(place)」に改めるべきか。"
    case .isGone, .partIsGone, .partIsElsewhere, .attachmentIsGone, .noteIsGone:
      said(of: finding) + "。どのように改めるべきか。"
    }
  }
}
