import DraftText

/// Hides from cmark what only its inline parser looks at. The blocks are all that is asked of it,
/// and links or emphasis would cost most of the time, quadratic in the worst case (`![[]()…`).
/// Footnotes become quotations (`MarkdownNotes`).
enum MarkdownMask {
  /// A copy of the same length, with the same blocks: brackets everywhere (link definitions are
  /// found without cmark), other inline marks after a line's first word. O(bytes).
  static func masked(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
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
        if byte == 0x0A || byte == 0x0D {
          isLeading = true
          if byte == 0x0A || at + 1 == text.count || text[at + 1] != 0x0A {
            marks = notes.marks(text, at + 1)
          }
          continue
        }
        if byte == 0x5B || byte == 0x5D {
          if !isCharacterData(text, at) { out[at] = 0x78 }
          isLeading = false
          continue
        }
        if isLeading {
          isLeading = isMarkup(byte)
          continue
        }
        if isInline(byte), !(byte == 0x3C && at + 1 < text.count && text[at + 1] == 0x2F),
          !(byte == 0x5C && at + 1 < text.count && text[at + 1] == 0x7C)
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
    case 0x2A, 0x5F, 0x5C, 0x26, 0x21, 0x3C: true
    default: false
    }
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x3E, 0x2A, 0x2B, 0x2D, 0x5F, 0x30...0x39, 0x2E, 0x29, 0x3C, 0x21: true
    default: false
    }
  }

  /// The brackets of `<![CDATA[` and `]]>`.
  private static func isCharacterData(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    if text[at] == 0x5D {
      return (at + 2 < text.count && text[at + 1] == 0x5D && text[at + 2] == 0x3E)
        || (at > 0 && at + 1 < text.count && text[at - 1] == 0x5D && text[at + 1] == 0x3E)
    }
    guard at > 1 else { return false }
    return (text[at - 1] == 0x21 && text[at - 2] == 0x3C)
      || (text[at - 1] == 0x41 && text[at - 2] == 0x54)
  }
}
