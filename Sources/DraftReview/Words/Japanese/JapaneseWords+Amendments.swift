import DraftChange
import DraftDocument
import DraftLanguage

extension JapaneseWords {
  func memoTitle(_ old: String, _ new: String) -> String { "\(new) 改正の要旨（\(old)との対照）" }
  func memoTitle(of title: String) -> String { "\(title) 改正の要旨" }
  var nothingChanged: String { "変更はありません。" }
  var nothingAskedForChanged: String { "指定の範囲に変更はありません。" }
  func thisRound(_ counts: [String], of drafts: (old: String, new: String)?) -> String {
    let compared = drafts.map { "（\($0.new)・\($0.old)との対照）" } ?? ""
    return "今回の変更\(compared)：\(counts.joined(separator: "。"))。"
  }
  func count(_ count: Int, _ what: MemoCounted) -> String {
    switch what {
    case .substantive: "実質的な修正\(count)件"
    case .consequential: "付随する修正\(count)件"
    case .editorial: "字句整理\(count)件"
    case .edited: "修正\(count)文"
    case .added: "追加\(count)文"
    case .removed: "削除\(count)文"
    case .split: "分割\(count)文"
    case .joined: "統合\(count)文"
    case .moved: "移動\(count)文"
    case .paragraphsSplit: "改行\(count)箇所"
    case .paragraphsJoined: "段落統合\(count)箇所"
    case .sectionsAdded: "新設\(count)条項"
    case .sectionsRemoved: "削除\(count)条項"
    case .sectionsJoined: "統合\(count)条項"
    case .sectionsParted: "分割\(count)条項"
    case .sectionsMoved: "移動\(count)条項"
    case .sectionsRenumbered: "番号変更\(count)条項"
    case .sectionsRelevelled: "階層変更\(count)条項"
    }
  }
  func heading(_ part: MemoPart) -> String {
    switch part {
    case .references: "確認を要する引用"
    case .amendments: "主な改正"
    case .others: "その他の改正"
    case .figures: "数値及び日付"
    case .renumbering: "番号の整理"
    case .small: "字句整理及び付随する改正"
    }
  }
  func summedUp(_ weight: ChangeClass, count: Int, places: String) -> String {
    let what = weight == .consequential ? "付随する整理" : "字句の整理"
    return "\(what) \(count)箇所" + (places.isEmpty ? "" : "：\(places)") + "。"
  }
  func replacedThroughout(_ old: String, with new: String, count: Int) -> String {
    "全文中\(old)を\(new)に改める（\(count)箇所）"
  }
  var asks: String { "が引用する「" }
  var asksEnd: String { "」" }
  var theText: String { "本文" }
  var renumberedArticles: String { "" }
  var noFigure: String { "（なし）" }
  var figureHeads: [String] { ["項目", "改正前 → 改正後", "箇所"] }
  var elsewhereInIt: String { "同じ部分の他の箇所" }
  var behindAmendment: String { "、" }
  var countsClauses: Bool { true }
  func clausesJoined(_ names: String) -> String { "\(names)を一項とする" }
  func clausesParted(_ names: String) -> String { "\(names)とする" }
  func row(_ head: String, in place: String) -> String {
    (place.isEmpty ? "" : place + "の") + head + "の行"
  }
  var consequentially: String { "これに伴い、" }

  func inserted(_ name: String, isArticle: Bool, title: String, text: String) -> String {
    "次の\(name)\(title)を加える。" + text
  }
  func movedHere(_ beginning: String, from place: String) -> String {
    "（うち\(beginning)は\(place)から移動）"
  }
  func deleted(_ name: String, title: String) -> String { "\(name)\(title)を削る。" }
  func deletedText(_ text: String) -> String { "\(text)を削る。" }
  func renumbered(_ old: String, as new: String, isMoved: Bool) -> String {
    "\(old)を\(new)と\(isMoved ? "して移し" : "し")"
  }
  func former(_ name: String) -> String { "改正前の\(name)" }
  func movedHere(from place: String) -> String { "\(place)から移動" }
  func sentenceMovedHere(from place: String) -> String { "（\(place)から移動）" }
  func was(_ name: String) -> String { "（旧\(name)）" }
  func joins(_ names: String, as name: String) -> String { "\(names)を統合し、\(name)とする" }
  func parts(_ name: String, into names: String) -> String { "\(name)を\(names)に分ける" }

  /// 改める and the like before another clause: 「A」を「B」に改め、「C」を削る.
  func continued(_ clause: String) -> String {
    for (ending, before) in [
      ("改める", "改め"), ("加える", "加え"), ("削る", "削り"), ("移す", "移し"), ("分ける", "分け"), ("とする", "とし"),
    ] where clause.hasSuffix(ending) {
      return clause.dropLast(ending.count) + before
    }
    return clause
  }

  func amendment(_ change: Amendment, at place: ClausePlace) -> String {
    let name = place.name
    let inside =
      name.isEmpty ? (place.follows == .amendment ? "同条中" : "") : name + "中"
    switch change {
    case .replaced(let old, let new), .sentenceReplaced(let old, let new):
      return "\(inside)\(old)を\(new)に改める"
    case .inserted(let text, nil): return "\(inside)文頭に\(text)を加える"
    case .inserted(let text, let after?): return "\(inside)\(after)の下に\(text)を加える"
    case .deleted(let text, let after):
      return "\(inside)" + (after.map { $0 + "の下の" } ?? "") + "\(text)を削る"
    case .sentenceAdded(let text): return "\(name)に次の一文を加える。\(text)"
    case .sentenceDeleted(let text): return "\(inside)\(text)を削る"
    case .rowAdded(let text): return "\(name)に\(text)の行を加える"
    case .rowDeleted(let text): return "\(inside)\(text)の行を削る"
    case .columnsAdded(let heads): return "\(name)に\(heads.joined(separator: "、"))の列を加える"
    case .columnsDeleted(let heads): return "\(inside)\(heads.joined(separator: "、"))の列を削る"
    case .rewritten(let text): return "\(name)を次のように改める。\(text)"
    case .titleAdded(let text): return "見出し\(text)を付する"
    case .titleDeleted(let text): return "見出し\(text)を削る"
    case .retitled(let old, let new):
      return (name.isEmpty ? "" : name + "の") + "見出し\(old)を\(new)に改める"
    case .sentenceSplit(let text, let count): return "\(inside)\(text)を\(count)文に分ける"
    case .sentencesJoined(let text, let count): return "\(inside)\(text)から\(count)文を一文に改める"
    case .sentenceMoved(let text, let from):
      return "\(inside)\(text)を" + (from.isEmpty ? "ここに移す" : "\(from)から移す")
    case .sentenceMovedInside(let text, let to): return "\(inside)\(text)を\(to)に移す"
    case .paragraphStarted(let text, let isClause):
      return "\(inside)\(text)から\(isClause ? "項" : "段落")を改める"
    case .paragraphJoined(let text, let isClause):
      return "\(inside)\(text)を前の\(isClause ? "項" : "段落")に加える"
    case .part(let change): return amendment(change, of: name, inside)
    }
  }

  private func amendment(
    _ change: PartAmendment, of name: String, _ inside: String
  ) -> String {
    switch change {
    case .added(let names, _, let text):
      let list = names.joined(separator: and)
      return (name.isEmpty ? "" : name + "に") + "次の\(list)を加える" + (text.map { "。" + $0 } ?? "")
    case .deleted(let names): return "\(name)\(names.joined(separator: and))を削る"
    case .moved(let old, let new): return "\(inside)\(old)を\(new)に移す"
    case .swapped(let one, let other): return "\(inside)\(one)と\(other)を入れ替える"
    case .renumbered(let old, let new): return name + (old == new ? new : "\(old)を\(new)とする")
    case .joined(let names, let new): return inside + joins(names, as: new)
    case .parted(let old, let names): return inside + parts(old, into: names)
    case .clausesRenumbered(let old, let new): return "\(old)を\(new)とする"
    }
  }
}
