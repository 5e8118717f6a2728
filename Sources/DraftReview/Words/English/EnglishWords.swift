import DraftChange
import DraftDocument

/// The words of reports in English.
struct EnglishWords: ReportWords {
  let code = "en"
  let blank = " "
  let colon = ": "
  let comma = ", "
  let semicolon = "; "
  let fullStop = "."
  let listSeparator = ", "
  let and = " and "
  let through = " to "
  let ellipsis = "…"
  let longestNeighbour = 32

  func bracketed(_ note: String) -> String { "[\(note)]" }
  func aside(_ note: String) -> String { " (\(note))" }
  func quoted(_ text: String) -> String { Quotation.english.around(text) }
}
