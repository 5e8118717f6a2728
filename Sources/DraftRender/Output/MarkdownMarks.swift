import DraftText

/// Which marks a Markdown reader takes for marks around a stretch of text.
enum MarkdownMarks {
  /// `**` and `~~` mark only between letters: beside 。 or （ CommonMark takes them for text, and Chinese
  /// has no blanks that would help. What starts or ends otherwise needs tags.
  static func areRead(around range: ByteRange, of bytes: TextView) -> Bool {
    guard !range.isEmpty else { return false }
    var last = range.end - 1
    while last > range.start, bytes[last].isContinuation { last -= 1 }
    return isLetter(bytes.decode(at: range.start).value)
      && isLetter(bytes.decode(at: last).value)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}
