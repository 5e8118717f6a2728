package import DraftText

/// Reads what Chinese numerals say: 三十, 一百零五, 二〇二四, 三点五亿, 壹佰万.
@usableFromInline
package enum ChineseNumeral {
  /// The value of a run of numerals; what makes no number, like 十四五, is taken as it is written.
  /// O(length).
  package static func value(_ numerals: [Unicode.Scalar]) -> NumberValue {
    read(numerals) ?? .literal(numerals)
  }

  private static func read(_ numerals: [Unicode.Scalar]) -> NumberValue? {
    let parts = numerals.split(separator: point, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return whole(numerals[...]).map(NumberValue.whole) }
    let tail = parts[1].prefix { digit($0) != nil }
    let scales = parts[1].dropFirst(tail.count).map(power)
    guard let front = whole(parts[0]), !tail.isEmpty, !scales.contains(nil) else { return nil }
    let digits =
      Array("\(front).".unicodeScalars)
      + tail.compactMap { digit($0) }.flatMap { String($0).unicodeScalars }
    return .decimal(digits, scale: scales.reduce(0) { $0 + ($1 ?? 0) })
  }

  /// 点, between the numerals of a decimal.
  package static let point: Unicode.Scalar = "点"

  /// The whole number below 10¹⁵ that a run of numerals says, if it says one.
  package static func whole(_ numerals: ArraySlice<Unicode.Scalar>) -> Int? {
    guard !numerals.isEmpty, numerals.count <= 15 else { return nil }
    // 二〇二四: digits alone; but 三四个 are three or four.
    let digits = numerals.compactMap(digit)
    if digits.count > 1, digits.count == numerals.count {
      return digits.count > 2 || digits.contains(0) ? digits.reduce(0) { $0 * 10 + $1 } : nil
    }
    // 一万五 is fifteen thousand to some, and ten thousand and five to others.
    let tail = Array(numerals.suffix(2))
    if tail.count == 2, power(tail[0]) ?? 0 > 1, digit(tail[1]) ?? 0 > 0 { return nil }
    var total = 0
    var section = 0
    var last = 0
    for scalar in numerals {
      if let digit = digit(scalar) {
        guard last == 0 else { return nil }
        last = digit
      } else if scalar == "廿" {
        section += 20
      } else if let power = power(scalar) {
        // 亿亿 is written by nobody, and its factor has no end.
        guard power < 8 || total + section + last < 10_000_000 else { return nil }
        let factor = (0..<power).reduce(1) { value, _ in value * 10 }
        switch power {
        // The 万 of 数万 stands alone, as the 十 of 十五 does.
        case 8: (total, section) = (max(1, total + section + last) * factor, 0)
        case 4: (total, section) = (total + max(1, section + last) * factor, 0)
        default: section += max(1, last) * factor
        }
        last = 0
      }
    }
    return total + section + last
  }

  /// 〇 to 九, 两, and 壹 to 玖, which are written where money is at stake. ○ is what many write for 〇.
  package static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "零", "○": 0
    case "一", "壹": 1
    case "二", "两", "贰": 2
    case "三", "叁": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  /// Whether an O or a 0 at `at` was typed for 〇: 二O二一年, between two numerals that are digits.
  static func isLikeZero(_ bytes: TextView, _ at: Int) -> Bool {
    switch bytes.scalar(at: at) {
    case "O", "o", "0", "Ｏ", "０":
      let next = bytes.scalar(at: at + bytes.length(at: at))
      return at > 0 && digit(bytes.scalar(before: at)) != nil
        && (digit(next) != nil
          || next == "年" && at > 3 && digit(bytes.scalar(before: at - 3)) != nil)
    default: return false
    }
  }

  /// The power of ten of 十百千万亿, and of 拾佰仟.
  package static func power(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十", "拾": 1
    case "百", "佰": 2
    case "千", "仟": 3
    case "万": 4
    case "亿": 8
    default: nil
    }
  }

  /// Whether it scales the number before it, as 万 does that of 3.5万; 十 does not.
  @inlinable
  package static func scales(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "万" || scalar == "亿" || scalar == "千" || scalar == "百"
  }

  /// Before the numerals of a share, and between those of a fraction: 百分之五, 三分之二.
  @inlinable
  package static var percentage: StaticString { "百分之" }
  @inlinable
  package static var fraction: StaticString { "分之" }

  /// As sums of money are written; 陆 and 伍 are names elsewhere.
  package static func isFinancial(_ scalar: Unicode.Scalar) -> Bool { financial.contains(scalar) }

  private static let financial = ScalarSet("壹贰叁肆伍陆柒捌玖拾佰仟")

  /// The others, which all take three bytes.
  package static func isPlain(_ scalar: Unicode.Scalar) -> Bool { plain.contains(scalar) }

  package static let plain = ScalarSet("〇零○一二两三四五六七八九十百千万亿廿")

  /// Whether a number may be written with it, in plain or in financial numerals.
  package static func holds(_ scalar: Unicode.Scalar) -> Bool {
    isPlain(scalar) || isFinancial(scalar)
  }
}
