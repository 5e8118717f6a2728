package import DraftLanguage
package import DraftText

extension AttachmentWord {
  /// The word that a label starts with.
  package init?(_ bytes: TextView, label: ByteRange) {
    let found =
      Self(chinese: bytes, label.start)
      ?? ReferringWord(bytes, label.start, label.end)?.attachment
    guard let found else { return nil }
    self = found
  }
}
