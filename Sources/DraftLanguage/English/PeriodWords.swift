package import DraftText

/// Words that say how often: 每半年, 每月, quarterly, every week.
@usableFromInline
package enum PeriodWords {
  /// 每, before a unit of time.
  @inlinable
  package static var every: StaticString { "每" }

  @inlinable
  package static func isEvery(_ scalar: Unicode.Scalar) -> Bool { scalar == "每" }

  /// Whether a text is one. Behind 每, every or per the period alone will do. O(length).
  package static func are(_ bytes: TextView, _ range: ByteRange) -> Bool {
    guard !range.isEmpty, range.count <= 24 else { return false }
    return bytes[range.start] >= UInt8(leading: "一")
      ? areChinese(bytes, range) : areEnglish(bytes, range)
  }

  /// The length of the unit of time at `at`, the longest there, as 每 counts it.
  package static func unit(_ bytes: TextView, at: Int, _ end: Int) -> Int? {
    chinese.lazy.filter { bytes.has($0, at: at) && at + $0.utf8CodeUnitCount <= end }
      .map(\.utf8CodeUnitCount).max()
  }

  private static func areChinese(_ bytes: TextView, _ range: ByteRange) -> Bool {
    let isEvery = bytes.has(every, at: range.start)
    guard isEvery || bytes.has(every, before: range.start) else { return false }
    let period = ByteRange(range.start + (isEvery ? 3 : 0), range.end)
    return !period.isEmpty && unit(bytes, at: period.start, period.end) == period.count
  }

  private static func areEnglish(_ bytes: TextView, _ range: ByteRange) -> Bool {
    let text = String(decoding: bytes[range.range], as: UTF8.self).lowercased()
    let words = text.split { !$0.isLetter }.map(String.init)
    guard let last = words.last, words.count <= 2 else { return false }
    if words.count == 1, adverbs.contains(last) { return true }
    let isEvery = words.count == 2 ? leading.contains(words[0]) : isBehindEvery(bytes, range.start)
    return isEvery && periods.contains(last)
  }

  private static let chinese: [StaticString] = [
    "年", "半年", "季", "季度", "月", "半月", "旬", "周", "星期", "日", "天", "小时", "学期", "年度", "月度",
  ]

  private static let adverbs: Set = [
    "hourly", "daily", "weekly", "fortnightly", "monthly", "quarterly", "biannually", "annually",
    "yearly", "annual",
  ]
  private static let periods: Set = [
    "hour", "day", "week", "fortnight", "month", "quarter", "year",
  ]
  private static let leading: Set = ["every", "each", "per", "a"]

  private static func isBehindEvery(_ bytes: TextView, _ start: Int) -> Bool {
    ["every ", "each ", "per ", " a "].contains { (word: StaticString) in
      bytes.has(word, before: start)
    }
  }
}
