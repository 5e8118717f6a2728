extension JapaneseWords {
  var historyPage: HistoryPageWords {
    HistoryPageWords(
      skip: "本文へ",
      theme: "ダーク",
      keys: "n 次へ · p 前へ",
      rounds: "各稿",
      figures: "分量と変更",
      map: "節ごと・稿ごとの変更",
      changes: "変更の内容",
      text: "本文と各文の出典",
      signs: "数字は変更した文の数で、色が濃いほど多い。+ 追加、− 削除、↕ 移動、# 番号・題名・階層の変更。数字から変更の内容へ。",
      ages: "色が濃いほど新しい表現。稿を選ぶと、その稿で定まった文だけが残る。",
      characters: "字数",
      sentences: "文数",
      sections: "節数",
      changed: "変更した文の数",
      opening: "（冒頭）",
      gone: "削除済み",
      added: "追加",
      removed: "削除",
      marks: HistoryPageWords.Marks(
        moved: "移動", renumbered: "番号変更", retitled: "題名変更", relevelled: "階層変更", split: "分割",
        merged: "統合"),
      first: "初稿",
      unreadable: "読めません",
      unread: "読めない稿（変更は次の稿に含まれます）：",
      stray: "この履歴に対応する稿のない稿名：",
      shallow: "このリポジトリは浅いクローンで、ここに示す最初の稿より前の履歴は含まれていない。",
      none: "変更なし",
      countOfRounds: { "全 \($0) 稿" },
      countOfSentences: { "\($0) 文を変更" },
      others: { "ほか \($0) 名" })
  }

  func counted(_ count: Int, _ deed: RevisionDeed) -> String {
    let (noun, verb) =
      switch deed {
      case .addedSection: ("節を", "追加")
      case .removedSection: ("節を", "削除")
      case .movedSection: ("節を", "移動")
      case .retitledSection: ("節の", "題名変更")
      case .editedSentence: ("文を", "修正")
      case .addedSentence: ("文を", "追加")
      case .removedSentence: ("文を", "削除")
      case .movedSentence: ("文を", "移動")
      case .splitSentence: ("文を", "分割")
      case .mergedSentence: ("文を", "統合")
      }
    return "\(count) \(noun)\(verb)"
  }

  func added(draft name: String) -> String { "「\(name)」を追加" }
  func updated(draft name: String) -> String { "「\(name)」を変更" }

  var originSigns: OriginSigns {
    OriginSigns(first: "現在の表現 ← 最初の稿", restored: "↻ 削除後に復活", actItem: "§ 改正規定の番号")
  }
}
