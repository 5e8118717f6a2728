package import DraftText

/// The number of an official document, as GB/T 9704 has it: 市政发〔2023〕12号. Its year, its number and
/// the brackets are one word; older papers have （2023） or [2023].
package enum DocumentNumber {
  /// The end of the number that starts with its bracket at `at`, if one does. O(length).
  package static func end(_ bytes: TextView, _ at: Int, _ end: Int) -> Int? {
    guard let closer = closer(of: bytes.scalar(at: at)) else { return nil }
    let year = at + bytes.length(at: at)
    guard let past = digits(bytes, year, end), past == year + 4, bytes.has(closer, at: past) else {
      return nil
    }
    var number = past + closer.utf8CodeUnitCount
    if bytes.has("第", at: number) { number += 3 }
    guard let behind = digits(bytes, number, end), bytes.has("号", at: behind), behind + 3 <= end
    else { return nil }
    return behind + 3
  }

  /// Whether a line ends as a number does, and has a bracket that its year stands in. O(length).
  package static func mayFill(_ bytes: TextView, _ line: ByteRange) -> Bool {
    bytes.has("号", before: line.end)
      && line.range.contains { bytes.has("〔", at: $0) || bytes.has("［", at: $0) }
  }

  private static func closer(of scalar: Unicode.Scalar) -> StaticString? {
    switch scalar {
    case "〔": "〕"
    case "（": "）"
    case "[": "]"
    case "(": ")"
    case "［": "］"
    default: nil
    }
  }

  /// Behind the digits at `at`; `nil` where there are none.
  private static func digits(_ bytes: TextView, _ at: Int, _ end: Int) -> Int? {
    var place = at
    while place < end, bytes[place].isDigit { place += 1 }
    return place > at ? place : nil
  }
}
