import DraftText

/// Hides from cmark what only its inline parser looks at. The blocks are all that is asked of it,
/// and links or emphasis would cost most of the time, quadratic in the worst case (`![[]()…`).
/// Footnotes become quotations (`MarkdownNotes`).
enum MarkdownMask {
  /// A copy of the same length, with the same blocks: brackets everywhere (link definitions are
  /// found without cmark), other inline marks after a line's first word. O(bytes).
  static func masked(_ text: TextView) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: text.count) { out, written in
      var isLeading = true
      var notes = MarkdownNotes()
      var marks = notes.marks(text, 0)
      for at in 0..<text.count {
        if marks.contains(at) {
          out[at] = MarkdownNotes.mask(at - marks.lowerBound)
          continue
        }
        let byte = text[at]
        out[at] = byte
        if byte == "\n" || byte == "\r" {
          isLeading = true
          if byte == "\n" || at + 1 == text.count || text[at + 1] != "\n" {
            marks = notes.marks(text, at + 1)
          }
          continue
        }
        if byte == "[" || byte == "]" {
          if !isCharacterData(text, at) { out[at] = 0x78 }
          isLeading = false
          continue
        }
        if isLeading {
          isLeading = isMarkup(byte)
          continue
        }
        if isInline(byte), !(byte == "<" && at + 1 < text.count && text[at + 1] == "/"),
          !(byte == "\\" && at + 1 < text.count && text[at + 1] == "|")
        {
          out[at] = 0x78
        }
      }
      written = text.count
    }
  }

  /// `* _ \ & ! <`. Back-ticks stay: they decide whether a line opens a fence.
  private static func isInline(_ byte: UInt8) -> Bool {
    switch byte {
    case "*", "_", "\\", "&", "!", "<": true
    default: false
    }
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case " ", "\t", ">", "*", "+", "-", "_", "0"..."9", ".", ")", "<", "!": true
    default: false
    }
  }

  /// The brackets of `<![CDATA[` and `]]>`.
  private static func isCharacterData(_ text: TextView, _ at: Int) -> Bool {
    if text[at] == "]" {
      return (at + 2 < text.count && text[at + 1] == "]" && text[at + 2] == ">")
        || (at > 0 && at + 1 < text.count && text[at - 1] == "]" && text[at + 1] == ">")
    }
    guard at > 1 else { return false }
    return (text[at - 1] == "!" && text[at - 2] == "<")
      || (text[at - 1] == "A" && text[at - 2] == "T")
  }
}
