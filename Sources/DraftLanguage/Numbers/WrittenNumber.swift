package import DraftText

/// A number as it stands in a draft, with what it counts.
package struct WrittenNumber {
  package enum Kind {
    case quantity
    /// A day, a month, a year or a time of day, and no span of them.
    case date
    /// It names a place in a text: 第八条, 附件2, Section 4.2.
    case reference
    /// It names one of several things: 第三候车厅.
    case ordinal
  }

  package var value: NumberValue
  /// What stands before it and belongs to it: the sign of a currency, or < and the like; U+0000 for none.
  package var sign: Unicode.Scalar = "\0"
  package var unit = NumberUnit.none
  package var kind = Kind.quantity
  /// With its sign and its percent, and without any other unit.
  package var place: ByteRange
  /// Where its unit ends.
  package var unitEnd: Int
  /// The minutes since midnight that an amount as 9.00 would be as a time.
  var minutes: Int?

  init(
    value: NumberValue, sign: Unicode.Scalar = "\0", unit: NumberUnit = .none,
    kind: Kind = .quantity, place: ByteRange, unitEnd: Int
  ) {
    self.value = value
    self.sign = sign
    self.unit = unit
    self.kind = kind
    self.place = place
    self.unitEnd = unitEnd
  }

  /// A number that stands in words.
  package init(_ value: Int, _ unit: NumberUnit, _ place: ByteRange) {
    self.init(value: .whole(value), unit: unit, place: place, unitEnd: place.end)
  }

  /// Whether it is a day or a time of day, to which no unit belongs.
  package var isWholeDate: Bool {
    switch value {
    case .day, .time: true
    case .decimal, .literal: false
    }
  }

  /// Whether both say the same.
  package func equals(_ other: WrittenNumber) -> Bool {
    if value == other.value { return sign == other.sign && unit == other.unit }
    // 9.00 is a time beside a time, and an amount beside an amount.
    switch (value, other.value) {
    case (.time(let minutes), _): return other.minutes == minutes
    case (_, .time(let minutes)): return self.minutes == minutes
    default: return false
    }
  }
}

/// What a number may count, as far as it makes another amount of it: 3天 and 3个工作日 differ, 3名 and
/// 3位 do not.
package enum NumberUnit: UInt8 {
  case none, ordinal, percent, permille, point
  case day, workingDay, week, month, year, hour, minute
  case yuan, dollar, euro, pound, yen, hongKongDollar
  case metre, kilometre, squareMetre, squareKilometre, mu, hectare, kilogram, tonne

  /// The unit at `place` and where it ends.
  package static func read(_ bytes: TextView, at place: Int) -> (NumberUnit, end: Int)? {
    guard place < bytes.count else { return nil }
    let first = behindBlank(bytes, place)
    if first < bytes.count, !bytes[first].isASCII || bytes[first] == "%" {
      for word in signs where bytes.has(word.text, at: first) {
        return (word.unit, first + word.text.utf8CodeUnitCount)
      }
      return nil
    }
    if let end = OrdinalSuffix.end(bytes, place) { return (.ordinal, end) }
    // "5 days", "30-day", "5kg".
    let start = first > place ? first : bytes[place] == "-" ? place + 1 : place
    guard bytes.isLetter(start) else { return nil }
    return words.first {
      bytes.has($0.text, at: start) && !bytes.isLetter(start + $0.text.utf8CodeUnitCount)
    }.map { ($0.unit, start + $0.text.utf8CodeUnitCount) }
  }

  /// 5 % and 5 kg, with a blank of any width.
  private static func behindBlank(_ bytes: TextView, _ place: Int) -> Int {
    switch bytes.scalar(at: place) {
    case " ", "\u{A0}", "\u{2009}", "\u{202F}": place + bytes.length(at: place)
    default: place
    }
  }

  /// Written in Han or with a sign, and in letters.
  private static let all = Language.all.flatMap(\.units)
  private static let signs = all.filter { !Self.isSpelled($0) }
  private static let words = all.filter(Self.isSpelled)

  private static func isSpelled(_ word: UnitWord) -> Bool {
    word.text.utf8Start[0].isASCII && word.text.utf8Start[0] != "%"
  }

  /// Whether it is written with the number as a part of it.
  package var isNotation: Bool { self == .percent || self == .permille }
}
