import DraftChange
import DraftDocument
import DraftLanguage

/// The words of reports in Japanese: 新旧対照表, and amendments as a 改め文 has them.
struct JapaneseWords: ReportWords {
  let code = "ja"
  let blank = ""
  let colon = "："
  let comma = "、"
  let semicolon = "。"
  let fullStop = "。"
  let listSeparator = "、"
  let and = "及び"
  let through = "から"
  let ellipsis = "…"
  let longestNeighbour = 16

  func bracketed(_ note: String) -> String { "〔\(note)〕" }
  func aside(_ note: String) -> String { "（\(note)）" }
  func quoted(_ text: String) -> String { Quotation.japanese.around(text) }
}

// MARK: - Sections

extension JapaneseWords {
  var outside: String { "（見出しのない部分）" }
  var outsideAnySection: String { "見出しのない部分" }
  var aroundTheDraft: String { "（文書の外の文字）" }
  func name(of place: FramePlace) -> String {
    switch place {
    case .title: "題名"
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

// MARK: - Counts

extension JapaneseWords {
  var noDifferences: String { "変更はありません。" }
  var mainChanges: String { "主な変更：" }
  func sentences(_ count: Int) -> String { "\(count)文" }
  func count(_ count: Int, _ what: Counted) -> String {
    let name =
      switch what {
      case .edited: "修正"
      case .added: "追加"
      case .removed: "削除"
      case .mergedIntoOthers: "他へ統合"
      case .moved: "移動"
      case .renumbered: "番号変更"
      case .retitled: "見出し変更"
      case .relevelled: "階層変更"
      case .split: "分割"
      case .merged, .joined: "統合"
      case .substantive: "実質"
      case .consequential: "付随"
      case .editorial: "字句整理"
      }
    return "\(name) \(count)"
  }
  func head(_ group: CountGroup) -> String {
    switch group {
    case .sections: "条項："
    case .sentences: "文："
    case .paragraphs: "段落："
    case .layout: "体裁："
    case .weight: "性質："
    case .characters: "文字："
    }
  }
  func relabelled(_ count: Int, _ old: String, _ new: String) -> String {
    "番号の書式：\(count)箇所変更（例：\(old)→\(new)）"
  }
  func layout(_ kind: LayoutChange.Kind, count: Int, line: Int) -> String {
    let what =
      switch kind {
      case .numbered: "箇条書きを番号付きに"
      case .bulleted: "箇条書きを記号付きに"
      case .listed: "段落を箇条書きに"
      case .unlisted: "箇条書きを段落に"
      case .nestedDeeper: "箇条書きの階層を下げ"
      case .nestedLess: "箇条書きの階層を上げ"
      case .quoted: "段落を引用に"
      case .unquoted: "引用を段落に"
      case .ruleAdded: "区切り線を追加"
      case .ruleRemoved: "区切り線を削除"
      case .breakAdded: "段落内改行を追加"
      case .breakRemoved: "段落内改行を削除"
      }
    return "\(what)\(count)箇所（\(line)行目）"
  }
  func below(_ shown: Int, of all: Int) -> String { "変更のあった\(all)文のうち\(shown)文を示します" }
  func left(_ sections: Int) -> String { "ほかに\(sections)か所の変更があります（紙幅の都合で省略）" }
  func folded(_ count: Int, isFiltered: Bool) -> String {
    "\(count)文" + (isFiltered ? "省略" : "変更なし")
  }
  func lines(_ count: Int) -> String { "\(count)行変更なし" }
  func name(of kind: ChangeKind) -> String {
    switch kind {
    case .same: "変更なし"
    case .edited: "修正"
    case .split: "分割"
    case .merged: "統合"
    case .added: "追加"
    case .removed: "削除"
    }
  }
  func name(of weight: ChangeClass) -> String {
    switch weight {
    case .none: "変更なし"
    case .editorial: "字句整理"
    case .consequential: "付随"
    case .substantive: "実質"
    }
  }
  func name(of category: ChangeCategories) -> String? {
    switch category {
    case .date: "日付"
    case .figure: "数値"
    case .name: "名称"
    case .reference: "引用"
    case .term: "用語"
    case .modality: "義務・許容"
    case .negation: "否定"
    case .condition: "条件"
    case .exception: "例外"
    case .deadline: "期限"
    case .definition: "定義"
    case .threshold: "限度"
    case .penalty: "罰則"
    case .connective: "接続"
    default: nil
    }
  }
  func name(of kind: Diagnostic.Kind) -> String {
    switch kind {
    case .numberSkipped: "番号の不連続"
    case .numberRepeated: "番号の重複"
    case .placeholder: "未記入"
    }
  }
  func split(into count: Int) -> String { "\(count)文に分割" }
  func joined(of count: Int) -> String { "\(count)文を統合" }
}

// MARK: - References

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

// MARK: - Pages

extension JapaneseWords {
  func markedTitle(_ old: String, _ new: String) -> String { "\(new) 見え消し（\(old)との対照）" }
  var signedBy: String { "修正者：＿＿＿＿　日付：＿＿＿＿" }
  var skip: String { "変更箇所へ" }
  var sections: String { "目次" }
  var section: String { "条項" }
  var filters: String { "絞り込み" }
  var unfold: String { "開く/閉じる" }
  var theme: String { "明/暗" }
  var keys: String { "件の変更 · n/p：次、前" }
  var inline: String { "一段" }
  var sideBySide: String { "左右対照" }
  func name(of filter: PageFilter) -> String {
    switch filter {
    case .substantive: "実質"
    case .consequential: "付随"
    case .editorial: "字句整理"
    case .moved: "移動"
    case .figure: "数値"
    case .date: "日付"
    case .reference: "引用"
    case .term: "用語"
    }
  }
  func name(ofBlank scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n", "\r": "改行"
    case "\t": "タブ"
    case "\u{3000}": "全角空白"
    default: "空白"
    }
  }
  func tooNarrow(_ columns: Int, needed: Int) -> String {
    "（幅\(columns)桁では左右に並べられません。\(needed)桁以上が必要です）"
  }
}

// MARK: - Tables

extension JapaneseWords {
  func tableTitle(_ old: String, _ new: String) -> String { "新旧対照表（\(old)・\(new)）" }
  func tableTitle(of title: String, _ old: String, _ new: String) -> String {
    "\(title) 新旧対照表（\(old)・\(new)）"
  }
  var reasonHead: String { "理由" }
  var noRow: String { "該当する改正なし" }
  var tableHeads: [String] { ["番号", "改正前", "改正後", "備考"] }
  var nothingListed: String { "掲げる変更はありません。" }
  func leftOut(_ count: Int) -> String { "番号、句読点及び一括変更の用語など\(count)件は省略。" }
  func throughout(_ count: Int) -> String { "全文一括変更、\(count)箇所" }
  var new: String { "新設" }
  var deleted: String { "削除" }
  func edited(isEditorial: Bool) -> String { isEditorial ? "字句整理" : "修正" }
  func tableCount(_ count: Int, _ kind: ChangeKind) -> String { "\(name(of: kind))\(count)文" }
  func borders(_ count: Int, _ kind: ParagraphChange.Kind) -> String {
    "\(kind == .split ? "改行" : "段落統合")\(count)箇所"
  }
}

// MARK: - Amendments

extension JapaneseWords {
  func memoTitle(_ old: String, _ new: String) -> String { "\(new) 改正の要旨（\(old)との対照）" }
  func memoTitle(of title: String, _ old: String, _ new: String) -> String {
    "\(title) 改正の要旨（\(new)・\(old)との対照）"
  }
  var nothingChanged: String { "変更はありません。" }
  var nothingAskedForChanged: String { "指定の範囲に変更はありません。" }
  func thisRound(_ counts: [String]) -> String { "今回の変更：\(counts.joined(separator: "。"))。" }
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
    case .rewritten(let text): return "\(name)を次のように改める。\(text)"
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
    case .partsAdded(let names, _, let text):
      let list = names.joined(separator: and)
      return (name.isEmpty ? "" : name + "に") + "次の\(list)を加える" + (text.map { "。" + $0 } ?? "")
    case .partsDeleted(let names): return "\(name)\(names.joined(separator: and))を削る"
    case .partMoved(let old, let new): return "\(inside)\(old)を\(new)に移す"
    case .partRenumbered(let old, let new):
      return name + (old == new ? new : "\(old)を\(new)とする")
    case .partsJoined(let names, let new): return inside + joins(names, as: new)
    case .partParted(let old, let names): return inside + parts(old, into: names)
    case .clausesRenumbered(let old, let new): return "\(old)を\(new)とする"
    }
  }
}
