import DraftChange
import DraftDocument
import DraftLanguage

extension ChineseWords {
  func memoTitle(_ old: String, _ new: String) -> String { "\(new) 修改说明（对照 \(old)）" }
  func memoTitle(of title: String) -> String { titled(title) + "修改说明" }
  var nothingChanged: String { "没有改动。" }
  var nothingAskedForChanged: String { "所查范围内没有改动。" }
  func thisRound(_ counts: [String], of drafts: (old: String, new: String)?) -> String {
    let compared = drafts.map { "（\($0.new)对照\($0.old)）" } ?? ""
    return "本轮\(compared)\(counts.joined(separator: "；"))。"
  }
  func count(_ count: Int, _ what: MemoCounted) -> String {
    switch what {
    case .substantive: "实质性修改 \(count) 处"
    case .consequential: "随改 \(count) 处"
    case .editorial: "文字规范 \(count) 处"
    case .edited: "改写 \(count) 句"
    case .added: "新增 \(count) 句"
    case .removed: "删去 \(count) 句"
    case .split: "拆分 \(count) 句"
    case .joined: "合并 \(count) 句"
    case .moved: "移动 \(count) 句"
    case .paragraphsSplit: "分段 \(count) 处"
    case .paragraphsJoined: "并段 \(count) 处"
    case .sectionsAdded: "新增 \(count) 个部分"
    case .sectionsRemoved: "删去 \(count) 个部分"
    case .sectionsJoined: "合并为 \(count) 个部分"
    case .sectionsParted: "拆分 \(count) 个部分"
    case .sectionsMoved: "移动 \(count) 个部分"
    case .sectionsRenumbered: "重新编号 \(count) 个部分"
    case .sectionsRelevelled: "调整层级 \(count) 个部分"
    }
  }
  func heading(_ part: MemoPart) -> String {
    switch part {
    case .references: "请核对的引用"
    case .amendments: "主要修改"
    case .others: "其他修改"
    case .figures: "数据和日期变化"
    case .renumbering: "编号调整"
    case .small: "文字规范和随改"
    }
  }
  func summedUp(_ weight: ChangeClass, count: Int, places: String) -> String {
    let what = weight == .consequential ? "随其他修改作相应调整" : "文字、标点规范"
    return "\(what) \(count) 处" + (places.isEmpty ? "" : "：\(places)") + "。"
  }
  func replacedThroughout(_ old: String, with new: String, count: Int) -> String {
    "将全文\(old)统一修改为\(new)，共 \(count) 处"
  }
  var asks: String { "所引“" }
  var theText: String { "正文" }
  var renumberedArticles: String { "此外，对条文顺序作相应调整：" }
  var noFigure: String { "（无）" }
  var figureHeads: [String] { ["指标", "原 → 现", "位置"] }
  var elsewhereInIt: String { "本部分他处" }
  var behindAmendment: String { "，" }
  var countsClauses: Bool { true }
  func clausesJoined(_ names: String) -> String { "原\(names)合并为一款" }
  func clausesParted(_ names: String) -> String { "分为\(names)" }
  func row(_ head: String, in place: String) -> String { "\(place)\(head)一行" }
  var consequentially: String { "相应地" }

  func inserted(_ name: String, isArticle: Bool, title: String, text: String) -> String {
    (isArticle ? "增加一条，作为" : "增加") + name + title + (text.isEmpty ? "。" : "：" + text)
  }
  func movedHere(_ beginning: String, from place: String) -> String {
    "（其中\(beginning)由\(place)移来）"
  }
  func deleted(_ name: String, title: String) -> String { "删去\(name)\(title)。" }
  func deletedText(_ text: String) -> String { "删去\(text)" }
  func renumbered(_ old: String, as new: String, isMoved: Bool) -> String {
    "将\(old)\(isMoved ? "移作" : "改为")\(new)"
  }
  func former(_ name: String) -> String { "原\(name)" }
  func movedHere(from place: String) -> String { "由\(place)移至此处" }
  func sentenceMovedHere(from place: String) -> String { "（该句由\(place)移来）" }
  func was(_ name: String) -> String { "（原\(name)）" }
  func joins(_ names: String, as name: String) -> String { "将\(names)合并，作为\(name)" }
  func parts(_ name: String, into names: String) -> String { "将\(name)分为\(names)" }

  private func columns(_ count: Int) -> String {
    count == 1 ? "一列" : count == 2 ? "两列" : "等\(count)列"
  }

  func amendment(_ change: Amendment, at place: ClausePlace) -> String {
    let name = place.name
    // 第一条中的, where that is to be said.
    let inside = name.isEmpty ? "" : name + "中的"
    switch change {
    case .replaced(let old, let new): return verb(at: place) + old + "修改为" + new
    case .inserted(let text, nil): return (name.isEmpty ? "" : "在\(name)") + "句首增加" + text
    case .inserted(let text, let after?): return "在\(inside)\(after)后增加\(text)"
    case .deleted(let text, let after):
      return "删去\(inside)" + (after.map { $0 + "后的" } ?? "") + text
    case .sentenceAdded(let text): return "\(name)增加一句：\(text)"
    case .sentenceDeleted(let text): return "删去\(inside)\(text)"
    case .rowAdded(let text): return "\(name)增加一行：\(text)"
    case .rowDeleted(let text): return "删去\(inside)\(text)一行"
    case .columnsAdded(let heads):
      return "\(name)增加\(heads.joined(separator: "、"))\(columns(heads.count))"
    case .columnsDeleted(let heads):
      return "删去\(inside)\(heads.joined(separator: "、"))\(columns(heads.count))"
    case .sentenceReplaced(let old, let new): return "将\(inside)\(old)修改为\(new)"
    case .rewritten(let text): return "\(name)修改为：\(text)"
    case .titleAdded(let text): return "增加标题\(text)"
    case .titleDeleted(let text): return "删去标题\(text)"
    case .retitled(let old, let new):
      return "将" + (name.isEmpty ? "" : name + "的") + "标题\(old)修改为\(new)"
    case .sentenceSplit(let text, let count): return "将\(inside)\(text)分为 \(count) 句"
    case .sentencesJoined(let text, let count): return "将\(inside)\(text)等 \(count) 句合并为一句"
    case .sentenceMoved(let text, let from):
      return (name.isEmpty ? "" : name + "：") + (from.isEmpty ? "移来" : "由\(from)移来") + text
    case .sentenceMovedInside(let text, let place): return "将\(inside)\(text)移至\(place)"
    case .paragraphStarted(let text, let isClause):
      return "\(inside)\(text)另起一\(isClause ? "款" : "段")"
    case .paragraphJoined(let text, let isClause):
      return "\(inside)\(text)并入上一\(isClause ? "款" : "段")"
    case .part(let change): return amendment(change, of: name)
    }
  }

  private func amendment(_ change: PartAmendment, of name: String) -> String {
    let lead = name.isEmpty ? "" : name + "中，"
    switch change {
    case .added(let names, let unit, let text): return added(names, unit, text, name)
    case .deleted(let names): return "删去\(name)\(names.joined(separator: "、"))"
    case .moved(let old, let new): return "将\(name)原\(old)移作\(new)"
    case .swapped(let one, let other): return "将\(name)\(one)与\(other)对调"
    case .renumbered(let old, let new): return name + (old == new ? new : "\(old)改为\(new)")
    case .joined(let names, let new): return lead + joins(names, as: new)
    case .parted(let old, let names): return lead + parts(old, into: names)
    case .clausesRenumbered(let old, let new): return "原\(old)改为\(new)"
    }
  }

  /// 将第一条中的; after 将第三条改为第四条 it is 其中的, and after another replacement nothing.
  private func verb(at place: ClausePlace) -> String {
    let goesOn = place.follows == .replacement
    guard place.name.isEmpty else { return (goesOn ? "" : "将") + place.name + "中的" }
    if place.follows == .amendment { return place.isConsequential ? "将其中的" : "其中的" }
    return goesOn ? "" : "将"
  }

  private func added(
    _ names: [String], _ unit: PartUnit?, _ text: String?, _ place: String
  ) -> String {
    let list = names.joined(separator: "、")
    let tail = text.map { "：" + $0 } ?? ""
    guard let unit else { return "\(place)增加\(list)\(tail)" }
    let sign =
      switch unit {
      case .article: "条"
      case .clause: "款"
      case .item: "项"
      case .paragraph: "段"
      }
    return "\(place)增加\(ChineseNumeral.written(names.count))\(sign)，作为\(list)\(tail)"
  }
}
