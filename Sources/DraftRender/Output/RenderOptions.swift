package import DraftDecisions
package import DraftReview

/// How a report for people looks.
package struct RenderOptions: Sendable {
  /// Unchanged sentences shown around changed ones.
  package var context = 0
  /// Long sentences and blocks that changed are shown whole, and not only around their edits.
  package var full = false
  /// In HTML, unchanged text stands open rather than folded.
  package var unfolds = false
  /// In HTML, lines of the caller's own below the counts.
  package var preface: [String] = []
  package var colour = false
  package var theme = Theme.terminal
  /// Columns to wrap at; 0 does not wrap.
  package var width = 80
  package var columns = Columns()
  package var filter = ReviewFilter()
  /// Of the report's own words; `nil` takes the new draft's.
  package var language: ReportLanguage?
  /// What was decided and said elsewhere, shown beside the changes.
  package var remarks = ReviewRemarks()

  package init() {}
}

/// Colours that suit a terminal's ground.
public enum Theme: String, CaseIterable, Sendable {
  /// The sixteen that the terminal's owner has set.
  case terminal
  /// Fixed ones, with contrast enough on a dark ground.
  case dark
  /// Fixed ones, with contrast enough on a light ground.
  case light
}
