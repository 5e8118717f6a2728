package import DraftChange
import DraftDocument
package import DraftText

/// A figure, a date or an amount that became another one, with the words that say what it is of.
package struct FigureChange {
  /// Empty where the figure came.
  package var old: ByteRange
  /// Empty where it went.
  package var new: ByteRange
  /// Of the new draft, or of the old one where the figure went; empty where nothing says it.
  package var name: ByteRange
  /// The head of its column, of the same draft as the name; empty outside of tables.
  package var column: ByteRange
}

extension EditContext {
  /// Those of an edit, in text order. A number that only came or went with the words around it is not one: the
  /// words show it. O(length of the sentence).
  package func figures(_ edit: Edit, _ change: SentenceChange) -> [FigureChange] {
    let all = (Amounts.data(old, edit.old), Amounts.data(new, edit.new))
    if all.0.isEmpty, all.1.isEmpty { return inWords(edit, change) }
    // What stands on both sides did not change.
    let before = all.0.filter { range in !all.1.contains { isSame(range, $0) } }
    let after = all.1.filter { range in !all.0.contains { isSame($0, range) } }
    if before.isEmpty != after.isEmpty { return alone(before + after, edit, change) }
    if before.count == after.count {
      return zip(before, after).map { named($0, $1, change) }
    }
    guard let first = before.first, let last = before.last, let start = after.first,
      let end = after.last
    else { return [] }
    return [named(ByteRange(first.start, last.end), ByteRange(start.start, end.end), change)]
  }

  private func isSame(_ range: ByteRange, _ other: ByteRange) -> Bool {
    old[range.range].elementsEqual(new[other.range])
  }

  /// Monday→Friday, twelve→15: no number in digits or numerals on either side, and words that are one.
  private func inWords(_ edit: Edit, _ change: SentenceChange) -> [FigureChange] {
    let (before, after) = withoutCommonMark((edit.old, edit.new))
    guard max(before.count, after.count) <= Self.longestInWords, !before.isEmpty, !after.isEmpty
    else { return [] }
    // A deadline may be a word: promptly. It is a figure where a number counts it: one month.
    guard
      !edit.categories.isDisjoint(with: [.figure, .date])
        || countsInWords(before, old) && countsInWords(after, new)
    else { return [] }
    let (first, second) = counted((before, after))
    return [named(first, second, change)]
  }

  /// Bytes of a date or a number in words: "the twenty-first of September" has fewer.
  private static let longestInWords = 32

  /// A figure that came or went by itself.
  private func alone(
    _ ranges: [ByteRange], _ edit: Edit, _ change: SentenceChange
  ) -> [FigureChange] {
    let isNew = edit.old.isEmpty
    guard isNew || edit.new.isEmpty, ranges.count == 1, let range = ranges.first,
      range.contains(isNew ? edit.new : edit.old)
    else { return [] }
    return [isNew ? named(.none, range, change) : named(range, .none, change)]
  }

  private func named(
    _ before: ByteRange, _ after: ByteRange, _ change: SentenceChange
  ) -> FigureChange {
    let isGone = after.isEmpty
    let range = isGone ? before : after
    let sentences = isGone ? change.old : change.new
    let document = isGone ? comparison.old : comparison.new
    let place = sentences.last { document.sentences[$0].range.start <= range.start }
    guard let place, document.sentences[place].range.contains(range) else {
      return FigureChange(old: before, new: after, name: .none, column: .none)
    }
    let bytes = isGone ? old : new
    if document.sentences[place].role == .row {
      let heads = FigureCell(document: document, bytes: bytes).heads(of: range, in: place)
      return FigureChange(old: before, new: after, name: heads.row, column: heads.column)
    }
    let name = FigureName(bytes).name(of: range, in: document.sentences[place].range)
    return FigureChange(old: before, new: after, name: name, column: .none)
  }
}
