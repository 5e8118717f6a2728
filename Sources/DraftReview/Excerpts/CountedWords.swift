import DraftLanguage
package import DraftText

/// Numbers in words with what they count: six months, ten working days.
extension EditContext {
  /// The same two numbers with the words that both have behind them; as they are where they are no numbers in
  /// words, or count nothing. O(length).
  package func counted(_ pair: (ByteRange, ByteRange)) -> (ByteRange, ByteRange) {
    let (before, after) = pair
    guard Self.isInWords(before, old), Self.isInWords(after, new) else { return pair }
    let length = Self.counted(behind: after.end, new)
    guard length > 0, before.end + length <= old.count,
      old[before.end..<before.end + length].elementsEqual(new[after.end..<after.end + length])
    else { return pair }
    return (
      ByteRange(before.start, before.end + length), ByteRange(after.start, after.end + length)
    )
  }

  private static func isInWords(_ range: ByteRange, _ bytes: TextView) -> Bool {
    guard !range.isEmpty, range.count <= 40, bytes.isLetter(range.start) else { return false }
    let letters = bytes[range.range].filter { $0 != " " && $0 != "-" }
    return NumberWords.are(letters.map { Unicode.Scalar($0.lowercased) })
  }

  /// Whether words begin with a number: one month.
  func countsInWords(_ range: ByteRange, _ bytes: TextView) -> Bool {
    guard !range.isEmpty, bytes.isLetter(range.start) else { return false }
    return Self.isInWords(ByteRange(range.start, min(range.end, bytes.wordEnd(range.start))), bytes)
  }

  /// Bytes of “ months”, of “ working days”.
  private static func counted(behind place: Int, _ bytes: TextView) -> Int {
    guard bytes.has(" ", at: place), bytes.isLetter(place + 1) else { return 0 }
    let end = bytes.wordEnd(place + 1)
    let word = Substring(decoding: bytes[place + 1..<end], as: UTF8.self)
    if joints.contains(word) { return 0 }
    guard adjectives.contains(word) else { return end - place }
    return end - place + counted(behind: end, bytes)
  }

  private static let joints = words(\.joints)
  private static let adjectives = words(\.adjectives)

  private static func words(_ list: KeyPath<FigureWords, String>) -> Set<Substring> {
    Set(Language.all.flatMap { $0.figures[keyPath: list].split(separator: " ") })
  }
}
