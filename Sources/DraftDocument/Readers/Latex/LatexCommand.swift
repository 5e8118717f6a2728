import DraftText

/// A command of LaTeX with its arguments: `\section*[short]{Title}`.
struct LatexCommand {
  /// Without the backslash and the star.
  let name: ByteRange
  /// From the backslash to the end of its arguments.
  private(set) var whole: ByteRange
  /// Inside the first braces; `nil` where there are none.
  private(set) var argument: ByteRange?

  /// The command that starts at `place`, if one does, with its optional and its first braced argument. Braces
  /// pair within `end`. O(length).
  init?(_ bytes: TextView, _ place: Int, _ end: Int) {
    guard place < end, bytes[place] == "\\", bytes.isLetter(place + 1) else { return nil }
    var at = place + 1
    while at < end, bytes.isLetter(at) { at += 1 }
    name = ByteRange(place + 1, at)
    if at < end, bytes[at] == "*" { at += 1 }
    while let past = Self.bracketed(bytes, at, end, "[", "]") { at = past }
    if let past = Self.bracketed(bytes, at, end, "{", "}") {
      argument = ByteRange(at + 1, past - 1)
      at = past
    }
    whole = ByteRange(place, at)
  }

  /// Whether it is called `text`.
  func isNamed(_ text: StaticString, _ bytes: TextView) -> Bool {
    name.count == text.utf8CodeUnitCount && bytes.has(text, at: name.start)
  }

  /// Behind the bracket that closes the one at `at`.
  private static func bracketed(
    _ bytes: TextView, _ at: Int, _ end: Int, _ opening: Unicode.Scalar, _ closing: Unicode.Scalar
  ) -> Int? {
    let (open, close) = (
      UInt8(truncatingIfNeeded: opening.value), UInt8(truncatingIfNeeded: closing.value)
    )
    guard at < end, bytes[at] == open else { return nil }
    var depth = 0
    var place = at
    while place < end {
      switch bytes[place] {
      case "\\": place += 1
      case open: depth += 1
      case close:
        depth -= 1
        if depth == 0 { return place + 1 }
      default: break
      }
      place += 1
    }
    return nil
  }
}
