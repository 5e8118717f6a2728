import DraftText

/// A day or a month as drafts write it, read whole: June 9, 2022; 9th of June 2022; 12 Nov. 2023; 2022-06-09;
/// 2022年6月9日; 二〇二二年六月九日.
package struct WrittenDate: Equatable {
  package private(set) var year: Int?
  package private(set) var month = 0
  package private(set) var day: Int?
  private(set) var end: Int

  private init(end: Int) { self.end = end }

  package static func == (a: WrittenDate, b: WrittenDate) -> Bool {
    a.year == b.year && a.month == b.month && a.day == b.day
  }

  /// The date that starts at `place`, if one does: a month with a day or a year at least. O(1).
  static func read(_ bytes: TextView, at place: Int) -> WrittenDate? {
    var date = WrittenDate(end: place)
    let scalar = bytes.scalar(at: place)
    let isRead =
      switch scalar {
      case "A"..."Z": date.readMonthFirst(bytes)
      case "0"..."9":
        date.readSeparated(bytes) || date.readDotted(bytes) || date.readDayFirst(bytes)
          || date.readHan(bytes)
      default: date.readHan(bytes)
      }
    return isRead && (date.day != nil || date.year != nil) ? date : nil
  }

  /// Days since the year 0, about, where another date has the same parts; otherwise `nil`.
  package func days(besides other: WrittenDate) -> Double? {
    guard (year == nil) == (other.year == nil), (day == nil) == (other.day == nil) else {
      return nil
    }
    return Double((year ?? 0) * 372 + month * 31 + (day ?? 0))
  }

  // MARK: Digits

  /// At most four digits at `at`, of either width, and no fifth.
  private static func digits(_ bytes: TextView, _ at: Int) -> (value: Int, count: Int, end: Int)? {
    var (value, count, end) = (0, 0, at)
    while let digit = Scalars.digit(bytes.scalar(at: end)) {
      (value, count) = (value * 10 + digit, count + 1)
      end += bytes.length(at: end)
      guard count <= 4 else { return nil }
    }
    return count > 0 ? (value, count, end) : nil
  }

  private static func day(_ bytes: TextView, _ at: Int) -> (value: Int, end: Int)? {
    guard let found = digits(bytes, at), found.count <= 2, 1...31 ~= found.value else { return nil }
    return (found.value, found.end)
  }

  private static func year(_ bytes: TextView, _ at: Int) -> (value: Int, end: Int)? {
    guard let found = digits(bytes, at), found.count == 4, 1000...9999 ~= found.value,
      !bytes.isLetter(found.end)
    else { return nil }
    return (found.value, found.end)
  }

  /// 2022-06-09, 2022/6/9, 2022.6.9.
  private mutating func readSeparated(_ bytes: TextView) -> Bool {
    guard let year = Self.year(bytes, end) else { return false }
    let mark = bytes.scalar(at: year.end)
    guard mark == "-" || mark == "/" || mark == ".",
      let month = Self.day(bytes, year.end + 1), month.value <= 12,
      bytes.scalar(at: month.end) == mark, let day = Self.day(bytes, month.end + 1),
      !bytes.isLetter(day.end),
      bytes.scalar(at: day.end) != mark || !bytes.isDigit(day.end + 1)
    else { return false }
    (self.year, self.month, self.day, end) = (year.value, month.value, day.value, day.end)
    return true
  }

  /// 9.6.2022, as German has it; 9/6/2022 is two days to two readers.
  private mutating func readDotted(_ bytes: TextView) -> Bool {
    guard let day = Self.day(bytes, end), bytes.has(".", at: day.end),
      let month = Self.day(bytes, day.end + 1), month.value <= 12, bytes.has(".", at: month.end),
      let year = Self.year(bytes, month.end + 1), year.value >= 1900,
      !(bytes.has(".", at: year.end) && bytes.isDigit(year.end + 1))
    else { return false }
    (self.year, self.month, self.day, end) = (year.value, month.value, day.value, year.end)
    return true
  }

  // MARK: Names of months

  private mutating func readMonth(_ bytes: TextView, _ at: Int) -> Bool {
    guard let month = CalendarWords.read(bytes, at: at), month.value < 12 else { return false }
    (self.month, end) = (month.value + 1, month.end)
    if isAbbreviated(bytes, at), bytes.has(". ", at: end) {
      let next = bytes.scalar(at: end + 2)
      if Scalars.isDigit(next) || "a"..."z" ~= next { end += 1 }
    }
    return true
  }

  private func isAbbreviated(_ bytes: TextView, _ start: Int) -> Bool {
    let name = bytes[start..<end]
    return name.count <= 4
      && !(["May", "June", "July", "Mai", "Juni", "Juli", "März"] as [StaticString]).contains {
        $0.utf8CodeUnitCount == name.count && bytes.has($0, at: start)
      }
  }

  /// Behind a blank at `at`, or `nil`.
  private static func behindBlank(_ bytes: TextView, _ at: Int) -> Int? {
    let scalar = bytes.scalar(at: at)
    return scalar == " " || scalar == "\u{A0}" || scalar == "\u{202F}"
      ? at + bytes.length(at: at) : nil
  }

  private static func behindOrdinal(_ bytes: TextView, _ at: Int) -> Int {
    OrdinalSuffix.end(bytes, at) ?? at
  }

  /// June 9, 2022; June 2022.
  private mutating func readMonthFirst(_ bytes: TextView) -> Bool {
    guard readMonth(bytes, end), let next = Self.behindBlank(bytes, end) else { return false }
    if let year = Self.year(bytes, next) {
      (self.year, end) = (year.value, year.end)
      return true
    }
    guard let day = Self.day(bytes, next), !Self.isTime(bytes, day.end) else { return false }
    self.day = day.value
    end = Self.behindOrdinal(bytes, day.end)
    guard !bytes.isLetter(end) else { return false }
    let comma = bytes.has(",", at: end) ? end + 1 : end
    if let next = Self.behindBlank(bytes, comma), let year = Self.year(bytes, next) {
      (self.year, end) = (year.value, year.end)
    }
    return true
  }

  /// The 5 of 5:30.
  private static func isTime(_ bytes: TextView, _ at: Int) -> Bool {
    bytes.has(":", at: at) && bytes.isDigit(at + 1)
  }

  /// 9 June 2022, 9th of June, 9. Juni 2022.
  private mutating func readDayFirst(_ bytes: TextView) -> Bool {
    guard let day = Self.day(bytes, end) else { return false }
    var at = Self.behindOrdinal(bytes, day.end)
    if at == day.end, bytes.has(".", at: at) { at += 1 }
    guard let next = Self.behindBlank(bytes, at) else { return false }
    guard readMonth(bytes, bytes.has("of ", at: next) ? next + 3 : next) else { return false }
    self.day = day.value
    let comma = bytes.has(",", at: end) ? end + 1 : end
    if let next = Self.behindBlank(bytes, comma), let year = Self.year(bytes, next) {
      (self.year, end) = (year.value, year.end)
    }
    return true
  }

  // MARK: Han

  /// 2022年6月9日, 6月9日, 二〇二二年六月, with blanks around the numbers or without.
  private mutating func readHan(_ bytes: TextView) -> Bool {
    let start = end
    if let year = Self.han(bytes, end, "年"), 1000...9999 ~= year.value {
      (self.year, end) = (year.value, year.end)
    }
    guard let month = Self.han(bytes, end, "月"), 1...12 ~= month.value else {
      end = start
      return false
    }
    (self.month, end) = (month.value, month.end)
    if let day = Self.han(bytes, end, "日") ?? Self.han(bytes, end, "号"), 1...31 ~= day.value {
      (self.day, end) = (day.value, day.end)
    }
    return true
  }

  /// A number in digits or numerals with `unit` behind it.
  private static func han(
    _ bytes: TextView, _ place: Int, _ unit: StaticString
  ) -> (value: Int, end: Int)? {
    let start = behindBlank(bytes, place) ?? place
    guard
      let number = digits(bytes, start).map({ (value: $0.value, end: $0.end) })
        ?? Numeral.chinese(bytes, start, bytes.count)
    else { return nil }
    let at = behindBlank(bytes, number.end) ?? number.end
    return bytes.has(unit, at: at) ? (number.value, at + unit.utf8CodeUnitCount) : nil
  }
}

/// The letters of 1st, 2nd, 3rd and 4th.
enum OrdinalSuffix {
  /// Behind such letters at `at`, if they stand there and end a word.
  static func end(_ bytes: TextView, _ at: Int) -> Int? {
    let isSuffix = (["st", "nd", "rd", "th"] as [StaticString]).contains { bytes.has($0, at: at) }
    return isSuffix && !bytes.isLetter(at + 2) && !bytes.isDigit(at + 2) ? at + 2 : nil
  }
}
