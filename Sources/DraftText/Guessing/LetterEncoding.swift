/// An encoding with one byte a character, and the languages that are written in it.
struct LetterEncoding: Sendable {
  let encoding: TextEncoding
  let languages: [LanguageLetters]
  /// How much commoner its files are than those of the rarest, as a logarithm.
  let prior: Double

  private init(_ name: String, _ languages: [LanguageLetters], _ prior: Double) {
    encoding = TextEncoding(name: name)
    self.languages = languages
    self.prior = prior
  }

  /// Of two that read a text alike, the first is taken.
  static let all = [
    LetterEncoding("windows-1252", LanguageLetters.western, 2.5),
    LetterEncoding("windows-1250", LanguageLetters.central, 1.5),
    LetterEncoding("windows-1251", LanguageLetters.cyrillic, 2),
    LetterEncoding("windows-1253", LanguageLetters.greek, 1.5),
    LetterEncoding("windows-1254", LanguageLetters.turkish, 1.5),
    LetterEncoding("windows-1255", LanguageLetters.hebrew, 1.5),
    LetterEncoding("windows-1256", LanguageLetters.arabic, 1.5),
    LetterEncoding("windows-1257", LanguageLetters.baltic, 1),
    LetterEncoding("windows-1258", LanguageLetters.vietnamese, 0.5),
    LetterEncoding("windows-874", LanguageLetters.thai, 1),
    LetterEncoding("KOI8-R", LanguageLetters.cyrillic, 1.5),
    LetterEncoding("KOI8-U", LanguageLetters.cyrillic, 1),
    LetterEncoding("IBM866", LanguageLetters.cyrillic, 1),
    LetterEncoding("ISO-8859-15", LanguageLetters.western, 1.5),
    LetterEncoding("ISO-8859-2", LanguageLetters.central, 1.5),
    LetterEncoding("ISO-8859-5", LanguageLetters.cyrillic, 1),
    LetterEncoding("ISO-8859-7", LanguageLetters.greek, 1),
    LetterEncoding("ISO-8859-8", LanguageLetters.hebrew, 1),
    LetterEncoding("ISO-8859-6", LanguageLetters.arabic, 1),
    LetterEncoding("ISO-8859-9", LanguageLetters.turkish, 1),
    LetterEncoding("ISO-8859-13", LanguageLetters.baltic, 0.5),
    LetterEncoding("ISO-8859-4", LanguageLetters.baltic, 0),
    LetterEncoding("ISO-8859-16", LanguageLetters.central, -3),
    LetterEncoding("ISO-8859-3", LanguageLetters.southern, 0),
  ]

  /// For each encoding what each byte from 0x80 on is; `nil` for one that the encoding does not have, and where
  /// the system has no converter.
  static let characters: [[Unicode.Scalar?]?] = all.map { $0.characters() }

  private func characters() -> [Unicode.Scalar?]? {
    guard let converter = Iconv(from: encoding.converterName, to: "UTF-8") else { return nil }
    return (UInt8(0x80)...0xFF).map { byte in
      let result = [byte].withView { converter.convert($0) }
      guard case .done = result.stop else { return nil }
      let text = result.bytes.withView { $0.isEmpty ? nil : $0.scalar(at: 0) }
      return text.flatMap { 0x80..<0xA0 ~= $0.value ? nil : $0 }
    }
  }
}
