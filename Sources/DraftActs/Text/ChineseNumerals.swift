/// Numbers as Chinese laws write them: 三, 十二, 一百零五, 〇; 12 where an act prefers digits.
package enum ChineseNumerals {
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "零", "〇", "○": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  private static func unit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    default: nil
    }
  }

  /// The number at `place` and the place behind it, or `nil`.
  package static func read(_ letters: Letters, _ place: Int) -> (value: Int, end: Int)? {
    var at = place
    var total = 0
    var digits = 0
    var hasDigits = false
    while at < letters.count, at - place < 12 {
      let letter = letters[at]
      if letter.isDigit {
        let base: Unicode.Scalar = letter.scalar.value >= 0xFF10 ? "０" : "0"
        digits = digits * 10 + Int(letter.scalar.value - base.value)
        hasDigits = true
      } else if let value = digit(letter.scalar) {
        digits = digits * (hasDigits ? 10 : 1) + value
        hasDigits = value > 0 || hasDigits
      } else if let factor = unit(letter.scalar) {
        total += (digits == 0 ? 1 : digits) * factor
        (digits, hasDigits) = (0, false)
      } else {
        break
      }
      at += 1
    }
    return at > place ? (total + digits, at) : nil
  }
}
