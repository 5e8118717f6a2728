import DraftText

/// English names of months and days of the week.
enum CalendarWords {

  /// The name that starts at `place`: a value that tells it from the others, and where it ends.
  static func read(_ bytes: TextView, at place: Int) -> (value: Int, end: Int)? {
    guard !bytes.isLetter(place - 1), let found = name(bytes, at: place) else { return nil }
    guard found.isDoubtful else { return (found.value, found.end) }
    return isBesideNumber(bytes, place, found.end) || isBehindPreposition(bytes, place)
      ? (found.value, found.end) : nil
  }

  /// Whether the number is that of a day or a year: 3 May, May 3, May 3, 2024, 3rd of May.
  static func isBeside(_ bytes: TextView, _ start: Int, _ end: Int) -> Bool {
    var next = end
    if bytes.isLetter(next) { next = bytes.wordEnd(next) }
    next += bytes.has(" of ", at: next) ? 4 : 1
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

  private static func name(
    _ bytes: TextView, at place: Int
  ) -> (value: Int, end: Int, isMonth: Bool, isDoubtful: Bool)? {
    guard place >= 0, place < bytes.count, "A"..."Z" ~= bytes[place] else { return nil }
    let end = bytes.wordEnd(place)
    return names.first {
      bytes.has($0.name, at: place) && place + $0.name.utf8CodeUnitCount == end
    }.map { ($0.value, end, $0.value < 12, $0.isDoubtful) }
  }

  private static func isBesideNumber(_ bytes: TextView, _ start: Int, _ end: Int) -> Bool {
    start > 1 && bytes[start - 1] == " " && bytes.isDigit(start - 2)
      || end + 1 < bytes.count && bytes[end] == " " && bytes.isDigit(end + 1)
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

  /// May and March are words, too, and Jan and Dec are names.
  private static let names: [(name: StaticString, value: Int, isDoubtful: Bool)] = [
    ("January", 0, false),
    ("February", 1, false),
    ("March", 2, true),
    ("April", 3, false),
    ("May", 4, true),
    ("June", 5, false),
    ("July", 6, false),
    ("August", 7, false),
    ("September", 8, false),
    ("October", 9, false),
    ("November", 10, false),
    ("December", 11, false),
    ("Monday", 12, false),
    ("Tuesday", 13, false),
    ("Wednesday", 14, false),
    ("Thursday", 15, false),
    ("Friday", 16, false),
    ("Saturday", 17, false),
    ("Sunday", 18, false),
    ("Jan", 0, true),
    ("Feb", 1, true),
    ("Mar", 2, true),
    ("Apr", 3, true),
    ("Jun", 5, true),
    ("Jul", 6, true),
    ("Aug", 7, true),
    ("Sep", 8, true),
    ("Sept", 8, true),
    ("Oct", 9, true),
    ("Nov", 10, true),
    ("Dec", 11, true),
  ]
}
