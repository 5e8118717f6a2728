import DraftChange
import DraftDocument
import DraftLanguage

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
