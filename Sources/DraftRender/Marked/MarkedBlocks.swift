import DraftReview
import DraftText

/// The paragraphs, headings and tables of a marked copy: what is open is closed before something else opens.
struct MarkedBlocks {
  enum Block: Equatable {
    case title, centred, flush, signature, paragraph, code, row
    /// By depth, from 1 to 4.
    case heading(Int)
  }

  private let sink: ByteSink
  private var current: Block?
  private var isInTable = false
  private(set) var hasTitle = false

  init(_ sink: ByteSink) { self.sink = sink }

  var keepsLines: Bool { current == .code }

  mutating func open(_ block: Block) {
    closeBlock()
    if isInTable, block != .row { closeTable() }
    current = block
    switch block {
    case .title:
      sink.write("<h1 dir=\"auto\">")
      hasTitle = true
    case .heading(let depth): sink.write("<h\(depth + 1) dir=\"auto\">")
    case .centred: sink.write("<p dir=\"auto\" class=\"centred\">")
    case .flush: sink.write("<p dir=\"auto\" class=\"flush\">")
    case .signature: sink.write("<p dir=\"auto\" class=\"signature\">")
    case .paragraph: sink.write("<p dir=\"auto\">")
    case .code: sink.write("<pre dir=\"auto\">")
    case .row:
      if !isInTable { sink.write("<table><tbody>\n") }
      isInTable = true
      sink.write("<tr><td>")
    }
  }

  mutating func close() {
    closeBlock()
    if isInTable { closeTable() }
  }

  private mutating func closeBlock() {
    switch current {
    case .title: sink.write("</h1>\n")
    case .heading(let depth): sink.write("</h\(depth + 1)>\n")
    case .centred, .flush, .signature, .paragraph: sink.write("</p>\n")
    case .code: sink.write("</pre>\n")
    case .row: sink.write("</td></tr>\n")
    case nil: break
    }
    current = nil
  }

  private mutating func closeTable() {
    sink.write("</tbody></table>\n")
    isInTable = false
  }

  /// The cells of a stretch of a table's row, without the bars and tabs between them; the whole stretch
  /// elsewhere.
  func eachCell(
    of range: ByteRange, _ bytes: TextView, _ body: (_ cell: ByteRange, _ isLast: Bool) -> Void
  ) {
    guard current == .row else { return body(range, true) }
    var start = range.start
    for at in range.range where bytes[at] == "|" || bytes[at] == "\t" {
      body(ByteRange(start, at), false)
      start = at + 1
    }
    body(ByteRange(start, range.end), true)
  }
}
