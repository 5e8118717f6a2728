/// Whether a user-perceived character may start at a scalar: not at combining marks, joiners,
/// variation selectors, emoji modifiers, Hangul vowels and finals, Indic vowel signs.
package func joinsCharacterBefore(_ scalar: UInt32) -> Bool {
  if scalar < 0x300 || 0x3400...0x9FFF ~= scalar { return false }
  if 0x1F3FB...0x1F3FF ~= scalar || scalar == 0xFF9E || scalar == 0xFF9F { return true }
  // Direction marks, the word joiner and the zero-width space stand for themselves.
  if 0x2000...0x206F ~= scalar { return scalar == 0x200C || scalar == 0x200D }
  if scalar == 0xFEFF { return false }
  return ScalarReading.contains(MarkTables.zeroWidth, scalar)
    || ScalarReading.contains(MarkTables.spacingMarks, scalar)
}

/// Whether `offset` lies on the border of a user-perceived character of `bytes` (valid UTF-8), so
/// that an edit may start or end there. O(1), but for runs of flags.
package func isCharacterStart(at offset: Int, in bytes: [UInt8]) -> Bool {
  bytes.withUnsafeBufferPointer { isCharacterStart(at: offset, in: $0) }
}

package func isCharacterStart(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard 0 < offset, offset < bytes.count else { return true }
  let byte = bytes[offset]
  if byte < 0x80 { return byte != 0x0A || bytes[offset - 1] != 0x0D }
  if byte & 0xC0 == 0x80 { return false }
  let scalar = ScalarReading.scalar(in: bytes, at: offset).value
  if joinsCharacterBefore(scalar) {
    // A mark has nothing to join at the start of a line.
    let before = bytes[offset - 1]
    return before == 0x0A || before == 0x0D
  }
  if scalar < 0x2190 || 0x2E80...0xFFFF ~= scalar { return true }
  let before = ScalarReading.scalarBefore(offset, in: bytes)
  if before.value == 0x200D { return false }
  guard isFlag(scalar) else { return true }
  var flags = 0
  var at = offset
  while at > 0, case (let value, let start) = ScalarReading.scalarBefore(at, in: bytes),
    isFlag(value)
  {
    flags += 1
    at = start
  }
  return flags % 2 == 0
}

/// Regional indicators: two make a flag.
private func isFlag(_ scalar: UInt32) -> Bool { 0x1F1E6...0x1F1FF ~= scalar }
