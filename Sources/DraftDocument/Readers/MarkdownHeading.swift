import DraftText

/// Headings and other one-line markup, looked at byte by byte.
enum MarkdownHeading {
  /// `## Title ##` from `first` on: its number signs, and the title without the closing ones.
  static func parts(
    _ bytes: TextView, _ first: Int, _ last: Int
  ) -> (marker: ByteRange, content: ByteRange) {
    var at = first
    while at < last, bytes[at] == "#" { at += 1 }
    let marker = ByteRange(first, at)
    var content = MarkdownLines.trimmed(bytes, at, last)
    var end = content.end
    while end > content.start, bytes[end - 1] == "#" { end -= 1 }
    if end == content.start || (end < content.end && bytes[end - 1].isSpace) {
      content = MarkdownLines.trimmed(bytes, content.start, end)
    }
    return (marker, content)
  }

  /// The line of `=` or `-` under a heading that starts at `first`, from its line's start to the
  /// next line's. Looked for, because cmark lets such a heading end a line too late.
  static func underline(
    _ bytes: TextView, _ first: Int, _ last: Int
  ) -> ByteRange? {
    var at = MarkdownLines.nextLine(bytes, after: MarkdownLines.lineEnd(bytes, first))
    while at < last {
      let end = MarkdownLines.lineEnd(bytes, at)
      var start = at
      while start < end, bytes[start].isSpace || bytes[start] == ">" { start += 1 }
      let line = MarkdownLines.trimmed(bytes, start, end)
      let next = MarkdownLines.nextLine(bytes, after: end)
      if !line.isEmpty, case let mark = bytes[line.start], mark == "=" || mark == "-",
        line.range.allSatisfy({ bytes[$0] == mark })
      {
        return ByteRange(at, next)
      }
      at = next
    }
    return nil
  }

  /// `#标题`: one to six number signs at the line's start and then at once a letter that is not
  /// ASCII (`#tag` and `#1` are no headings), no further tag in the line, no full stop, and short.
  static func lenient(
    _ bytes: TextView, _ start: Int, _ end: Int
  ) -> (marker: ByteRange, content: ByteRange)? {
    var at = start
    while at < end, at - start < 3, bytes[at] == " " { at += 1 }
    let first = at
    while at < end, bytes[at] == "#" { at += 1 }
    guard 1...6 ~= at - first, at < end, bytes[at] >= UInt8(leading: "\u{3000}"), end - at <= 180
    else { return nil }
    let (marker, content) = parts(bytes, first, end)
    guard content.count >= 3, !content.range.contains(where: { bytes[$0] == "#" }) else {
      return nil
    }
    return bytes.has("。", before: content.end) ? nil : (marker, content)
  }

  /// `[label]: target`, which cmark takes out of the text; no footnote.
  static func isLinkDefinition(
    _ bytes: TextView, _ start: Int, _ end: Int
  ) -> Bool {
    var at = start
    while at < end, at - start < 3, bytes[at] == " " { at += 1 }
    guard at + 1 < end, bytes[at] == "[", bytes[at + 1] != "^" else { return false }
    while at < end, bytes[at] != "]" { at += bytes[at] == "\\" ? 2 : 1 }
    return at + 2 < end && bytes[at + 1] == ":"
  }

  /// Whether a line between two blocks is only markup: rules, quote marks, bare list markers.
  static func isMarkup(_ bytes: TextView, _ line: ByteRange) -> Bool {
    var at = line.start
    while at < line.end {
      switch bytes[at] {
      case "\t"..."\r", " ", ">", "#", "*", "+", "-", "_", "=": at += 1
      case "0"..."9":
        while at < line.end, "0"..."9" ~= bytes[at] { at += 1 }
        guard at < line.end, bytes[at] == "." || bytes[at] == ")" else { return false }
        at += 1
      default: return false
      }
    }
    return true
  }
}
