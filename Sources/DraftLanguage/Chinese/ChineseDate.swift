package import DraftText

/// A date in full: 2024年3月15日, 二〇二四年三月十五日.
package enum ChineseDate {
  /// The end of the date that starts at `start`, if one does; an O typed for 〇 is taken for it.
  package static func end(_ bytes: TextView, _ start: Int, _ end: Int) -> Int? {
    var at = start
    for unit in ["年", "月", "日"] as [StaticString] {
      let from = at
      while at < end, isNumeral(bytes.scalar(at: at)) { at += bytes.length(at: at) }
      guard at > from, bytes.has(unit, at: at), at < end else { return nil }
      at += unit.utf8CodeUnitCount
    }
    return at
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    Scalars.isDigit(scalar) || ChineseNumeral.digit(scalar) != nil || scalar == "十" || scalar == "O"
  }

  /// Whether a line ends as a date does and has its year. O(length).
  package static func mayEnd(_ bytes: TextView, _ line: ByteRange) -> Bool {
    bytes.has("日", before: line.end) && line.range.contains { bytes.has("年", at: $0) }
  }
}
