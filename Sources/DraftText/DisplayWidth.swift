/// How many columns of a terminal a text takes.
package enum DisplayWidth {
  /// 0 for controls, combining marks and zero-width characters; 2 for East Asian wide and
  /// fullwidth ones and for emoji; else 1. `ambiguous` is the width of those that are narrow in
  /// Western fonts and wide in East Asian ones (“ ” — … ①).
  package static func columns(of scalar: Unicode.Scalar, ambiguous: Int = 1) -> Int {
    if scalar < "\u{7F}" { return scalar < " " ? 0 : 1 }
    if scalar < "\u{A0}" { return 0 }
    if "一"..."\u{9FFF}" ~= scalar { return 2 }
    if scalar >= "\u{300}", ScalarRanges.contains(MarkTables.zeroWidth, scalar) { return 0 }
    if scalar >= "ᄀ", ScalarRanges.contains(WidthTables.wide, scalar) { return 2 }
    if ambiguous != 1, ScalarRanges.contains(WidthTables.ambiguous, scalar) { return ambiguous }
    return 1
  }

  /// The columns of a range of valid UTF-8, as `ColumnCounter` counts them. O(length).
  package static func columns(
    of range: ByteRange, in bytes: [UInt8], ambiguous: Int = 1
  ) -> Int {
    bytes.withView { text in
      var counter = ColumnCounter(ambiguous: ambiguous)
      var total = 0
      var at = range.start
      while at < range.end {
        let (scalar, length) = text.decode(at: at)
        at += length
        total += counter.add(scalar)
      }
      return total
    }
  }
}

/// Counts the columns of a text scalar by scalar, because what one takes hangs on those before it: emoji
/// joined by U+200D take two together, and so do an emoji with its skin tone, a character that U+FE0F
/// turns into an emoji, and the two letters of a flag.
@frozen @usableFromInline
package struct ColumnCounter: Sendable {
  @usableFromInline let ambiguous: Int
  @usableFromInline var last = 0
  @usableFromInline var isJoined = false
  @usableFromInline var isHalfFlag = false
  /// Whether the scalar added last is of the same character as the one before: no line breaks between them.
  @usableFromInline package internal(set) var continuesCharacter = false

  /// - Parameter ambiguous: The columns of “ ” — … ①, which depend on the terminal.
  package init(ambiguous: Int = 1) { self.ambiguous = ambiguous }

  /// How many columns more the text takes with this scalar.
  @inlinable @inline(__always)
  package mutating func add(_ scalar: Unicode.Scalar) -> Int {
    if "一"..."\u{9FFF}" ~= scalar || " "..<"\u{7F}" ~= scalar, !isJoined {
      isHalfFlag = false
      continuesCharacter = false
      last = scalar < "\u{7F}" ? 1 : 2
      return last
    }
    return addOther(scalar)
  }

  @usableFromInline
  mutating func addOther(_ scalar: Unicode.Scalar) -> Int {
    let isFlag = "🇦"..."🇿" ~= scalar
    continuesCharacter = isJoined || (isFlag && isHalfFlag) || joinsCharacterBefore(scalar)
    isHalfFlag = isFlag && !isHalfFlag
    let isInside = isJoined
    isJoined = false
    switch scalar {
    case "\u{200D}":
      isJoined = last == 2
      return 0
    case "\u{FE0F}" where last == 1:
      last = 2
      return 1
    case "🏻"..."🏿" where last == 2: return 0
    default: break
    }
    let width = DisplayWidth.columns(of: scalar, ambiguous: ambiguous)
    guard width > 0 else {
      isJoined = isInside && continuesCharacter
      return 0
    }
    last = isInside ? 2 : width
    return isInside ? 0 : width
  }
}
