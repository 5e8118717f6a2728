import DraftChange

extension ChineseWords {
  var file: String { "文件" }
  var sameFile: String { "无改动" }
  var sameFolders: String { "没有差异" }
  func name(of relation: FileRelation) -> String {
    switch relation {
    case .kept: "修改"
    case .renamed: "改名"
    case .split: "拆分"
    case .joined: "合并"
    case .added: "新增"
    case .removed: "删去"
    }
  }
}

// MARK: - Opinions

extension ChineseWords {
  func opinionTitle(of draft: String, isTitle: Bool) -> String {
    (isTitle ? titled(draft) : draft) + "意见汇总表"
  }
  var opinionHeads: [String] {
    ["条款", "原文", "修改意见", "提出单位", "采纳情况", "理由"]
  }
  var wholeText: String { "全文" }
  var noProposals: String { "没有修改意见" }
  var baseText: String { "原文" }
  var nothingThere: String { "（无）" }
  func conflicts(_ count: Int) -> String {
    "\(count)处意见不一致，合稿中保留原文"
  }
  var adopted: String { "已并入合稿" }
  var disputed: String { "意见不一致，待定" }
  var besideDisputed: String { "无不同意见，与相邻处一并待定" }
  var changeTo: String { "修改为：" }
  var addThis: String { "增加：" }
  var deleteThis: String { "删去" }
  func move(to place: String) -> String { "移至\(place)" }
}

// MARK: - Documents with tracked changes

extension ChineseWords {
  var beforeChanges: String { "修订前" }
  var withChanges: String { "修订后" }
}

// MARK: - Files

extension ChineseWords {
  var cleanCopy: String { "清稿" }
  var markedCopy: String { "花脸稿" }
  var tableFile: String { "对照表" }
  var memoFile: String { "修改说明" }
  var reviewFile: String { "审阅" }
  var combinedDraft: String { "合稿" }
  var opinions: String { "意见汇总表" }
  var openOpinions: String { "待定意见" }
  var itemOfAct: String { "修改决定的条目" }
}
