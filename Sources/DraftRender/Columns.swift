/// How many columns of a terminal a scalar takes.
///
/// A stand-in for DraftText's `DisplayWidth`, with the ranges that matter most; to be replaced.
enum Columns {
  static func of(_ scalar: UInt32) -> Int {
    if scalar < 0x300 { return 1 }
    switch scalar {
    case 0x0300...0x036F, 0x200B...0x200F, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0x3099...0x309A:
      return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

extension Columns {
  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1.value) }
  }

  static func pad(_ text: String, to columns: Int, atStart: Bool = false) -> String {
    let blank = String(repeating: " ", count: max(0, columns - of(text)))
    return atStart ? blank + text : text + blank
  }

  /// Cut to `columns`, with … where something was left out.
  static func cut(_ text: String, to columns: Int) -> String {
    guard of(text) > columns else { return text }
    var room = columns - 1
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      room -= of(scalar.value)
      if room < 0 { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }
}
