package import DraftText

/// How characters are shown that a terminal would obey or hide: a draft is text and never a command.
package enum Visible {
  /// What to print instead of `scalar`, or `nil` where it may stand as it is.
  @inlinable package static func replacement(for scalar: UInt32) -> String? {
    switch scalar {
    case ..<0x20: String(Unicode.Scalar(0x2400 + scalar)!)
    case 0x7F: "␡"
    // C1 controls; soft hyphen; the marks and overrides of bidirectional text, and what has no
    // width: they make a line read otherwise than it is written.
    case 0x80...0x9F, 0xAD, 0x061C, 0x180E, 0x200B, 0x200E...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      "\\u{" + String(scalar, radix: 16, uppercase: true) + "}"
    default: nil
    }
  }

  /// White space where it is what changed.
  package static func mark(forWhiteSpace scalar: UInt32) -> String {
    switch scalar {
    case 0x20: "␣"
    case 0x09: "⇥"
    case 0x0A: "⏎"
    case 0x0D: "␍"
    case 0x3000: "□"
    default: "\\u{" + String(scalar, radix: 16, uppercase: true) + "}"
    }
  }

  /// A range of white space in signs.
  package static func blanks(_ range: ByteRange, of bytes: UnsafeBufferPointer<UInt8>) -> String {
    var signs = ""
    var at = range.start
    while at < range.end {
      let (scalar, length) = ScalarReading.scalar(in: bytes, at: at)
      signs += mark(forWhiteSpace: scalar)
      at += length
    }
    return signs
  }

  /// A name or a path from outside, on one line.
  package static func text(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { replacement(for: $0.value) != nil }) else {
      return text
    }
    return text.unicodeScalars.map { replacement(for: $0.value) ?? String($0) }.joined()
  }
}
