import DraftChange
import DraftReview
import DraftText

/// A report: what writes a review.
protocol ReviewWriter {
  var review: Review { get }
}

extension ReviewWriter {
  var comparison: Comparison { review.comparison }
  var filter: ReviewFilter { review.filter }
  var words: any ReportWords { review.words }
  var lookup: SectionLookup { review.lookup }
  var within: MoveWithin { review.within }
  var old: TextView { review.old.bytes }
  var new: TextView { review.new.bytes }
}
