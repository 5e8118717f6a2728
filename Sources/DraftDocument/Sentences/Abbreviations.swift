/// English words that end in a dot without ending a sentence.
enum Abbreviations {
  enum Kind {
    case none
    /// Always followed by the thing it names: Mr. Smith, No. 5.
    case always
    /// May end a sentence: it goes on unless a capital follows.
    case unlessCapital
  }

  /// The kind of the word (letters and inner dots, without the last dot) in `start..<end`.
  static func kind(_ bytes: Bytes, _ start: Int, _ end: Int) -> Kind {
    let length = end - start
    guard length > 0, length <= 8 else { return .none }
    var key: UInt64 = 0
    for index in start..<end {
      var byte = bytes[index]
      guard byte < 0x80 else { return .none }
      if byte >= 0x41 && byte <= 0x5A { byte |= 0x20 }
      key = key << 8 | UInt64(byte)
    }
    if before.contains(key) {
      // "sat.", "may", "no", "art", "fig", "sun" are words too: as abbreviations they are
      // written with a capital or stand before a number.
      return .always
    }
    return after.contains(key) ? .unlessCapital : .none
  }

  private static func keys(_ words: String) -> Set<UInt64> {
    Set(words.utf8.split(separator: 0x20).map { $0.reduce(0) { $0 << 8 | UInt64($1) } })
  }

  private static let before = keys(
    "mr mrs ms dr prof rev hon gen col capt lt sgt maj cmdr gov sen rep pres supt st mt ft messrs "
      + "mme mlle vs v.s e.g i.e cf eg viz approx nos vol vols sec secs fig figs eq eqs ch chs pp "
      + "ed eds trans jan feb aug sept oct nov dec dept univ ave blvd ph.d adm att")

  private static let after = keys(
    "inc ltd co corp etc al a.m p.m u.s u.k u.n e.u u.s.a d.c jr sr bros est ca b.c a.d b.a m.a "
      + "esq llc plc no art p ie mar apr jun jul mon tue wed thu fri min max hr hrs tel ext ref")
}
