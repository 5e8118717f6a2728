import DraftLanguage
package import DraftText

/// A line that gives an attachment its number where it stands apart from the draft:
///
///     附件：1．重点检查事项清单
///     　　　2．联系人名单
///
///     附件二：驻场人员名单
package struct AttachmentEntry: Sendable {
  package let number: Int
  /// The number as written, with the mark behind it.
  package let place: ByteRange

  /// `isNote` where the line is known to be one of a list, so that a number alone may begin it.
  package init?(_ bytes: TextView, _ line: ByteRange, isNote: Bool) {
    var at = line.start
    let isNamed = AttachmentWord(chinese: bytes, at) == .zhAttachment
    guard isNamed || isNote else { return nil }
    if isNamed { at = bytes.skipSpace(at + 6, line.end) }
    if isNamed, bytes.has("：", at: at) || bytes.has(":", at: at) {
      at = bytes.skipSpace(at + bytes.length(at: at), line.end)
    }
    guard let number = Numeral.chineseOrArabic(bytes, at, line.end), number.end < line.end,
      Self.isEnd(bytes.scalar(at: number.end))
    else { return nil }
    self.number = number.value
    place = ByteRange(at, number.end + bytes.length(at: number.end))
  }

  /// 附件2：, 附件2 and 2．, but not 附件2的要求.
  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ":", "、", "．", "：": true
    default: Scalars.isSpace(scalar)
    }
  }
}
