import DraftChange

extension JapaneseWords {
  var file: String { "ファイル" }
  var sameFile: String { "変更なし" }
  var sameFolders: String { "差異なし" }
  func name(of relation: FileRelation) -> String {
    switch relation {
    case .kept: "修正"
    case .renamed: "名称変更"
    case .split: "分割"
    case .joined: "統合"
    case .added: "追加"
    case .removed: "削除"
    }
  }
}

// MARK: - Opinions

extension JapaneseWords {
  func opinionTitle(of draft: String, isTitle: Bool) -> String { "\(draft) 意見一覧" }
  var opinionHeads: [String] {
    ["条項", "原文", "修正意見", "提出者", "採否", "理由"]
  }
  var wholeText: String { "全体" }
  var noProposals: String { "修正意見なし" }
  var baseText: String { "原文" }
  var nothingThere: String { "（なし）" }
  func conflicts(_ count: Int) -> String {
    "意見の分かれた\(count)箇所（合稿は原文のまま）"
  }
  var adopted: String { "反映済み" }
  var disputed: String { "意見が分かれ未定" }
  var besideDisputed: String { "異論なし（隣の箇所とともに未定）" }
  var changeTo: String { "次のように改める：" }
  var addThis: String { "次を加える：" }
  var deleteThis: String { "削る" }
  func move(to place: String) -> String { "\(place)に移す" }
}

// MARK: - Documents with tracked changes

extension JapaneseWords {
  var beforeChanges: String { "変更前" }
  var withChanges: String { "変更後" }
}

// MARK: - Files

extension JapaneseWords {
  var cleanCopy: String { "清書" }
  var markedCopy: String { "見え消し" }
  var tableFile: String { "新旧対照表" }
  var memoFile: String { "改正要旨" }
  var reviewFile: String { "検討" }
  var combinedDraft: String { "統合案" }
  var opinions: String { "意見一覧" }
  var openOpinions: String { "未定の意見" }
  var itemOfAct: String { "改正規定" }
}
