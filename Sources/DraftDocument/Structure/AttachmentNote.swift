import DraftText

/// The list of attachments below a document's text, whose numbers are no sections:
///
///     附件：1．重点检查事项清单
///     　　　2．联系人名单
struct AttachmentNote {
  let bytes: Bytes
  /// The number of the attachment named last; 0 outside of a list.
  private var last = 0

  init(bytes: Bytes) { self.bytes = bytes }

  /// Whether a paragraph, with its label if it has one, is a line of such a list. To be asked of all
  /// paragraphs in order.
  mutating func takes(_ content: ByteRange, _ marker: Marker?) -> Bool {
    if bytes.has("附件：", at: content.start) || bytes.has("附件:", at: content.start) {
      let length = bytes.has("附件：", at: content.start) ? 9 : 7
      let number = bytes.skipSpace(content.start + length, content.end)
      last = Numeral.arabic(bytes, number, content.end).map { $0.value == 1 ? 1 : 0 } ?? 0
      return last == 1
    }
    guard last > 0, let marker, marker.family == .zhL3 || marker.family == .enDecimal,
      marker.ordinal == [last + 1]
    else {
      last = 0
      return false
    }
    last += 1
    return true
  }
}
