import DraftText

/// Finds page numbers that only their places distinguish from other numbers: 3, 3/9 and [3], each alone on a
/// line.
///
/// They count up by one with text between them, and one of them at least cuts a sentence or stands at a form
/// feed.
struct BarePageNumbers {
  private struct Candidate {
    var place: Int
    var value: Int
    var form: Form
    /// How many lines of text stand between it and the one before.
    var lines: Int
    /// Whether the line before breaks off, or a form feed stands beside it.
    var isEvident: Bool
  }

  private enum Form { case bare, ofTotal, bracketed }

  private let bytes: TextView
  private var candidates: [Candidate] = []

  /// Where they start. O(bytes).
  static func find(_ bytes: TextView) -> Set<Int> {
    var reader = BarePageNumbers(bytes: bytes)
    reader.read()
    return reader.settled()
  }

  private init(bytes: TextView) { self.bytes = bytes }

  private mutating func read() {
    var line = 0
    var lines = 0
    var last: ByteRange?
    while line < bytes.count {
      let end = MarkdownLines.lineEnd(bytes, line)
      let first = bytes.skipSpace(line, end)
      if bytes[line] == "\u{C}" { noteFeed() }
      if first < end {
        let range = ByteRange(first, bytes.trimEnd(first, end))
        if let (value, form) = number(range) {
          candidates.append(
            Candidate(
              place: first, value: value, form: form, lines: lines,
              isEvident: last.map(breaksOff) ?? false))
          lines = 0
        } else {
          lines += 1
          last = range
        }
      }
      line = MarkdownLines.nextLine(bytes, after: end)
    }
  }

  /// A form feed right behind a number.
  private mutating func noteFeed() {
    guard let last = candidates.indices.last, candidates[last].lines > 0 else { return }
    let end = MarkdownLines.lineEnd(bytes, candidates[last].place)
    let next = bytes.skipSpace(end, bytes.count)
    if (end..<next).contains(where: { bytes[$0] == "\u{C}" }) { candidates[last].isEvident = true }
  }

  private func settled() -> Set<Int> {
    var found: Set<Int> = []
    var start = 0
    for index in candidates.indices {
      let next = index + 1
      if next < candidates.count, goesOn(candidates[index], candidates[next]) { continue }
      let run = candidates[start..<next]
      if run.count > 1, run.contains(where: \.isEvident) { found.formUnion(run.map(\.place)) }
      start = next
    }
    return found
  }

  private func goesOn(_ one: Candidate, _ next: Candidate) -> Bool {
    next.form == one.form && next.value == one.value + 1 && next.lines > 1
  }

  private func breaksOff(_ line: ByteRange) -> Bool {
    let last = bytes.scalar(before: line.end, from: line.start)
    return line.count >= 30
      && (Scalars.isHan(last) || Scalars.isLower(last) || last == "，" || last == "、" || last == ",")
  }

  /// Of at most four digits, 3 / 9 and [3] too.
  private func number(_ line: ByteRange) -> (value: Int, form: Form)? {
    guard line.count <= 12 else { return nil }
    if bytes[line.start] == "[" {
      guard bytes[line.end - 1] == "]" else { return nil }
      return digits(line.start + 1, line.end - 1).flatMap {
        $0.end == line.end - 1 ? ($0.value, .bracketed) : nil
      }
    }
    guard let page = digits(line.start, line.end) else { return nil }
    if page.end == line.end { return (page.value, .bare) }
    let slash = bytes.skipSpace(page.end, line.end)
    guard slash < line.end, bytes[slash] == "/",
      let total = digits(bytes.skipSpace(slash + 1, line.end), line.end), total.end == line.end,
      total.value >= page.value
    else { return nil }
    return (page.value, .ofTotal)
  }

  private func digits(_ start: Int, _ end: Int) -> (value: Int, end: Int)? {
    var (at, value) = (start, 0)
    while at < end, at - start < 4, bytes.isDigit(at) {
      value = value * 10 + bytes[at].digit
      at += 1
    }
    return at > start && !(at < end && bytes.isDigit(at)) ? (value, at) : nil
  }
}
