import DraftText

/// Footnotes, `[^1]: text` with further paragraphs four columns in, which cmark reads as paragraphs
/// and code.
///
/// They are shown to it as quotations, which hold blocks of any kind: four bytes of the label, and
/// the four blanks that put a line inside, become the marks of a quotation in a quotation, `> > `.
/// What stands behind keeps its column.
struct MarkdownNotes {
  private static let indent = 4

  /// Whether an indented line goes on with a footnote.
  private var isOpen = false
  private var isAfterBlank = false

  /// The byte that `index` of the marks is.
  static func mask(_ index: Int) -> UInt8 { UInt8(ascii: index % 2 == 0 ? ">" : " ") }

  /// The bytes of the line at `start` that are to become marks of quotation. O(label).
  mutating func marks(_ bytes: TextView, _ start: Int) -> Range<Int> {
    var at = start
    while at < bytes.count, at - start < Self.indent, bytes[at] == " " { at += 1 }
    guard at < bytes.count else { return start..<start }
    if at - start < Self.indent, Self.label(bytes, at) {
      (isOpen, isAfterBlank) = (true, false)
      return at..<at + Self.indent
    }
    guard isOpen else { return start..<start }
    if bytes[at] == "\n" || bytes[at] == "\r" {
      isAfterBlank = true
      return start..<start
    }
    if at - start == Self.indent || bytes[at] == "\t" {
      isAfterBlank = false
      return at - start == Self.indent ? start..<at : at..<at + 1
    }
    // At the margin, only text that the paragraph above it runs on into is still the footnote's.
    isOpen = !isAfterBlank && Self.isText(bytes[at])
    return start..<start
  }

  /// Whether `[^label]:` stands at `start`, with a label that no other markup is in.
  static func label(_ bytes: TextView, _ start: Int) -> Bool {
    guard start + 4 < bytes.count, bytes[start] == "[", bytes[start + 1] == "^" else {
      return false
    }
    var at = start + 2
    while at < bytes.count, !bytes[at].isBlank, bytes[at] != "]" {
      if bytes[at] == "[" || bytes[at] == "`" || bytes[at] == "~" || bytes[at] == "|" {
        return false
      }
      at += 1
    }
    return at > start + 2 && at + 1 < bytes.count && bytes[at] == "]" && bytes[at + 1] == ":"
  }

  /// Where the label starts whose mask ends at `first`, a paragraph's first byte to cmark.
  static func labelStart(_ bytes: TextView, before first: Int) -> Int? {
    let start = first - indent
    return start >= 0 && label(bytes, start) ? start : nil
  }

  /// Not what may open a block: `# > - + * | < ` ~ ` and digits.
  private static func isText(_ byte: UInt8) -> Bool {
    switch byte {
    case "#", ">", "-", "+", "*", "|", "<", "`", "~", "0"..."9": false
    default: true
    }
  }
}
