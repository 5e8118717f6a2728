/// Classes of scalars, as the rules use them.
package enum Scalars {
  /// White space, with the ideographic and no-break spaces and the zero-width space and BOM,
  /// which stand in drafts as layout.
  @inlinable @inline(__always)
  package static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t"..."\r", " ", "\u{85}", "\u{A0}", "\u{1680}", "\u{2000}"..."\u{200B}", "\u{2028}",
      "\u{2029}", "\u{202F}", "\u{205F}", "\u{3000}", "\u{FEFF}":
      return true
    default: return false
    }
  }

  /// Chinese characters of all planes, and 〇.
  @inlinable @inline(__always)
  package static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "一"..."\u{9FFF}", "\u{3400}"..."\u{4DBF}", "\u{20000}"..."\u{323AF}",
      "\u{F900}"..."\u{FAFF}", "〇":
      return true
    default: return false
    }
  }

  @inlinable @inline(__always)
  package static func isKana(_ scalar: Unicode.Scalar) -> Bool {
    "ぁ"..."ヿ" ~= scalar || "ｦ"..."\u{FF9F}" ~= scalar
  }

  /// Letters of Thai, Lao, Burmese and Khmer, which set no blanks between words.
  @inlinable @inline(__always)
  package static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{E00}"..."\u{EFF}", "\u{1000}"..."\u{109F}", "\u{1780}"..."\u{17FF}":
      // Their end marks are no letters.
      !("\u{104A}"..."\u{104B}" ~= scalar || "\u{17D4}"..."\u{17D6}" ~= scalar)
    default: false
    }
  }

  /// 0 to 9, of either width.
  @inlinable @inline(__always)
  package static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    "0"..."9" ~= scalar || "０"..."９" ~= scalar
  }

  /// The ASCII character that a full-width form stands for; other scalars as they are.
  @inlinable @inline(__always)
  package static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    "！"..."～" ~= scalar ? Unicode.Scalar(valid: scalar.value - 0xFEE0) : scalar
  }

  /// The full-width form of a visible ASCII character; other scalars as they are.
  @inlinable @inline(__always)
  package static func wide(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    "!"..."~" ~= scalar ? Unicode.Scalar(valid: scalar.value + 0xFEE0) : scalar
  }

  /// The small letter of a capital of ASCII; other scalars as they are.
  @inlinable @inline(__always)
  package static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    "A"..."Z" ~= scalar ? Unicode.Scalar(valid: scalar.value | 0x20) : scalar
  }

  /// The value of a digit of either width.
  @inlinable @inline(__always)
  package static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value - 0x30)
    case "０"..."９": Int(scalar.value - 0xFF10)
    default: nil
    }
  }

  /// Of Latin, Cyrillic and Greek, as far as those alphabets are in one run.
  @inlinable @inline(__always)
  package static func isLower(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "÷": return false
    case "a"..."z", "ß"..."ÿ", "а"..."џ", "ά"..."ώ": return true
    default: return false
    }
  }

  /// Of Latin, Cyrillic and Greek, as far as those alphabets are in one run.
  @inlinable @inline(__always)
  package static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "×": return false
    case "A"..."Z", "À"..."Þ", "Ѐ"..."Я", "Α"..."Ϋ": return true
    default: return false
    }
  }

  @inlinable @inline(__always)
  package static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    isLower(scalar) || isUpper(scalar) || "Ā"..."ɏ" ~= scalar
  }
}
