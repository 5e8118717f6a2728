import DraftChange
import DraftDocument
import DraftLanguage

/// The words of reports in Chinese, as offices write them.
struct ChineseWords: ReportWords {
  let code = "zh-CN"
  let blank = ""
  let colon = "："
  let comma = "，"
  let semicolon = "；"
  let fullStop = "。"
  let listSeparator = "、"
  let and = "、"
  let through = "至"
  let ellipsis = "……"
  let longestNeighbour = 16

  func bracketed(_ note: String) -> String { "〔\(note)〕" }
  func aside(_ note: String) -> String { "（\(note)）" }
  func quoted(_ text: String) -> String { Quotation.chinese.around(text) }
}
