/// What the page says on which somebody decides, beside what reviews say everywhere. `%1`, `%2` and `%3` stand for
/// numbers, names or texts.
package struct ReviewPageWords: Sendable {
  package var title: String
  package var download: String
  package var copy: String
  package var load: String
  package var undo: String
  package var onlyOpen: String
  package var yourName: String
  package var find: String
  package var keep: String
  package var cancel: String
  /// Where one stands, of how many, and how many are open.
  package var progress: String
  package var decided: String
  package var copied: String
  package var loaded: String
  package var restored: String
  package var otherDrafts: String
  package var noDecisions: String
  package var passedOver: String
  /// Changes that no section of the page shows.
  package var further: String
  package var keys: String
  package var leaving: String
}

extension EnglishWords {
  var reviewPage: ReviewPageWords {
    ReviewPageWords(
      title: "Decisions", download: "Download", copy: "Copy", load: "Load…", undo: "Undo",
      onlyOpen: "Only undecided",
      yourName: "Your name", find: "Find", keep: "Save", cancel: "Cancel",
      progress: "%1 of %2, %3 open", decided: "%1 decided.", copied: "Copied.",
      loaded: "%1 decisions loaded.",
      restored: "Gone on with what this browser had kept.",
      otherDrafts: "These decisions were made on other drafts: %1",
      noDecisions:
        "This is no file of decisions.",
      passedOver: "%1 decisions are not shown here and stay in the file.",
      further: "Further changes", keys: "Keys", leaving: "Download keeps your decisions in a file.")
  }
}

extension ChineseWords {
  var reviewPage: ReviewPageWords {
    ReviewPageWords(
      title: "决定", download: "下载", copy: "复制", load: "载入…", undo: "撤销", onlyOpen: "只看未定",
      yourName: "姓名", find: "查找", keep: "保存", cancel: "取消",
      progress: "第%1处／共%2处，未定%3处", decided: "已定%1处。", copied: "已复制。", loaded: "已载入%1项决定。",
      restored: "已接续本浏览器中保留的决定。", otherDrafts: "这些决定针对的是其他稿件：%1",
      noDecisions: "这不是意见文件。", passedOver: "另有%1项决定本页不显示，保存时原样保留。",
      further: "其他改动", keys: "按键", leaving: "“下载”可将决定存为文件。")
  }
}

extension JapaneseWords {
  var reviewPage: ReviewPageWords {
    ReviewPageWords(
      title: "決定", download: "ダウンロード", copy: "コピー", load: "読み込み…", undo: "取消", onlyOpen: "未定のみ",
      yourName: "氏名", find: "検索", keep: "保存", cancel: "キャンセル",
      progress: "%2件中%1件目、未定%3件", decided: "%1件を決めました。", copied: "コピーしました。",
      loaded: "%1件の決定を読み込みました。",
      restored: "このブラウザに残っていた決定から続けます。", otherDrafts: "他の稿についての決定です：%1",
      noDecisions: "決定のファイルではありません。", passedOver: "ほかに%1件の決定があり、ここには表示されずファイルに残ります。",
      further: "その他の変更", keys: "キー", leaving: "「ダウンロード」で決定をファイルに残せます。")
  }
}
