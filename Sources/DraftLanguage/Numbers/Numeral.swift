package import DraftText

/// Reads a number as drafts write it: 十一, 一百〇五, 廿一, 一〇五, 12, １２, ①, Ⅳ, iv.
package enum Numeral {
  /// A Chinese numeral at `at`: its value and its end, or `nil`.
  package static func chinese(_ bytes: TextView, _ at: Int, _ end: Int) -> (value: Int, end: Int)? {
    var place = at
    var total = 0
    var digits = 0
    var hasUnit = false
    var digitsInRow = 0
    while place < end, place - at <= 24 {
      let scalar = bytes.scalar(at: place)
      // A label is in plain numerals.
      if ChineseNumeral.isFinancial(scalar) { break }
      let zero = place > at && ChineseNumeral.isLikeZero(bytes, place) ? 0 : nil
      if let digit = ChineseNumeral.digit(scalar) ?? zero {
        digits = digitsInRow > 0 ? digits * 10 + digit : digit
        digitsInRow += 1
      } else if let power = ChineseNumeral.power(scalar), power <= 4 {
        let factor = (0..<power).reduce(1) { value, _ in value * 10 }
        total += (digits == 0 && digitsInRow == 0 ? 1 : digits) * factor
        digits = 0
        digitsInRow = 0
        hasUnit = true
      } else if scalar == "廿" || scalar == "卅" {
        total += scalar == "廿" ? 20 : 30
        hasUnit = true
      } else {
        break
      }
      place += bytes.length(at: place)
    }
    guard place > at, hasUnit || digitsInRow > 0, digitsInRow <= 4 else { return nil }
    return (total + digits, place)
  }

  /// One to three Arabic digits at `at`, of either width, and no fourth.
  ///
  /// - Parameter most: How many instead of three.
  package static func arabic(
    _ bytes: TextView, _ at: Int, _ end: Int, most: Int = 3
  ) -> (value: Int, end: Int)? {
    var place = at
    var value = 0
    var count = 0
    while place < end {
      let scalar = bytes.scalar(at: place)
      guard Scalars.isDigit(scalar) else { break }
      value = value * 10 + (Scalars.digit(scalar) ?? 0)
      count += 1
      guard count <= most else { return nil }
      place += bytes.length(at: place)
    }
    return count == 0 ? nil : (value, place)
  }

  /// 4, 4.2.
  package static func dotted(_ bytes: TextView, _ at: Int, _ end: Int) -> (
    ordinal: [Int], end: Int
  )? {
    var place = at
    var ordinal: [Int] = []
    while let part = arabic(bytes, place, end) {
      ordinal.append(part.value)
      place = part.end
      guard place + 1 < end, bytes[place] == ".", Scalars.isDigit(bytes.scalar(at: place + 1))
      else {
        break
      }
      place += 1
    }
    return ordinal.isEmpty ? nil : (ordinal, place)
  }

  package static func chineseOrArabic(_ bytes: TextView, _ at: Int, _ end: Int) -> (
    value: Int, end: Int
  )? {
    chinese(bytes, at, end) ?? arabic(bytes, at, end)
  }

  /// A circled or parenthesised number that is one character: ①, ㉑, ⑴.
  package static func enclosed(_ scalar: Unicode.Scalar) -> Int? {
    func place(in first: Unicode.Scalar) -> Int { Int(scalar.value - first.value) + 1 }
    switch scalar {
    case "①"..."⑳": return place(in: "①")
    case "㉑"..."㉟": return place(in: "㉑") + 20
    case "㊱"..."㊿": return place(in: "㊱") + 35
    case "⑴"..."⒇": return place(in: "⑴")
    default: return nil
    }
  }

  /// A Roman numeral of one case made of I, V, X, L, C at `at`, in canonical form.
  package static func roman(_ bytes: TextView, _ at: Int, _ end: Int) -> (value: Int, end: Int)? {
    var place = at
    var values: [Int] = []
    let lower = at < end && "a"..."z" ~= bytes[at]
    while place < end, values.count < 12 {
      let byte = bytes[place]
      guard byte.isLetter, ("a"..."z" ~= byte) == lower, let value = romanDigit(byte.uppercased)
      else { break }
      values.append(value)
      place += 1
    }
    guard !values.isEmpty else { return nil }
    var total = 0
    for (index, value) in values.enumerated() {
      total += index + 1 < values.count && values[index + 1] > value ? -value : value
    }
    return total > 0 && canonicalRomanLength(total) == values.count ? (total, place) : nil
  }

  private static func romanDigit(_ byte: UInt8) -> Int? {
    switch byte {
    case "I": return 1
    case "V": return 5
    case "X": return 10
    case "L": return 50
    case "C": return 100
    default: return nil
    }
  }

  /// How many letters the canonical numeral has, which refuses IIII and VX.
  private static func canonicalRomanLength(_ value: Int) -> Int {
    let lengths = [0, 1, 2, 3, 2, 1, 2, 3, 4, 2]
    return value / 100 + lengths[value / 10 % 10] + lengths[value % 10]
  }
}
