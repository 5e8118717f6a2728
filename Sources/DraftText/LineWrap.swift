/// What the end of a wrapped line stands for.
package enum LineWrap {
  /// Whether a space stands between two characters that a line end came between: between words of
  /// scripts that have spaces, and between such a word and Han; not within Han, nor beside a number
  /// or a mark in Han.
  package static func isSpace(between before: UInt32, and after: UInt32) -> Bool {
    switch (isWide(before), isWide(after)) {
    case (false, false): true
    case (true, true): false
    case (true, false): isLetter(after)
    case (false, true): isLetter(before)
    }
  }

  /// Han, kana and full-width forms; Hangul has spaces.
  private static func isWide(_ scalar: UInt32) -> Bool {
    scalar >= 0x2E80 && !(0xAC00...0xD7FF).contains(scalar) && scalar < 0x1F000
      || scalar >= 0x20000
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    scalar >= 0x80 || scalar | 0x20 >= 0x61 && scalar | 0x20 <= 0x7A
  }
}
