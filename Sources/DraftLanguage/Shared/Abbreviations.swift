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

  private static let plain = WordKey.keys(
    "the this that these those it he she we they you his her its our their my your there here when "
      + "where while what who which but and if then")

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

  private static let lettered = WordKey.keys(
    "section clause article table figure chapter part phase step annex appendix schedule exhibit "
      + "version level grade type class group option plan")

  private static let numbered = WordKey.keys(
    "section sections sec clause clauses article articles table tables figure figures chapter "
      + "chapters part parts step steps phase phases paragrap rule rules page pages annex annexes "
      + "appendix schedule note notes version level grade type class group day days week weeks "
      + "option plan number numbers to in on at by for from with is are was were and or the of than about over under least most exactly nearly"
  )

  /// Two-letter words that stand at the end of sentences and abbreviate nothing.
  package static func isShortWord(_ bytes: TextView, _ start: Int, _ end: Int) -> Bool {
    guard start == 0 || bytes[start - 1].isBlank else { return false }
    return WordKey.key(bytes, start, end).map(short.contains) ?? false
  }

  private static let short = WordKey.keys("it me us so go up do he be we to by on")

  private static let words = WordKey.keys(
    "the this that these those a an he she it we they you i his her its our their my your in on at "
      + "for from with by as if when while where how what who why which but and or so then there "
      + "here however after before since although though because yet nor not no yes once now also "
      + "thus both each some many most all another other such until unless despite during is are "
      + "several few dozens hundreds thousands millions billions "
      + "was were do does did has have had can could will would shall should may might must")

  private static let times = WordKey.keys(
    "at on in by around about since until before after during from circa")
}
