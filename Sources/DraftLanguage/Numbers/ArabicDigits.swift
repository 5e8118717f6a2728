package import DraftText

/// Numbers in digits: where they end and what they are without their separators.
package enum ArabicDigits {

  /// Behind the digits from `start`, with the points, commas, colons and strokes between them, and
  /// the hyphens of 2024-05-03.
  package static func end(_ bytes: TextView, _ start: Int) -> Int {
    var at = groupsEnd(bytes, start) ?? digitsEnd(bytes, start)
    if isDay(bytes, start, at) { return digitsEnd(bytes, digitsEnd(bytes, at + 1) + 1) }
    while isInside(bytes.scalar(at: at)) {
      let behind = at + bytes.decode(at: at).length
      guard Scalars.isDigit(bytes.scalar(at: behind)) else { break }
      at = digitsEnd(bytes, behind)
    }
    return at
  }

  private static func digitsEnd(_ bytes: TextView, _ start: Int) -> Int {
    var at = start
    while Scalars.isDigit(bytes.scalar(at: at)) {
      at += bytes.decode(at: at).length
    }
    return at
  }

  /// Behind 3 000, 3'000 and 3’000 000: at most three digits, and groups of three. O(digits).
  private static func groupsEnd(_ bytes: TextView, _ start: Int) -> Int? {
    var at = digitsEnd(bytes, start)
    guard 1...3 ~= at - start, let mark = groupMark(bytes.scalar(at: at)) else { return nil }
    var groups = 0
    while bytes.scalar(at: at) == mark {
      let next = at + mark.utf8.count
      let end = digitsEnd(bytes, next)
      if end == next { break }
      guard end - next == 3 else { return nil }
      at = end
      groups += 1
    }
    return groups > 0 ? at : nil
  }

  private static func groupMark(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case " ", "\u{A0}", "\u{2009}", "\u{202F}", "'", "’": scalar
    default: nil
    }
  }

  /// . , : / in either width, and ∶ of a ratio.
  private static func isInside(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", ":", "/", "．", "：", "∶": true
    default: false
    }
  }

  private static func isDay(_ bytes: TextView, _ start: Int, _ end: Int) -> Bool {
    guard end - start == 4, bytes.has("-", at: end) else { return false }
    let month = digitsEnd(bytes, end + 1)
    guard (1...2).contains(month - end - 1), bytes.has("-", at: month) else { return false }
    return (1...2).contains(digitsEnd(bytes, month + 1) - month - 1)
  }

  /// The digits in half width without separators of thousands: 1,200 is 1200, and 12,00 is not;
  /// `isPlain` where there is nothing else but a point among them.
  package static func read(_ bytes: TextView, _ start: Int, _ end: Int) -> (
    scalars: [Unicode.Scalar], isPlain: Bool
  ) {
    var scalars: [Unicode.Scalar] = []
    var at = start
    while at < end {
      let (scalar, length) = bytes.decode(at: at)
      if groupMark(scalar) == nil { scalars.append(scalar == "∶" ? ":" : Scalars.narrow(scalar)) }
      at += length
    }
    let whole = scalars.prefix { $0 != "." }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1, (1...3).contains(groups[0].count),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    {
      scalars.removeAll { $0 == "," }
    }
    let points = scalars.reduce(0) { $1 == "." ? $0 + 1 : $0 }
    return (scalars, points < 2 && scalars.allSatisfy { ("0"..."9" ~= $0) || $0 == "." })
  }
}

/// What multiplies the digits before it: 1.5亿, 3500万, 1.5 million.
package enum NumberScale {
  package static func read(
    _ bytes: TextView, at place: Int
  ) -> (power: Int, end: Int) {
    // 2.6 亿元 has a blank there as often as none.
    let next = bytes.scalar(at: place + 1)
    var at = bytes.has(" ", at: place) && ChineseNumeral.power(next) ?? 0 > 1 ? place + 1 : place
    var power = 0
    while let more = ChineseNumeral.power(bytes.scalar(at: at)), more > 1 {
      power += more
      at += 3
    }
    guard power == 0, bytes.scalar(at: at) == " " else { return (power, at) }
    for (word, power) in words where bytes.has(word, at: at + 1) {
      let end = at + 1 + word.utf8CodeUnitCount
      if !bytes.isLetter(end) { return (power, end) }
    }
    return (0, place)
  }

  private static let words: [(StaticString, Int)] = [
    ("hundred", 2), ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12),
  ]
}

/// ½ and the like, alone or behind a whole number: 1½.
package enum VulgarFraction {

  /// What is above and below the line of a fraction that is one character.
  package static func read(_ scalar: Unicode.Scalar) -> (above: Int, below: Int)? {
    switch scalar {
    case "¼": (1, 4)
    case "½": (1, 2)
    case "¾": (3, 4)
    case "⅐": (1, 7)
    case "⅑": (1, 9)
    case "⅒": (1, 10)
    case "⅓": (1, 3)
    case "⅔": (2, 3)
    case "⅕": (1, 5)
    case "⅖": (2, 5)
    case "⅗": (3, 5)
    case "⅘": (4, 5)
    case "⅙": (1, 6)
    case "⅚": (5, 6)
    case "⅛": (1, 8)
    case "⅜": (3, 8)
    case "⅝": (5, 8)
    case "⅞": (7, 8)
    default: nil
    }
  }
}

/// The signs before a number that belong to it.
package enum NumberSigns {

  /// $ £ ¥ € and < > ≤ ≥ ≦ ≧, of either width.
  package static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "$", "£", "¥", "€", "＄", "￥", "￡", "<", ">", "＜", "＞", "≤",
      "≥",
      "≦", "≧":
      true
    default: false
    }
  }

  /// The sign before the number at `place`, in half width, and where number and sign start.
  package static func before(_ place: Int, in bytes: TextView) -> (
    scalar: Unicode.Scalar, start: Int
  ) {
    guard place > 0 else { return ("\0", place) }
    var start = place
    if bytes[start - 1] == " " { start -= 1 }
    guard isSign(bytes.scalar(before: start)) else { return ("\0", place) }
    let (scalar, first) = bytes.decode(before: start)
    switch scalar {
    case "￥": return ("¥", first)
    case "￡": return ("£", first)
    case "≦": return ("≤", first)
    case "≧": return ("≥", first)
    default: return (Scalars.narrow(scalar), first)
    }
  }

  /// -5 behind a blank, a bracket or Han; 3-5 is a span.
  package static func isNegative(_ place: Int, in bytes: TextView) -> Bool {
    let sign = bytes.scalar(before: place)
    guard sign == "-" || sign == "−" else { return false }
    let previous = bytes.scalar(before: place - (sign == "-" ? 1 : 3))
    return previous <= " " || previous == "(" || previous >= "\u{2E80}"
  }
}
