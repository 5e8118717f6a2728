extension ChineseWords {
  func progress(_ number: Int, of count: Int) -> String { "第\(number)处／共\(count)处" }
  func open(_ count: Int) -> String { "未定\(count)处" }
  func hidden(_ count: Int, open: Int) -> String { "筛选外\(count)处，未定\(open)处" }
  var allDecided: String { "全部已定；按 q 保存并退出。" }
  func allShownDecided(hidden open: Int) -> String {
    "所选全部已定，筛选外未定\(open)处；按 q 保存并退出。"
  }
  var undecided: String { "未定" }
  var accepted: String { "采纳" }
  var rejected: String { "不采纳" }
  var ownText: String { "另写" }
  var comment: String { "批注" }
  var decidedInParts: String { "分项决定" }
  var contradiction: String { "意见不一" }
  func name(of part: ReviewPart) -> String {
    switch part {
    case .edit: "此处改动"
    case .words: "文字"
    case .place: "位置"
    case .border: "分句、分段"
    case .sentence: "此句"
    }
  }
  func part(_ number: Int, of count: Int) -> String { "第\(number)项，共\(count)项" }
  var layoutOfLines: String { "换行、空行和标题标记" }
  func said(_ notice: ReviewNotice) -> String {
    switch notice {
    case .nothingToDecide: "没有需要决定的改动。"
    case .nothingOpen: "这里没有未定的改动。"
    case .nothingDecided: "此处本来未定。"
    case .nothingToUndo: "没有可撤销的操作。"
    case .indivisible: "此处不可再分，或各项决定不一。"
    case .takesNoText: "另写只能代替一句或一处改动：先按 s 拆开。"
    case .noEditor: "编辑器没有给出文字。"
    case .emptied: "编辑器中没有留下文字，已取消，此处未改动。"
    case .noFurther: "那边没有了。"
    case .decided(let count): "已定\(count)处。"
    case .notFound(let text): "没有找到：\(text)"
    case .noSuchDraft: "此处没有这一稿的文字。"
    case .noProposal: "此处没有建议。"
    case .savedElsewhere(let path): "原文件已被他人改动，现存于 \(path)"
    case .notSaved(let reason): "没有保存：\(reason)"
    }
  }
  var reviewKeys: [(key: String, short: String, long: String)] {
    [
      ("a", "采纳", "采纳，转到下一处未定的"),
      ("r", "不采纳", "不采纳：保留原文"),
      ("e", "另写", "另写文字代替（用 $VISUAL、$EDITOR 或就地）"),
      ("c", "批注", "写批注"),
      ("s", "拆分", "拆开逐项决定，或合回一处"),
      ("u", "撤销", "撤销，次数不限"),
      ("x", "", "改回未定"),
      ("j", "下一处", "下一处未定的"),
      ("k", "", "上一处未定的"),
      ("J", "", "下一处，不论定否"),
      ("K", "", "上一处，不论定否"),
      ("]", "", "下一节"),
      ("[", "", "上一节"),
      ("A", "", "采纳本节其余未定的"),
      ("R", "", "本节其余未定的均不采纳"),
      ("E", "", "采纳全部文字规范和随改"),
      ("/", "查找", "查找文字"),
      ("g", "目录", "各节一览"),
      ("?", "帮助", "按键说明"),
      ("q", "退出", "保存并退出；未定的仍为未定"),
    ]
  }
  var listKeys: [(key: String, short: String, long: String)] {
    [("j", "下移", ""), ("k", "上移", ""), ("Enter", "打开", ""), ("g", "返回", "")]
  }
  var helpKeys: [(key: String, short: String, long: String)] { [("Esc", "返回", "")] }
  var typingKeys: [(key: String, short: String, long: String)] {
    [("Enter", "确定", ""), ("Esc", "取消", "")]
  }
  func prompt(_ prompt: ReviewPromptKind) -> String {
    switch prompt {
    case .find: "查找："
    case .comment: "批注："
    case .text: "另写："
    }
  }
  func decided(_ verdict: ReviewVerdict, by person: String) -> String {
    switch verdict {
    case .accepted: "\(person)采纳"
    case .rejected: "\(person)不采纳"
    case .ownText: "\(person)另写为"
    case .commented: "\(person)批注"
    }
  }
  func earlier(_ verdict: ReviewVerdict, by person: String, _ recurrence: Recurrence?) -> String {
    switch (verdict, recurrence) {
    case (.accepted, .undone): "\(person)此前已采纳，本稿又改回"
    case (.accepted, _): "\(person)此前已采纳"
    case (.rejected, .again): "\(person)此前不采纳，本稿再次出现"
    case (.rejected, .alike): "\(person)此前不采纳与此相近的改动"
    case (.rejected, .reworded): "\(person)此前不采纳此处改动，现文字已变"
    case (.rejected, _): "\(person)此前不采纳"
    case (.ownText, _): "\(person)此前另写为"
    case (.commented, _): "\(person)此前批注"
    }
  }
  func settled(_ count: Int) -> String {
    "此前的批注有\(count)条所在文字本稿未改"
  }
  func standing(_ count: Int) -> String { "上一轮不采纳的改动有\(count)处仍在本稿" }
  func orphaned(_ count: Int) -> String { "此前的决定或批注有\(count)条已无对应文字" }
  func ended(_ tally: ReviewTally, file: String?) -> String {
    var state =
      tally.open == 0 ? "\(tally.count)处全部已定" : "共\(tally.count)处，未定\(tally.open)处"
    if tally.hidden.open > 0 {
      state += "（所选\(tally.shown.count)处，未定\(tally.shown.open)处）"
    }
    return state + (file.map { "；决定存于 \($0)" } ?? "")
  }
}

extension ChineseWords {
  var reviewPage: ReviewPageWords {
    ReviewPageWords(
      title: "决定", download: "下载", copy: "复制", load: "载入…", undo: "撤销", onlyOpen: "只看未定",
      yourName: "姓名", find: "查找", keep: "保存", cancel: "取消",
      progress: "第%1处／共%2处，未定%3处", hidden: "筛选外%1处，未定%2处", decided: "已定%1处。", copied: "已复制。",
      loaded: "已载入%1项决定。",
      restored: "已接续本浏览器中保留的决定。", otherDrafts: "这些决定针对的是其他稿件：%1",
      noDecisions: "这不是意见文件。", passedOver: "另有%1项决定本页不显示，保存时原样保留。",
      further: "其他改动", keys: "按键", ownTextKey: "另写文字代替", endKey: "转到下载，把决定存成文件",
      allDecided: "全部已定；用“下载”把决定存成文件。",
      allShownDecided: "所选全部已定，筛选外未定%1处；用“下载”把决定存成文件。",
      leaving: "“下载”可将决定存为文件。")
  }
}
