extension ChineseWords {
  var conflictBase: String { "原稿" }
  var conflictProposal: String { "建议：各处改动并存" }
  var nothingWritten: String { "（此处无文字）" }
  var staysConflict: String { "未定：保留冲突标记" }
  func conflictsToDecide(_ count: Int) -> String {
    count == 0 ? "没有冲突，各稿已全部合并。" : "有 \(count) 处冲突待定，其余已合并。"
  }
  func joinedSentences(_ count: Int) -> String {
    "已合并的 \(count) 句"
  }
  func inOrder(_ names: [String]) -> String { names.joined(separator: "，然后") }
  func alsoDisputed(in numbers: [Int]) -> String {
    "同一文字也在第\(numbers.map(String.init).joined(separator: "、"))处待定，请一并决定，以免重复或遗漏"
  }
  var allVariants: String { "都要" }
  var orderPrompt: String { "先放哪一稿？" }
  var conflictKeys: [(key: String, short: String, long: String)] {
    [
      ("1", "", "采用第1稿的文字（亦可按 o，第2稿按 t），转到下一处未定的；2至9为其余各稿"),
      ("b", "都要", "各稿的文字都要，先后由您定"),
      ("0", "原稿", "采用原稿的文字"),
      ("p", "建议", "采用建议：各处改动并存"),
      ("e", "另写", "另写文字代替（用 $VISUAL、$EDITOR 或就地）"),
    ]
  }
  var manyConflictsKeys: [(key: String, short: String, long: String)] {
    [
      ("O", "", "本节其余未定的均用第1稿"),
      ("T", "", "本节其余未定的均用第2稿"),
      ("P", "", "采用全部建议"),
    ]
  }
}
