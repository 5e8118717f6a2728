import DraftChange
import DraftDocument
import DraftLanguage

extension ChineseWords {
  var outside: String { "（各部分之外）" }
  var outsideAnySection: String { "各部分之外" }
  var aroundTheDraft: String { "（稿件之外的文字）" }
  func section(numbered number: String) -> String { "第\(number)部分" }
  func item(numbered number: String) -> String { "第\(number)项" }
  func name(of place: FramePlace) -> String {
    switch place {
    case .title: "标题"
    case .noteUnderTitle: "题下标注"
    case .subtitle: "副标题"
    case .byline: "署名"
    case .dateline: "题注"
    case .number: "文号"
    case .addressee: "主送机关"
    case .salutation: "称呼"
    case .attachments: "附件说明"
    case .signature: "落款"
    case .date: "成文日期"
    case .note: "附注"
    case .imprint: "版记"
    case .table: "表格"
    case .paragraph(0): "正文"
    case .paragraph(let number): paragraph(number)
    case .opening(0): "开头"
    case .opening(let number): "开头\(paragraph(number))"
    case .closing(0): "结尾"
    case .closing(let number): "结尾\(paragraph(number))"
    }
  }
  private func paragraph(_ number: Int) -> String { "第\(ChineseNumeral.written(number))段" }
  var newSection: String { "新增" }
  var sectionRemoved: String { "删去" }
  func rehomed(_ names: String, from place: String) -> String { "\(names)由\(place)移入" }
  func rehomed(_ names: String, to place: String) -> String { "\(names)移入\(place)" }
  func swapped(with name: String) -> String { "与\(name)对调" }
  func movedOver(from place: String, to other: String) -> String { "由\(place)移入\(other)" }
  func splitOff(from place: String) -> String { "由\(place)分出" }
  func merged(into place: String) -> String { "并入\(place)" }
  func moved(from place: String) -> String { "移自 \(place)" }
  func moved(to place: String) -> String { "移至 \(place)" }
  func moved(from old: String, to new: String) -> String { "由\(old)移至\(new)" }
  var sectionMoved: String { "移走一部分" }
  func movedAway(_ old: String, to new: String) -> String { "\(old) 移走，现为 \(new)" }
  func sentences(_ count: Int, movedTo place: String) -> String { "\(count) 句移至 \(place)" }
  func sentences(_ count: Int, _ said: String) -> String { "\(count) 句\(said)" }
  func sentences(_ count: Int, movedFrom place: String) -> String {
    place.isEmpty ? "移动 \(count) 句" : "由\(place)移入 \(count) 句"
  }
  func movedInside(_ count: Int) -> String { "内部移动 \(count) 句" }
  func moved(isUp: Bool, past neighbour: String) -> String {
    (isUp ? "前移，现在" : "后移，现在") + place(isUp: isUp, past: neighbour)
  }
  func place(isUp: Bool, past neighbour: String) -> String {
    "“\(neighbour)”" + (isUp ? "之前" : "之后")
  }
  func becomes(_ old: String, _ new: String) -> String { "\(old)改为\(new)" }
  func become(_ old: String, _ new: String, isEarlier: Bool) -> String {
    old + (isEarlier ? "依次改为" : "顺延为") + new
  }
  func inside(_ place: String) -> String { "\(place)中，" }
  func joined(_ names: String, as name: String) -> String { "\(names)合并为\(name)" }
  func parted(_ name: String, into names: String) -> String { "\(name)分为\(names)" }
  func name(of mark: SectionMarks) -> String {
    switch mark {
    case .moved: "移动"
    case .renumbered: "重新编号"
    case .retitled: "改标题"
    case .relevelled: "调整层级"
    case .split: "拆分"
    default: "合并"
    }
  }
  func said(of limit: ComparisonLimit) -> String {
    switch limit {
    case .sentencesTooLong(let count): "\(count) 句过长，未逐词比对"
    }
  }
  func said(of border: ParagraphChange.Kind) -> String { border == .split ? "另起一段" : "并入上段" }
  func came(_ names: String) -> String { "新增\(names)" }
  func went(_ names: String) -> String { "删除\(names)" }
}
