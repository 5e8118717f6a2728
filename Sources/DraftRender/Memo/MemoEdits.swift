import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// The clauses on the words of a sentence: 在“A”后增加“B”，将“C”修改为“D”.
extension MemoClauses {
  mutating func edits(_ change: SentenceChange, _ part: SectionCitation.Place) {
    for index in change.edits {
      let edit = comparison.edits[index]
      if memo.filter.ignores(edit) { continue }
      // A column that came or went is one amendment for all its cells.
      if review.columns[index] != nil || review.columns.covers(index) { continue }
      // Beside a change of substance nobody amends a width or a blank.
      if edit.weight == .editorial, change.weight == .substantive,
        edit.categories.isSubset(of: [.width, .whitespace])
      {
        continue
      }
      // That a sentence was split, or two joined, says it.
      if review.context.isOnlyBorder(edit, change) { continue }
      // The line on the term covers all of its places.
      if edit.categories == .term, edit.weight == .consequential { continue }
      clause(amendment(index, change), part)
      isWithinSentence = true
    }
  }

  private func amendment(_ index: EditIndex, _ change: SentenceChange) -> Amendment {
    let edit = comparison.edits[index]
    if edit.old.isEmpty {
      let found = review.context.before(
        edit.new, change.new, comparison.new, review.new.bytes)
      return .inserted(
        stretch(edit.new, review.new),
        after: found.isEmpty ? nil : stretch(found, review.new))
    }
    if edit.new.isEmpty {
      // Words that stand there once need no place to be found by.
      let found =
        review.context.isAlone(edit.old, change.old)
        ? .none : review.context.before(edit.old, change.old, comparison.old, review.old.bytes)
      return .deleted(
        stretch(edit.old, review.old),
        after: found.isEmpty ? nil : stretch(found, review.old))
    }
    let (before, after) = review.context.replaced(index, change)
    return .replaced(stretch(before, review.old), with: stretch(after, review.new))
  }

  private func stretch(_ range: ByteRange, _ side: Side) -> String {
    if WhiteSpace.isAll(of: range, in: side.bytes) { return words.blanks(range, of: side.bytes) }
    let inner = withoutStrokes(side.bytes.withoutBlanks(range), side)
    return words.quoted(memo.shown(inner.isEmpty ? range : inner, side))
  }

  /// A cell without what parts it from its neighbours; as it is outside of rows.
  private func withoutStrokes(_ range: ByteRange, _ side: Side) -> ByteRange {
    var (start, end) = (range.start, range.end)
    guard start < end, side.bytes[start] == "|" || side.bytes[end - 1] == "|", isInRow(start, side)
    else { return range }
    while start < end, side.bytes[start] == "|" { start += 1 }
    while end > start, side.bytes[end - 1] == "|" { end -= 1 }
    return start < end ? side.bytes.withoutBlanks(ByteRange(start, end)) : range
  }

  /// Whether a place is in a row of a table. O(log sentences).
  private func isInRow(_ place: Int, _ side: Side) -> Bool {
    let sentences = side.document.sentences
    let behind = partitionPoint(sentences.indices) { sentences[$0].range.end <= place }
    return sentences.indices.contains(behind) && sentences[behind].role == .row
  }
}
