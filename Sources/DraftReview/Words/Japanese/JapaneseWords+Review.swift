extension JapaneseWords {
  func progress(_ number: Int, of count: Int) -> String { "\(count)件中\(number)件目" }
  func open(_ count: Int) -> String { "未定\(count)件" }
  func hidden(_ count: Int, open: Int) -> String { "絞り込みの外\(count)件、未定\(open)件" }
  var allDecided: String { "すべて決定済みです。q で保存して終了します。" }
  func allShownDecided(hidden open: Int) -> String {
    "表示分はすべて決定済み、絞り込みの外に未定\(open)件。q で保存して終了します。"
  }
  var undecided: String { "未定" }
  var accepted: String { "採用" }
  var rejected: String { "不採用" }
  var ownText: String { "別案" }
  var comment: String { "コメント" }
  var decidedInParts: String { "部分ごとに決定" }
  var contradiction: String { "意見の相違" }
  func name(of part: ReviewPart) -> String {
    switch part {
    case .edit: "この変更"
    case .words: "文言"
    case .place: "位置"
    case .border: "文と段落の区切り"
    case .sentence: "この文"
    }
  }
  func part(_ number: Int, of count: Int) -> String { "\(count)項中\(number)項目" }
  var layoutOfLines: String { "改行、空行、見出しの記号" }
  func said(_ notice: ReviewNotice) -> String {
    switch notice {
    case .nothingToDecide: "決める変更はありません。"
    case .nothingOpen: "ここに未定の変更はありません。"
    case .nothingDecided: "ここは未定です。"
    case .nothingToUndo: "取り消す操作はありません。"
    case .indivisible: "これ以上分けられないか、部分ごとの決定が異なります。"
    case .takesNoText: "別案は一文か一つの変更に代わるものです。s で分けてください。"
    case .noEditor: "エディタから文が得られませんでした。"
    case .emptied: "エディタで文が空にされたため、取りやめました。"
    case .noFurther: "その先にはありません。"
    case .decided(let count): "\(count)件を決めました。"
    case .notFound(let text): "見つかりません：\(text)"
    case .noSuchDraft: "この番号の稿はここに文がありません。"
    case .noProposal: "ここに提案はありません。"
    case .savedElsewhere(let path): "ファイルは他の人が変更したため、\(path) に保存しました"
    case .notSaved(let reason): "保存できません：\(reason)"
    }
  }
  var reviewKeys: [(key: String, short: String, long: String)] {
    [
      ("a", "採用", "採用し、次の未定の変更へ"),
      ("r", "不採用", "不採用：元の文のまま"),
      ("e", "別案", "別案を書く（$VISUAL、$EDITOR、またはここで）"),
      ("c", "コメント", "コメントを書く"),
      ("s", "分割", "部分に分ける、または一つに戻す"),
      ("u", "取消", "取り消す（回数に制限なし）"),
      ("x", "", "未定に戻す"),
      ("j", "次", "次の未定の変更"),
      ("k", "", "前の未定の変更"),
      ("J", "", "次の変更"),
      ("K", "", "前の変更"),
      ("]", "", "次の節"),
      ("[", "", "前の節"),
      ("A", "", "この節の未定をすべて採用"),
      ("R", "", "この節の未定をすべて不採用"),
      ("E", "", "字句と連動の変更をすべて採用"),
      ("/", "検索", "語を探す"),
      ("g", "一覧", "節の一覧"),
      ("?", "ヘルプ", "キーの説明"),
      ("q", "終了", "保存して終了（未定は未定のまま）"),
    ]
  }
  var listKeys: [(key: String, short: String, long: String)] {
    [("j", "下へ", ""), ("k", "上へ", ""), ("Enter", "開く", ""), ("g", "戻る", "")]
  }
  var helpKeys: [(key: String, short: String, long: String)] { [("Esc", "戻る", "")] }
  var typingKeys: [(key: String, short: String, long: String)] {
    [("Enter", "確定", ""), ("Esc", "取消", "")]
  }
  func prompt(_ prompt: ReviewPromptKind) -> String {
    switch prompt {
    case .find: "検索："
    case .comment: "コメント："
    case .text: "別案："
    }
  }
  func decided(_ verdict: ReviewVerdict, by person: String) -> String {
    switch verdict {
    case .accepted: "\(person)は採用"
    case .rejected: "\(person)は不採用"
    case .ownText: "\(person)の別案"
    case .commented: "\(person)のコメント"
    }
  }
  func earlier(_ verdict: ReviewVerdict, by person: String, _ recurrence: Recurrence?) -> String {
    switch (verdict, recurrence) {
    case (.accepted, .undone): "以前\(person)が採用し、この稿で元に戻されています"
    case (.accepted, _): "以前\(person)が採用"
    case (.rejected, .again): "以前\(person)が不採用とし、再び現れました"
    case (.rejected, .alike): "以前\(person)が似た変更を不採用"
    case (.rejected, .reworded): "以前\(person)がここの変更を不採用、その後文言が変更"
    case (.rejected, _): "以前\(person)が不採用"
    case (.ownText, _): "以前の\(person)の別案"
    case (.commented, _): "以前の\(person)のコメント"
    }
  }
  func settled(_ count: Int) -> String {
    "変更のない文への以前のコメント\(count)件"
  }
  func standing(_ count: Int) -> String { "前回不採用で、この稿に残っている変更\(count)件" }
  func orphaned(_ count: Int) -> String { "対応する文のない以前の決定・コメント\(count)件" }
  func ended(_ tally: ReviewTally, file: String?) -> String {
    var state =
      tally.open == 0
      ? "\(tally.count)件すべて決定済み" : "\(tally.count)件中\(tally.open)件が未定"
    if tally.hidden.open > 0 {
      state += "（表示分\(tally.shown.count)件中\(tally.shown.open)件）"
    }
    return state + (file.map { "；決定は \($0) にあります" } ?? "")
  }
}

extension JapaneseWords {
  var reviewPage: ReviewPageWords {
    ReviewPageWords(
      title: "決定", download: "ダウンロード", copy: "コピー", load: "読み込み…", undo: "取消", onlyOpen: "未定のみ",
      yourName: "氏名", find: "検索", keep: "保存", cancel: "キャンセル",
      progress: "%2件中%1件目、未定%3件", hidden: "絞り込みの外%1件、未定%2件", decided: "%1件を決めました。",
      copied: "コピーしました。",
      loaded: "%1件の決定を読み込みました。",
      restored: "このブラウザに残っていた決定から続けます。", otherDrafts: "他の稿についての決定です：%1",
      noDecisions: "決定のファイルではありません。", passedOver: "ほかに%1件の決定があり、ここには表示されずファイルに残ります。",
      further: "その他の変更", keys: "キー", ownTextKey: "別案を書く", endKey: "決定をファイルに保存するボタンへ",
      allDecided: "すべて決定済みです。「ダウンロード」で決定をファイルに残せます。",
      allShownDecided: "表示分はすべて決定済み、絞り込みの外に未定%1件。「ダウンロード」で決定をファイルに残せます。",
      leaving: "「ダウンロード」で決定をファイルに残せます。")
  }
}
