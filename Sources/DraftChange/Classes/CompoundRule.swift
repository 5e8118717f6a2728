import DraftLanguage
import DraftText

/// Two words that a hyphen joins, a blank parts, or nothing: self-driving, 15-team, byproduct.
///
/// Which words belong together can change the meaning (a man eating chicken, two hour sessions), so that only what
/// can be read in one way is explained.
struct CompoundRule: Sendable {
  /// First parts that are no words by themselves: self, non.
  let combining: Set<[Unicode.Scalar]>
  /// First parts that belong to what stands before or behind them as well: more, small, first.
  let guards: Set<[Unicode.Scalar]>
  /// First parts that mean the same with a hyphen and without, where the whole is a word: underperform.
  let prefixes: Set<[Unicode.Scalar]>
  /// Second parts that make a noun of a verb, with a hyphen or without: off, up.
  let particles: Set<[Unicode.Scalar]>
  /// What a measure is of: old, long.
  let extents: Set<[Unicode.Scalar]>
  /// Plurals without an s.
  let plurals: Set<[Unicode.Scalar]>

  func explanation(of edit: EditInSentence) -> ChangeCategories? {
    let (gone, came) = (edit.oldText, edit.newText)
    let isSame =
      switch (gone.count, came.count) {
      case (1, 0): Self.isJoint(gone.first) && isClosed(edit.old, edit.oldCore)
      case (0, 1): Self.isJoint(came.first) && isClosed(edit.new, edit.newCore)
      case (let length, came.count): length < Self.longest && areHyphens(edit)
      default: false
      }
    return isSame ? .spelling : nil
  }

  /// Of an edit, in characters: 23 year old, 23-year-old.
  private static let longest = 40

  private static func isJoint(_ scalar: Unicode.Scalar?) -> Bool { scalar == "-" || scalar == " " }

  /// Whether the sides differ in nothing but hyphens for blanks, and none of them parts words that belong together
  /// in another way.
  private func areHyphens(_ edit: EditInSentence) -> Bool {
    let places = zip(edit.oldCore, edit.newCore).filter { edit.old[$0] != edit.new[$1] }
    return !places.isEmpty
      && places.allSatisfy { old, new in
        guard Self.isJoint(edit.old[old]), Self.isJoint(edit.new[new]) else { return false }
        let (text, place) = edit.old[old] == "-" ? (edit.old, old) : (edit.new, new)
        return isHyphen(text, place..<place + 1)
      }
  }

  // MARK: Blank or hyphen

  private func isHyphen(_ text: SentenceText, _ mark: Range<Int>) -> Bool {
    let (first, second) = (text.word(before: mark.lowerBound), text.word(from: mark.upperBound))
    guard let end = second.last else { return false }
    if combining.contains(first) { return true }
    if Self.isNumber(first) { return isMeasure(text, mark, first, second) }
    if extents.contains(second), measures(text, before: mark.lowerBound) { return true }
    let ending = String(String.UnicodeScalarView(second.suffix(3)))
    return first.count > 2 && second.count > 2 && !guards.contains(first)
      && (first + second).allSatisfy(Latin.isLetter) && ending != "ing" && !ending.hasSuffix("ed")
      && end != "s" && !plurals.contains(second)
  }

  /// A 15-team league, but not two hour sessions: what is counted would stand in the plural behind it.
  private func isMeasure(
    _ text: SentenceText, _ mark: Range<Int>, _ number: [Unicode.Scalar], _ unit: [Unicode.Scalar]
  ) -> Bool {
    var start = mark.lowerBound - number.count
    while text[start - 1] == " " || text[start - 1] == "-" { start -= 1 }
    let before = text.word(before: start)
    guard unit.count > 2, unit.allSatisfy(Latin.isLetter), unit.last != "s",
      before.isEmpty || !Self.isNumber(before), text[start - 1] != "."
    else { return false }
    let (next, end) = Self.next(text, mark.upperBound + unit.count)
    guard let next else { return false }
    let counted = extents.contains(next) ? Self.next(text, end).word ?? next : next
    return counted.last != "s" && !plurals.contains(counted)
  }

  /// The word that a blank or a hyphen parts from what ends at a place.
  private static func next(
    _ text: SentenceText, _ place: Int
  ) -> (word: [Unicode.Scalar]?, end: Int) {
    guard isJoint(text[place]) else { return (nil, place) }
    let word = text.word(from: place + 1)
    return (word.isEmpty ? nil : word, place + 1 + word.count)
  }

  /// Whether the word that ends at a place is counted by a number: 23-year old.
  private func measures(_ text: SentenceText, before place: Int) -> Bool {
    let unit = text.word(before: place)
    let start = place - unit.count
    guard Self.isJoint(text[start - 1]) else { return false }
    return Self.isNumber(text.word(before: start - 1))
      && isMeasure(text, start - 1..<start, text.word(before: start - 1), unit)
  }

  private static func isNumber(_ word: [Unicode.Scalar]) -> Bool {
    NumberWords.are(word) || !word.isEmpty && word.allSatisfy(Scalars.isDigit)
  }

  // MARK: One word or two

  /// Whether a word is known, or the one that its ending hangs on.
  private static func isWord(_ letters: some BidirectionalCollection<UInt8>) -> Bool {
    if WordList.english.contains(letters) { return true }
    return EnglishEndings.inflections.contains { ending in
      letters.count > ending.count + 5 && letters.suffix(ending.count).elementsEqual(ending)
        && WordList.english.contains(letters.dropLast(ending.count))
    }
  }

  private func isClosed(_ text: SentenceText, _ mark: Range<Int>) -> Bool {
    let (first, second) = (text.word(before: mark.lowerBound), text.word(from: mark.upperBound))
    let letters = (first + second).compactMap { $0.isASCII ? UInt8($0.value) : nil }
    guard letters.count == first.count + second.count, letters.count < 24, !Self.isNumber(first)
    else { return false }
    let isKnown = Self.isWord(letters)
    if text[mark.lowerBound] == "-" {
      if prefixes.contains(first) {
        // Not every word with such a prefix stands in a list.
        return second.count > 2 && (isKnown || Self.isWord(letters.dropFirst(first.count)))
      }
      // A lay-off is a layoff, and layoffs are lay-offs.
      let last = second.last == "s" ? second.dropLast() : second[...]
      return isKnown && particles.contains(Array(last))
    }
    guard isKnown else { return false }
    return first.count > 3 && second.count > 3 && !guards.contains(first)
      && !prefixes.contains(first)
  }
}
