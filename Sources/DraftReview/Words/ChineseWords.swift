import DraftChange
import DraftDocument
import DraftLanguage

/// The words of reports in Chinese, as offices write them.
struct ChineseWords: ReportWords {
  let code = "zh-CN"
  let blank = ""
  let colon = "："
  let comma = "，"
  let semicolon = "；"
  let fullStop = "。"
  let listSeparator = "、"
  let and = "、"
  let through = "至"
  let ellipsis = "……"
  let longestNeighbour = 16

  func bracketed(_ note: String) -> String { "〔\(note)〕" }
  func aside(_ note: String) -> String { "（\(note)）" }
  func quoted(_ text: String) -> String { Quotation.chinese.around(text) }
}

// MARK: - Sections

extension ChineseWords {
  var outside: String { "（各部分之外）" }
  var outsideAnySection: String { "各部分之外" }
  var aroundTheDraft: String { "（稿件之外的文字）" }
  func name(of place: FramePlace) -> String {
    switch place {
    case .title: "标题"
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

// MARK: - Counts

extension ChineseWords {
  var noDifferences: String { "没有改动。" }
  var mainChanges: String { "要点：" }
  func sentences(_ count: Int) -> String { "\(count) 句" }
  func count(_ count: Int, _ what: Counted) -> String {
    let name =
      switch what {
      case .edited: "修改"
      case .added: "新增"
      case .removed: "删去"
      case .mergedIntoOthers: "并入他处"
      case .moved: "移动"
      case .renumbered: "重新编号"
      case .retitled: "改标题"
      case .relevelled: "调整层级"
      case .split: "拆分"
      case .merged, .joined: "合并"
      case .substantive: "实质"
      case .consequential: "随改"
      case .editorial: "文字规范"
      }
    return "\(name) \(count)"
  }
  func head(_ group: CountGroup) -> String {
    switch group {
    case .sections: "部分："
    case .sentences: "句："
    case .paragraphs: "段落："
    case .layout: "版式："
    case .weight: "性质："
    case .characters: "字："
    }
  }
  func relabelled(_ count: Int, _ old: String, _ new: String) -> String {
    "编号样式：改变 \(count) 处，如 \(old)→\(new)"
  }
  func layout(_ kind: LayoutChange.Kind, count: Int, line: Int) -> String {
    let what =
      switch kind {
      case .numbered: "列表项改用编号"
      case .bulleted: "列表项改用圆点"
      case .listed: "段落改为列表项"
      case .unlisted: "列表项改为段落"
      case .nestedDeeper: "列表项降一层"
      case .nestedLess: "列表项升一层"
      case .quoted: "段落改为引文"
      case .unquoted: "引文改为段落"
      case .ruleAdded: "增加分隔线"
      case .ruleRemoved: "删去分隔线"
      case .breakAdded: "增加段内换行"
      case .breakRemoved: "删去段内换行"
      }
    return "\(what) \(count) 处（第 \(line) 行）"
  }
  func below(_ shown: Int, of all: Int) -> String { "以下只列 \(all) 句改动中的 \(shown) 句" }
  func left(_ sections: Int) -> String { "另有 \(sections) 个部分的改动，此处放不下" }
  func folded(_ count: Int, isFiltered: Bool) -> String {
    "\(count) 句" + (isFiltered ? "未列" : "未变")
  }
  func lines(_ count: Int) -> String { "\(count) 行未变" }
  func name(of kind: ChangeKind) -> String {
    switch kind {
    case .same: "未变"
    case .edited: "修改"
    case .split: "拆分"
    case .merged: "合并"
    case .added: "新增"
    case .removed: "删去"
    }
  }
  func name(of weight: ChangeClass) -> String {
    switch weight {
    case .none: "未变"
    case .editorial: "文字规范"
    case .consequential: "随改"
    case .substantive: "实质"
    }
  }
  func name(of category: ChangeCategories) -> String? {
    switch category {
    case .date: "日期"
    case .figure: "数据"
    case .name: "名称"
    case .reference: "引用"
    case .term: "用语"
    case .modality: "情态"
    case .negation: "否定"
    case .condition: "条件"
    case .exception: "例外"
    case .deadline: "期限"
    case .definition: "定义"
    case .threshold: "限额"
    case .penalty: "罚则"
    case .connective: "并或"
    default: nil
    }
  }
  func name(of kind: Diagnostic.Kind) -> String {
    switch kind {
    case .numberSkipped: "编号不连续"
    case .numberRepeated: "编号重复"
    case .placeholder: "待填"
    }
  }
  func split(into count: Int) -> String { "拆为 \(count) 句" }
  func joined(of count: Int) -> String { "\(count) 句合并" }
}

// MARK: - References

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

// MARK: - Pages

extension ChineseWords {
  func markedTitle(_ old: String, _ new: String) -> String { "\(new) 花脸稿（对照 \(old)）" }
  var signedBy: String { "修改：＿＿＿＿　日期：＿＿＿＿" }
  var skip: String { "跳到改动" }
  var sections: String { "各部分" }
  var section: String { "部分" }
  var filters: String { "筛选" }
  var unfold: String { "展开/折叠" }
  var theme: String { "明/暗" }
  var keys: String { "处改动 · n/p：下一处、上一处" }
  var inline: String { "合排" }
  var sideBySide: String { "左右对照" }
  func name(of filter: PageFilter) -> String {
    switch filter {
    case .substantive: "实质"
    case .consequential: "随改"
    case .editorial: "文字规范"
    case .moved: "移动"
    case .figure: "数据"
    case .date: "日期"
    case .reference: "引用"
    case .term: "用语"
    }
  }
  func name(ofBlank scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n", "\r": "换行"
    case "\t": "制表符"
    case "\u{3000}": "全角空格"
    default: "空格"
    }
  }
  func tooNarrow(_ columns: Int, needed: Int) -> String {
    "（宽 \(columns) 列，不足以并排，改为逐句显示；并排至少要 \(needed) 列）"
  }
}

// MARK: - Tables

extension ChineseWords {
  func tableTitle(_ old: String, _ new: String) -> String { "\(old) 与 \(new) 修订对照表" }
  func tableTitle(of title: String, _ old: String, _ new: String) -> String {
    "\(titled(title))修订对照表（\(new) 对照 \(old)）"
  }
  /// A title that holds 《》 itself stands bare.
  private func titled(_ title: String) -> String {
    title.contains("《") ? title : "《\(title)》"
  }
  var reasonHead: String { "修订理由" }
  var noRow: String { "无对应改动" }
  var tableHeads: [String] { ["序号", "修订前", "修订后", "修订类型/说明"] }
  var nothingListed: String { "没有需列出的改动。" }
  func leftOut(_ count: Int) -> String { "编号、标点及统一改动的用语等 \(count) 处未列。" }
  func throughout(_ count: Int) -> String { "全文统一修改，共 \(count) 处" }
  var new: String { "新增" }
  var deleted: String { "删除" }
  func edited(isEditorial: Bool) -> String { isEditorial ? "文字规范" : "修改" }
  func tableCount(_ count: Int, _ kind: ChangeKind) -> String {
    "\(kind == .removed ? "删除" : name(of: kind)) \(count) 句"
  }
  func borders(_ count: Int, _ kind: ParagraphChange.Kind) -> String {
    "\(kind == .split ? "分段" : "并段") \(count) 处"
  }
}

// MARK: - Amendments

extension ChineseWords {
  func memoTitle(_ old: String, _ new: String) -> String { "\(new) 修改说明（对照 \(old)）" }
  func memoTitle(of title: String, _ old: String, _ new: String) -> String {
    "\(titled(title))修改说明（\(new) 对照 \(old)）"
  }
  var nothingChanged: String { "没有改动。" }
  var nothingAskedForChanged: String { "所查范围内没有改动。" }
  func thisRound(_ counts: [String]) -> String { "本轮\(counts.joined(separator: "；"))。" }
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
    case .sentenceReplaced(let old, let new): return "将\(inside)\(old)修改为\(new)"
    case .rewritten(let text): return "\(name)修改为：\(text)"
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
    case .partsAdded(let names, let unit, let text): return added(names, unit, text, name)
    case .partsDeleted(let names): return "删去\(name)\(names.joined(separator: "、"))"
    case .partMoved(let old, let new): return "将\(name)原\(old)移作\(new)"
    case .partRenumbered(let old, let new): return name + (old == new ? new : "\(old)改为\(new)")
    case .partsJoined(let names, let new):
      return (name.isEmpty ? "" : name + "中，") + joins(names, as: new)
    case .partParted(let old, let names):
      return (name.isEmpty ? "" : name + "中，") + parts(old, into: names)
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
