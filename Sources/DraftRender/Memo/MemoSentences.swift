import DraftChange
import DraftDocument
import DraftLanguage
import DraftReview
import DraftText

/// The clauses on the sentences of a line, one sentence change after the other.
extension MemoClauses {
  mutating func sentence(_ change: SentenceChange) {
    isWithinSentence = false
    let (side, sentences) = review.home(of: change)
    let part = memo.place(ofSentence: sentences.lowerBound, entry, side.which)
    let isRow = side.document.sentences[sentences.lowerBound].role == .row
    switch change.kind {
    case .added where isRow: clause(.rowAdded(row(sentences.lowerBound, review.new)), part)
    case .removed where isRow: clause(.rowDeleted(row(sentences.lowerBound, review.old)), part)
    case .added where isTitle(change.new, review.new):
      clause(.titleAdded(quoted(change.new, review.new)), .home)
    case .removed where isTitle(change.old, review.old):
      clause(.titleDeleted(quoted(change.old, review.old)), .home)
    case .added: clause(.sentenceAdded(quoted(change.new, review.new)), part, isWhole: true)
    case .removed: clause(.sentenceDeleted(quoted(change.old, review.old)), part, isWhole: true)
    case .same: moved(change, part)
    case .split: split(change, part)
    case .merged: merged(change, part)
    case .edited where isTitle(change) && (change.similarity < 0.4 || isReshaped):
      retitled(change.old, change.new)
    case .edited where change.similarity < 0.4: rewritten(change, part)
    case .edited:
      if isRow { columns(of: change, part) }
      edits(change, isRow ? row(of: change, in: part) : part)
    }
    guard change.kind != .same, let name = memo.placeLeft(by: change) else { return }
    add(words.sentenceMovedHere(from: memo.shown(name)))
  }

  private mutating func split(_ change: SentenceChange, _ part: SectionCitation.Place) {
    let beginning = memo.excerpt(change.old.lowerBound, review.old)
    clause(.sentenceSplit(beginning, into: change.new.count), part)
    if let parts = clauses(change.new, review.new), clauses(change.old, review.old) == nil {
      add(words.aside(words.clausesParted(parts)))
    }
    isWithinSentence = true
    edits(change, part)
  }

  private mutating func merged(_ change: SentenceChange, _ part: SectionCitation.Place) {
    let beginning = memo.excerpt(change.old.lowerBound, review.old)
    clause(.sentencesJoined(beginning, of: change.old.count), part)
    if let parts = clauses(change.old, review.old), clauses(change.new, review.new) == nil {
      add(words.aside(words.clausesJoined(parts)))
    }
    isWithinSentence = true
    edits(change, part)
  }

  /// The cells of a row in quotation marks.
  private func row(_ sentence: SentenceIndex, _ side: Side) -> String {
    let cells = RowCells.of(side.bytes, side.document.sentences[sentence].range)
    let texts = cells.map { memo.shown($0, side) }
    return words.quoted(texts.joined(separator: memo.shown(" | ")))
  }

  /// Columns that came or went, said once at the row of heads.
  private mutating func columns(of change: SentenceChange, _ part: SectionCitation.Place) {
    for index in change.edits where !memo.filter.ignores(comparison.edits[index]) {
      guard let column = review.columns[index] else { continue }
      let side = column.isGone ? review.old : review.new
      let heads = column.heads.map { words.quoted(memo.shown($0, side)) }
      clause(column.isGone ? .columnsDeleted(heads) : .columnsAdded(heads), part)
    }
  }

  /// With the head of the row, unless that is what changed.
  private func row(
    of change: SentenceChange, in part: SectionCitation.Place
  ) -> SectionCitation.Place {
    let cell = FigureCell(document: review.new.document, bytes: review.new.bytes)
    guard let head = cell.head(ofRow: change.new.lowerBound),
      !comparison.edits[change.edits].contains(where: { head.contains($0.new) })
    else { return part }
    var part = part
    part.isRow = true
    part.name = words.row(words.quoted(memo.shown(head, review.new)), in: part.name)
    return part
  }

  /// 第一款、第二款: the clauses of an article that sentences are in; `nil` where that is one, or none. What cites
  /// the second of them cites nothing any more.
  private func clauses(_ sentences: Range<SentenceIndex>, _ side: Side) -> String? {
    guard words.countsClauses else { return nil }
    var found: [Int] = []
    for sentence in sentences {
      guard let clause = side.document.clause(around: sentence) else { return nil }
      if !found.contains(clause.ordinal) { found.append(clause.ordinal) }
    }
    return found.count > 1
      ? found.map(words.name(ofClause:)).joined(separator: words.and) : nil
  }

  /// 第三条中的“各单位……”另起一款.
  mutating func tell(_ border: ParagraphChange) {
    let sentence = border.newSentence
    let section = comparison.new.sections[review.new.section(ofSentence: sentence)]
    let isClause = section.scheme == .zhArticle
    let beginning = memo.excerpt(sentence, review.new)
    clause(
      border.kind == .split
        ? .paragraphStarted(beginning, isClause: isClause)
        : .paragraphJoined(beginning, isClause: isClause),
      memo.place(ofSentence: sentence, entry, .new))
  }

  /// A sentence with little of the old one left. Of an article, a 款 or an item that is all of it, the new
  /// text alone is given, as amendments do.
  private mutating func rewritten(_ change: SentenceChange, _ part: SectionCitation.Place) {
    if words.countsClauses, isAll(change.old, review.old), isAll(change.new, review.new) {
      let text = quoted(change.new, review.new, isNumbered: true)
      return clause(.rewritten(text), part, isWhole: true)
    }
    clause(
      .sentenceReplaced(quoted(change.old, review.old), with: quoted(change.new, review.new)),
      part, isWhole: true)
  }

  /// Whether a sentence is all of its 款, its item or its article.
  private func isAll(_ sentences: Range<SentenceIndex>, _ side: Side) -> Bool {
    let document = side.document
    let sentence = document.sentences[sentences.lowerBound]
    let section = document.sections[sentence.section]
    let isArticle =
      section.scheme == .zhArticle
      || (section.kind == .item && section.parent != .document
        && document.sections[section.parent].scheme == .zhArticle)
    return isArticle && document.paragraphs[sentence.paragraph].sentences == sentences
  }

  /// A sentence that stands elsewhere and reads as before.
  private mutating func moved(_ change: SentenceChange, _ part: SectionCitation.Place) {
    let sentence = change.new.lowerBound
    let beginning = memo.excerpt(sentence, review.new)
    if let step = memo.within.step(of: change) {
      return clause(.sentenceMovedInside(beginning, to: memo.within.place(step)), part)
    }
    let from = memo.shown(memo.placeLeft(by: change) ?? "")
    let whole = comparison.new.sentences[sentence].range
    let isWhole =
      words.countsClauses && review.context.beginning(of: whole, review.new.bytes) == whole
    clause(.sentenceMoved(beginning, from: from), part, isWhole: isWhole)
  }

  /// Sentences in quotation marks; an item with its number where `isNumbered`.
  func quoted(_ sentences: Range<SentenceIndex>, _ side: Side, isNumbered: Bool = false) -> String {
    var text = ""
    if isNumbered, let first = sentences.first {
      let section = side.section(ofSentence: first)
      if side.document.sections[section].kind == .item { text = memo.label(section, side) }
    }
    text += sentences.map { memo.shown(side.document.sentences[$0].range, side) }
      .joined(separator: words.blank)
    return words.quoted(text)
  }
}
