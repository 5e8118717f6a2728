import DraftText

/// A number as it stands in a draft, with what it counts.
struct WrittenNumber {
  enum Kind {
    case quantity
    /// A day, a month, a year or a time of day, and no span of them.
    case date
    /// It names a place in a text: 第八条, 附件2, Section 4.2.
    case reference
  }

  var value: NumberValue
  /// What stands before it and belongs to it: the sign of a currency, or < and the like; U+0000 for none.
  var sign: Unicode.Scalar = "\0"
  var unit = NumberUnit.none
  var kind = Kind.quantity
  /// With its sign and its percent, and without any other unit.
  var place: ByteRange
  /// Where its unit ends.
  var unitEnd: Int

  /// Whether both say the same.
  func equals(_ other: WrittenNumber) -> Bool {
    value == other.value && sign == other.sign && unit == other.unit
  }
}

/// What a number may count, as far as it makes another amount of it: 3天 and 3个工作日 differ, 3名 and
/// 3位 do not.
enum NumberUnit: UInt8 {
  case none, percent, permille, point
  case day, workingDay, week, month, year, hour, minute
  case yuan, dollar, euro, pound, yen, hongKongDollar
  case metre, kilometre, squareMetre, squareKilometre, mu, hectare, kilogram, tonne

  /// The unit at `place` and where it ends.
  static func read(_ bytes: TextView, at place: Int) -> (NumberUnit, end: Int)? {
    guard place < bytes.count else { return nil }
    if bytes[place] >= 0x80 || bytes[place] == "%" {
      for (text, unit) in signs where bytes.has(text, at: place) {
        return (unit, place + text.utf8CodeUnitCount)
      }
      return nil
    }
    // "5 days", "30-day", "5kg".
    let start = bytes[place] == " " || bytes[place] == "-" ? place + 1 : place
    guard bytes.isLetter(start) else { return nil }
    return words.first {
      bytes.has($0.0, at: start) && !bytes.isLetter(start + $0.0.utf8CodeUnitCount)
    }.map { ($0.1, start + $0.0.utf8CodeUnitCount) }
  }

  private static let signs: [(StaticString, NumberUnit)] = [
    ("%", .percent), ("％", .percent), ("‰", .permille), ("个百分点", .point), ("个工作日", .workingDay),
    ("工作日", .workingDay), ("个月", .month), ("个小时", .hour), ("小时", .hour), ("分钟", .minute),
    ("日", .day),
    ("天", .day), ("周", .week), ("年", .year), ("月", .month), ("时", .hour), ("元", .yuan),
    ("美元", .dollar),
    ("欧元", .euro), ("英镑", .pound), ("日元", .yen), ("港元", .hongKongDollar), ("公里", .kilometre),
    ("千米", .kilometre), ("平方公里", .squareKilometre), ("平方米", .squareMetre), ("米", .metre),
    ("亩", .mu),
    ("公顷", .hectare), ("公斤", .kilogram), ("千克", .kilogram), ("吨", .tonne),
  ]

  private static let words: [(StaticString, NumberUnit)] = [
    ("per cent", .percent), ("percent", .percent), ("percentage points", .point), ("days", .day),
    ("day", .day), ("business days", .workingDay), ("working days", .workingDay), ("weeks", .week),
    ("week", .week), ("months", .month), ("month", .month), ("years", .year), ("year", .year),
    ("hours", .hour), ("hour", .hour), ("minutes", .minute), ("dollars", .dollar),
    ("euros", .euro), ("pounds", .pound), ("kilometres", .kilometre), ("kilometers", .kilometre),
    ("km", .kilometre), ("metres", .metre), ("meters", .metre), ("hectares", .hectare),
    ("kg", .kilogram), ("tonnes", .tonne), ("tons", .tonne),
  ]

  /// Whether it is written with the number as a part of it.
  var isNotation: Bool { self == .percent || self == .permille }
}
