import DraftChange
import DraftDocument
import DraftLanguage

extension JapaneseWords {
  var outside: String { "（見出しのない部分）" }
  var outsideAnySection: String { "見出しのない部分" }
  var aroundTheDraft: String { "（文書の外の文字）" }
  func section(numbered number: String) -> String { "第\(number)部" }
  func item(numbered number: String) -> String { "第\(number)項" }
  func name(of place: FramePlace) -> String {
    switch place {
    case .title: "題名"
    case .noteUnderTitle: "題名の下の注記"
    case .subtitle: "副題"
    case .byline: "作成者名"
    case .dateline, .date: "日付"
    case .number: "文書番号"
    case .addressee: "宛先"
    case .salutation: "頭語"
    case .attachments: "添付書類"
    case .signature: "署名欄"
    case .note: "注"
    case .imprint: "奥付"
    case .table: "表"
    case .paragraph(0): "本文"
    case .paragraph(let number): "第\(number)段落"
    case .opening(0): "前文"
    case .opening(let number): "前文第\(number)段落"
    case .closing(0): "後文"
    case .closing(let number): "後文第\(number)段落"
    }
  }
  var newSection: String { "新設" }
  var sectionRemoved: String { "削除" }
  func rehomed(_ names: String, from place: String) -> String { "\(names)は\(place)から" }
  func rehomed(_ names: String, to place: String) -> String { "\(names)は\(place)へ" }
  func swapped(with name: String) -> String { "\(name)と入れ替え" }
  func movedOver(from place: String, to other: String) -> String { "\(place)から\(other)へ移動" }
  func splitOff(from place: String) -> String { "\(place)から分割" }
  func merged(into place: String) -> String { "\(place)に統合" }
  func moved(from place: String) -> String { "\(place)から移動" }
  func moved(to place: String) -> String { "\(place)へ移動" }
  func moved(from old: String, to new: String) -> String { "\(old)から\(new)へ移動" }
  var sectionMoved: String { "移動した部分" }
  func movedAway(_ old: String, to new: String) -> String { "\(old)は移動し、現在は\(new)" }
  func sentences(_ count: Int, movedTo place: String) -> String { "\(count)文を\(place)へ移動" }
  func sentences(_ count: Int, _ said: String) -> String { "\(count)文を\(said)" }
  func sentences(_ count: Int, movedFrom place: String) -> String {
    place.isEmpty ? "移動\(count)文" : "\(place)から移動\(count)文"
  }
  func movedInside(_ count: Int) -> String { "内部移動\(count)文" }
  func moved(isUp: Bool, past neighbour: String) -> String {
    place(isUp: isUp, past: neighbour) + "へ移動"
  }
  func place(isUp: Bool, past neighbour: String) -> String {
    "「\(neighbour)」の" + (isUp ? "前" : "後")
  }
  func becomes(_ old: String, _ new: String) -> String { "\(old)を\(new)とする" }
  func become(_ old: String, _ new: String, isEarlier: Bool) -> String {
    "\(old)までを\(isEarlier ? "順次繰り上げて" : "順次繰り下げて")\(new)までとする"
  }
  func inside(_ place: String) -> String { "\(place)中" }
  func joined(_ names: String, as name: String) -> String { "\(names)を統合して\(name)とする" }
  func parted(_ name: String, into names: String) -> String { "\(name)を\(names)に分ける" }
  func name(of mark: SectionMarks) -> String {
    switch mark {
    case .moved: "移動"
    case .renumbered: "番号変更"
    case .retitled: "見出し変更"
    case .relevelled: "階層変更"
    case .split: "分割"
    default: "統合"
    }
  }
  func said(of limit: ComparisonLimit) -> String {
    switch limit {
    case .sentencesTooLong(let count): "\(count)文は長すぎるため、文中の比較を省略"
    }
  }
  func said(of border: ParagraphChange.Kind) -> String { border == .split ? "改行" : "前段に続ける" }
  func came(_ names: String) -> String { "\(names)を新設" }
  func went(_ names: String) -> String { "\(names)を削除" }
}
