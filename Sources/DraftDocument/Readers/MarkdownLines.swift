import DraftText

/// Small questions about the lines of a Markdown text.
enum MarkdownLines {
  /// `start..<end` without white space at its ends; empty at `start` where there is nothing else.
  static func trimmed(
    _ bytes: TextView, _ start: Int, _ end: Int
  ) -> ByteRange {
    var start = start
    var end = max(start, end)
    while start < end {
      let length = spaceLength(bytes, start)
      if length == 0 || start + length > end { break }
      start += length
    }
    while start < end {
      let length = spaceLengthBefore(bytes, end)
      if length == 0 || end - length < start { break }
      end -= length
    }
    return ByteRange(start, end)
  }

  /// The bytes of the white space character at `at` (ASCII, U+00A0, U+3000), or 0.
  static func spaceLength(_ bytes: TextView, _ at: Int) -> Int {
    if bytes[at].isSpace { return 1 }
    if bytes.has("\u{A0}", at: at) { return 2 }
    return bytes.has("\u{3000}", at: at) ? 3 : 0
  }

  private static func spaceLengthBefore(_ bytes: TextView, _ at: Int) -> Int {
    if bytes[at - 1].isSpace { return 1 }
    if at >= 2, spaceLength(bytes, at - 2) == 2 { return 2 }
    if at >= 3, spaceLength(bytes, at - 3) == 3 { return 3 }
    return 0
  }

  /// The end of the line that holds `at`, its line end not included.
  static func lineEnd(_ bytes: TextView, _ at: Int) -> Int {
    var end = bytes.skipBlocks(at, bytes.count) { $0.holds("\n"..."\r") }
    while end < bytes.count, bytes[end] != "\n", bytes[end] != "\r" { end += 1 }
    return end
  }

  /// The start of the line after the one whose end is `end`.
  static func nextLine(_ bytes: TextView, after end: Int) -> Int {
    if end >= bytes.count { return bytes.count }
    if bytes[end] == "\r", end + 1 < bytes.count, bytes[end + 1] == "\n" { return end + 2 }
    return end + 1
  }

  /// Where the body starts: after YAML (`---` … `---`) or TOML (`+++` … `+++`) at byte 0, else 0.
  /// A blank second line makes the first one a rule.
  static func frontMatterEnd(_ bytes: TextView) -> Int {
    guard bytes.count > 3, let mark = bytes.first, mark == "-" || mark == "+" else { return 0 }
    func isFence(_ line: ByteRange) -> Bool {
      guard line.count == 3 else { return false }
      let same = line.range.allSatisfy { bytes[$0] == mark }
      return same || (mark == "-" && line.range.allSatisfy { bytes[$0] == "." })
    }
    var end = lineEnd(bytes, 0)
    let first = trimmed(bytes, 0, end)
    guard first.start == 0, isFence(first), bytes[0] == mark else { return 0 }
    var at = nextLine(bytes, after: end)
    var isSecond = true
    while at < bytes.count {
      end = lineEnd(bytes, at)
      let line = trimmed(bytes, at, end)
      if isSecond, line.isEmpty { return 0 }
      isSecond = false
      if line.start == at, isFence(line) { return nextLine(bytes, after: end) }
      at = nextLine(bytes, after: end)
    }
    return 0
  }
}
