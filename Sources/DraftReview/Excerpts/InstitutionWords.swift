import DraftChange
import DraftDocument
import DraftLanguage
import DraftText

/// Names of institutions of which a part was replaced: a clerk quotes all of one, 农业农村主管部门 and not 农业农村.
extension EditContext {
  /// Bytes of what stands between the words that changed and the kind of institution: 行政主管 of
  /// 农业农村行政主管部门.
  private static let farthest = 18

  /// The same words up to the end of the institution that both sides are the beginning of; as they are where
  /// there is no such institution. O(1).
  func institution(_ pair: (ByteRange, ByteRange), _ change: SentenceChange) -> (
    ByteRange, ByteRange
  ) {
    let (before, after) = pair
    guard Self.isBeginning(before, old), Self.isBeginning(after, new),
      let ceiling = ceiling(of: before, change.old, comparison.old),
      let end = Self.institutionEnd(before.end, ceiling, old)
    else { return pair }
    let length = end - before.end
    guard after.end + length <= new.count,
      old[before.end..<end].elementsEqual(new[after.end..<after.end + length])
    else { return pair }
    return (ByteRange(before.start, end), ByteRange(after.start, after.end + length))
  }

  /// Two Han and more, the last of which a name may go on behind.
  private static func isBeginning(_ range: ByteRange, _ bytes: TextView) -> Bool {
    guard range.count >= 6 else { return false }
    let last = before(range.end, bytes).0
    return isWide(last) && !partings.contains(last)
  }

  private static func institutionEnd(_ place: Int, _ ceiling: Int, _ bytes: TextView) -> Int? {
    var at = place
    while at < min(ceiling, place + farthest) {
      let scalar = bytes.scalar(at: at)
      guard isWide(scalar), !partings.contains(scalar) else { return nil }
      for kind in kinds where bytes.has(kind, at: at) && at + kind.utf8CodeUnitCount <= ceiling {
        return at + kind.utf8CodeUnitCount
      }
      at += bytes.length(at: at)
    }
    return nil
  }

  /// Those that no word of everyday begins with.
  private static let kinds = Language.all.flatMap(\.terms.institutions)

  /// Han that separate a name from its predicate.
  private static let partings = ScalarSet(Language.all.map(\.terms.partings).joined())
}
