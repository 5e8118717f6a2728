import DraftChange
import DraftReview

/// A report: what writes a review.
protocol ReviewWriter {
  var review: Review { get }
}

extension ReviewWriter {
  var comparison: Comparison { review.comparison }
  var filter: ReviewFilter { review.filter }
  var words: Wording { review.words }
  var lookup: SectionLookup { review.lookup }
  var within: MoveWithin { review.within }
  var old: UnsafeBufferPointer<UInt8> { review.old.bytes }
  var new: UnsafeBufferPointer<UInt8> { review.new.bytes }
}
