import DraftText

/// The dates that git takes from its environment and that have one meaning: `1700000000 +0800` with
/// or without an `@` before it, ISO 8601, and RFC 2822 (`Thu, 07 Apr 2005 22:13:13 +0200`).
package enum GitDate {
  /// nil where the text is none of these.
  ///
  /// - Parameter zone: minutes east of Greenwich, for a date that names none.
  package static func time(_ text: String, zone: Int) -> CommitTime? {
    seconds(text, zone) ?? ISODate(text)?.time(zone: zone) ?? mail(text)
  }

  private static func seconds(_ text: String, _ zone: Int) -> CommitTime? {
    let isMarked = text.utf8.first == "@"
    let words = (isMarked ? text.dropFirst() : text[...]).split(separator: " ")
    // Fewer digits are a year or a day to git.
    guard let first = words.first, words.count <= 2, isMarked || first.utf8.count >= 9,
      first.utf8.allSatisfy({ $0.isDigit }), let seconds = Int64(first)
    else { return nil }
    guard words.count == 2 else { return CommitTime(seconds: seconds, offsetMinutes: zone) }
    return offset(words[1]).map { CommitTime(seconds: seconds, offsetMinutes: $0) }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func mail(_ text: String) -> CommitTime? {
    var words = text.split(separator: " ")
    if words.first?.last == "," { words.removeFirst() }
    guard words.count == 5, let day = Int(words[0]), let year = Int(words[2]),
      let month = months.firstIndex(of: words[1].lowercased()), let zone = offset(words[4]),
      let days = Calendar.days(year, month + 1, day)
    else { return nil }
    let clock = words[3].split(separator: ":").compactMap { Int($0) }
    guard 2...3 ~= clock.count, 0..<24 ~= clock[0], 0..<60 ~= clock[1],
      clock.count == 2 || 0...60 ~= clock[2]
    else { return nil }
    let second = clock[0] * 3600 + clock[1] * 60 + (clock.count == 3 ? clock[2] : 0)
    return CommitTime(
      seconds: days * 86_400 + Int64(second) - Int64(zone) * 60, offsetMinutes: zone)
  }

  /// `+0800` in minutes.
  private static func offset(_ text: Substring) -> Int? {
    let digits = text.utf8.dropFirst()
    guard digits.count == 4, digits.allSatisfy({ $0.isDigit }),
      let value = Int(text.dropFirst()),
      text.utf8.first == "+" || text.utf8.first == "-", value % 100 < 60
    else { return nil }
    let minutes = value / 100 * 60 + value % 100
    return text.utf8.first == "-" ? -minutes : minutes
  }
}
