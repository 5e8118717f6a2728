import DraftDocument
import DraftText

/// The numbers in the first column of a table that say nothing but which row it is: a row that comes gives
/// those behind it other ones.
struct RowNumbers {
  let old: Document
  let new: Document

  /// More digits are no count of rows.
  private static let longest = 4

  /// Whether an edit of a row counts it anew. O(length of the row).
  func areCounted(_ edit: Edit, _ change: SentenceChange) -> Bool {
    guard change.old.count == 1, change.new.count == 1 else { return false }
    return isCount(edit.old, change.old.lowerBound, old)
      && isCount(edit.new, change.new.lowerBound, new)
  }

  /// Whether `range` is all of a row's first cell, and one more than that of the row above.
  private func isCount(_ range: ByteRange, _ sentence: SentenceIndex, _ document: Document) -> Bool
  {
    guard document.sentences[sentence].role == .row,
      let (cell, number) = first(sentence, document), cell == range
    else { return false }
    let isBelowRow = sentence > 0 && document.sentences[sentence - 1].role == .row
    guard isBelowRow, let above = first(sentence - 1, document) else { return number == 1 }
    return above.number + 1 == number
  }

  /// The first cell of a row where that is a number.
  private func first(_ sentence: SentenceIndex, _ document: Document) -> (
    cell: ByteRange, number: Int
  )? {
    document.text.withView { text in
      guard let cell = RowCells.of(text, document.sentences[sentence].range).first,
        1...Self.longest ~= cell.count, cell.range.allSatisfy({ "0"..."9" ~= text[$0] })
      else { return nil }
      return (cell, cell.range.reduce(0) { $0 * 10 + text[$1].digit })
    }
  }
}
