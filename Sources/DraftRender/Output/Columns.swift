import DraftText

/// Text in columns of a terminal.
enum Columns {
  static func of(_ scalar: UInt32) -> Int { DisplayWidth.columns(of: scalar) }

  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1.value) }
  }

  static func pad(_ text: String, to columns: Int, atStart: Bool = false) -> String {
    let blank = String(repeating: " ", count: max(0, columns - of(text)))
    return atStart ? blank + text : text + blank
  }

  /// Cut to `columns`, with … where something was left out.
  static func cut(_ text: String, to columns: Int) -> String {
    guard of(text) > columns else { return text }
    var room = columns - 1
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      room -= of(scalar.value)
      if room < 0 { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }
}
