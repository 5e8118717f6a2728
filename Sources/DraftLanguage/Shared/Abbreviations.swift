package import DraftText

/// Words that end in a dot without ending a sentence.
package enum Abbreviations {
  package enum Kind {
    case none
    /// Always followed by the thing it names: Mr. Smith.
    case always
    /// Goes on before a name (Dec. 5, Mt. Fuji) and ends before a word that only starts sentences.
    case unlessStarter
    /// May end a sentence: it goes on unless a capital follows.
    case unlessCapital
  }

  /// The kind of the word (letters and inner dots, without the last dot) in `start..<end`.
  package static func kind(_ bytes: TextView, _ start: Int, _ end: Int) -> Kind {
    guard let key = WordKey.key(bytes, start, end) else { return .none }
    if titles.contains(key) { return .always }
    if before.contains(key) { return .unlessStarter }
    return after.contains(key) ? .unlessCapital : .none
  }

  /// Whether the word is a unit beside what it abbreviates otherwise.
  package static func isUnit(_ bytes: TextView, _ start: Int, _ end: Int) -> Bool {
    WordKey.key(bytes, start, end).map(units.contains) ?? false
  }

  /// Whether a number or a letter follows the word: Fig. A, Art. II.
  package static func takesNumber(_ bytes: TextView, _ start: Int, _ end: Int) -> Bool {
    WordKey.key(bytes, start, end).map(numbered.contains) ?? false
  }

  /// Whether an abbreviation is written together with the word that ends at `end`, behind other letters: Hauptstr.
  package static func isEnding(_ bytes: TextView, _ start: Int, _ end: Int) -> Bool {
    endings.contains { end - start > $0.utf8CodeUnitCount && bytes.has($0, before: end) }
  }

  private static let endings = Language.all.flatMap(\.abbreviations.endings)
  private static let numbered = keys(\.beforeNumbers)
  private static let units = keys(\.units)

  private static func keys(_ words: KeyPath<AbbreviationWords, String>) -> Set<UInt64> {
    Language.all.reduce(into: []) { $0.formUnion(WordKey.keys($1.abbreviations[keyPath: words])) }
  }

  private static let titles = keys(\.always)
  private static let before = keys(\.unlessStarter)
  private static let after = keys(\.unlessCapital)
}

/// A short word as one number, so that looking it up makes no string.
package enum WordKey {
  /// The word with its ASCII letters small; `nil` above eight bytes.
  package static func key(_ bytes: TextView, _ start: Int, _ end: Int) -> UInt64? {
    guard end > start, end - start <= 8 else { return nil }
    var key: UInt64 = 0
    for index in start..<end {
      key = key << 8 | UInt64(bytes[index].lowercased)
    }
    return key
  }

  package static func keys(_ words: String) -> Set<UInt64> {
    Set(
      words.utf8.split(separator: UInt8(ascii: " ")).map { $0.reduce(0) { $0 << 8 | UInt64($1) } })
  }
}

/// Words that begin sentences and hardly ever names: after U.S. they show that one has ended.
package enum Starters {
  /// Whether the word at `at` is one, with a capital and with text behind it.
  package static func isStarter(_ bytes: TextView, _ at: Int, _ end: Int) -> Bool {
    guard at < end, "A"..."Z" ~= bytes[at] else { return false }
    var place = at
    while place < end, bytes[place].isLetter { place += 1 }
    guard place < end,
      bytes[place].isBlank || bytes[place] == "," || bytes[place] == "'"
        || bytes.has("’", at: place)
    else { return false }
    return WordKey.key(bytes, at, place).map(words.contains) ?? false
  }

  /// Whether the starter at `at` can be nobody's name: The and It, not May and Will. O(1).
  package static func isPlain(_ bytes: TextView, _ at: Int) -> Bool {
    WordKey.key(bytes, at, bytes.wordEnd(at)).map(plain.contains) ?? false
  }

  /// Whether the text from `at` opens with a preposition of time: At 5 a.m., In 44 B.C.
  package static func isTimePreposition(_ bytes: TextView, _ at: Int, _ end: Int) -> Bool {
    var place = at
    while place < end, bytes[place].isLetter { place += 1 }
    guard "A"..."Z" ~= bytes[at] else { return false }
    return WordKey.key(bytes, at, place).map(times.contains) ?? false
  }

  /// Words that a number belongs to: Section 2, clause 2, of 2, than 2.
  package static func takesNumber(_ bytes: TextView, _ start: Int, _ end: Int) -> Bool {
    guard let key = WordKey.key(bytes, start, min(end, start + 8)) else { return false }
    return numbered.contains(key)
  }

  /// Words whose instances are distinguished by letters: Plan B, Appendix A.
  package static func takesLetter(_ bytes: TextView, _ start: Int, _ end: Int) -> Bool {
    WordKey.key(bytes, start, end).map(lettered.contains) ?? false
  }

  /// Two-letter words that stand at the end of sentences and abbreviate nothing.
  package static func isShortWord(_ bytes: TextView, _ start: Int, _ end: Int) -> Bool {
    guard start == 0 || bytes[start - 1].isBlank else { return false }
    return WordKey.key(bytes, start, end).map(short.contains) ?? false
  }

  /// Whether the word is a verb that stands behind a thing which a letter names: Figure A shows.
  package static func isVerb(_ bytes: TextView, _ at: Int) -> Bool {
    WordKey.key(bytes, at, bytes.wordEnd(at)).map(verbs.contains) ?? false
  }

  /// Whether a word ends the name of a time zone: Eastern Time.
  package static func endsTimeZone(_ bytes: TextView, _ start: Int, _ end: Int) -> Bool {
    WordKey.key(bytes, start, end).map(timeZones.contains) ?? false
  }

  private static let words = keys(\.all)
  private static let plain = keys(\.plain)
  private static let times = keys(\.times)
  private static let numbered = keys(\.numbered)
  private static let lettered = keys(\.lettered)
  private static let short = keys(\.short)
  private static let verbs = keys(\.verbs)
  private static let timeZones = keys(\.timeZones)

  private static func keys(_ words: KeyPath<StarterWords, String>) -> Set<UInt64> {
    Language.all.reduce(into: []) { $0.formUnion(WordKey.keys($1.starters[keyPath: words])) }
  }
}
