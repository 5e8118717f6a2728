import DraftReview
import DraftText

/// Writes a table as HTML, Markdown or CSV; the caller sees rows, cells and styled text.
struct TableSink: TableWriter {
  private let sink: ByteSink
  private let form: TableForm
  private let html: HTMLText
  private var cellIsEmpty = true
  /// The last thing written was the end of a Markdown mark: another one would run into it.
  private var endsInMark = false
  private var isFirstCell = true
  private var columns = 4

  init(_ sink: ByteSink, _ form: TableForm) {
    self.sink = sink
    self.form = form
    html = HTMLText(sink: sink)
  }

  mutating func start(_ title: String, heads: [String], language: String) {
    columns = heads.count
    switch form {
    case .html: startPage(title, heads, language)
    case .markdown: startMarkdown(title, heads)
    case .csv:
      // Spreadsheets take a file without the mark for one of the local encoding.
      sink.write("\u{FEFF}")
      startRow()
      for (place, head) in heads.enumerated() {
        if place > 0 { nextCell() }
        put(head)
      }
      endRow()
    }
  }

  private func startPage(_ title: String, _ heads: [String], _ language: String) {
    sink.write("<!DOCTYPE html>\n<html lang=\"\(language)\"><head><meta charset=\"utf-8\"/>\n")
    sink.write(TableStyle.policy)
    sink.write("<meta name=\"viewport\" content=\"width=device-width\"/>\n<title>")
    html.put(title)
    sink.write("</title><style>")
    sink.write(TableStyle.css)
    sink.write("</style></head>\n<body><h1>")
    html.put(title)
    sink.write("</h1>\n<table><thead><tr>")
    for head in heads {
      sink.write("<th scope=\"col\">")
      html.put(head)
      sink.write("</th>")
    }
    sink.write("</tr></thead>\n<tbody>\n")
  }

  private mutating func startMarkdown(_ title: String, _ heads: [String]) {
    sink.write("# ")
    put(title)
    sink.write("\n\n|")
    for head in heads {
      sink.write(" ")
      put(head)
      sink.write(" |")
    }
    sink.write("\n|")
    for _ in heads { sink.write("---|") }
    sink.write("\n")
  }

  var hasFailed: Bool { sink.hasFailed }

  var hasGroupRows: Bool { form == .html }

  mutating func groupRow(_ text: String) {
    guard hasGroupRows, !text.isEmpty else { return }
    sink.write("<tr><th class=\"group\" colspan=\"\(columns)\" scope=\"colgroup\">")
    html.put(text)
    sink.write("</th></tr>\n")
  }

  mutating func startRow() {
    isFirstCell = true
    openCell()
  }

  private mutating func openCell() {
    cellIsEmpty = true
    endsInMark = false
    switch form {
    case .html: sink.write(isFirstCell ? "<tr><td>" : "<td>")
    case .markdown: sink.write(isFirstCell ? "| " : " ")
    case .csv: sink.write(isFirstCell ? "\"" : ",\"")
    }
    isFirstCell = false
  }

  mutating func nextCell() {
    closeCell()
    openCell()
  }

  private func closeCell() {
    switch form {
    case .html: sink.write("</td>")
    case .markdown: sink.write(" |")
    case .csv: sink.write("\"")
    }
  }

  mutating func endRow() {
    closeCell()
    switch form {
    case .html: sink.write("</tr>\n")
    case .markdown: sink.write("\n")
    case .csv: sink.write("\r\n")
    }
  }

  /// A file of values has the closing line, as a row, only where it has no other.
  mutating func end(_ closing: String, isEmpty: Bool) {
    switch form {
    case .html:
      sink.write("</tbody></table>\n")
      if !closing.isEmpty {
        sink.write("<p>")
        html.put(closing)
        sink.write("</p>\n")
      }
      sink.write("</body></html>\n")
    case .markdown:
      if !closing.isEmpty { sink.write("\n\(closing)\n") }
    case .csv:
      guard isEmpty else { return }
      startRow()
      for _ in 1..<4 { nextCell() }
      put(closing)
      for _ in 4..<max(4, columns) { nextCell() }
      endRow()
    }
  }

  mutating func lineBreak() {
    endsInMark = false
    switch form {
    case .html: sink.write("<br/>")
    case .markdown: sink.write("<br>")
    case .csv: sink.write("\n")
    }
  }

  mutating func put(_ text: String) {
    text.withView { put($0, ByteRange(0, $0.count)) }
  }

  mutating func text(_ range: ByteRange, of bytes: TextView, _ style: CellStyle) {
    guard !range.isEmpty else { return }
    if style == .deleted || style == .inserted, WhiteSpace.isAll(of: range, in: bytes) {
      return sign(Visible.blanks(range, of: bytes), style)
    }
    switch (form, style) {
    case (.markdown, .deleted): marked(range, bytes, "~~", "<del>", "</del>")
    case (.markdown, .inserted): marked(range, bytes, "**", "<strong>", "</strong>")
    case (.html, .strong): tagged(range, bytes, "<strong>", "</strong>")
    case (.html, .deleted): tagged(range, bytes, "<del>", "</del>")
    case (.html, .inserted): tagged(range, bytes, "<ins>", "</ins>")
    default: put(bytes, range)
    }
  }

  mutating func indent(_ columns: Int) {
    for _ in 0..<columns { sink.write(form == .csv ? " " : "&nbsp;") }
    (cellIsEmpty, endsInMark) = (false, false)
  }

  /// Between tags, as signs are no letters.
  mutating func sign(_ signs: String, _ style: CellStyle) {
    guard form != .csv else { return put(signs) }
    let isDeleted = style == .deleted
    let insertion = form == .html ? "ins" : "strong"
    sink.write(isDeleted ? "<del>" : "<\(insertion)>")
    put(signs)
    sink.write(isDeleted ? "</del>" : "</\(insertion)>")
    endsInMark = false
  }

  private mutating func tagged(
    _ range: ByteRange, _ bytes: TextView, _ start: StaticString,
    _ end: StaticString
  ) {
    sink.write(start)
    put(bytes, range)
    sink.write(end)
  }

  /// Between marks where a reader's program will take them for marks, else between tags.
  private mutating func marked(
    _ range: ByteRange, _ bytes: TextView, _ mark: StaticString,
    _ start: StaticString, _ end: StaticString
  ) {
    let inner = bytes.withoutBlanks(range)
    guard !inner.isEmpty else { return put(bytes, range) }
    put(bytes, ByteRange(range.start, inner.start))
    let isPlain = !endsInMark && MarkdownMarks.areRead(around: inner, of: bytes)
    tagged(inner, bytes, isPlain ? mark : start, isPlain ? mark : end)
    endsInMark = isPlain
    put(bytes, ByteRange(inner.end, range.end))
  }

  /// Draft text on one line: white space runs as one blank, what a reader's program would obey escaped.
  private mutating func put(_ bytes: TextView, _ range: ByteRange) {
    if form == .html {
      cellIsEmpty = cellIsEmpty && range.isEmpty
      return html.put(range, of: bytes, keepingLines: false)
    }
    LineJoint.each(range, of: bytes) { put($0) }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    defer { (cellIsEmpty, endsInMark) = (false, false) }
    if scalar == "\n" || scalar == "\r" || scalar == "\t" { return sink.write(" ") }
    if let replacement = Visible.replacement(for: scalar) { return sink.write(replacement) }
    switch (form, scalar) {
    case (.csv, "\""): sink.write("\"\"")
    // = + - @ at the start of a cell would be a formula; some programs take the wide ones too.
    case (.csv, "="), (.csv, "+"), (.csv, "-"), (.csv, "@"), (.csv, "＝"), (.csv, "＋"), (.csv, "－"),
      (.csv, "＠"):
      if cellIsEmpty { sink.write("'") }
      sink.write(scalar: scalar)
    case (.markdown, _): MarkdownText(sink: sink).put(scalar)
    default: sink.write(scalar: scalar)
    }
  }
}
