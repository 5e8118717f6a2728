import DraftDocument
import DraftText

/// Two rows of as many cells, each with its counterpart.
struct RowPair {
  /// As sentences, so that the words of a cell are compared as those of one are.
  private(set) var cells: [(old: Sentence, new: Sentence)] = []
  /// What stands before each cell, where it parts cells by its width: beside strokes it is padding.
  private(set) var gaps: [(old: ByteRange, new: ByteRange)] = []

  /// `nil` where a column came or went, or more than two rows are compared. O(length).
  init?(
    _ old: TextView, _ oldRows: SentenceSlice, _ new: TextView,
    _ newRows: SentenceSlice
  ) {
    guard let a = oldRows.first, let b = newRows.first, oldRows.count == 1, newRows.count == 1
    else {
      return nil
    }
    let (before, after) = (RowCells.of(old, a.range), RowCells.of(new, b.range))
    guard before.count == after.count, before.count > 1,
      Self.strokes(old, a.range) == Self.strokes(new, b.range)
    else { return nil }
    cells = zip(before, after).map { first, second in
      var (x, y) = (a, b)
      x.range = first
      y.range = second
      return (x, y)
    }
    if Self.strokes(old, a.range) == 0 {
      gaps = zip(Self.gaps(a.range, before), Self.gaps(b.range, after)).map { ($0, $1) }
    }
  }

  private static func gaps(_ row: ByteRange, _ cells: [ByteRange]) -> [ByteRange] {
    cells.indices.map { ByteRange($0 > 0 ? cells[$0 - 1].end : row.start, cells[$0].start) }
  }

  /// How many `|` a row has. O(length).
  static func strokes(_ bytes: TextView, _ row: ByteRange) -> Int {
    row.range.reduce(0) { $0 + (bytes[$1] == "|" ? 1 : 0) }
  }
}
