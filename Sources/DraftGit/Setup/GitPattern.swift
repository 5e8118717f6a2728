import DraftLanguage

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
    "^\(blank)(第\(number)\(anyOf(words.flatMap(\.behindNumber))).*)",
    "^\(blank)(\(chinese)、.*)",
    "^\(blank)((（|\\()\(chinese)(）|\\)).*)",
    "^\(blank)(\(anyOf(words.flatMap(\.alone))).*)",
    "^\(blank)(\(anyOf(words.flatMap(\.beforeNumber))) [0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ].*)",
    "^\(blank)([0123456789]+(\\.[0123456789]+)*(\\.|．|、|[ \t]).*)",
  ].joined(separator: "\n").bytes

  private static let words = Language.all.map(\.headings)
  private static let numerals = words.flatMap(\.numerals)
  private static let blank = "(　|[ \t])*"
  private static let chinese = anyOf(numerals) + "+"
  private static let number = anyOf(numerals + ["[0123456789]"]) + "+"

  private static func anyOf(_ words: [String]) -> String {
    "(" + words.joined(separator: "|") + ")"
  }

  // MARK: Bytes

  private static let digit = "[0123456789]".bytes
  private static let numeral =
    (anyOf(numerals + words.flatMap(\.largeNumerals)) + "+").bytes
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
