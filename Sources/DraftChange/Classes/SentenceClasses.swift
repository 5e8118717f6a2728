import DraftDocument
import DraftText

/// Says of each edit what kind of change it is, in this order:
///
/// 1. `MarkRules`: marks and blanks that changed are editorial only where a rule knows them as harmless.
/// 2. `VariantRules`: letters that changed are editorial only where a table explains all of them;
///    `SpellingRule`: or where they made a word of what was none.
/// 3. `FigureRules`, `MeaningRules`: of the rest, what a reader must look at, and which way it went.
///
/// What none of them explains stays substantive.
struct SentenceClasses {
  let old: Document
  let new: Document

  /// Longer sentences are no prose, and keep the class that their words gave them.
  private static let longest = 20_000

  /// O(length of the changed sentences).
  func judge(_ changes: ArraySlice<SentenceChange>, _ edits: inout ArraySlice<Edit>) {
    old.text.withView { a in
      new.text.withView { b in
        let figures = FigureRules(old: a, new: b)
        for change in changes where !change.edits.isEmpty {
          let ranges = (span(old, change.old), span(new, change.new))
          guard ranges.0.count + ranges.1.count < Self.longest else { continue }
          let texts = (SentenceText(a, ranges.0), SentenceText(b, ranges.1))
          let words = (
            MeaningRules.all.words(of: texts.0), MeaningRules.all.words(of: texts.1)
          )
          for index in change.edits.offsets() {
            judge(&edits[index], EditInSentence(texts.0, texts.1, edits[index]), words, figures)
          }
        }
      }
    }
  }

  private func judge(
    _ edit: inout Edit, _ text: EditInSentence, _ words: (MeaningMap, MeaningMap),
    _ figures: FigureRules
  ) {
    switch edit.weight {
    case .none: return
    case .consequential:
      // licence became license throughout: the same word, however often.
      if edit.categories == .term, VariantRules.all.explanation(of: text) == .spelling {
        (edit.weight, edit.categories) = (.editorial, .spelling)
      }
      return
    case .editorial: if isExplained(&edit, asEditorial: text) { return }
    case .substantive: if isExplained(&edit, asSubstantive: text) { return }
    }
    meaning(&edit, text, words, figures)
  }

  /// Whether what only marks change is harmless after all; it is substantive otherwise.
  private func isExplained(_ edit: inout Edit, asEditorial text: EditInSentence) -> Bool {
    let marks: ChangeCategories = [.punctuation, .whitespace, .width]
    guard !edit.categories.isDisjoint(with: marks), !MarkRules(edit: text).isHarmless(),
      VariantRules.all.explanation(of: text) == nil
    else { return true }
    if let category = spelling(text) {
      edit.categories = category
      return true
    }
    edit.weight = .substantive
    edit.categories = edit.categories.subtracting(marks).union(.wording)
    return false
  }

  /// Whether a rule knows what words change as another way to write the same.
  private func isExplained(_ edit: inout Edit, asSubstantive text: EditInSentence) -> Bool {
    if edit.categories == .date, isDateComma(text) {
      (edit.weight, edit.categories) = (.editorial, .punctuation)
      return true
    }
    let isWritten = text.oldText.isEmpty && text.newText.isEmpty
    guard
      edit.categories == .wording || edit.categories == .name
        || isWritten && edit.categories.isSubset(of: [.date, .wording]),
      let category = explanation(of: text)
    else { return false }
    (edit.weight, edit.categories) = (.editorial, category)
    return true
  }

  /// July, 1972 and July 1972; July, 20 at the end of what it says.
  private func isDateComma(_ text: EditInSentence) -> Bool {
    let sides = [(text.old, text.oldCore), (text.new, text.newCore)]
    guard let (side, core) = sides.first(where: { $0.0.scalars[$0.1].elementsEqual([","]) }),
      sides.contains(where: { $0.1.isEmpty })
    else { return false }
    let number = side.word(from: core.upperBound)
    guard number.allSatisfy(Scalars.isDigit) else { return false }
    if number.count == 4 { return true }
    // In July, 20 people …
    let end = core.upperBound + (side[core.upperBound] == " " ? 1 : 0) + number.count
    return 1...2 ~= number.count && side[end] != " "
  }

  private func explanation(of text: EditInSentence) -> ChangeCategories? {
    VariantRules.all.explanation(of: text) ?? spelling(text)
  }

  /// A word that the new draft still has elsewhere is one that its writers use.
  private func spelling(_ text: EditInSentence) -> ChangeCategories? {
    guard let word = SpellingRule().misspelt(text) else { return nil }
    return new.text.withView { $0.has(word: word) } ? nil : .spelling
  }

  private func meaning(
    _ edit: inout Edit, _ text: EditInSentence, _ words: (MeaningMap, MeaningMap),
    _ figures: FigureRules
  ) {
    var categories: ChangeCategories = []
    var direction: ChangeDirection?
    figures.judge(edit, text, words.1, &categories, &direction)
    MeaningChange(text, words.0, words.1).judge(&categories, &direction)
    if categories.contains(.definition) { categories.remove(.threshold) }
    edit.direction = direction
    guard !categories.isEmpty else { return }
    edit.categories = edit.categories.subtracting(.wording).union(categories)
  }

  private func span(_ document: Document, _ sentences: Range<SentenceIndex>) -> ByteRange {
    ByteRange(
      document.sentences[sentences.lowerBound].range.start,
      document.sentences[sentences.upperBound - 1].range.end)
  }
}
