extension JapaneseWords {
  var conflictBase: String { "原案" }
  var conflictProposal: String { "提案：すべての変更を合わせる" }
  var nothingWritten: String { "（文なし）" }
  var staysConflict: String { "未定：衝突の印を残す" }
  func conflictsToDecide(_ count: Int) -> String {
    count == 0 ? "衝突はなく、すべて統合されています。" : "決めるべき衝突が\(count)か所あり、ほかは統合されています。"
  }
  func joinedSentences(_ count: Int) -> String {
    "統合された\(count)文"
  }
  func inOrder(_ names: [String]) -> String { names.joined(separator: "、次に") }
  func alsoDisputed(in numbers: [Int]) -> String {
    "同じ文が第\(numbers.map(String.init).joined(separator: "・"))件でも争われています。重複や脱落のないよう合わせて決めてください"
  }
  var allVariants: String { "すべて" }
  var orderPrompt: String { "先に置くのはどれですか：" }
  var conflictKeys: [(key: String, short: String, long: String)] {
    [
      ("1", "", "第1稿の文を採り（o も可、第2稿は t）、次の未定へ。2から9は他の稿"),
      ("b", "両方", "すべての稿の文を、指定した順に並べる"),
      ("0", "原案", "原案の文"),
      ("p", "提案", "提案を採る：すべての変更を合わせる"),
      ("e", "別案", "別案を書く（$VISUAL、$EDITOR、またはここで）"),
    ]
  }
  var manyConflictsKeys: [(key: String, short: String, long: String)] {
    [
      ("O", "", "この節の未定をすべて第1稿に"),
      ("T", "", "この節の未定をすべて第2稿に"),
      ("P", "", "提案をすべて採る"),
    ]
  }
}
