import DraftLanguage
import DraftText

/// What a list behind a colon was announced as: 三个方面：一是…, the following three conditions apply: (a)…
enum ListedThings {
  private static let words = Language.all.map(\.announcements)
  private static let named =
    words.flatMap(\.joinedThings).filter { $0.utf8CodeUnitCount > 3 }
    + words.flatMap(\.listedThings)
  private static let bare = words.flatMap(\.bareThings)
  private static let vagueBefore = words.flatMap(\.vagueBefore)
  private static let vagueBehind = words.flatMap(\.vagueBehind)
  private static let vagueWords = Set(
    words.flatMap { $0.vagueWords.split(separator: " ") }.map(String.init))
  private static let things = Set(
    words.flatMap { $0.things.split(separator: " ") }.map(String.init))

  /// The announcement in the clause before a colon; `nil` where none is certain.
  ///
  /// - Parameters:
  ///   - colon: Where the list's colon stands.
  ///   - floor: Where the sentence begins.
  static func announced(_ bytes: TextView, before colon: Int, from floor: Int) -> Announcement? {
    let start = clauseStart(bytes, before: colon, from: floor)
    return joined(bytes, start, colon) ?? spaced(bytes, start, colon)
  }

  /// In bytes: a clause that is longer announces nothing.
  private static let longest = 120
  /// A number of things that somebody counts and puts into one paragraph.
  private static let counts = 2...12

  private static func clauseStart(_ bytes: TextView, before colon: Int, from floor: Int) -> Int {
    var at = colon
    while at > floor, colon - at < longest {
      let (scalar, start) = bytes.decode(before: at)
      if "，。；！？：,.;:!?\n".unicodeScalars.contains(scalar) { break }
      at = start
    }
    return at
  }

  // MARK: Where no blanks part words

  /// The last in the clause.
  private static func joined(_ bytes: TextView, _ start: Int, _ colon: Int) -> Announcement? {
    var found: Announcement?
    var at = start
    while at < colon {
      guard let number = Numeral.chineseOrArabic(bytes, at, colon) else {
        at += bytes.length(at: at)
        continue
      }
      if counts ~= number.value, !isVague(bytes, at, start),
        let end = thing(bytes, at, number.end, colon)
      {
        found = Announcement(count: number.value, place: ByteRange(at, end))
      }
      at = number.end
    }
    return found
  }

  /// 第三个方面, 至少具备两项条件: a character stands right before the number, a word before it in its clause.
  private static func isVague(_ bytes: TextView, _ number: Int, _ start: Int) -> Bool {
    vagueBefore.contains { word in
      guard word.utf8CodeUnitCount > 3 else { return bytes.has(word, before: number) }
      return (start..<number).contains { bytes.has(word, at: $0) }
    }
  }

  /// Where what is counted ends.
  private static func thing(
    _ bytes: TextView, _ number: Int, _ behind: Int, _ colon: Int
  ) -> Int? {
    if let thing = named.first(where: { bytes.has($0, at: behind) }) {
      let end = behind + thing.utf8CodeUnitCount
      return isShort(bytes, end, colon) ? end : nil
    }
    guard Scalars.isHan(bytes.scalar(at: number)),
      let counter = bare.first(where: { bytes.has($0, at: behind) })
    else { return nil }
    let end = behind + counter.utf8CodeUnitCount
    // “三个下功夫”：
    let isQuoted = bytes.has("“", before: number) && bytes.has("”", before: colon)
    return isQuoted ? colon - "”".utf8.count : end == colon ? end : nil
  }

  /// Whether little stands between what is counted and the colon, and no other number.
  private static func isShort(_ bytes: TextView, _ end: Int, _ colon: Int) -> Bool {
    guard colon - end <= 24 else { return false }
    var at = end
    while at < colon {
      let scalar = bytes.scalar(at: at)
      if Scalars.isDigit(scalar) || ChineseNumeral.isPlain(scalar)
        || vagueBehind.contains(where: { bytes.has($0, at: at) })
      {
        return false
      }
      at += bytes.length(at: at)
    }
    return true
  }

  // MARK: Where blanks part words

  private static func spaced(_ bytes: TextView, _ start: Int, _ colon: Int) -> Announcement? {
    let text = String(decoding: bytes[start..<colon], as: UTF8.self)
    let words = text.split(whereSeparator: \.isWhitespace)
    let plain = words.map { $0.lowercased() }
    guard let last = plain.lastIndex(where: things.contains), plain.count - last <= 4 else {
      return nil
    }
    for number in [last - 1, last - 2] where number >= 0 {
      let letters = Array(plain[number].unicodeScalars)
      guard let value = NumberWords.value(letters) ?? Int(plain[number]), counts ~= value else {
        continue
      }
      let around = [number > 0 ? plain[number - 1] : "", plain[number + 1]]
      guard vagueWords.isDisjoint(with: around) else { return nil }
      func place(_ index: String.Index) -> Int {
        start + text.utf8.distance(from: text.startIndex, to: index)
      }
      return Announcement(
        count: value,
        place: ByteRange(place(words[number].startIndex), place(words[last].endIndex)))
    }
    return nil
  }
}
