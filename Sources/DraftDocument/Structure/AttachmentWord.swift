package import DraftText

/// What a draft calls its attachments. Each word counts for itself: a draft may have a Schedule 1 and
/// an Annex 1.
package enum AttachmentWord: UInt8, Sendable {
  case schedule, annex, appendix, exhibit, attachment
  case zhAttachment, zhAppendix

  /// The word that a label starts with.
  package init?(_ bytes: UnsafeBufferPointer<UInt8>, label: ByteRange) {
    let at = label.start
    if bytes.has("附件", at: at) {
      self = .zhAttachment
    } else if bytes.has("附录", at: at) {
      self = .zhAppendix
    } else if let word = ReferringWord(bytes, at, label.end)?.attachment {
      self = word
    } else {
      return nil
    }
  }
}
