import DraftText

/// A moment with the time zone it was written in, as git keeps it.
package struct CommitTime: Hashable, Sendable {
  /// Since 1970, UTC.
  package var seconds: Int64
  /// East of Greenwich.
  package var offsetMinutes: Int

  package init(seconds: Int64, offsetMinutes: Int) {
    self.seconds = seconds
    self.offsetMinutes = offsetMinutes
  }

  /// What is recorded: from 1970, because git knows no earlier date, to the end of 9999 in every zone.
  package var isRecordable: Bool { 0...253_402_387_199 ~= seconds }

  /// What git can tell the day of; what an object says beyond that counts as no date, as for git.
  var isReadable: Bool { 0...1 << 55 ~= seconds }

  /// `1700000000 +0800`, as git writes it.
  var raw: String {
    let zone = abs(offsetMinutes)
    return "\(seconds) \(offsetMinutes < 0 ? "-" : "+")\(pad(zone / 60, 2))\(pad(zone % 60, 2))"
  }

  /// `2024-03-15T09:30:00+08:00`.
  package var iso: String {
    let (day, second) = local
    let zone = offsetMinutes < 0 ? "-" : "+"
    let offset = abs(offsetMinutes)
    return "\(day)T\(clock(second)):\(pad(second % 60, 2))"
      + "\(zone)\(pad(offset / 60, 2)):\(pad(offset % 60, 2))"
  }

  /// `2024-03-15 09:30`, by the clock of whoever wrote it.
  package var toTheMinute: String {
    let (day, second) = local
    return "\(day) \(clock(second))"
  }

  /// `2024-03-15`, and the second of that day, in its own zone.
  private var local: (day: String, second: Int) {
    let local = seconds + Int64(offsetMinutes) * 60
    let day = (local >= 0 ? local : local - 86_399) / 86_400
    let (year, month, date) = Calendar.civil(day)
    return ("\(pad(year, 4))-\(pad(month, 2))-\(pad(date, 2))", Int(local - day * 86_400))
  }
}

private func clock(_ second: Int) -> String {
  "\(pad(second / 3600, 2)):\(pad(second / 60 % 60, 2))"
}

private func pad(_ number: Int, _ width: Int) -> String {
  let text = String(number)
  let missing = width - text.utf8.count
  return missing > 0 ? String(repeating: "0", count: missing) + text : text
}

/// `YYYY-MM-DD[(T| )HH:MM[:SS[.f]][Z|±HH[:]MM]]`.
package struct ISODate: Hashable, Sendable {
  /// Seconds since 1970 as if the date were UTC; the end of the day where no time is given.
  package let localSeconds: Int64
  /// nil where the text names no zone.
  package let offsetMinutes: Int?
  package let hasTime: Bool

  /// nil where the text is no such date or names a day that doesn't exist.
  package init?(_ text: String) {
    var scanner = DigitScanner(Array(text.utf8))
    guard let year = scanner.number(4), scanner.take("-"), let month = scanner.number(2),
      scanner.take("-"), let day = scanner.number(2),
      let days = Calendar.days(year, month, day)
    else { return nil }
    guard !scanner.isAtEnd else {
      localSeconds = days * 86_400 + 86_399
      (offsetMinutes, hasTime) = (nil, false)
      return
    }
    guard scanner.take("T") || scanner.take("t") || scanner.take(" "),
      let hour = scanner.number(2), hour < 24, scanner.take(":"), let minute = scanner.number(2),
      minute < 60
    else { return nil }
    var second = 0
    if scanner.take(":") {
      guard let given = scanner.number(2), given < 61 else { return nil }
      second = given
      if scanner.take(".") { scanner.skipDigits() }
    }
    guard let zone = scanner.zone() else { return nil }
    offsetMinutes = zone.minutes
    localSeconds = days * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    hasTime = true
  }

  /// The moment, taking the date in `zone` where it names none itself.
  package func time(zone: Int) -> CommitTime {
    let offset = offsetMinutes ?? zone
    return CommitTime(seconds: localSeconds - Int64(offset) * 60, offsetMinutes: offset)
  }
}

private struct DigitScanner {
  let text: [UInt8]
  var at = 0

  init(_ text: [UInt8]) { self.text = text }

  var isAtEnd: Bool { at == text.count }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard at < text.count, text[at] == UInt8(mark.value) else { return false }
    at += 1
    return true
  }

  mutating func number(_ digits: Int) -> Int? {
    guard at + digits <= text.count else { return nil }
    var value = 0
    for byte in text[at..<at + digits] {
      guard byte.isDigit else { return nil }
      value = value * 10 + byte.digit
    }
    at += digits
    return value
  }

  mutating func skipDigits() {
    while at < text.count, text[at].isDigit { at += 1 }
  }

  /// The zone at the end; nil where something else stands there.
  mutating func zone() -> (minutes: Int?, ())? {
    if isAtEnd { return (nil, ()) }
    if take("Z") || take("z") { return isAtEnd ? (0, ()) : nil }
    let sign = take("-") ? -1 : 1
    guard sign == -1 || take("+"), let hours = number(2), hours < 15 else { return nil }
    _ = take(":")
    let minutes = isAtEnd ? 0 : number(2)
    guard let minutes, minutes < 60, isAtEnd else { return nil }
    return (sign * (hours * 60 + minutes), ())
  }
}
