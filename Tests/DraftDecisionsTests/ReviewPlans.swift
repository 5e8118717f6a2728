import DraftChange
import DraftDecisions
import DraftDocument
import DraftReview
import DraftText

extension ReviewPlan {
  /// What there is to decide between two texts.
  init(_ old: String, _ new: String, name: String = "draft.txt") {
    let documents = [old, new].map {
      DraftReader.read(DecodedText(bytes: Array($0.utf8)), name: name)
    }
    let comparison = Comparison.between(documents[0], documents[1])
    self = Review.with(comparison, ReviewFilter()) { review in
      ReviewPlan(DecisionEngine(comparison), review.lookup, review.filter)
    }
  }
}
