import DraftLanguage
import DraftText

/// A line of a form, a head or a signature block: 统一社会信用代码：…, 出席：…, Date: ….
enum FormField {
  /// Longer labels are clauses: 统一社会信用代码 has eight characters, a name in brackets some more.
  private static let longestLabel = 16

  /// Whether a line starts with a short label and a colon.
  static func begins(_ bytes: TextView, _ line: ByteRange) -> Bool {
    var at = line.start
    for _ in 0...longestLabel {
      guard at < line.end else { return false }
      let scalar = bytes.scalar(at: at)
      switch scalar {
      case "：": return at > line.start
      // Neither 9:00 nor https://.
      case ":":
        let next = at + 1 < line.end ? bytes[at + 1] : UInt8(ascii: " ")
        return at > line.start && (next == " " || !next.isASCII)
      // Marks of a sentence end no label.
      case ",", ".", ";", "，", "；", "“", "”", "《": return false
      default: if Mark.isEnd(scalar) { return false }
      }
      at += bytes.length(at: at)
    }
    return false
  }
}
