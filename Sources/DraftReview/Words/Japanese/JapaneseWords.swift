import DraftChange
import DraftDocument
import DraftLanguage

/// The words of reports in Japanese: 新旧対照表, and amendments as a 改め文 has them.
struct JapaneseWords: ReportWords {
  let code = "ja"
  let blank = ""
  let colon = "："
  let comma = "、"
  let semicolon = "。"
  let fullStop = "。"
  let listSeparator = "、"
  let and = "及び"
  let through = "から"
  let ellipsis = "…"
  let longestNeighbour = 16

  func bracketed(_ note: String) -> String { "〔\(note)〕" }
  func aside(_ note: String) -> String { "（\(note)）" }
  func quoted(_ text: String) -> String { Quotation.japanese.around(text) }
}
