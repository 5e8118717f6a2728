package import DraftReview
package import DraftText

/// Something that a careful colleague would point out before a draft goes out.
package struct Finding: Sendable, Equatable {
  package let kind: FindingKind
  /// Of the draft's text.
  package let place: ByteRange
  package let detail: FindingDetail
}

/// What there is to know beside the text of the place.
package enum FindingDetail: Sendable, Equatable {
  case none
  /// The section is there, the 款 or the 项 in it is not.
  case missingPart
  case missingAttachment
  /// The words of a comparison's warning.
  case said(String)
  /// What stands before it in its list.
  case after(String)
  case count(announced: Int, found: Int)
  case total(stated: String, sum: String)
  /// What the words say, and what the figures do, as figures.
  case amounts(words: String, figures: String)
  /// The defined form, and where it was defined.
  case defined(String, at: ByteRange)
}
