import DraftText

/// Text in columns of a terminal.
package struct Columns: Sendable {
  /// Of “ ” — … ①: one in most terminals, two in some of those set up for Chinese, Japanese or Korean.
  package var ambiguous = 1

  package init(ambiguous: Int = 1) { self.ambiguous = ambiguous }

  var counter: ColumnCounter { ColumnCounter(ambiguous: ambiguous) }

  func of(_ text: String) -> Int {
    var counter = counter
    return text.unicodeScalars.reduce(0) { $0 + counter.add($1.value) }
  }

  func pad(_ text: String, to columns: Int, atStart: Bool = false) -> String {
    let blank = String(repeating: " ", count: max(0, columns - of(text)))
    return atStart ? blank + text : text + blank
  }

  /// Cut to `columns`, with … where something was left out.
  func cut(_ text: String, to columns: Int) -> String {
    guard of(text) > columns else { return text }
    var room = columns - of("…")
    var counter = counter
    // Whole characters only: half an emoji is another one.
    var end = text.startIndex
    for index in text.unicodeScalars.indices {
      let width = counter.add(text.unicodeScalars[index].value)
      if !counter.continuesCharacter { end = index }
      room -= width
      if room < 0 { break }
    }
    return String(text.unicodeScalars[..<end]) + "…"
  }
}
