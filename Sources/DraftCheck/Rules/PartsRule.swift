import DraftDocument
import DraftLanguage
import DraftReview
import DraftText

/// Sums of money whose parts are more than the whole: 共120万元，其中市级80万元、县区50万元. Parts that are less may leave some
/// out.
enum PartsRule {
  private static let words = Language.all.map(\.figures)
  private static let wholes = words.flatMap(\.wholes)
  private static let ofWhich = words.flatMap(\.ofWhich)
  private static let compared = words.flatMap(\.compared)
  private static let units = words.flatMap(\.moneyUnits)

  /// O(bytes).
  static func findings(_ draft: CheckedDraft) -> [Finding] {
    draft.prose.flatMap { sentence in
      ofWhich.flatMap { word in
        draft.places(of: word, in: sentence.range).compactMap {
          finding(draft, $0, $0 + word.utf8CodeUnitCount, sentence.range)
        }
      }
    }
  }

  private struct Sum {
    var amount: Amount
    var unit: StaticString
    var place: ByteRange
  }

  private static func finding(
    _ draft: CheckedDraft, _ place: Int, _ behind: Int, _ range: ByteRange
  ) -> Finding? {
    let bytes = draft.bytes
    guard let whole = whole(bytes, before: place, from: range.start),
      let parts = parts(bytes, ByteRange(behind, range.end), whole.unit), parts.count > 1
    else { return nil }
    let sum = parts.reduce(.zero, +)
    guard whole.amount < sum, !whole.amount.isSum(sum, of: parts.count) else { return nil }
    return Finding(
      kind: .tableTotal, place: whole.place,
      detail: .total(stated: whole.amount.text, sum: sum.text))
  }

  /// The sum before 其中, what stands in brackets between left aside, where a word says that it is a whole.
  private static func whole(_ bytes: TextView, before place: Int, from floor: Int) -> Sum? {
    var end = place
    while end > floor, "，,：:、".unicodeScalars.contains(bytes.scalar(before: end)) {
      end = bytes.start(before: end)
    }
    if bytes.has("）", before: end) {
      while end > floor, !bytes.has("（", at: end) { end = bytes.start(before: end) }
    }
    guard let sum = sum(bytes, before: end, from: floor),
      wholes.contains(where: { bytes.has($0, before: sum.place.start) })
    else { return nil }
    return sum
  }

  /// A sum that ends at a place.
  private static func sum(_ bytes: TextView, before end: Int, from floor: Int) -> Sum? {
    guard let unit = units.first(where: { bytes.has($0, before: end) }) else { return nil }
    let last = end - unit.utf8CodeUnitCount
    var start = last
    while start > floor,
      bytes.isDigit(start - 1) || bytes[start - 1] == "." || bytes[start - 1] == ","
    {
      start -= 1
    }
    guard start < last, bytes.isDigit(start),
      let amount = Amount(cell: String(decoding: bytes[start..<last], as: UTF8.self))
    else { return nil }
    return Sum(amount: amount, unit: unit, place: ByteRange(start, end))
  }

  /// The sums at the ends of the parts of a list, up to another whole; `nil` where one is compared with something or has
  /// another unit.
  private static func parts(
    _ bytes: TextView, _ range: ByteRange, _ unit: StaticString
  ) -> [Amount]? {
    var parts: [Amount] = []
    var start = range.start
    while start < range.end {
      let end = (start..<range.end).first { isMark(bytes, $0) } ?? range.end
      let part = start..<end
      if part.contains(where: { isAny(of: ofWhich + wholes, bytes, $0) }) { return parts }
      if part.contains(where: { isAny(of: compared, bytes, $0) }) { return nil }
      if let sum = sum(bytes, before: end, from: start) {
        guard "\(sum.unit)" == "\(unit)" else { return nil }
        parts.append(sum.amount)
      } else if part.contains(where: bytes.isDigit) {
        return nil
      }
      start = end < range.end ? end + bytes.length(at: end) : end
    }
    return parts
  }

  private static func isAny(of words: [StaticString], _ bytes: TextView, _ at: Int) -> Bool {
    words.contains { bytes.has($0, at: at) }
  }

  private static func isMark(_ bytes: TextView, _ at: Int) -> Bool {
    ["，", "、", "；", "。", "：", ";"].contains { bytes.has($0, at: at) }
  }
}
