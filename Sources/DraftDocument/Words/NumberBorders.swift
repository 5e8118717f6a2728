import DraftLanguage
import DraftText

/// Takes the word borders out of numbers: the dictionary cuts 二|十|万|元 and 第|八|条, and half a
/// number is no edit. 每季度 is one of them.
struct NumberBorders {
  private let bytes: TextView
  private let borders: [Int]

  /// `borders` without those inside a number with its unit, and with one between a unit of time
  /// and the word it was glued to (三十|日内). O(borders).
  static func settled(_ borders: [Int], _ bytes: TextView) -> [Int] {
    NumberBorders(bytes: bytes, borders: borders).settled()
  }

  private func settled() -> [Int] {
    var result = [borders[0]]
    var index = 0
    while index + 1 < borders.count {
      let start = numberBehindMoney(index) ?? borders[index]
      guard let end = numberEnd(at: start, from: index) else {
        index += 1
        result.append(borders[index])
        continue
      }
      if start > borders[index] { result.append(start) }
      result.append(end)
      while index < borders.count, borders[index] < end { index += 1 }
      if index < borders.count, borders[index] > end {
        // The unit was cut from its word: its rest is a word.
        result.append(borders[index])
      }
    }
    return result
  }

  /// Where the amount starts that ICU's dictionary cut into: 金五 of 保证金五百元 is no word.
  private func numberBehindMoney(_ index: Int) -> Int? {
    let (word, next) = (borders[index], borders[index + 1])
    guard next - word == 6, Self.sums.contains(bytes.scalar(at: word)) else {
      return nil
    }
    let number = word + 3
    guard isNumeral(bytes.scalar(at: number)), numberEnd(at: number, from: index) ?? 0 > next else {
      return nil
    }
    return number
  }

  /// The end of the number that starts at `place`, at a border or behind it, if one does.
  private func numberEnd(at start: Int, from index: Int) -> Int? {
    var place = start
    let first = bytes.scalar(at: place)
    if PeriodWords.isEvery(first) { return periodEnd(place + 3) }
    let isOrdinal = ChineseCitation.isOrdinal(first)
    guard isOrdinal || isNumeral(first) else { return nil }
    if isOrdinal { place += 3 }
    if bytes.has(ChineseNumeral.percentage, at: place) {
      place += ChineseNumeral.percentage.utf8CodeUnitCount
    }
    var end = numeralsEnd(place)
    guard end > place else { return nil }
    if bytes.has(ChineseNumeral.fraction, at: end), numeralsEnd(end + 6) > end + 6 {
      end = numeralsEnd(end + 6)
    }
    let unit = unitEnd(end, from: index)
    if isOrdinal, unit > end, bytes.has(ChineseCitation.inserted, at: unit) {
      let sub = numeralsEnd(unit + 3)
      if sub > unit + 3, isBorder(sub, from: index) { return sub }
    }
    return unit > end || isBorder(end, from: index) ? unit : nil
  }

  /// Behind the unit of time that 每 counts: 每月 of 每月报送, where the dictionary has 月报.
  private func periodEnd(_ unit: Int) -> Int? {
    PeriodWords.unit(bytes, at: unit, borders.last ?? 0).map { unit + $0 }
  }

  /// No number is longer, so that a run of numerals is not read to its end at each of them.
  private static let mostNumerals = 64

  private func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    ChineseNumeral.holds(scalar)
  }

  private func numeralsEnd(_ from: Int) -> Int {
    var at = from
    let limit = min(borders.last ?? 0, from + 3 * Self.mostNumerals)
    while at < limit, isNumeral(bytes.scalar(at: at)) { at += 3 }
    return at
  }

  /// Behind the unit at `place`, where that ends with a word or is one of time; else `place`.
  private func unitEnd(_ place: Int, from index: Int) -> Int {
    guard let unit = Units.length(bytes, at: place, borders.last ?? 0) else { return place }
    let end = place + unit
    return isBorder(end, from: index) || isGluedTime(end) ? end : place
  }

  /// 日内, 年底, 月前: ICU's dictionary has these as words.
  private func isGluedTime(_ end: Int) -> Bool {
    Self.timeUnits.contains(bytes.scalar(at: bytes.start(before: end)))
      && Self.timeEdges.contains(bytes.scalar(at: end))
  }

  private static let sums = ScalarSet(Language.all.map(\.figures.sums).joined())
  private static let timeUnits = ScalarSet(Language.all.map(\.time.units).joined())
  private static let timeEdges = ScalarSet(Language.all.map(\.time.edges).joined())

  private func isBorder(_ at: Int, from index: Int) -> Bool {
    let found = partitionPoint(index..<borders.count) { borders[$0] < at }
    return found < borders.count && borders[found] == at
  }
}
