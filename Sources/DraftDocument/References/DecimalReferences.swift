import DraftLanguage
import DraftText

/// Reads 按照1.1条 and 违反5.1、5.2款, as contracts are cited without 第.
///
/// 3.5条 may say how many there are: only a referring word before the number decides.
struct DecimalReferences {
  let bytes: TextView
  let range: ByteRange

  private static let citing = Language.all.flatMap(\.referenceWords.citing)

  /// Takes the references that start at `at`, where a digit stands, and gives their end. They are not
  /// added where they name another document's: 主合同1.1条.
  func take(_ at: Int, _ found: inout [CrossReference]) -> Int? {
    guard isDecimal(at) else { return nil }
    let word = bytes.trimEnd(range.start, at)
    let isReferring = Self.citing.contains {
      let start = word - $0.utf8CodeUnitCount
      return start >= range.start && bytes.has($0, at: start)
    }
    guard isReferring, let list = list(at), let last = list.last else { return nil }
    if !ReferenceOwner(bytes: bytes, range: range).isOther(before: word) { found += list }
    return last.place.end
  }

  /// Whether a dot stands behind the digits at `at`: three of them at most, so that this is O(1).
  private func isDecimal(_ at: Int) -> Bool {
    let limit = min(range.end, at + 4)
    var at = at
    while at < limit, "0"..."9" ~= bytes[at] { at += 1 }
    return at < range.end && bytes[at] == "."
  }

  /// The numbers of 5.1、5.2条 up to the last 条 or 款 behind one, `nil` where there is none.
  private func list(_ at: Int) -> ArraySlice<CrossReference>? {
    var list: [CrossReference] = []
    var complete = 0
    var next: Int? = at
    while let start = next, let number = Numeral.dotted(bytes, start, range.end),
      number.ordinal.count > 1
    {
      let unitEnd = ChineseCitation.decimalUnitEnd(
        bytes, at: bytes.skipSpace(number.end, range.end)
      ).flatMap { $0 <= range.end ? $0 : nil }
      let end = unitEnd ?? number.end
      list.append(
        CrossReference(
          place: ByteRange(start, end), scheme: .enSection, ordinal: number.ordinal))
      if unitEnd != nil { complete = list.count }
      next = joint(end)
    }
    return complete > 0 ? list.prefix(complete) : nil
  }

  /// Where the next number may start, behind 、 or 和.
  private func joint(_ at: Int) -> Int? {
    guard let joint = Self.joints.first(where: { bytes.has($0, at: at) }),
      at + joint.utf8CodeUnitCount < range.end
    else { return nil }
    return bytes.skipSpace(at + joint.utf8CodeUnitCount, range.end)
  }

  private static let joints = Language.all.flatMap(\.referenceWords.joinedJoints)
}
