import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// What a comparison warns of: references that no longer reach what they did.
enum StaleRule {
  static func findings(_ comparison: Comparison) -> [Finding] {
    Review.with(comparison, ReviewFilter()) { review in
      review.notices.references.map { notice in
        let place = notice.reference.place
        let text = comparison.new.text.line(place)
        return Finding(
          kind: notice.reference.state == .dangling ? .danglingReference : .staleReference,
          place: place, detail: .said(review.words.said(of: notice, text)))
      }
    }
  }
}
