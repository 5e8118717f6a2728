import DraftChange
package import DraftText

/// What every report says of a comparison as a whole, beside its single changes.
package struct Notices {
  /// A term that was replaced throughout.
  package struct Term {
    package let old: ByteRange
    package let new: ByteRange
    package let count: Int
    /// Where it stayed, as a clause of its own; empty where it is gone.
    package let left: String
  }

  package let terms: [Term]
  /// In the order of the new draft.
  package let references: [ReferenceNotice]
  /// What the comparison could not find within its budget, a sentence each.
  package let limits: [String]
}

extension Review {
  /// O(sentences + references).
  package var notices: Notices {
    Notices(
      terms: shownTerms.map {
        Notices.Term(old: $0.old, new: $0.new, count: $0.count, left: left(of: $0))
      },
      references: referenceNotices, limits: comparison.limits.map(words.said(of:)))
  }

  /// Where the filter selects some changes, terms are shown if one of those is of a term.
  private var shownTerms: [TermChange] {
    guard !comparison.terms.isEmpty, filter.isSelective || filter.section != nil else {
      return comparison.terms
    }
    let isShown = comparison.sentences.contains {
      $0.categories.contains(.term) && lookup.shows($0, filter)
    }
    return isShown ? comparison.terms : []
  }
}
