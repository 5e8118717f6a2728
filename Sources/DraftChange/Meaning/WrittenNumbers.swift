import DraftText

/// The numbers that one side of an edit changes, in digits or in Chinese numerals, each with what
/// it counts, read from the text around the edit: of 三十日→十五日 the edit may hold 三十 and 十五 alone.
struct WrittenNumbers {
  struct Number: Equatable {
    /// The digits in half width with their sign and point, without separators of thousands.
    var digits: [UInt32]
    /// The measure, unit or sign of percent behind it; 0 where there is none.
    var unit: UInt32
    /// A day, a month or a year, and no span of them.
    var isDate: Bool
    /// 第八条: it names a place in a text.
    var isReference: Bool
  }

  private(set) var numbers: [Number] = []
  /// Where the numbers stand, with no unit; ascending.
  private(set) var places: [ByteRange] = []

  private let bytes: UnsafeBufferPointer<UInt8>

  /// O(length of the side, and of the numbers at its ends).
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ side: ByteRange) {
    self.bytes = bytes
    // The digits of an address count nothing.
    guard !side.isEmpty, !Self.isAddress(bytes, side) else { return }
    var at = side.start
    // A number that the side cuts starts before it. More digits than this are no number.
    while at > 0, side.start - at < 64 {
      let (scalar, start) = ScalarReading.scalarBefore(at, in: bytes)
      guard NumberScalars.isDigit(scalar) || NumberScalars.isNumeral(scalar) else { break }
      at = start
    }
    while at < side.end {
      let (scalar, length) = ScalarReading.scalar(in: bytes, at: at)
      guard NumberScalars.isDigit(scalar) || NumberScalars.isNumeral(scalar) else {
        at += length
        continue
      }
      let end = NumberScalars.isDigit(scalar) ? self.digitsEnd(at) : numeralEnd(at)
      if end > side.start { note(ByteRange(at, end), isNumeral: !NumberScalars.isDigit(scalar)) }
      at = end
    }
  }

  private static func isAddress(_ bytes: UnsafeBufferPointer<UInt8>, _ side: ByteRange) -> Bool {
    side.range.dropLast(2).contains {
      bytes[$0] == 0x3A && bytes[$0 + 1] == 0x2F && bytes[$0 + 2] == 0x2F
    }
  }

  private mutating func note(_ place: ByteRange, isNumeral: Bool) {
    let unit = place.end < bytes.count ? ScalarReading.scalar(in: bytes, at: place.end).value : 0
    guard isNumeral ? isCounting(place, unit) : !isInWord(place) else { return }
    numbers.append(
      Number(
        digits: normalised(scalars(place), at: place), unit: Self.isMeasure(unit) ? unit : 0,
        isDate: isDate(place, unit),
        isReference: before(place.start) == 0x7B2C && Self.isDivision(unit) || isItem(place)
          || SectionNumbers.isOne(bytes, at: place.start)))
    places.append(place)
  }

  /// sha256, v2 and mp3 count nothing.
  private func isInWord(_ place: ByteRange) -> Bool {
    let previous = before(place.start)
    return previous | 0x20 >= 0x61 && previous | 0x20 <= 0x7A
  }

  /// With its sign, and without the separators of thousands: 1,200 is 1200, and 12,00 is not.
  private func normalised(_ digits: [UInt32], at place: ByteRange) -> [UInt32] {
    var result = digits.map { $0 == 0xFF0E ? 0x2E : $0 }
    let whole = result.prefix { $0 != 0x2E }
    let groups = whole.split(separator: 0x2C, omittingEmptySubsequences: false)
    if groups.count > 1, (1...3).contains(groups[0].count),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    {
      result.removeAll { $0 == 0x2C }
    }
    return isNegative(place) ? [0x2D] + result : result
  }

  /// -5 behind a blank, a bracket or Han; 3-5 is a span.
  private func isNegative(_ place: ByteRange) -> Bool {
    let sign = before(place.start)
    guard sign == 0x2D || sign == 0x2212 else { return false }
    let previous = before(place.start - (sign == 0x2D ? 1 : 3))
    return previous <= 0x20 || previous == 0x28 || previous >= 0x2E80
  }

  private func scalars(_ place: ByteRange) -> [UInt32] {
    var result: [UInt32] = []
    var at = place.start
    while at < place.end {
      let (scalar, length) = ScalarReading.scalar(in: bytes, at: at)
      result.append(scalar >= 0xFF10 && scalar <= 0xFF19 ? scalar - 0xFEE0 : scalar)
      at += length
    }
    return result
  }

  private func before(_ at: Int) -> UInt32 {
    at > 0 ? ScalarReading.scalarBefore(at, in: bytes).value : 0
  }

  // MARK: Where a number ends

  private func digitsEnd(_ start: Int) -> Int {
    var at = start
    while at < bytes.count {
      let (scalar, length) = ScalarReading.scalar(in: bytes, at: at)
      if NumberScalars.isDigit(scalar) {
        at += length
        continue
      }
      let behind = at + length
      guard scalar == 0x2E || scalar == 0xFF0E || scalar == 0x2C || scalar == 0x3A,
        behind < bytes.count,
        NumberScalars.isDigit(ScalarReading.scalar(in: bytes, at: behind).value)
      else { break }
      at = behind
    }
    return scaled(at)
  }

  /// 1.5亿, 3500万: the scale is part of the number.
  private func scaled(_ end: Int) -> Int {
    var at = end
    while at < bytes.count {
      let (scalar, length) = ScalarReading.scalar(in: bytes, at: at)
      guard scalar == 0x4E07 || scalar == 0x4EBF || scalar == 0x5343 || scalar == 0x767E else {
        break
      }
      at += length
    }
    return at
  }

  private func numeralEnd(_ start: Int) -> Int {
    var at = start
    while at < bytes.count {
      let (scalar, length) = ScalarReading.scalar(in: bytes, at: at)
      guard NumberScalars.isNumeral(scalar) else { break }
      at += length
    }
    return at
  }

  // MARK: What kind of number

  /// Whether Chinese numerals count something: 三十日, 两个, 第二, 百分之五, 二〇二四; not 统一, 万一, 十分.
  private func isCounting(_ place: ByteRange, _ unit: UInt32) -> Bool {
    let previous = before(place.start)
    // 第一时间 and 一件一件 are words.
    if unit == 0x65F6, place.end + 3 < bytes.count,
      ScalarReading.scalar(in: bytes, at: place.end + 3).value == 0x95F4
    {
      return false
    }
    if place.count == 3, isRepeated(place, unit) { return false }
    if isItem(place) { return true }
    if previous == 0x7B2C || previous == 0x4E4B { return true }
    if Self.isMeasure(unit) { return true }
    // 十三五, 二十, 一百零五: several numerals, the first of them a digit or ten.
    guard place.count >= 6 else { return false }
    let first = ScalarReading.scalar(in: bytes, at: place.start).value
    return first != 0x4E07 && first != 0x5343 && first != 0x767E
  }

  /// The numeral of 第（三）项.
  private func isItem(_ place: ByteRange) -> Bool {
    guard place.start > 3, before(place.start) == 0xFF08 || before(place.start) == 0x28 else {
      return false
    }
    return before(place.start - (bytes[place.start - 1] == 0x28 ? 1 : 3)) == 0x7B2C
  }

  private func isRepeated(_ place: ByteRange, _ unit: UInt32) -> Bool {
    let next = place.end + 3
    guard unit >= 0x4E00, next + 6 <= bytes.count else { return false }
    guard ScalarReading.scalar(in: bytes, at: place.start).value == 0x4E00 else { return false }
    let word = bytes[place.start..<next]
    return word.elementsEqual(bytes[next..<next + 6])
      || place.start >= 6 && word.elementsEqual(bytes[place.start - 6..<place.start])
  }

  private func isDate(_ place: ByteRange, _ unit: UInt32) -> Bool {
    switch unit {
    // 2024年, 二〇二四年; 3年 and 三年 are spans.
    case 0x5E74:
      let scalars = scalars(place)
      return scalars.count == 4
        && !scalars.contains { $0 == 0x5341 || $0 == 0x767E || $0 == 0x5343 || $0 == 0x4E07 }
    case 0x6708: return true
    case 0x65E5, 0x53F7: return before(place.start) == 0x6708 || endsDate(place.end + 3)
    default: return Self.isBesideMonth(bytes, place)
    }
  }

  /// 15日前 and 15日起 name a day, 15日内 a span.
  private func endsDate(_ at: Int) -> Bool {
    guard at < bytes.count else { return false }
    switch ScalarReading.scalar(in: bytes, at: at).value {
    // 前 起 止 至; 以 in 以前
    case 0x524D, 0x8D77, 0x6B62, 0x81F3: return true
    case 0x4EE5:
      return at + 3 < bytes.count
        && ScalarReading.scalar(in: bytes, at: at + 3).value == 0x524D
    default: return false
    }
  }

  /// 3 May, May 3, 3 May 2024.
  private static func isBesideMonth(_ bytes: UnsafeBufferPointer<UInt8>, _ place: ByteRange) -> Bool
  {
    if place.end < bytes.count, bytes[place.end] == 0x20, isMonth(bytes, place.end + 1) {
      return true
    }
    guard place.start > 1, bytes[place.start - 1] == 0x20 else { return false }
    var word = place.start - 1
    while word > 0, bytes[word - 1] | 0x20 >= 0x61, bytes[word - 1] | 0x20 <= 0x7A { word -= 1 }
    return isMonth(bytes, word)
  }

  private static let months: [StaticString] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept",
    "Oct", "Nov", "Dec",
  ]

  private static func isMonth(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    months.contains { month in
      let length = month.utf8CodeUnitCount
      guard at + length <= bytes.count else { return false }
      for index in 0..<length where bytes[at + index] != month.utf8Start[index] { return false }
      return at + length == bytes.count || bytes[at + length] < 0x41
    }
  }

  /// What numbers count. Wider than the units that a word takes with it: 三|工作组 is cut there.
  private static let measures = Set(
    "个项条款章节名人次元年月日号天周岁倍成户家亩吨件米里级届轮批期度份场处支所座台辆套种类位票席点对层组门间步句字篇卷册%％‰"
      .unicodeScalars.map(\.value))

  /// 编章节条款项目
  private static func isDivision(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x7F16, 0x7AE0, 0x8282, 0x6761, 0x6B3E, 0x9879, 0x76EE: return true
    default: return false
    }
  }

  private static func isMeasure(_ scalar: UInt32) -> Bool { measures.contains(scalar) }
}
