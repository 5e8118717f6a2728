import DraftChange
import DraftDocument
import DraftText

extension DraftComparison {
  /// The references of the new draft that no longer reach what they meant, because that was renumbered or deleted.
  ///
  /// - Parameter language: Of the sentences; the new draft's by default.
  /// - Returns: A sentence each, in the order of the new draft: 第十三条引用的“第九条”，所指的第九条已删去.
  public func staleReferences(in language: ReportLanguage? = nil) -> [String] {
    Review.with(comparison, ReviewFilter(), in: language) { review in
      review.notices.references.map { notice in
        review.words.said(of: notice, comparison.new.text.line(notice.reference.place))
      }
    }
  }
}
