import DraftLanguage
import DraftText

/// A misspelt word put right: the old one stands in no list of English words, the new one does, and no other word
/// is a likelier reading of the old one.
///
/// Safe, as a misspelt word means nothing else; a wrong word for a right one (form, from) is never asked about.
struct SpellingRule {
  /// `nil` for the system's, which is opened when two words are near each other and not before.
  var list: WordList?

  private var words: WordList { list ?? .english }

  /// In letters: what is shorter is too often an abbreviation.
  private static let shortest = 4
  private static let longest = 24

  /// The misspelt word that the edit puts right; `nil` where it is no such edit.
  func misspelt(_ edit: EditInSentence) -> [UInt8]? {
    guard edit.oldText.count + edit.newText.count < 2 * Self.longest else { return nil }
    let (before, after) = (edit.old.word(around: edit.oldCore), edit.new.word(around: edit.newCore))
    if let glued = glued(edit, before, after) { return glued }
    guard Self.isProse(edit.old, before), Self.isProse(edit.new, after) else { return nil }
    guard let old = Self.letters(edit.old, before) else { return rejoined(edit, before, after) }
    guard Self.room.contains(old.count), let new = Self.letters(edit.new, after),
      Self.room.contains(new.count),
      let slip = Slip(old, new), isWord(new), !isWord(old),
      !Slip.all(of: old).contains(where: {
        $0.slip < slip && $0.word != new && words.contains($0.word)
      })
    else { return nil }
    return old
  }

  /// Words that a blank was missing between: maximizingthe, QApairs, DeltaIn.
  private func glued(
    _ edit: EditInSentence, _ before: Range<Int>, _ after: Range<Int>
  ) -> [UInt8]? {
    // Only what differs by blanks alone is worth opening the list of words for.
    let parts = edit.new.scalars[after].split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count > 1,
      edit.old.written[before].elementsEqual(edit.new.written[after].filter { $0 != " " }),
      !Self.isBesideCode(edit.old, before), let old = Self.letters(edit.old, before),
      old.count > 3, !isWord(old), parts.allSatisfy({ isPart(edit.new, $0.indices) })
    else { return nil }
    return old
  }

  /// Whether a word stands there as sentences have it, or an abbreviation.
  private func isPart(_ text: SentenceText, _ range: Range<Int>) -> Bool {
    guard range.count > 1, let letters = Self.letters(text, range) else { return false }
    let capitals = text.written[range].dropFirst().count { Scalars.isUpper($0) }
    if capitals == range.count - 1 { return true }
    return capitals == 0 && (words.contains(letters) || words.contains(Self.capitalized(letters)))
  }

  /// infor-mation, which a line end had parted: but not re-sign, which is another word than resign.
  private func rejoined(
    _ edit: EditInSentence, _ before: Range<Int>, _ after: Range<Int>
  ) -> [UInt8]? {
    guard let parts = Self.parts(edit.old, before, by: "-"),
      let new = Self.letters(edit.new, after), parts.joined().elementsEqual(new),
      words.contains(new), !words.contains(parts[1])
    else { return nil }
    return parts[0] + [UInt8(ascii: "-")] + parts[1]
  }

  private static let room = shortest...longest

  // MARK: Words

  /// In small letters; `nil` where anything else stands there.
  private static func letters(_ text: SentenceText, _ range: Range<Int>) -> [UInt8]? {
    var letters: [UInt8] = []
    for scalar in text.scalars[range] {
      guard scalar.isASCII, Latin.isLetter(scalar) else { return nil }
      letters.append(UInt8(scalar.value))
    }
    return letters
  }

  /// Two words that one blank or hyphen parts.
  private static func parts(
    _ text: SentenceText, _ range: Range<Int>, by mark: Unicode.Scalar
  ) -> [[UInt8]]? {
    guard let place = text.scalars[range].firstIndex(of: mark),
      let first = letters(text, range.lowerBound..<place),
      let second = letters(text, place + 1..<range.upperBound)
    else { return nil }
    return [first, second]
  }

  /// Names in programs are spelt as they are: beside a digit, an underscore or a capital inside the word.
  private static func isProse(_ text: SentenceText, _ range: Range<Int>) -> Bool {
    guard !isBesideCode(text, range) else { return false }
    let capitals = text.written[range].dropFirst().count { Scalars.isUpper($0) }
    return capitals == 0 || capitals == range.count - 1
  }

  private static func isBesideCode(_ text: SentenceText, _ range: Range<Int>) -> Bool {
    [range.lowerBound - 1, range.upperBound].contains { place in
      text[place].map { $0 == "_" || Scalars.isDigit($0) || $0 == "@" } ?? false
    }
  }

  /// Whether a word is known, alone or as a form that the list need not have.
  private func isWord(_ word: [UInt8]) -> Bool {
    if words.contains(word) || words.contains(Self.capitalized(word)) { return true }
    for ending in EnglishEndings.derivations where word.count > ending.count + 2 {
      guard word.suffix(ending.count).elementsEqual(ending) else { continue }
      let stem = Array(word.dropLast(ending.count))
      if words.contains(stem) { return true }
    }
    return EnglishEndings.prefixes.contains { prefix in
      word.count > prefix.count + 3 && word.starts(with: prefix)
        && words.contains(Array(word.dropFirst(prefix.count)))
    }
  }

  private static func capitalized(_ word: [UInt8]) -> [UInt8] {
    word.isEmpty ? [] : [word[0].uppercased] + word.dropFirst()
  }
}
