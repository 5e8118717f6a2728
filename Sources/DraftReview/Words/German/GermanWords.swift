import DraftChange
import DraftDocument

/// The words of reports in German.
struct GermanWords: ReportWords {
  let code = "de"
  let blank = " "
  let colon = ": "
  let comma = ", "
  let semicolon = "; "
  let fullStop = "."
  let listSeparator = ", "
  let and = " und "
  let through = " bis "
  let ellipsis = "…"
  let longestNeighbour = 32

  func bracketed(_ note: String) -> String { "[\(note)]" }
  func aside(_ note: String) -> String { " (\(note))" }
  func quoted(_ text: String) -> String { Quotation.german.around(text) }
}
