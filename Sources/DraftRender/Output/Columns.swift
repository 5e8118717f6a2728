import DraftText

/// Text in columns of a terminal.
package struct Columns: Sendable {
  /// Of “ ” — … ①: one in most terminals, two in some of those set up for Chinese, Japanese or Korean.
  package var ambiguous = 1

  package init(ambiguous: Int = 1) { self.ambiguous = ambiguous }

  var counter: ColumnCounter { ColumnCounter(ambiguous: ambiguous) }

  func of(_ text: String) -> Int {
    var counter = counter
    return text.unicodeScalars.reduce(0) { $0 + counter.add($1) }
  }

  func pad(_ text: String, to columns: Int, atStart: Bool = false) -> String {
    let blank = String(repeating: " ", count: max(0, columns - of(text)))
    return atStart ? blank + text : text + blank
  }

  /// Cut to `columns`, with … where something was left out.
  func cut(_ text: String, to columns: Int) -> String {
    of(text) > columns ? shortened(text, to: columns).text : text
  }

  /// The same for a text that is known to be wider, and the columns that the result takes.
  func shortened(_ text: String, to columns: Int) -> (text: String, columns: Int) {
    let mark = of("…")
    var counter = counter
    // Whole characters only: half an emoji is another one.
    var end = text.startIndex
    var kept = 0
    var passed = 0
    for index in text.unicodeScalars.indices {
      let width = counter.add(text.unicodeScalars[index])
      if !counter.continuesCharacter { (end, kept) = (index, passed) }
      passed += width
      if passed + mark > columns { break }
    }
    return (String(text.unicodeScalars[..<end]) + "…", kept + mark)
  }
}
