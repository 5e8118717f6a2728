package import DraftDecisions
import DraftText

/// A screen as it is to be shown: lines no wider than it, and what a click on them means.
package struct ReviewPage {
  package struct Region {
    var row: Int
    var columns: Range<Int>
    var target: ReviewTarget
  }

  /// One for each row; with escapes where there is colour.
  package var lines: [[UInt8]] = []
  package var regions: [Region] = []
  /// Where what is typed goes, from 0.
  package var cursor: (row: Int, column: Int)?

  package func target(row: Int, column: Int) -> ReviewTarget? {
    regions.first { $0.row == row && $0.columns.contains(column) }?.target
  }
}

/// Lines of a part of the screen, each with the columns that it takes.
struct ReviewLines {
  private(set) var lines: [(bytes: [UInt8], columns: Int)] = []

  mutating func add(_ bytes: [UInt8], columns: Int) { lines.append((bytes, columns)) }

  /// What a writer wrote, line by line.
  mutating func add(_ bytes: [UInt8], _ widths: [Int]) {
    let parts = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (part, width) in zip(parts, widths) { lines.append((Array(part), width)) }
  }
}
