package import DraftText

/// Picks the reader of a draft whose format nobody named.
package enum ReaderChoice {
  /// By the ending of `name`, and for one that says nothing ("-", "draft", ".tmp") by the first
  /// 64 KB of the text. O(1).
  package static func reader(for text: DecodedText, name: String) -> ReaderKind {
    switch ending(of: name) {
    case "md", "markdown", "mdown", "mkd", "mkdn", "qmd", "rmd": return .markdown
    case "txt", "text": return .plain
    default:
      return text.withView { looksLikeMarkdown($0) ? .markdown : .plain }
    }
  }

  private static func ending(of name: String) -> String {
    let bytes = Array(name.utf8)
    guard let dot = bytes.lastIndex(of: 0x2E), !bytes[dot...].contains(0x2F) else { return "" }
    let lower = bytes[(dot + 1)...].map { "A"..."Z" ~= $0 ? $0 + 0x20 : $0 }
    return String(decoding: lower, as: UTF8.self)
  }

  /// Conservative: plain text read as Markdown loses its numbered headings to lists. One heading
  /// with its space, or a fenced block with both its fences, or lists and links together.
  private static func looksLikeMarkdown(_ bytes: TextView) -> Bool {
    let bytes = bytes.part(0..<min(bytes.count, 1 << 16))
    var headings = 0
    var fences = 0
    var bullets = 0
    var links = 0
    var at = 0
    while at < bytes.count {
      let end = MarkdownLines.lineEnd(bytes, at)
      let line = MarkdownLines.trimmed(bytes, at, end)
      let indent = line.start - at
      if !line.isEmpty, indent <= 3 {
        switch bytes[line.start] {
        case "#" where isHeading(bytes, line): headings += 1
        case "`" where isFence(bytes, line): fences += 1
        case "*", "+", "-":
          if line.count > 2, bytes[line.start + 1] == " " { bullets += 1 }
        default: break
        }
      }
      var place = line.start
      while place + 1 < line.end {
        if bytes[place] == "]", bytes[place + 1] == "(" { links += 1 }
        place += 1
      }
      at = MarkdownLines.nextLine(bytes, after: end)
    }
    return headings > 0 || fences >= 2 || (bullets > 0 && links > 0)
  }

  private static func isHeading(_ bytes: TextView, _ line: ByteRange) -> Bool {
    let (marker, content) = MarkdownHeading.parts(bytes, line.start, line.end)
    return marker.count <= 6 && marker.end < line.end && bytes[marker.end] == " "
      && !content.isEmpty
  }

  private static func isFence(_ bytes: TextView, _ line: ByteRange) -> Bool {
    line.count >= 3 && bytes[line.start + 1] == "`" && bytes[line.start + 2] == "`"
  }
}
