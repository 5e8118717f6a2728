import DraftText

/// A number with its decimals, exactly: what tables add up and amounts are compared by.
package struct Amount: Equatable, Comparable {
  /// In units of 10^-`decimals`.
  let units: Int
  let decimals: Int

  private static let most = 6

  /// Digits with separators of thousands, a point, a sign or brackets for what is negative, and what currency or
  /// unit stands around; `nil` for any other text. A stroke stands for nothing.
  package init?(cell: String) {
    var digits = ""
    var decimals: Int?
    var isNegative = false
    var isBehind = false
    for scalar in cell.unicodeScalars {
      switch Scalars.narrow(scalar) {
      case "0"..."9":
        if isBehind { return nil }
        digits.unicodeScalars.append(Scalars.narrow(scalar))
        if decimals != nil { decimals! += 1 }
      case ",", "'", "\u{A0}", "\u{202F}": if digits.isEmpty { return nil }
      case " ": if !digits.isEmpty { isBehind = true }
      case ".":
        if decimals != nil || isBehind { return nil }
        decimals = 0
      case "-", "−", "(", "（":
        guard digits.isEmpty else { return nil }
        isNegative = true
      case ")", "）": isBehind = true
      case "¥", "￥", "$", "€", "£", "+", "*": if !digits.isEmpty { isBehind = true }
      default: return nil
      }
    }
    guard !digits.isEmpty, digits.count <= 15, let value = Int(digits), decimals ?? 0 <= Self.most
    else { return nil }
    self.init(units: isNegative ? -value : value, decimals: decimals ?? 0)
  }

  package init(units: Int, decimals: Int) {
    self.units = units
    self.decimals = decimals
  }

  package static let zero = Amount(units: 0, decimals: 0)

  private func units(at decimals: Int) -> Int {
    (self.decimals..<max(decimals, self.decimals)).reduce(units) { value, _ in value * 10 }
  }

  package static func + (one: Amount, other: Amount) -> Amount {
    let decimals = max(one.decimals, other.decimals)
    return Amount(units: one.units(at: decimals) &+ other.units(at: decimals), decimals: decimals)
  }

  package static func == (one: Amount, other: Amount) -> Bool {
    let decimals = max(one.decimals, other.decimals)
    return one.units(at: decimals) == other.units(at: decimals)
  }

  package static func < (one: Amount, other: Amount) -> Bool {
    let decimals = max(one.decimals, other.decimals)
    return one.units(at: decimals) < other.units(at: decimals)
  }

  /// Whether both are the same but for what rounding so many addends may make: half a unit of the last place each.
  package func isSum(_ sum: Amount, of count: Int) -> Bool {
    guard decimals > 0 || sum.decimals > 0 else { return units == sum.units }
    let places = max(decimals, sum.decimals)
    let least = min(decimals, sum.decimals)
    let unit = (least..<places).reduce(1) { value, _ in value * 10 }
    return abs(units(at: places) - sum.units(at: places)) * 2 <= unit * (count + 1)
  }

  package var text: String {
    let digits = String(abs(units))
    let sign = units < 0 ? "−" : ""
    guard decimals > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
