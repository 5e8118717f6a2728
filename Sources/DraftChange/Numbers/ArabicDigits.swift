import DraftText

/// Numbers in digits: where they end and what they are without their separators.
enum ArabicDigits {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Behind the digits from `start`, with the points, commas, colons and strokes between them, and
  /// the hyphens of 2024-05-03.
  static func end(_ bytes: Bytes, _ start: Int) -> Int {
    var at = digitsEnd(bytes, start)
    if isDay(bytes, start, at) { return digitsEnd(bytes, digitsEnd(bytes, at + 1) + 1) }
    while isInside(bytes.scalar(at: at)) {
      let behind = at + ScalarReading.scalar(in: bytes, at: at).length
      guard NumberScalars.isDigit(bytes.scalar(at: behind)) else { break }
      at = digitsEnd(bytes, behind)
    }
    return at
  }

  private static func digitsEnd(_ bytes: Bytes, _ start: Int) -> Int {
    var at = start
    while NumberScalars.isDigit(bytes.scalar(at: at)) {
      at += ScalarReading.scalar(in: bytes, at: at).length
    }
    return at
  }

  /// . , : / in either width, and ∶ of a ratio.
  private static func isInside(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E, 0x2C, 0x3A, 0x2F, 0xFF0E, 0xFF1A, 0x2236: true
    default: false
    }
  }

  private static func isDay(_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
    guard end - start == 4, bytes.has("-", at: end) else { return false }
    let month = digitsEnd(bytes, end + 1)
    guard (1...2).contains(month - end - 1), bytes.has("-", at: month) else { return false }
    return (1...2).contains(digitsEnd(bytes, month + 1) - month - 1)
  }

  /// The digits in half width without separators of thousands: 1,200 is 1200, and 12,00 is not;
  /// `isPlain` where there is nothing else but a point among them.
  static func read(_ bytes: Bytes, _ start: Int, _ end: Int) -> (scalars: [UInt32], isPlain: Bool) {
    var scalars: [UInt32] = []
    var at = start
    while at < end {
      let (scalar, length) = ScalarReading.scalar(in: bytes, at: at)
      let isWide = (0xFF0C...0xFF1A).contains(scalar)
      scalars.append(isWide ? scalar - 0xFEE0 : scalar == 0x2236 ? 0x3A : scalar)
      at += length
    }
    let whole = scalars.prefix { $0 != 0x2E }
    let groups = whole.split(separator: 0x2C, omittingEmptySubsequences: false)
    if groups.count > 1, (1...3).contains(groups[0].count),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    {
      scalars.removeAll { $0 == 0x2C }
    }
    let points = scalars.reduce(0) { $1 == 0x2E ? $0 + 1 : $0 }
    return (scalars, points < 2 && scalars.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E })
  }
}

/// What multiplies the digits before it: 1.5亿, 3500万, 1.5 million.
enum NumberScale {
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (power: Int, end: Int) {
    var at = place
    var power = 0
    while let more = ChineseNumber.power(bytes.scalar(at: at)), more > 1 {
      power += more
      at += 3
    }
    guard at == place, bytes.scalar(at: at) == 0x20 else { return (power, at) }
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

/// The signs before a number that belong to it.
enum NumberSigns {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// $ £ ¥ € and < > ≤ ≥ ≦ ≧, of either width.
  static func isSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x24, 0xA3, 0xA5, 0x20AC, 0xFF04, 0xFFE5, 0xFFE1, 0x3C, 0x3E, 0xFF1C, 0xFF1E, 0x2264,
      0x2265,
      0x2266, 0x2267:
      true
    default: false
    }
  }

  /// The sign before the number at `place`, in half width, and where number and sign start.
  static func before(_ place: Int, in bytes: Bytes) -> (scalar: UInt32, start: Int) {
    guard place > 0 else { return (0, place) }
    var start = place
    if bytes[start - 1] == 0x20 { start -= 1 }
    guard isSign(bytes.scalar(before: start)) else { return (0, place) }
    let (scalar, first) = ScalarReading.scalarBefore(start, in: bytes)
    switch scalar {
    case 0xFF04, 0xFF1C, 0xFF1E: return (scalar - 0xFEE0, first)
    case 0xFFE5: return (0xA5, first)
    case 0xFFE1: return (0xA3, first)
    case 0x2266, 0x2267: return (scalar - 2, first)
    default: return (scalar, first)
    }
  }

  /// -5 behind a blank, a bracket or Han; 3-5 is a span.
  static func isNegative(_ place: Int, in bytes: Bytes) -> Bool {
    let sign = bytes.scalar(before: place)
    guard sign == 0x2D || sign == 0x2212 else { return false }
    let previous = bytes.scalar(before: place - (sign == 0x2D ? 1 : 3))
    return previous <= 0x20 || previous == 0x28 || previous >= 0x2E80
  }
}
