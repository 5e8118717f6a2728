import DraftText

/// A line of a form, a head or a signature block: 统一社会信用代码：…, 出席：…, Date: ….
enum FormField {
  /// Longer labels are clauses: 统一社会信用代码 has eight characters, a name in brackets some more.
  private static let longestLabel = 16

  /// Whether a line starts with a short label and a colon.
  static func begins(_ bytes: Bytes, _ line: ByteRange) -> Bool {
    var at = line.start
    for _ in 0...longestLabel {
      guard at < line.end else { return false }
      let scalar = bytes.scalar(at)
      switch scalar {
      case 0xFF1A: return at > line.start
      // Neither 9:00 nor https://.
      case 0x3A:
        let next = at + 1 < line.end ? bytes[at + 1] : 0x20
        return at > line.start && (next == 0x20 || next >= 0x80)
      // Marks of a sentence end no label.
      case 0x2C, 0x2E, 0x3B, 0xFF0C, 0xFF1B, 0x201C, 0x201D, 0x300A: return false
      default: if Mark.isEnd(scalar) { return false }
      }
      at += bytes.length(at)
    }
    return false
  }
}
