/// The letters beyond ASCII that a language is written in, the most frequent first.
struct LanguageLetters: Sendable {
  let letters: [Unicode.Scalar]
  /// Small words of ASCII letters that its texts are full of; empty where it has none.
  let words: Set<String>
  /// Whether its letters stand among ASCII ones.
  let isLatin: Bool
  private let shares: [Unicode.Scalar: Double]

  private init(_ letters: String, words: String = "", isLatin: Bool = true) {
    self.letters = Array(letters.unicodeScalars)
    // One letter says little, and these are words of many languages.
    self.words = Set(words.split(separator: " ").map(String.init)).filter {
      $0.utf8.count > 1 && !["to", "do", "on", "in", "is", "no", "so", "me", "an"].contains($0)
    }
    self.isLatin = isLatin
    shares = Self.shares(of: self.letters, isLatin: isLatin)
  }

  /// The share that a letter, small, has of those beyond ASCII; `nil` for one that the language lacks.
  func share(of letter: Unicode.Scalar) -> Double? { shares[letter] }

  /// Accents fall off as 1/rank, alphabets evenly, as counts of texts show.
  private static func shares(
    of letters: [Unicode.Scalar], isLatin: Bool
  ) -> [Unicode.Scalar: Double] {
    let count = Double(letters.count)
    let weights = letters.indices.map { isLatin ? 1 / Double($0 + 1) : count - Double($0) - 0.5 }
    let sum = weights.reduce(0, +)
    return Dictionary(
      zip(letters, weights.map { $0 / sum }), uniquingKeysWith: { first, _ in first })
  }

  // MARK: Western Europe

  static let western = [
    LanguageLetters(
      "éïöèçñêüàâáóíôäë", words: "the of and that for was with are this from which"),
    LanguageLetters(
      "éèàêçùîôâûœïëæüÿ", words: "le la les de des du et un une est en que qui dans pour pas sur"),
    LanguageLetters(
      "üäößéàè", words: "der die das und ist nicht ein eine zu den mit von auf im dem sich des wird"
    ),
    LanguageLetters(
      "óíáéñúü¿¡", words: "el la los las de que y en un una por con para es no se del al su"),
    LanguageLetters(
      "ãçáéíóõêúâàôü", words: "o os de que e em um uma para com do da dos das se por no na"),
    LanguageLetters(
      "èàùòìéÈ", words: "il la di che e un una per con del della non sono si nel le gli"),
    LanguageLetters(
      "åøæéöä", words: "og i at det er en som til den for av har med ikke der af et"),
    LanguageLetters(
      "äåöéü", words: "och i att det som en av den med till inte om ett har de"),
    LanguageLetters("äöå", words: "ja on ei se oli hän että mutta joka kun tai niin"),
    LanguageLetters("áíðéóöúþæý", words: "og er hann sem var um en ekki til hafa með fyrir"),
    LanguageLetters("ëéïöüèà", words: "de het een van en in is dat op te zijn met voor niet"),
    LanguageLetters("àéèíóòçúïü·", words: "el la els les de i que en un una amb per no"),
  ]

  // MARK: Central and Eastern Europe

  static let central = [
    LanguageLetters(
      "łąęóżśćńź", words: "i w na z do nie jest to od po o jak przez ale oraz dla"),
    LanguageLetters(
      "íáéěřčžýšůúňťóď", words: "a v na je se s z do o i to k za po od ve ale jako"),
    LanguageLetters("áíéčžýúšľťôóňďäŕĺ", words: "a v na je sa s z do o i to k za po od vo ale ako"),
    LanguageLetters("áéöóőüíúű", words: "a az egy nem hogy van is de meg ha el csak mint"),
    LanguageLetters("ăîâșțşţ", words: "de la un o din care este cu pe nu pentru mai sau al"),
    LanguageLetters("čšžćđ", words: "i u je na se da su za od s in v so pa ki za ni"),
    LanguageLetters("ëç", words: "e në dhe me nga si një për"),
  ]
  static let turkish = [
    LanguageLetters(
      "ıüşğöçâîû", words: "ve bir bu da de ile olarak olan daha gibi en her ne")
  ]
  static let baltic = [
    LanguageLetters("ėųšžįčąęū", words: "ir kad yra su o kaip iš bet tai per nuo ne jo"),
    LanguageLetters("āīēšūļņčžģķ", words: "un ir par no ka ar uz bet kas to tas pie vai"),
    LanguageLetters("äõüöšž", words: "ja on ei et see oli ta kui ning ka mis"),
  ]
  static let vietnamese = [
    LanguageLetters(
      "\u{301}\u{300}\u{323}đưêôơâă\u{309}\u{303}áàéèíóúùòìãõ",
      words: "trong cho theo khi ra con anh em hai ba")
  ]
  static let southern = [
    LanguageLetters("ħżġċà", words: "il li ta u dan fi kien biex"),
    LanguageLetters("ĉĝŝŭĵĥ", words: "la kaj de en al estas por ne mi li"),
  ]

  // MARK: Other alphabets

  static let cyrillic = [
    LanguageLetters("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", isLatin: false),
    LanguageLetters("оаниівертслкдмупзяьбгйчхцюїєжшщфґ", isLatin: false),
    LanguageLetters("аиоенртсвлкдпмзяугбчъщжйцхюшфь", isLatin: false),
    LanguageLetters("аиоенрсјтудкпвлмзбгшчцњжхљђћџф", isLatin: false),
  ]
  static let greek = [
    LanguageLetters("αοιετσνηυρπκμλςωάίόδγέήθχφβύζώξψϊϋΐΰ", isLatin: false)
  ]
  static let hebrew = [LanguageLetters("יוהלראתמבשנעדםחקפגטכןסזצץךף", isLatin: false)]
  static let arabic = [
    LanguageLetters("اليمونرتبةعدهفسكحقأجشصىطخضإذزثءغئؤظآ", isLatin: false)
  ]
  static let thai = [
    LanguageLetters(
      "านรอกเงมยล่วดทส้ตะัิปบี็คหแจุพชขูใไ์โผำศืซึณถธภฐฟษๆฝฉญ", isLatin: false)
  ]
}
