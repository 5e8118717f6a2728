import DraftDocument
import DraftLanguage
import DraftReview
import DraftText

/// Days that no month has: 2025年2月30日, 31 June 2024, 2025-02-30.
enum DateRule {
  /// O(bytes).
  static func findings(_ draft: CheckedDraft) -> [Finding] {
    draft.prose.flatMap { sentence in
      (han(draft, sentence.range) + latin(draft.bytes, sentence.range)
        + dashed(draft, sentence.range))
        .map { Finding(kind: .impossibleDate, place: $0, detail: .none) }
    }
  }

  private static func exists(_ day: Int, _ month: Int, _ year: Int?) -> Bool {
    // Of an unknown year the longer February counts.
    let isLeap = year.map { $0 % 4 == 0 && ($0 % 100 != 0 || $0 % 400 == 0) } ?? true
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return 1...12 ~= month && 1...days[month - 1] ~= day
  }

  // MARK: 2025年2月30日

  private static func han(_ draft: CheckedDraft, _ range: ByteRange) -> [ByteRange] {
    let bytes = draft.bytes
    return draft.places(of: "月", in: range).compactMap { place in
      guard let month = number(bytes, before: place, from: range.start),
        let day = Numeral.chineseOrArabic(bytes, place + "月".utf8.count, range.end),
        bytes.has("日", at: day.end) || bytes.has("号", at: day.end)
      else { return nil }
      let year = year(bytes, before: month.start, from: range.start)
      let start = year?.start ?? month.start
      guard !isLunar(bytes, start), 1...12 ~= month.value || year != nil,
        !exists(day.value, month.value, year?.value)
      else { return nil }
      return ByteRange(start, day.end + "日".utf8.count)
    }
  }

  private static func number(
    _ bytes: TextView, before end: Int, from floor: Int
  ) -> (value: Int, start: Int)? {
    var start = end
    while start > floor {
      let (scalar, place) = bytes.decode(before: start)
      guard ChineseNumeral.isPlain(scalar) || Scalars.isDigit(scalar) else { break }
      start = place
    }
    guard start < end, let number = Numeral.chineseOrArabic(bytes, start, end), number.end == end
    else { return nil }
    return (number.value, start)
  }

  /// In Arabic digits.
  private static func year(
    _ bytes: TextView, before end: Int, from floor: Int
  ) -> (value: Int, start: Int)? {
    guard bytes.has("年", before: end) else { return nil }
    let last = end - "年".utf8.count
    var start = last
    while start > floor, bytes.isDigit(start - 1) { start -= 1 }
    let digits = String(decoding: bytes[start..<last], as: UTF8.self)
    return digits.utf8.count == 4 ? Int(digits).map { ($0, start) } : nil
  }

  /// Months of the old calendar have thirty days.
  private static func isLunar(_ bytes: TextView, _ start: Int) -> Bool {
    otherCalendars.contains { bytes.has($0, before: start) }
  }

  private static let otherCalendars = Language.all.flatMap(\.time.otherCalendars)

  // MARK: 31 June 2024, June 31, 2024

  private static func latin(_ bytes: TextView, _ range: ByteRange) -> [ByteRange] {
    var found: [ByteRange] = []
    var at = range.start
    while at < range.end {
      guard "A"..."Z" ~= bytes[at], !bytes.isLetter(at - 1),
        let name = CalendarWords.read(bytes, at: at),
        name.value < 12, name.end <= range.end
      else {
        at += bytes.length(at: at)
        continue
      }
      if let place = date(bytes, at, name.end, name.value + 1, range) { found.append(place) }
      at = name.end
    }
    return found
  }

  private static func date(
    _ bytes: TextView, _ start: Int, _ end: Int, _ month: Int, _ range: ByteRange
  ) -> ByteRange? {
    if let day = day(bytes, before: start, from: range.start) {
      let year = figures(bytes, end + 1, range.end, digits: 4)
      return exists(day.value, month, year?.value) || !isNear(day.value)
        ? nil : ByteRange(day.start, year?.end ?? end)
    }
    guard bytes.has(" ", at: end), let day = figures(bytes, end + 1, range.end, digits: 2) else {
      return nil
    }
    let comma = bytes.has(", ", at: day.end) ? day.end + 2 : day.end + 1
    let year = figures(bytes, comma, range.end, digits: 4)
    return exists(day.value, month, year?.value) || !isNear(day.value)
      ? nil : ByteRange(start, year?.end ?? day.end)
  }

  /// A day that some month has: others are no dates.
  private static func isNear(_ day: Int) -> Bool { 29...31 ~= day }

  /// 31, 31st or 31st of before a month.
  private static func day(
    _ bytes: TextView, before month: Int, from floor: Int
  ) -> (value: Int, start: Int)? {
    var end = month
    guard end > floor, bytes[end - 1] == " " else { return nil }
    end -= 1
    if bytes.has(" of", before: end) { end -= 3 }
    for ending in ["st", "nd", "rd", "th"] as [StaticString] where bytes.has(ending, before: end) {
      end -= 2
    }
    let start = max(floor, end - 2)
    guard end - start == 2, bytes.isDigit(start), bytes.isDigit(start + 1),
      !(start > floor && (bytes.isDigit(start - 1) || bytes[start - 1] == "."))
    else { return nil }
    return Int(String(decoding: bytes[start..<end], as: UTF8.self)).map { ($0, start) }
  }

  private static func figures(
    _ bytes: TextView, _ start: Int, _ end: Int, digits: Int
  ) -> (value: Int, end: Int)? {
    let last = start + digits
    guard last <= end, (start..<last).allSatisfy(bytes.isDigit), !bytes.isDigit(last) else {
      return nil
    }
    return Int(String(decoding: bytes[start..<last], as: UTF8.self)).map { ($0, last) }
  }

  // MARK: 2025-02-30

  private static func dashed(_ draft: CheckedDraft, _ range: ByteRange) -> [ByteRange] {
    let bytes = draft.bytes
    return draft.places(of: "-", in: range).compactMap { dash in
      guard dash - 4 >= range.start, !bytes.isDigit(dash - 5), !bytes.has("-", before: dash - 4),
        let year = figures(bytes, dash - 4, dash, digits: 4),
        let month = figures(bytes, dash + 1, range.end, digits: 2), bytes.has("-", at: month.end),
        let day = figures(bytes, month.end + 1, range.end, digits: 2),
        !bytes.has("-", at: day.end), 1900...2100 ~= year.value, 1...12 ~= month.value,
        isNear(day.value), !exists(day.value, month.value, year.value)
      else { return nil }
      return ByteRange(dash - 4, day.end)
    }
  }
}
