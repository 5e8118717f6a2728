package import DraftChange
import DraftDocument
package import DraftText

/// Columns of tables that came or went: the row of heads names them, and what the rows below say of them needs no
/// words of its own.
package struct TableColumns {
  package struct Column {
    package var isGone: Bool
    /// The heads of neighbouring columns, in the draft that has them.
    package var heads: [ByteRange]
  }

  /// By the edit of the row of heads.
  private var columns: [EditIndex: Column] = [:]
  /// The edits of the rows below.
  private var cells: Set<EditIndex> = []

  /// O(edits in rows × length of a row).
  init(_ comparison: Comparison, _ old: Side, _ new: Side) {
    var table: [Place: (head: EditIndex, column: Column)] = [:]
    var last: SentenceIndex?
    for change in comparison.sentences {
      guard change.kind == .edited, let row = change.new.first,
        new.document.sentences[row].role == .row
      else { continue }
      let isHead = row == 0 || new.document.sentences[row - 1].role != .row
      let goesOn = last.map {
        (($0 + 1)..<row).allSatisfy { new.document.sentences[$0].role == .row }
      }
      if isHead || goesOn != true { table = [:] }
      last = row
      for index in change.edits {
        let edit = comparison.edits[index]
        guard edit.old.isEmpty != edit.new.isEmpty else { continue }
        let (side, range, row) =
          edit.old.isEmpty ? (new, edit.new, row) : (old, edit.old, change.old.lowerBound)
        guard let (place, heads) = Self.whole(range, ofRow: row, side) else { continue }
        if isHead {
          table[place] = (index, Column(isGone: side.isOld, heads: heads))
        } else if let known = table[place] {
          columns[known.head] = known.column
          cells.insert(index)
        }
      }
    }
  }

  /// What stands in a column of all rows alike.
  private struct Place: Hashable {
    var isOld: Bool
    var cells: Range<Int>
  }

  /// The cells that a range holds whole, with a stroke; `nil` where it is another range.
  private static func whole(
    _ range: ByteRange, ofRow row: SentenceIndex, _ side: Side
  ) -> (Place, [ByteRange])? {
    guard side.bytes[range.start] == "|" || side.bytes[range.end - 1] == "|" else { return nil }
    let cells = RowCells.of(side.bytes, side.document.sentences[row].range)
    let inside = cells.indices.filter {
      range.start <= cells[$0].start && cells[$0].end <= range.end
        && !(cells[$0].isEmpty && (cells[$0].start == range.start || cells[$0].end == range.end))
    }
    guard let first = inside.first, let last = inside.last else { return nil }
    return (Place(isOld: side.isOld, cells: first..<last + 1), inside.map { cells[$0] })
  }

  /// The columns that an edit of a row of heads is about.
  package subscript(edit: EditIndex) -> Column? { columns[edit] }

  /// Whether an edit says of a row what was said of its column.
  package func covers(_ edit: EditIndex) -> Bool { cells.contains(edit) }
}
