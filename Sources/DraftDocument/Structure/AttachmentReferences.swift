import DraftText

/// Reads 附件2, 附件二 and 附录1.
struct AttachmentReferences {
  let bytes: Bytes
  let range: ByteRange

  /// Takes the reference that starts at `at`, where 附 stands, and gives its end. It is not added where
  /// it names another document's: 《办法》附件2.
  func take(_ at: Int, _ found: inout [CrossReference]) -> Int? {
    guard let attachment = AttachmentWord(chinese: bytes, at) else { return nil }
    let start = bytes.skipSpace(at + 6, range.end)
    guard let number = Numeral.chineseOrArabic(bytes, start, range.end), number.value > 0,
      !isCount(number.end)
    else { return nil }
    var reference = CrossReference(
      place: ByteRange(at, number.end), family: .zhAttachment, ordinal: [number.value])
    reference.attachment = attachment
    let owner = ReferenceOwner(bytes: bytes, range: range)
    if !owner.isOther(before: at) { found.append(reference) }
    return number.end
  }

  /// 附件一份, 附件3页 and 附件一并报送 say how many or how; 附件1.2 and 附件1-2 are parts of another numbering.
  private func isCount(_ at: Int) -> Bool {
    guard at < range.end else { return false }
    let behind: [StaticString] = [
      "份", "个", "页", "张", "件", "套", "项", "类", "册", "并", "同", "起", "致", "律", "经", "旦", "般", "些",
      ".", "．", "-", "－", "—",
    ]
    return behind.contains { bytes.has($0, at: at) }
  }
}
