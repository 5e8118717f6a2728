import DraftText

/// English words that end in a dot without ending a sentence.
enum Abbreviations {
  enum Kind {
    case none
    /// Always followed by the thing it names: Mr. Smith.
    case always
    /// Goes on before a name (Dec. 5, Mt. Fuji) and ends before a word that only starts sentences.
    case unlessStarter
    /// May end a sentence: it goes on unless a capital follows.
    case unlessCapital
  }

  /// The kind of the word (letters and inner dots, without the last dot) in `start..<end`.
  static func kind(_ bytes: TextView, _ start: Int, _ end: Int) -> Kind {
    guard let key = WordKey.key(bytes, start, end) else { return .none }
    if titles.contains(key) { return .always }
    if before.contains(key) { return .unlessStarter }
    return after.contains(key) ? .unlessCapital : .none
  }

  /// Whether the word is a unit beside what it abbreviates otherwise.
  static func isUnit(_ bytes: TextView, _ start: Int, _ end: Int) -> Bool {
    WordKey.key(bytes, start, end).map(units.contains) ?? false
  }

  private static let units = WordKey.keys("ms ps ft st sec")

  private static let titles = WordKey.keys(
    "mr mrs ms dr drs prof rev hon capt lt sgt maj cmdr messrs mme mlle vs v.s e.g i.e cf viz pvt "
      + "nos vols secs figs p.s n.b ps nb")

  // "sat.", "may", "no", "art", "fig", "sun" are words too and stand below.
  private static let before = WordKey.keys(
    "gen col gov sen rep pres supt st mt ft eg approx vol sec fig eq eqs ch chs pp para paras ed "
      + "eds trans jan feb aug sept oct nov dec dept sr jr sra dra srta hr fr frl asst assoc admin intl natl med univ ave blvd ph.d adm att"
  )

  private static let after = WordKey.keys(
    "inc ltd co corp etc al a.m p.m bros est ca b.c a.d c.e b.c.e esq llc plc no art p ie "
      + "mar apr jun jul mon tue wed thu fri min max hr hrs tel ext ref incl excl inkl exkl evtl "
      + "abb kap abs anm ziff abt nr bd hrsg vgl evt usw sog resp env ekskl")
}

/// A short word as one number, so that looking it up makes no string.
enum WordKey {
  /// The word in small letters; `nil` above eight bytes or outside of ASCII.
  static func key(_ bytes: TextView, _ start: Int, _ end: Int) -> UInt64? {
    guard end > start, end - start <= 8 else { return nil }
    var key: UInt64 = 0
    for index in start..<end {
      var byte = bytes[index]
      guard byte < 0x80 else { return nil }
      if byte >= 0x41 && byte <= 0x5A { byte |= 0x20 }
      key = key << 8 | UInt64(byte)
    }
    return key
  }

  static func keys(_ words: String) -> Set<UInt64> {
    Set(words.utf8.split(separator: 0x20).map { $0.reduce(0) { $0 << 8 | UInt64($1) } })
  }
}

/// Words that begin sentences and hardly ever names: after U.S. they show that one has ended.
enum Starters {
  /// Whether the word at `at` is one, with a capital and with text behind it.
  static func isStarter(_ bytes: TextView, _ at: Int, _ end: Int) -> Bool {
    guard at < end, "A"..."Z" ~= bytes[at] else { return false }
    var place = at
    while place < end, bytes[place] | 0x20 >= 0x61, bytes[place] | 0x20 <= 0x7A { place += 1 }
    guard place < end,
      bytes[place] <= 0x20 || bytes[place] == "," || bytes[place] == "'"
        || bytes.has("’", at: place)
    else { return false }
    return WordKey.key(bytes, at, place).map(words.contains) ?? false
  }

  /// Whether the text from `at` opens with a preposition of time: At 5 a.m., In 44 B.C.
  static func isTimePreposition(_ bytes: TextView, _ at: Int, _ end: Int) -> Bool {
    var place = at
    while place < end, bytes[place] | 0x20 >= 0x61, bytes[place] | 0x20 <= 0x7A { place += 1 }
    guard "A"..."Z" ~= bytes[at] else { return false }
    return WordKey.key(bytes, at, place).map(times.contains) ?? false
  }

  /// Words that a number belongs to: Section 2, clause 2, of 2, than 2.
  static func takesNumber(_ bytes: TextView, _ start: Int, _ end: Int) -> Bool {
    guard let key = WordKey.key(bytes, start, min(end, start + 8)) else { return false }
    return numbered.contains(key)
  }

  /// Words whose instances are told apart by letters: Plan B, Appendix A.
  static func takesLetter(_ bytes: TextView, _ start: Int, _ end: Int) -> Bool {
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
  static func isShortWord(_ bytes: TextView, _ start: Int, _ end: Int) -> Bool {
    guard start == 0 || bytes[start - 1] <= 0x20 else { return false }
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
