package import DraftText

/// How characters are shown that a terminal would obey or hide: a draft is text and never a command.
package enum Visible {
  /// What to print instead of `scalar`, or `nil` where it may stand as it is.
  @inlinable package static func replacement(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case ..<" ": String(Unicode.Scalar(valid: 0x2400 + scalar.value))
    case "\u{7F}": "␡"
    // C1 controls; soft hyphen; the marks and overrides of bidirectional text, and what has no
    // width: they make a line read otherwise than it is written.
    case "\u{80}"..."\u{9F}", "\u{AD}", "\u{61C}", "\u{180E}", "\u{200B}", "\u{200E}"..."\u{200F}",
      "\u{2028}"..."\u{202E}",
      "\u{2060}"..."\u{206F}", "\u{FEFF}", "\u{FFF9}"..."\u{FFFB}", "\u{E0000}"..."\u{E007F}":
      "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    // Noncharacters, which no page may hold (and no literal of Swift).
    case "\u{FDCF}"... where scalar.value & 0xFFFE == 0xFFFE || 0xFDD0...0xFDEF ~= scalar.value:
      "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    default: nil
    }
  }

  /// The same behind another scalar: a joiner or a non-joiner does something between the letters of some
  /// scripts and inside emoji, and hides elsewhere.
  package static func replacement(
    for scalar: Unicode.Scalar, behind before: Unicode.Scalar
  ) -> String? {
    guard isJoint(scalar) else { return replacement(for: scalar) }
    // A selector chooses between looks of a Han or of a sign: ☎️.
    let isAtHome =
      "\u{FE00}"..."\u{FE0D}" ~= scalar
      ? before >= "\u{2000}"
      : "\u{FE0E}"..."\u{FE0F}" ~= scalar
        ? isSign(before) : !(before < "\u{590}" || "⺀"..."\u{FAFF}" ~= before)
    return isAtHome
      ? nil : "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  }

  /// Whether a selector makes an emoji of it, or a sign of an emoji.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isEmoji
      || scalar >= "\u{2000}" && !("⺀"..."\u{FAFF}" ~= scalar)
  }

  /// Joiners, the joiner of accents, and the selectors of looks.
  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{200C}"..."\u{200D}", "\u{34F}", "\u{FE00}"..."\u{FE0F}": true
    default: false
    }
  }

  /// White space where it is what changed.
  package static func mark(forWhiteSpace scalar: Unicode.Scalar) -> String {
    switch scalar {
    case " ": "␣"
    case "\t": "⇥"
    case "\n": "⏎"
    case "\r": "␍"
    case "\u{3000}": "□"
    default: "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
  }

  /// A range of white space in signs.
  package static func blanks(_ range: ByteRange, of bytes: TextView) -> String {
    var signs = ""
    var at = range.start
    while at < range.end {
      let (scalar, length) = bytes.decode(at: at)
      signs += mark(forWhiteSpace: scalar)
      at += length
    }
    return signs
  }

  /// A name or a path from outside, on one line.
  package static func text(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { replacement(for: $0) != nil || isJoint($0) })
    else { return text }
    var shown = ""
    // A joiner that joins nothing hides.
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      shown += replacement(for: scalar, behind: before) ?? String(scalar)
      before = scalar
    }
    return shown
  }
}
