import DraftText

/// Where Markdown can be cut: before text and headings that start at the margin after a blank line, for they
/// close every list, quotation and footnote, and all that is open in them; before whatever starts there while
/// none of these may be open; and behind a heading.
///
/// What stays open over blank lines at the margin is followed: fences, comments and other HTML with an
/// end mark of its own, front matter, formulas. Where it can't be known without parsing whether such a
/// thing stands in a list or at the margin, the text is doubtful.
struct MarkdownBorders {
  enum Answer { case inside, border, doubtful }

  private var frontMatter = MarkdownFrontMatter()
  /// The fence at the margin that is open.
  private var fence: MarkdownFence?
  /// What ends the HTML at the margin that is open.
  private var html: HTMLBlockEnd?
  private var formula = FormulaLines()
  private var containers = MarkdownContainers()
  /// An indented fence that may be a list's or not.
  private var unsure: (fence: MarkdownFence, indent: Int)?
  /// A line since the last blank one may have begun HTML that goes on to the next blank line.
  private var mayBeHTML = false
  private var isAfterBlank = true
  private var isAfterHeading = false

  mutating func take(_ line: TextLine, _ bytes: TextView) -> Answer {
    if line.hasLoneReturn { return .doubtful }
    if frontMatter.holds(line, bytes) { return .inside }
    guard let start = LineStart(line, bytes) else { return takeBlank() }
    let wasAfterBlank = isAfterBlank
    isAfterBlank = false
    if hasManyCells(line.text, bytes) { return .doubtful }
    if let open = fence {
      if open.isClosed(by: start, bytes) { fence = nil }
      return .inside
    }
    if let end = html {
      if end.isIn(start.rest, bytes) { html = nil }
      return .inside
    }
    if unsure != nil, start.indent == 0 { return .doubtful }
    let mayBeInContainer = containers.mayBeOpen
    let place = containers.place(start, bytes, afterBlank: wasAfterBlank, mayBeHTML: mayBeHTML)
    if !formula.take(line.text, bytes) { return .doubtful }
    if place != .inside, !open(start, place, bytes) { return .doubtful }
    let wasAfterHeading = isAfterHeading
    isAfterHeading = false
    guard start.indent == 0, wasAfterBlank || wasAfterHeading else { return .inside }
    if start.beginsBlock(bytes) {
      containers = MarkdownContainers()
      isAfterHeading = start.mark == "#"
      return .border
    }
    return mayBeInContainer ? .inside : .border
  }

  private mutating func takeBlank() -> Answer {
    isAfterBlank = true
    mayBeHTML = false
    return formula.endsAtBlank() ? .inside : .doubtful
  }

  /// Follows what a line opens; false where that is doubtful.
  private mutating func open(
    _ start: LineStart, _ place: MarkdownContainers.Place, _ bytes: TextView
  ) -> Bool {
    if let open = unsure {
      if open.fence.isClosed(by: start, bytes) {
        guard open.indent == start.indent else { return false }
        unsure = nil
      }
      return true
    }
    if let new = MarkdownFence(start, bytes) {
      if mayBeHTML { return false }
      if place == .margin { fence = new } else { unsure = (new, start.indent) }
    } else if start.mark == "<", start.indent <= 3 {
      guard let end = HTMLBlockEnd(start, bytes) else {
        mayBeHTML = true
        return !HTMLBlockEnd.isDisputed(start, bytes)
      }
      if end.isIn(start.rest, bytes) { return true }
      if place != .margin || mayBeHTML { return false }
      html = end
    }
    return true
  }

  /// A table with more cells in a row than any has makes the reader leave all tables unread.
  private func hasManyCells(_ text: Range<Int>, _ bytes: TextView) -> Bool {
    text.count > 1000 && text.reduce(0) { $0 + (bytes[$1] == "|" ? 1 : 0) } > 1000
  }
}

/// How a line of Markdown that is not blank begins.
struct LineStart {
  /// In columns, a tab going to the next fourth one; without ideographic blanks, which are text.
  let indent: Int
  /// What stands behind the indent, without the line end.
  let rest: Range<Int>
  let mark: UInt8

  /// nil for a blank line.
  init?(_ line: TextLine, _ bytes: TextView) {
    var (at, columns) = (line.range.lowerBound, 0)
    while at < line.range.upperBound, bytes[at] == " " || bytes[at] == "\t" {
      columns += bytes[at] == " " ? 1 : 4 - columns % 4
      at += 1
    }
    var end = line.range.upperBound
    while end > at, bytes[end - 1] == "\n" || bytes[end - 1] == "\r" { end -= 1 }
    guard at < end else { return nil }
    indent = columns
    rest = at..<end
    mark = bytes[at]
  }

  /// How often the first mark is repeated.
  func run(_ bytes: TextView) -> Int {
    rest.first { bytes[$0] != mark }.map { $0 - rest.lowerBound } ?? rest.count
  }

  /// A letter at the margin (an ideographic blank is one to Markdown), or a heading's number signs
  /// with a blank behind them.
  func beginsBlock(_ bytes: TextView) -> Bool {
    guard indent == 0 else { return false }
    switch mark {
    case let letter where letter.isLetter || !letter.isASCII: return true
    case "#":
      let count = run(bytes)
      return count <= 6 && count < rest.count && bytes[rest.lowerBound + count] == " "
    default: return false
    }
  }
}

/// `---` or `+++` on the first line opens front matter, unless the second line is blank.
private struct MarkdownFrontMatter {
  private enum State { case perhaps, first, inside, past }
  private var state = State.perhaps
  private var mark: UInt8 = 0

  /// Whether a line belongs to the front matter, its marks among it.
  mutating func holds(_ line: TextLine, _ bytes: TextView) -> Bool {
    guard state != .past else { return false }
    guard let first = line.text.first.map({ bytes[$0] }) else {
      if state != .inside { state = .past }
      return state == .inside
    }
    let isRule =
      line.text.count == 3 && line.text.allSatisfy { bytes[$0] == first }
      && line.text.lowerBound == line.range.lowerBound
    if state == .perhaps {
      let opens = isRule && line.range.lowerBound == 0 && (first == "-" || first == "+")
      state = opens ? .first : .past
      mark = first
      return opens
    }
    let closes = isRule && (first == mark || first == "." && mark == "-")
    state = closes ? .past : .inside
    return true
  }
}
