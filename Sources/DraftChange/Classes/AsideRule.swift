import DraftLanguage
import DraftText

/// An aside that is set apart in another way: what stood in brackets stands between commas, or a name lost the
/// commas around it.
///
/// One mark of a pair says nothing by itself, so that the other one is looked for on both sides.
struct AsideRule {
  let edit: EditInSentence

  /// Longer ones are sentences of their own.
  private static let longest = 120

  /// Whether a stretch of marks that changed opens or closes such an aside.
  func explains(_ old: Range<Int>, _ new: Range<Int>) -> Bool {
    opens(edit.old, old, edit.new, new) || opens(edit.new, new, edit.old, old)
      || closes(edit.old, old, edit.new, new) || closes(edit.new, new, edit.old, old)
  }

  /// Whether the aside that `text` opens by these marks stands in `other` too, set apart as it may be.
  private func opens(
    _ text: SentenceText, _ marks: Range<Int>, _ other: SentenceText, _ others: Range<Int>
  ) -> Bool {
    let (mark, otherMark) = (Self.marks(text, marks), Self.marks(other, others))
    let isBracket = mark == ["("] && otherMark == [","]
    guard isBracket || mark == [","] && otherMark.isEmpty else { return false }
    let rest = text.scalars[marks.upperBound...].prefix(Self.longest)
    guard
      let end = isBracket
        ? rest.firstIndex(of: ")") : rest.firstIndex(where: { $0 == "," || $0 == ")" })
    else { return false }
    let inside = marks.upperBound..<end
    guard !inside.isEmpty, let otherEnd = Self.end(of: inside, text, other, others.upperBound)
    else { return false }
    let behind = Self.stretch(other, otherEnd)
    if isBracket { return behind.isEmpty || !Self.marks(other, behind).isEmpty }
    let next = text.word(from: Self.stretch(text, end).upperBound)
    return isName(text, inside) && Self.verbs.contains(String(String.UnicodeScalarView(next)))
  }

  /// The same for the marks that close one.
  private func closes(
    _ text: SentenceText, _ marks: Range<Int>, _ other: SentenceText, _ others: Range<Int>
  ) -> Bool {
    let closers = Self.marks(text, marks)
    guard let closer = closers.first, closer == ")" || closer == "," else { return false }
    let opener: Unicode.Scalar = closer == ")" ? "(" : ","
    let start = max(0, marks.lowerBound - Self.longest)
    guard let open = text.scalars[start..<marks.lowerBound].lastIndex(of: opener) else {
      return false
    }
    let first = Self.stretch(text, open)
    let count = text.scalars[first.upperBound..<marks.lowerBound].count(where: Self.isOfWord)
    // At the start of a sentence no mark opens an aside.
    guard count > 0, let otherFirst = Self.start(of: count, other, others.lowerBound),
      otherFirst > 0
    else { return false }
    return opens(text, first, other, Self.stretch(other, otherFirst - 1))
  }

  /// A few words that each begin with a capital.
  private func isName(_ text: SentenceText, _ range: Range<Int>) -> Bool {
    let words = text.written[range].split(separator: " ")
    return 1...4 ~= words.count
      && words.allSatisfy { word in
        word.first.map(Scalars.isUpper) ?? false
          && word.allSatisfy {
            Latin.isLetter($0) || $0 == "-" || $0 == "." || $0 == "'" || $0 == "’"
          }
      }
  }

  /// Verbs that go on with the sentence behind a name.
  private static let verbs = Set(
    Language.all.flatMap { $0.punctuation.asideVerbs.split(separator: " ").map(String.init) })

  // MARK: Places

  /// Where the letters of `range` end in `other`, from `start` on; `nil` where they do not stand there.
  private static func end(
    of range: Range<Int>, _ text: SentenceText, _ other: SentenceText, _ start: Int
  ) -> Int? {
    var at = start
    for scalar in text.scalars[range] where isOfWord(scalar) {
      while let mark = other[at], !isOfWord(mark) { at += 1 }
      guard other[at] == scalar else { return nil }
      at += 1
    }
    return at
  }

  /// Where the last `count` letters before `end` start.
  private static func start(of count: Int, _ text: SentenceText, _ end: Int) -> Int? {
    var (at, left) = (end, count)
    while left > 0 {
      at -= 1
      guard let scalar = text[at] else { return nil }
      if isOfWord(scalar) { left -= 1 }
    }
    return at
  }

  /// The marks and blanks around a place.
  private static func stretch(_ text: SentenceText, _ place: Int) -> Range<Int> {
    var (start, end) = (place, place)
    while let scalar = text[start - 1], MarkRules.isMark(scalar) { start -= 1 }
    while let scalar = text[end], MarkRules.isMark(scalar) { end += 1 }
    return start..<end
  }

  private static func marks(_ text: SentenceText, _ range: Range<Int>) -> [Unicode.Scalar] {
    text.scalars[range].filter { $0 != " " }
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool { !MarkRules.isMark(scalar) }
}
