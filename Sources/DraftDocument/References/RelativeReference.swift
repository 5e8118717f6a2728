import DraftLanguage
import DraftText

/// How a reference without a number says where its target stands: seen from itself.
package enum RelativeReference: Equatable, Sendable {
  package enum Unit: Sendable {
    case chapter, section, article, paragraph, item
  }
  /// 前款, 前两条: so many right before.
  case before(Unit, count: Int)
  /// 本条前两款: the first ones of the article, or those right before.
  case leading(count: Int)
  /// 本章: the one around.
  case around(Unit)

  package var unit: Unit {
    switch self {
    case .before(let unit, _), .around(let unit): unit
    case .leading: .paragraph
    }
  }
}

extension RelativeReference {
  /// The reference that starts at `at`, where 前 or 本 stands, and its end. 本条第二款 is not one: it
  /// bears a number.
  static func chinese(_ bytes: TextView, _ at: Int, _ range: ByteRange) -> (Self, end: Int)? {
    if bytes.has("本", at: at) { return around(bytes, at, range) }
    guard !isWordInside(bytes, at, range),
      let (unit, count, end) = preceding(bytes, at, range.end)
    else { return nil }
    return (.before(unit, count: count), end)
  }

  /// 前款, 前两款.
  private static func preceding(
    _ bytes: TextView, _ at: Int, _ end: Int
  ) -> (unit: Unit, count: Int, end: Int)? {
    guard bytes.has("前", at: at) else { return nil }
    let number = Numeral.chinese(bytes, at + 3, end)
    guard number?.value != 0, let unit = unit(bytes, number?.end ?? at + 3, end),
      unit.unit != .chapter, unit.unit != .section
    else { return nil }
    return (unit.unit, number?.value ?? 1, unit.end)
  }

  private static func around(
    _ bytes: TextView, _ at: Int, _ range: ByteRange
  ) -> (Self, end: Int)? {
    guard let (unit, end) = unit(bytes, at + 3, range.end), unit != .paragraph, unit != .item else {
      return nil
    }
    if unit == .article {
      if bytes.has("第", at: end) { return nil }
      if let inner = preceding(bytes, end, range.end), inner.unit == .paragraph {
        return (
          inner.count > 1 ? .leading(count: inner.count) : .before(.paragraph, count: 1),
          inner.end
        )
      }
    }
    return (.around(unit), end)
  }

  private static func unit(_ bytes: TextView, _ at: Int, _ end: Int) -> (unit: Unit, end: Int)? {
    guard at + 3 <= end else { return nil }
    let next = at + 3 < end ? bytes.scalar(at: at + 3) : "\0"
    // The unit's character may begin another word: 条例, 条件, 条约, 条目, 章程, 节约, 节目, 款项, 项目.
    switch bytes.scalar(at: at) {
    case "章" where next != "程": return (.chapter, at + 3)
    case "节" where next != "约" && next != "目": return (.section, at + 3)
    case "条" where next != "例" && next != "件" && next != "约" && next != "目":
      return (.article, at + 3)
    case "款" where next != "项": return (.paragraph, at + 3)
    case "项" where next != "目": return (.item, at + 3)
    default: return nil
    }
  }

  /// 目前, 以前, 之前, 此前, 先前, 提前, 事前, 日前, 年前, 月前: there 前 belongs to the word before it.
  private static func isWordInside(_ bytes: TextView, _ at: Int, _ range: ByteRange) -> Bool {
    guard at > range.start else { return false }
    switch bytes.scalar(before: at, from: range.start) {
    case "目", "以", "之", "此", "先", "提", "事", "日", "年", "月": return true
    default: return false
    }
  }
}
