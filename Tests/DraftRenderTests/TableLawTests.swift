import DraftChange
import DraftDiffKit
import DraftReview
import DraftText
import TestSupport
import Testing

@testable import DraftRender

/// With `--table-all`, every change of the comparison stands in one row.
@Suite struct TableLawTests {
  @Test(arguments: 0..<80)
  func everyChangeStandsInOneRow(_ seed: Int) {
    let drafts = seededComparison(seed)
    let comparison = drafts.comparison
    Review.with(comparison, ReviewFilter()) { review in
      let plan = TablePlan(review, all: true)
      check(plan, of: review)
      checkWriting(of: review, drafts)
    }
  }

  private func check(_ plan: TablePlan, of review: Review) {
    let comparison = review.comparison
    #expect(plan.leftOut == 0)

    let marked = plan.lines.flatMap { zip($0.row.changes, $0.isMarked).filter(\.1).map(\.0) }
    let shown = comparison.sentences.indices.filter {
      review.lookup.shows(comparison.sentences[$0], review.filter)
    }
    #expect(marked.sorted() == shown)

    let told = plan.lines.flatMap(\.sections) + Array(review.ties.gone)
    let changed = comparison.sections.indices.filter {
      let section = comparison.sections[$0]
      return section.kind == .added || section.kind == .removed || !section.marks.isEmpty
    }
    #expect(told.sorted() == changed)
  }

  /// What is planned is written: the marked stretches are the words that the changes have, those of the old
  /// draft in the one column and those of the new one in the other.
  private func checkWriting(of review: Review, _ drafts: DraftComparison) {
    let comparison = review.comparison
    var options = ReportOptions()
    options.table.all = true
    options.table.form = .html
    let cells = PageText(drafts.report(as: .table, options: options)).cells
    var deleted = comparison.terms.map { PageText.shown($0.old, comparison.old) }
    var inserted = comparison.terms.map { PageText.shown($0.new, comparison.new) }
    for change in comparison.sentences where review.lookup.shows(change, review.filter) {
      review.pieces.each(of: change, .both) { piece in
        if piece.kind == .deleted { deleted.append(PageText.shown(piece.range, comparison.old)) }
        if piece.kind == .inserted { inserted.append(PageText.shown(piece.range, comparison.new)) }
      }
    }
    for border in comparison.paragraphs {
      if border.kind == .split { inserted.append("¶") } else { deleted.append("¶") }
    }
    #expect(cells.flatMap { $0[1].marked("del") }.sorted() == deleted.sorted())
    #expect(cells.flatMap { $0[2].marked("ins") }.sorted() == inserted.sorted())
    #expect(cells.allSatisfy { $0[1].marked("ins").isEmpty && $0[2].marked("del").isEmpty })
  }

  /// RFC 4180: what a spreadsheet reads is four cells a row, whatever the draft holds.
  @Test(arguments: 0..<20)
  func csvReadsBackInFourCells(_ seed: Int) throws {
    let genres = ModelDraft.Genre.allCases
    let round = EditingRound(genres[seed % genres.count], seed: UInt64(seed), count: 5)
    let hostile = "=HYPERLINK(\"x\"),\"y\"\r\n+1-2@,,\"\"\n"
    var options = ReportOptions()
    options.table.form = .csv
    options.table.all = true
    let csv = DraftComparison(
      from: Draft(text: RenderedDraft(round.old).text, name: "a"),
      to: Draft(text: hostile + RenderedDraft(round.new).text, name: "b")
    ).report(as: .table, options: options)
    let rows = try #require(CommaSeparated(csv)).rows
    #expect(rows.count > 1)
    for row in rows {
      #expect(row.count == 4)
      #expect(row.allSatisfy { !"=+-@".contains($0.first ?? "a") })
    }
  }

  /// A reader that takes nothing but RFC 4180 with every cell quoted; `nil` for anything else.
  private struct CommaSeparated {
    var rows: [[String]] = []

    init?(_ text: String) {
      var bytes = Array(text.utf8)[...]
      guard bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return nil }
      bytes = bytes.dropFirst(3)
      var row: [String] = []
      while bytes.first == 0x22 {
        bytes.removeFirst()
        var cell: [UInt8] = []
        while let byte = bytes.popFirst() {
          if byte == 0x22, bytes.first != 0x22 { break }
          if byte == 0x22 { bytes.removeFirst() }
          cell.append(byte)
        }
        row.append(String(decoding: cell, as: UTF8.self))
        if bytes.starts(with: [0x0D, 0x0A]) {
          bytes = bytes.dropFirst(2)
          rows.append(row)
          row = []
        } else if bytes.first == 0x2C {
          bytes.removeFirst()
        } else {
          return nil
        }
      }
      guard bytes.isEmpty, row.isEmpty else { return nil }
    }
  }
}
