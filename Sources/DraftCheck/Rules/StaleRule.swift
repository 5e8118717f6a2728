import DraftChange
import DraftReview

/// What a comparison warns of: references that no longer reach what they did.
enum StaleRule {
  static func findings(_ comparison: Comparison) -> [Finding] {
    Review.with(comparison, ReviewFilter()) { review in
      review.notices.references.map { notice in
        Finding(
          kind: notice.reference.state == .dangling ? .danglingReference : .staleReference,
          place: notice.reference.place, detail: .said(review.words.said(of: notice.finding)))
      }
    }
  }
}
