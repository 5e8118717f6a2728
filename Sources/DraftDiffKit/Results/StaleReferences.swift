import DraftChange
import DraftDocument
import DraftReview
import DraftText

extension DraftComparison {
  /// What there is to say of each reference of the new draft that no longer reaches what it meant, because that
  /// was renumbered or deleted: 第十三条引用的“第九条”，所指条文已删去. In the order of the new draft.
  ///
  /// - Parameter language: Of the sentences; the new draft's by default.
  public func staleReferences(in language: ReportOptions.Language? = nil) -> [String] {
    Review.with(comparison, ReviewFilter(), in: language?.rendering) { review in
      review.notices.references.map { notice in
        review.words.said(of: notice, comparison.new.text.string(notice.reference.place))
      }
    }
  }
}
