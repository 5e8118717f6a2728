package import DraftText

/// How a numeral is written, so that another number can be written in its place: 三 → 四, ③ → ④, iv → v.
package enum NumeralNotation: Hashable, Sendable {
  case chinese
  /// 二〇: digit by digit.
  case chineseDigits
  /// `minimum` is the number of digits that zeros fill up: 2 of 03.
  case arabic(isWide: Bool, minimum: Int)
  /// One character, the first of its row: ①, ⑴.
  case enclosed(first: UInt32, count: Int)
  case roman(isUpper: Bool)
  case letter(isUpper: Bool)

  /// A number in this notation; `nil` where it has none for it. O(digits).
  package func text(_ number: Int) -> String? {
    guard number >= 0, number < 10_000 else { return nil }
    switch self {
    case .chinese: return ChineseNumeral.written(number)
    case .chineseDigits:
      let digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
      return String(number).utf8.map { digits[$0.digit] }.joined()
    case .arabic(let isWide, let minimum):
      let digits = String(number)
      let padded = String(repeating: "0", count: max(0, minimum - digits.utf8.count)) + digits
      guard isWide else { return padded }
      return String(
        String.UnicodeScalarView(
          padded.unicodeScalars.map(Scalars.wide)))
    case .enclosed(let first, let count):
      guard (1...count).contains(number) else { return nil }
      return Unicode.Scalar(first + UInt32(number) - 1).map { String(Character($0)) }
    case .roman(let isUpper): return number > 0 ? Self.roman(number, isUpper) : nil
    case .letter(let isUpper):
      guard (1...26).contains(number) else { return nil }
      let first = UInt8(ascii: isUpper ? "A" : "a")
      return String(decoding: [first + UInt8(number - 1)], as: UTF8.self)
    }
  }

  private static func roman(_ number: Int, _ isUpper: Bool) -> String {
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return isUpper ? text : text.lowercased()
  }
}

/// A numeral as it stands in a text.
package struct NotedNumeral: Sendable {
  package var value: Int
  package var place: Range<Int>
  package var notation: NumeralNotation

  /// The numerals of a label or a reference, in order: 20 and 1 of 第二十条之一. O(length).
  ///
  /// - Parameter takesLetters: Whether a lone letter is a number, as in (a), and letters are Roman numerals.
  package static func all(
    in bytes: TextView, _ range: Range<Int>, takesLetters: NumeralNotation? = nil
  ) -> [NotedNumeral] {
    var found: [NotedNumeral] = []
    var at = range.lowerBound
    while at < range.upperBound {
      if let numeral = next(bytes, at, range.upperBound)
        ?? takesLetters.flatMap({ lettered(bytes, at, range, $0) })
      {
        found.append(numeral)
        at = numeral.place.upperBound
      } else {
        at += bytes.length(at: at)
      }
    }
    return found
  }

  private static func next(_ bytes: TextView, _ at: Int, _ end: Int) -> NotedNumeral? {
    if let (value, end) = Numeral.chinese(bytes, at, end) {
      let hasUnits = (at..<end).contains { place in
        bytes.has("十", at: place) || bytes.has("百", at: place) || bytes.has("千", at: place)
      }
      return NotedNumeral(
        value: value, place: at..<end,
        notation: hasUnits || end - at == 3 ? .chinese : .chineseDigits)
    }
    if let (value, end) = Numeral.arabic(bytes, at, end) {
      let isWide = !bytes[at].isASCII
      let digits = isWide ? (end - at) / 3 : end - at
      let isPadded = bytes.scalar(at: at) == "0" || bytes.scalar(at: at) == "０"
      return NotedNumeral(
        value: value, place: at..<end,
        notation: .arabic(isWide: isWide, minimum: isPadded ? digits : 1))
    }
    return enclosed(bytes, at)
  }

  private static func enclosed(_ bytes: TextView, _ at: Int) -> NotedNumeral? {
    let scalar = bytes.scalar(at: at)
    guard let value = Numeral.enclosed(scalar) else { return nil }
    let row: (first: Unicode.Scalar, count: Int) = "⑴"..."⒇" ~= scalar ? ("⑴", 20) : ("①", 20)
    return NotedNumeral(
      value: value, place: at..<at + bytes.length(at: at),
      notation: .enclosed(first: row.first.value, count: row.count))
  }

  /// A run of Latin letters that stands alone.
  private static func lettered(
    _ bytes: TextView, _ at: Int, _ range: Range<Int>, _ notation: NumeralNotation
  ) -> NotedNumeral? {
    func isLetter(_ place: Int) -> Bool {
      range.contains(place) && bytes[place].isLetter
    }
    guard isLetter(at), !isLetter(at - 1) else { return nil }
    var end = at
    while isLetter(end) { end += 1 }
    let isUpper = "A"..."Z" ~= bytes[at]
    switch notation {
    case .roman:
      guard let (value, last) = Numeral.roman(bytes, at, end), last == end else { return nil }
      return NotedNumeral(value: value, place: at..<end, notation: .roman(isUpper: isUpper))
    case .letter:
      guard end == at + 1 else { return nil }
      return NotedNumeral(
        value: bytes[at].letterNumber, place: at..<end, notation: .letter(isUpper: isUpper))
    default: return nil
    }
  }
}
