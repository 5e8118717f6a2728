package import DraftChange
package import DraftDocx
import DraftReview

/// 对照表 as a Word document.
package enum TableWord {
  /// - Parameter all: As of `TableText`.
  package static func draft(
    _ comparison: Comparison, oldName: String, newName: String, options: RenderOptions, all: Bool,
    frame: TableFrame = TableFrame()
  ) -> WordDraft {
    Review.with(comparison, options.filter, in: options.language) { review in
      let sink = WordTable(WordLanguage(ReportLanguage(of: comparison)))
      var table = TableReport(review, sink, all: all, frame)
      table.write(oldName: oldName, newName: newName)
      return table.sink.draft
    }
  }
}
