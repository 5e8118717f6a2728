extension ChineseWords {
  var historyPage: HistoryPageWords {
    HistoryPageWords(
      skip: "跳到正文",
      theme: "深色",
      keys: "n 下一处 · p 上一处",
      rounds: "各稿",
      figures: "篇幅和改动",
      map: "各节在各稿的改动",
      changes: "改动详情",
      text: "正文及每句出处",
      signs: "数字是改动的句数，颜色越深改得越多；+ 新增，− 删去，↕ 移动，# 序号、标题或层级有变。点数字看改动。",
      ages: "颜色越深，措辞越新。点某一稿，只看该稿定下的句子。",
      characters: "字数",
      sentences: "句数",
      sections: "节数",
      changed: "改动的句数",
      opening: "（开头）",
      gone: "已删",
      added: "新增",
      removed: "删去",
      marks: HistoryPageWords.Marks(
        moved: "移动", renumbered: "改序号", retitled: "改标题", relevelled: "改层级", split: "拆分",
        merged: "合并"),
      first: "初稿",
      unreadable: "不可读",
      unread: "下列各稿不可读，其改动计入下一稿：",
      stray: "下列稿次在本历史中没有对应的稿：",
      shallow: "本仓库是浅克隆：此处第一稿以前的历史不在其中。",
      none: "没有改动",
      countOfRounds: { "共 \($0) 稿" },
      countOfSentences: { "改动 \($0) 句" },
      others: { "等另外 \($0) 人" })
  }

  func counted(_ count: Int, _ deed: RevisionDeed) -> String {
    let (verb, noun) =
      switch deed {
      case .addedSection: ("新增", "节")
      case .removedSection: ("删", "节")
      case .movedSection: ("移动", "节")
      case .retitledSection: ("改", "节标题")
      case .editedSentence: ("改写", "句")
      case .addedSentence: ("新增", "句")
      case .removedSentence: ("删", "句")
      case .movedSentence: ("移动", "句")
      case .splitSentence: ("拆分", "句")
      case .mergedSentence: ("合并", "句")
      }
    return "\(verb) \(count) \(noun)"
  }

  func added(draft name: String) -> String { "新增《\(name)》" }
  func updated(draft name: String) -> String { "更新《\(name)》" }

  var originSigns: OriginSigns {
    OriginSigns(first: "现在的措辞 ← 最早出现", restored: "↻ 删去后恢复", actItem: "§ 修改决定中的条目")
  }
}
