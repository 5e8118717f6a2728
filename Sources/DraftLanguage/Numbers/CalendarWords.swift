package import DraftText

/// The names of months and days of the week.
package enum CalendarWords {

  /// The name that starts at `place`: a value that tells it from the others, and where it ends.
  package static func read(_ bytes: TextView, at place: Int) -> (value: Int, end: Int)? {
    guard !bytes.isLetter(place - 1), let found = name(bytes, at: place) else { return nil }
    guard found.isDoubtful else { return (found.value, found.end) }
    return isBesideNumber(bytes, place, found.end) || isBehindPreposition(bytes, place)
      ? (found.value, found.end) : nil
  }

  /// Whether the number is that of a day or a year: 3 May, May 3, May 3, 2024, 3rd of May.
  package static func isBeside(_ bytes: TextView, _ start: Int, _ end: Int) -> Bool {
    var next = end
    if bytes.isLetter(next) { next = bytes.wordEnd(next) }
    next += bytes.has(" of ", at: next) ? 4 : bytes.has(". ", at: next) ? 2 : 1
    if name(bytes, at: next)?.isMonth == true { return true }
    var before = start
    while before > 0, bytes[before - 1] == " " || bytes[before - 1] == "," { before -= 1 }
    guard before < start else { return false }
    if name(bytes, at: bytes.wordStart(before))?.isMonth == true { return true }
    // The year of May 3, 2024.
    guard end - start == 4, before < start - 1, bytes.isDigit(before - 1) else { return false }
    while bytes.isDigit(before - 1) { before -= 1 }
    return before > 0 && bytes[before - 1] == " "
      && name(bytes, at: bytes.wordStart(before - 1))?.isMonth == true
  }

  /// Whether a month stands at `at`; with `dotted` one of a language that writes 1. Mai.
  package static func isMonth(_ bytes: TextView, at: Int, dotted: Bool) -> Bool {
    guard dotted else { return name(bytes, at: at)?.isMonth == true }
    return dottedMonths.contains {
      bytes.has($0, at: at) && !bytes.isLetter(at + $0.utf8CodeUnitCount)
    }
  }

  private static let dottedMonths: [StaticString] =
    Language.all.filter(\.dotsOrdinals)
    .flatMap { $0.months.map(\.name) } + ["April", "August", "September", "November"]

  private static func name(
    _ bytes: TextView, at place: Int
  ) -> (value: Int, end: Int, isMonth: Bool, isDoubtful: Bool)? {
    guard place >= 0, place < bytes.count, "A"..."Z" ~= bytes[place] else { return nil }
    var end = bytes.wordEnd(place)
    // März
    if end < bytes.count, bytes[end] == UInt8(leading: "ä") { end = bytes.wordEnd(end + 2) }
    return names.first {
      bytes.has($0.name, at: place) && place + $0.name.utf8CodeUnitCount == end
    }.map { ($0.value, end, $0.value < 12, $0.isDoubtful) }
  }

  private static func isBesideNumber(_ bytes: TextView, _ start: Int, _ end: Int) -> Bool {
    start > 1 && bytes[start - 1] == " "
      && (bytes.isDigit(start - 2) || bytes[start - 2] == "." && bytes.isDigit(start - 3))
      || bytes.has(" ", at: end) && bytes.isDigit(end + 1)
      || bytes.has(". ", at: end) && bytes.isDigit(end + 2)
  }

  private static func isBehindPreposition(_ bytes: TextView, _ place: Int) -> Bool {
    guard place > 1, bytes[place - 1] == " " else { return false }
    let start = bytes.wordStart(place - 1)
    return prepositions.contains {
      bytes.has($0, at: start) && start + $0.utf8CodeUnitCount == place - 1
    }
  }

  private static let prepositions: [StaticString] = [
    "in", "In", "by", "By", "since", "Since", "until", "Until", "of", "from", "during", "early",
    "late",
    "last", "next",
  ]

  private static let names: [(name: StaticString, value: Int, isDoubtful: Bool)] =
    Language.all.flatMap { language in
      language.months.map { ($0.name, $0.month, $0.isDoubtful) }
        + language.weekdays.enumerated().map { ($1, 12 + $0, false) }
    }
}
