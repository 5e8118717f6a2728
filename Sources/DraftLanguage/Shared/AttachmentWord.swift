package import DraftText

/// What a draft calls its attachments. Each word counts for itself: a draft may have a Schedule 1 and
/// an Annex 1.
package enum AttachmentWord: UInt8, Sendable {
  case schedule, annex, appendix, exhibit, attachment
  case zhAttachment, zhAppendix

  /// The Chinese word at `at`: 附件 or 附录.
  package init?(chinese bytes: TextView, _ at: Int) {
    if bytes.has("附件", at: at) {
      self = .zhAttachment
    } else if bytes.has("附录", at: at) {
      self = .zhAppendix
    } else {
      return nil
    }
  }
}
