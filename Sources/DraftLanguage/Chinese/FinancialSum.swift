package import DraftText

/// A sum of money in financial numerals: 壹万贰仟叁佰元伍角整.
package struct FinancialSum {
  package let place: ByteRange
  package let amount: Amount

  /// The sum that starts at `at`, with 元 or 圆. O(its length).
  package static func read(_ bytes: TextView, _ at: Int, _ end: Int) -> FinancialSum? {
    guard ChineseNumeral.isFinancial(bytes.scalar(at: at)) else { return nil }
    var place = at
    guard let whole = number(bytes, &place, end), isUnit(bytes, &place, ["元", "圆", "圓"]) else {
      return nil
    }
    var fen = 0
    if bytes.has("零", at: place) { place += 3 }
    if let jiao = part(bytes, &place, end, ["角"]) { fen += jiao * 10 }
    if bytes.has("零", at: place) { place += 3 }
    if let rest = part(bytes, &place, end, ["分"]) { fen += rest }
    _ = isUnit(bytes, &place, ["整", "正"])
    guard whole < 10_000_000_000_000, fen < 100 else { return nil }
    return FinancialSum(
      place: ByteRange(at, place), amount: Amount(units: whole * 100 + fen, decimals: 2))
  }

  private static func number(_ bytes: TextView, _ place: inout Int, _ end: Int) -> Int? {
    var scalars: [Unicode.Scalar] = []
    var at = place
    while at < end {
      let scalar = bytes.scalar(at: at)
      guard ChineseNumeral.holds(scalar) else { break }
      scalars.append(scalar)
      at += bytes.length(at: at)
    }
    guard let value = ChineseNumeral.whole(scalars[...]) else { return nil }
    place = at
    return value
  }

  /// 伍角, and nothing where another unit follows.
  private static func part(
    _ bytes: TextView, _ place: inout Int, _ end: Int, _ unit: [StaticString]
  ) -> Int? {
    var at = place
    guard let value = number(bytes, &at, end), value < 10, isUnit(bytes, &at, unit) else {
      return nil
    }
    place = at
    return value
  }

  private static func isUnit(
    _ bytes: TextView, _ place: inout Int, _ units: [StaticString]
  ) -> Bool {
    guard let unit = units.first(where: { bytes.has($0, at: place) }) else { return false }
    place += unit.utf8CodeUnitCount
    return true
  }
}

/// A sum of money in figures: ¥12,300.50, 1.23万元.
package enum FiguredSum {
  /// What may stand between the sum in words and the one in figures.
  package static let labels: [StaticString] = [
    "小写", "大写", "金额", "即", "人民币", "RMB", "CNY", "：", ":", "为", "¥", "￥", " ", "\u{3000}", "\u{A0}",
  ]

  /// The sum that starts at `at`.
  package static func read(_ bytes: TextView, _ at: Int, _ end: Int) -> Amount? {
    var text = ""
    var place = at
    while place < end {
      let scalar = Scalars.narrow(bytes.scalar(at: place))
      guard Scalars.isDigit(scalar) || scalar == "," || scalar == "." else { break }
      text.unicodeScalars.append(scalar)
      place += bytes.length(at: place)
    }
    return scaled(text, bytes, bytes.skipSpace(place, end))
  }

  /// The sum that ends before the bracket which `start` stands in: 12300元（大写：…
  package static func read(_ bytes: TextView, before start: Int, from floor: Int) -> Amount? {
    var at = start
    while at > floor, let label = labels.first(where: { bytes.has($0, before: at) }) {
      at -= label.utf8CodeUnitCount
    }
    guard let open = ["（", "("].first(where: { bytes.has($0, before: at) }) else { return nil }
    let end = at - open.utf8CodeUnitCount
    var first = end
    while first > floor, end - first < 32 {
      let (scalar, place) = bytes.decode(before: first)
      guard isPart(scalar) else { break }
      first = place
    }
    return read(bytes, bytes.skipSpace(first, end), end)
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch Scalars.narrow(scalar) {
    case "0"..."9", ",", ".", "元", "万", "亿", " ": true
    default: false
    }
  }

  private static func scaled(_ text: String, _ bytes: TextView, _ unit: Int) -> Amount? {
    guard let amount = Amount(cell: text) else { return nil }
    let power = bytes.has("万", at: unit) ? 4 : bytes.has("亿", at: unit) ? 8 : 0
    return amount.scaled(by: power)
  }
}

extension Amount {
  /// Ten to `power` times as much; at most 8.
  func scaled(by power: Int) -> Amount? {
    let kept = max(0, decimals - power)
    let factor = (0..<max(0, power - decimals)).reduce(1) { value, _ in value * 10 }
    let (value, isTooMuch) = units.multipliedReportingOverflow(by: factor)
    return isTooMuch ? nil : Amount(units: value, decimals: kept)
  }
}
