/// Regular expressions for git's configuration, in bytes.
///
/// git hands them to the C library in whatever locale it runs. There a range of Han characters is an error
/// (C.UTF-8) or means bytes (C), a range of bytes is an error or takes in whole sentences, and a negated bracket
/// is a byte or a character. So there are no ranges beyond ASCII: a character is written as the alternatives of
/// its bytes, which mean the same in all of them.
enum GitPattern {
  /// What `git diff --word-diff` takes for a word: a Latin, Greek, Cyrillic… word with its hyphens and apostrophes, a
  /// number with its decimals, a run of Chinese numerals, and otherwise one character.
  static let word: [UInt8] = {
    let name: [UInt8] = letter + "+(['-]".bytes + letter + "+)*".bytes
    let amount: [UInt8] = digit + "+([.,]".bytes + digit + "+)*%?".bytes
    let two: [UInt8] = [0xC2] + tail
    let three: [UInt8] = anyOf(0xE0...0xEF) + tail + tail
    let four: [UInt8] = anyOf(0xF0...0xF4) + tail + tail + tail
    let marks = ##"[]!"#$%&'()*+,./:;<=>?@\^`{|}~-]|\["##.bytes
    return Array(
      [name, amount, numeral, two, three, four, marks].joined(separator: "|".bytes))
  }()

  /// What git shows behind `@@`: the headings of texts, Markdown and LaTeX.
  static let heading = [
    "^(#+[ \t].*)",
    #"^[ \t]*(\\(part|chapter|(sub)*section|(sub)*paragraph)\*?\{.*)"#,
    "^\(blank)(第\(number)(编|分编|章|节|条).*)",
    "^\(blank)(\(chinese)、.*)",
    "^\(blank)((（|\\()\(chinese)(）|\\)).*)",
    "^\(blank)((附件|附表|附录|附则).*)",
    "^\(blank)((\(words.joined(separator: "|"))) [0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ].*)",
    "^\(blank)([0123456789]+(\\.[0123456789]+)*(\\.|．|、|[ \t]).*)",
  ].joined(separator: "\n").bytes

  private static let words = [
    "Part", "PART", "Chapter", "CHAPTER", "Article", "ARTICLE", "Section", "SECTION", "Schedule",
    "SCHEDULE", "Annex", "ANNEX", "Appendix", "APPENDIX", "Exhibit", "EXHIBIT",
  ]
  private static let blank = "(　|[ \t])*"
  private static let chinese = "(〇|零|一|二|三|四|五|六|七|八|九|十|百|千)+"
  private static let number = "(〇|零|一|二|三|四|五|六|七|八|九|十|百|千|[0123456789])+"

  // MARK: Bytes

  private static let digit = "[0123456789]".bytes
  private static let numeral = "(〇|零|一|二|三|四|五|六|七|八|九|十|百|千|万|亿|两)+".bytes
  private static let ascii =
    "[0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_]".bytes
  /// Of two bytes are the letters of the alphabets from Latin with accents to Arabic; what starts with C2 is marks.
  private static let letter: [UInt8] = {
    let other: [UInt8] = anyOf(0xC3...0xDF) + tail
    return "(".bytes + ascii + "|".bytes + other + ")".bytes
  }()
  /// A byte that goes on with a character.
  private static let tail = anyOf(0x80...0xBF)

  private static func anyOf(_ bytes: ClosedRange<UInt8>) -> [UInt8] {
    "(".bytes + bytes.map { [$0] }.joined(separator: "|".bytes) + ")".bytes
  }
}

extension String {
  fileprivate var bytes: [UInt8] { Array(utf8) }
}
