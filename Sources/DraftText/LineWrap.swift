/// What the end of a wrapped line stands for.
package enum LineWrap {
  /// Whether a space stands between two characters that a line end came between: between words of
  /// scripts that have spaces, and between such a word and Han; not within Han, nor beside a number
  /// or a mark in Han.
  package static func isSpace(between before: Unicode.Scalar, and after: Unicode.Scalar) -> Bool {
    switch (isWide(before), isWide(after)) {
    case (false, false): true
    case (true, true): false
    case (true, false): isLetter(after)
    case (false, true): isLetter(before)
    }
  }

  /// Han, kana and full-width forms; Hangul has spaces.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar >= "\u{2E80}" && !("\u{AC00}"..."\u{D7FF}" ~= scalar) && scalar < "🀀"
      || scalar >= "\u{20000}"
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII || "a"..."z" ~= scalar || "A"..."Z" ~= scalar
  }
}
