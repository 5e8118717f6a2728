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
    if bytes.has(ChineseCitation.around, at: at) { return around(bytes, at, range) }
    guard !isWordInside(bytes, at, range),
      let (unit, count, end) = preceding(bytes, at, range.end)
    else { return nil }
    return (.before(unit, count: count), end)
  }

  /// 前款, 前两款.
  private static func preceding(
    _ bytes: TextView, _ at: Int, _ end: Int
  ) -> (unit: Unit, count: Int, end: Int)? {
    guard bytes.has(ChineseCitation.preceding, at: at) else { return nil }
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
      if bytes.has(ChineseCitation.ordinal, at: end) { return nil }
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
    guard let (division, end) = ChineseDivision.word(bytes, at: at, end) else { return nil }
    switch division {
    case .chapter: return (.chapter, end)
    case .section: return (.section, end)
    case .article: return (.article, end)
    case .clause: return (.paragraph, end)
    case .item: return (.item, end)
    case .part, .point, .page: return nil
    }
  }

  /// 目前, 以前, 之前, 此前, 先前, 提前, 事前, 日前, 年前, 月前: there 前 belongs to the word before it.
  private static func isWordInside(_ bytes: TextView, _ at: Int, _ range: ByteRange) -> Bool {
    guard at > range.start else { return false }
    return ChineseDivision.beforePreceding.contains(
      bytes.scalar(before: at, from: range.start))
  }
}
