/// Whether a user-perceived character may start at a scalar: not at combining marks, joiners,
/// variation selectors, emoji modifiers, Hangul vowels and finals, Indic vowel signs.
package func joinsCharacterBefore(_ scalar: Unicode.Scalar) -> Bool {
  // Most of what is asked for: letters, Han, and the marks of Chinese.
  switch scalar {
  case "\0"..."\u{2FF}", "\u{3000}"..."\u{3029}", "\u{3400}"..."\u{9FFF}", "！"..."｠": return false
  default: break
  }
  if "🏻"..."🏿" ~= scalar || scalar == "ﾞ" || scalar == "ﾟ" { return true }
  // Direction marks, the word joiner and the zero-width space stand for themselves.
  if "\u{2000}"..."\u{206F}" ~= scalar { return scalar == "\u{200C}" || scalar == "\u{200D}" }
  if scalar == "\u{FEFF}" { return false }
  return ScalarRanges.contains(MarkTables.zeroWidth, scalar)
    || ScalarRanges.contains(MarkTables.spacingMarks, scalar)
}

/// Whether a scalar belongs to the one behind it: the signs of numbers in Arabic, Syriac and Kaithi.
@inline(__always)
private func joinsCharacterBehind(_ scalar: Unicode.Scalar) -> Bool {
  guard scalar >= "\u{600}", scalar < "\u{D4F}" || scalar >= "\u{110BD}" else { return false }
  switch scalar {
  case "\u{600}"..."\u{605}", "\u{6DD}", "\u{70F}", "\u{890}", "\u{891}", "\u{8E2}", "\u{D4E}",
    "\u{110BD}", "\u{110CD}", "\u{111C2}", "\u{111C3}", "\u{1193F}", "\u{11941}", "\u{11A3A}",
    "\u{11A84}"..."\u{11A89}", "\u{11D46}", "\u{11F02}":
    return true
  default: return false
  }
}

/// Whether the scalar before `offset` is neither ASCII nor between U+1000 and U+FFFF, where none joins what is
/// behind it.
@inline(__always)
private func mayJoinBehind(_ offset: Int, _ bytes: TextView) -> Bool {
  bytes[offset - 1] >= 0x80 && !(offset >= 3 && 0xE1...0xEF ~= bytes[offset - 3])
}

/// Whether `offset` lies on the border of a user-perceived character of `bytes` (valid UTF-8), so
/// that an edit may start or end there. O(1), but for runs of flags.
package func isCharacterStart(at offset: Int, in bytes: [UInt8]) -> Bool {
  bytes.withView { isCharacterStart(at: offset, in: $0) }
}

package func isCharacterStart(at offset: Int, in bytes: TextView) -> Bool {
  guard 0 < offset, offset < bytes.count else { return true }
  let byte = bytes[offset]
  if mayJoinBehind(offset, bytes), byte & 0xC0 != 0x80,
    joinsCharacterBehind(bytes.decode(before: offset).value)
  {
    return byte < 0x20
  }
  if byte < 0x80 { return byte != "\n" || bytes[offset - 1] != "\r" }
  if byte & 0xC0 == 0x80 { return false }
  let scalar = bytes.decode(at: offset).value
  if joinsCharacterBefore(scalar) {
    // A mark has nothing to join at the start of a line.
    let before = bytes[offset - 1]
    return before == "\n" || before == "\r"
  }
  if scalar < "←" || "\u{2E80}"..."\u{FFFF}" ~= scalar { return true }
  let before = bytes.decode(before: offset)
  if before.value == "\u{200D}" { return false }
  guard isFlag(scalar) else { return true }
  var flags = 0
  var at = offset
  while at > 0, case (let value, let start) = bytes.decode(before: at),
    isFlag(value)
  {
    flags += 1
    at = start
  }
  return flags % 2 == 0
}

/// Regional indicators: two make a flag.
private func isFlag(_ scalar: Unicode.Scalar) -> Bool { "🇦"..."🇿" ~= scalar }
