import DraftText

/// What a number says, however it is written: 1,200 and 1200 are equal, and so are 三十 and 30, 1亿 and
/// 10000万, 三分之二 and 2/3.
package enum NumberValue: Equatable {
  /// `digits` × 10^`exponent`, with no zero at either end; none for 0.
  case decimal(digits: [UInt8], exponent: Int, isNegative: Bool)
  /// What is no single quantity, as it is written: 9:30, 2.0.1, 2024-05-03.
  case literal([Unicode.Scalar])
  /// A day or a month, however it is written.
  case day(WrittenDate)
  /// A time of day, in minutes since midnight.
  case time(Int)

  /// - Parameters:
  ///   - digits: ASCII digits and at most one point, in half width.
  ///   - scale: The power of ten that is written behind them: 8 for 亿.
  package static func decimal(_ digits: [Unicode.Scalar], scale: Int = 0, isNegative: Bool = false)
    -> NumberValue
  {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return .literal(digits) }
    var exponent = scale - (parts.count == 2 ? parts[1].count : 0)
    var kept = parts.joined().map { UInt8(truncatingIfNeeded: Scalars.digit($0) ?? 0) }[...]
    kept = kept.drop { $0 == 0 }
    while kept.last == 0 {
      kept.removeLast()
      exponent += 1
    }
    if kept.isEmpty { return .decimal(digits: [], exponent: 0, isNegative: false) }
    return .decimal(digits: Array(kept), exponent: exponent, isNegative: isNegative)
  }

  package static func whole(_ value: Int) -> NumberValue {
    decimal(Array(String(value).unicodeScalars))
  }

  /// In decimals where that has an end: 1/2 is 0.5, 1/3 is no decimal.
  package static func fraction(_ numerator: Int, _ denominator: Int) -> NumberValue {
    if denominator > 0, denominator <= 1000, 1000 % denominator == 0, numerator < 1_000_000 {
      return decimal(Array(String(numerator * (1000 / denominator)).unicodeScalars), scale: -3)
    }
    return .literal(Array("\(numerator)/\(denominator)".unicodeScalars))
  }

  /// The value where it is a whole number below 10¹⁵.
  package var whole: Int? {
    guard case .decimal(let digits, let exponent, false) = self, exponent >= 0,
      digits.count + exponent <= 15
    else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1) }
    return (0..<exponent).reduce(number) { value, _ in value * 10 }
  }
}
