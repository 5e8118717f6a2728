package import DraftText

/// Picks the reader of a draft whose format nobody named.
package enum ReaderChoice {
  /// By the ending of `name`, and for one that says nothing ("-", "draft", ".tmp") by the first
  /// 64 KB of the text. O(1).
  package static func reader(for text: DecodedText, name: String) -> ReaderKind {
    switch ending(of: name) {
    case "md", "markdown", "mdown", "mkd", "mkdn", "qmd", "rmd": return .markdown
    case "tex", "latex", "ltx": return .latex
    case "rst", "rest": return .rst
    case "adoc", "asciidoc", "asc": return .asciidoc
    case "org": return .org
    case "txt", "text": return text.withView { isPlainlyMarkdown($0) ? .markdown : .plain }
    default:
      return text.withView {
        looksLikeLatex($0) ? .latex : looksLikeMarkdown($0) ? .markdown : .plain
      }
    }
  }

  /// Whether a line of the first 64 KB starts a document or a class of LaTeX.
  private static func looksLikeLatex(_ all: TextView) -> Bool {
    let bytes = all.part(0..<min(all.count, 1 << 16))
    var at = 0
    while at < bytes.count {
      if bytes[at] == "\\",
        bytes.has("\\documentclass", at: at) || bytes.has("\\begin{document}", at: at)
      {
        return true
      }
      let end = MarkdownLines.lineEnd(bytes, at)
      at = MarkdownLines.nextLine(bytes, after: end)
    }
    return false
  }

  private static func ending(of name: String) -> String {
    let bytes = Array(name.utf8)
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")),
      !bytes[dot...].contains(UInt8(ascii: "/"))
    else { return "" }
    let lower = bytes[(dot + 1)...].map { $0.lowercased }
    return String(decoding: lower, as: UTF8.self)
  }

  /// What a .txt file has to have: front matter, or headings behind blank lines and either several of them or
  /// fences, links or bullets beside.
  private static func isPlainlyMarkdown(_ bytes: TextView) -> Bool {
    let found = Signs(bytes)
    if found.hasFrontMatter, found.headings > 0 || found.fences > 1 { return true }
    return found.apart > 1
      || found.apart > 0 && (found.links > 0 || found.fences > 1 || found.bullets > 1)
      || found.fences > 1 && found.links > 0 || found.links > 1 && found.bullets > 1
  }

  /// Conservative: plain text read as Markdown loses its numbered headings to lists. One heading
  /// with its space, or a fenced block with both its fences, or lists and links together.
  private static func looksLikeMarkdown(_ bytes: TextView) -> Bool {
    let found = Signs(bytes)
    return found.headings > 0 || found.fences >= 2 || (found.bullets > 0 && found.links > 0)
  }

  /// What the first 64 KB have of Markdown.
  private struct Signs {
    var headings = 0
    /// Headings behind a blank line or at the start, and before one or at the end.
    var apart = 0
    var fences = 0
    var bullets = 0
    var links = 0
    var hasFrontMatter = false

    init(_ all: TextView) {
      let bytes = all.part(0..<min(all.count, 1 << 16))
      var isFree = true
      var at = 0
      hasFrontMatter = bytes.has("---\n", at: 0) || bytes.has("---\r\n", at: 0)
      while at < bytes.count {
        let end = MarkdownLines.lineEnd(bytes, at)
        let line = MarkdownLines.trimmed(bytes, at, end)
        if !line.isEmpty, line.start - at <= 3 {
          switch bytes[line.start] {
          case "#" where isHeading(bytes, line):
            headings += 1
            if isFree || at == 0 { apart += 1 }
          case "`" where isFence(bytes, line), "~" where isFence(bytes, line): fences += 1
          case "*", "+", "-":
            if line.count > 2, bytes[line.start + 1] == " " { bullets += 1 }
          default: break
          }
        }
        countLinks(bytes, line)
        isFree = line.isEmpty || line.count == 3 && bytes.has("---", at: line.start)
        at = MarkdownLines.nextLine(bytes, after: end)
      }
    }

    private mutating func countLinks(_ bytes: TextView, _ line: ByteRange) {
      var place = line.start
      while place + 1 < line.end {
        if bytes[place] == "]", bytes[place + 1] == "(" { links += 1 }
        place += 1
      }
    }
  }

  private static func isHeading(_ bytes: TextView, _ line: ByteRange) -> Bool {
    let (marker, content) = MarkdownHeading.parts(bytes, line.start, line.end)
    return marker.count <= 6 && marker.end < line.end && bytes[marker.end] == " "
      && !content.isEmpty
  }

  private static func isFence(_ bytes: TextView, _ line: ByteRange) -> Bool {
    let mark = bytes[line.start]
    return line.count >= 3 && bytes[line.start + 1] == mark && bytes[line.start + 2] == mark
  }
}
