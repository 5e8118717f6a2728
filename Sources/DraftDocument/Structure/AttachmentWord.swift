import DraftLanguage
package import DraftText

/// What a draft calls its attachments. Each word counts for itself: a draft may have a Schedule 1 and
/// an Annex 1.
package enum AttachmentWord: UInt8, Sendable {
  case schedule, annex, appendix, exhibit, attachment
  case zhAttachment, zhAppendix

  /// The word that a label starts with.
  package init?(_ bytes: TextView, label: ByteRange) {
    let found =
      Self(chinese: bytes, label.start)
      ?? ReferringWord(bytes, label.start, label.end)?.attachment
    guard let found else { return nil }
    self = found
  }

  /// By an English word for a section, in small letters.
  init?(english word: StaticString) {
    switch word.description {
    case "schedule": self = .schedule
    case "annex": self = .annex
    case "appendix", "appendice": self = .appendix
    case "exhibit": self = .exhibit
    case "attachment": self = .attachment
    default: return nil
    }
  }

  init?(chinese bytes: TextView, _ at: Int) {
    if bytes.has(ChineseCitation.attachment, at: at) {
      self = .zhAttachment
    } else if bytes.has(ChineseCitation.appendix, at: at) {
      self = .zhAppendix
    } else {
      return nil
    }
  }
}
