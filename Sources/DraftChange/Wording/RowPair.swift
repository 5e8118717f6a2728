import DraftDocument
import DraftText

/// Two rows, each cell with its counterpart where it has one.
struct RowPair {
  /// As sentences, so that the words of a cell are compared as those of one are.
  private(set) var cells: [(old: Sentence, new: Sentence)] = []
  /// What stands before each cell, where it parts cells by its width: beside strokes it is padding.
  private(set) var gaps: [(old: ByteRange, new: ByteRange)] = []
  /// The cells of columns that came or went, each with a stroke.
  private(set) var others: [Edit] = []

  /// `nil` where more than two rows are compared, or rows of not as many cells are not drawn alike.
  /// O(length + cells of one × cells of the other).
  init?(
    _ old: TextView, _ oldRows: SentenceSlice, _ new: TextView,
    _ newRows: SentenceSlice
  ) {
    guard let a = oldRows.first, let b = newRows.first, oldRows.count == 1, newRows.count == 1
    else {
      return nil
    }
    let (before, after) = (RowCells.of(old, a.range), RowCells.of(new, b.range))
    let strokes = (Self.strokes(old, a.range), Self.strokes(new, b.range))
    guard before.count > 1, after.count > 1 else { return nil }
    var pairs = Array(zip(before, after))
    if let columns = RowColumns(old, before, new, after) {
      // Both with strokes at their ends, or both without.
      guard min(strokes.0, strokes.1) > 0, strokes.0 - before.count == strokes.1 - after.count
      else { return nil }
      pairs = columns.pairs.map { (before[$0.old], after[$0.new]) }
      others = Self.others(old, a.range, before, new, b.range, after, columns)
    } else if before.count != after.count || strokes.0 != strokes.1 {
      return nil
    }
    cells = pairs.map { first, second in
      var (x, y) = (a, b)
      x.range = first
      y.range = second
      return (x, y)
    }
    if strokes.0 == 0 {
      gaps = zip(Self.gaps(a.range, before), Self.gaps(b.range, after)).map { ($0, $1) }
    }
  }

  /// An edit for each run of cells without a counterpart.
  private static func others(
    _ old: TextView, _ oldRow: ByteRange, _ before: [ByteRange], _ new: TextView,
    _ newRow: ByteRange,
    _ after: [ByteRange], _ columns: RowColumns
  ) -> [Edit] {
    var edits: [Edit] = []
    var (a, b) = (0, 0)
    for pair in columns.pairs + [(old: before.count, new: after.count)] {
      if a < pair.old || b < pair.new {
        edits.append(
          Edit(
            old: stretch(old, oldRow, before, a..<pair.old),
            new: stretch(new, newRow, after, b..<pair.new)))
      }
      (a, b) = (pair.old + 1, pair.new + 1)
    }
    return edits
  }

  /// Cells with the stroke behind them, or before them where none is behind; where there are none, the place of
  /// such cells.
  private static func stretch(
    _ bytes: TextView, _ row: ByteRange, _ cells: [ByteRange], _ range: Range<Int>
  ) -> ByteRange {
    if range.isEmpty {
      guard range.lowerBound < cells.count else {
        let last = cells[cells.count - 1].end
        let end = stroke(bytes, from: last, row.end) ?? last
        return ByteRange(end, end)
      }
      // Behind the stroke, so that the edit touches none of the cell behind it.
      let cell = cells[range.lowerBound].start
      let place = cell - 1 > row.start && bytes[cell - 1] == " " ? cell - 1 : cell
      return ByteRange(place, place)
    }
    let last = cells[range.upperBound - 1]
    if let end = stroke(bytes, from: last.end, row.end) {
      return ByteRange(cells[range.lowerBound].start, end)
    }
    let before = range.lowerBound > 0 ? cells[range.lowerBound - 1].end : row.start
    let start = stroke(bytes, from: before, row.end).map { $0 - 1 } ?? cells[range.lowerBound].start
    return ByteRange(start, last.end)
  }

  /// Behind the stroke that stands after blanks from `place` on.
  private static func stroke(_ bytes: TextView, from place: Int, _ end: Int) -> Int? {
    let at = bytes.skipSpace(place, end)
    return at < end && bytes[at] == "|" ? at + 1 : nil
  }

  private static func gaps(_ row: ByteRange, _ cells: [ByteRange]) -> [ByteRange] {
    cells.indices.map { ByteRange($0 > 0 ? cells[$0 - 1].end : row.start, cells[$0].start) }
  }

  /// How many `|` a row has. O(length).
  static func strokes(_ bytes: TextView, _ row: ByteRange) -> Int {
    row.range.reduce(0) { $0 + (bytes[$1] == "|" ? 1 : 0) }
  }
}
