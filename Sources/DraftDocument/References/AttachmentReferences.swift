import DraftLanguage
import DraftText

/// Reads 附件2, 附件二, 附录1 and 附件1、2和3.
struct AttachmentReferences {
  let bytes: TextView
  let range: ByteRange

  /// Takes the references that start at `at`, where 附 stands, and gives their end. They are not added
  /// where they name another document's: 《办法》附件2.
  func take(_ at: Int, _ found: inout [CrossReference]) -> Int? {
    guard let attachment = AttachmentWord(chinese: bytes, at) else { return nil }
    let start = bytes.skipSpace(at + 6, range.end)
    guard let number = Numeral.chineseOrArabic(bytes, start, range.end), number.value > 0,
      !isCount(number.end)
    else { return nil }
    var list = [reference(ByteRange(at, number.end), number.value, attachment)]
    var end = number.end
    while let next = another(end) {
      list.append(reference(next.place, next.value, attachment))
      end = next.place.end
    }
    let owner = ReferenceOwner(bytes: bytes, range: range)
    if !owner.isOther(before: at) { found += list }
    return end
  }

  private func reference(
    _ place: ByteRange, _ value: Int, _ attachment: AttachmentWord
  ) -> CrossReference {
    var reference = CrossReference(place: place, scheme: .zhAttachment, ordinal: [value])
    reference.attachment = attachment
    return reference
  }

  /// The 2 of 附件1、2. What is counted behind a comma is no attachment: 附件1、2名工作人员.
  private func another(_ at: Int) -> (place: ByteRange, value: Int)? {
    guard let joint = Self.joints.first(where: { bytes.has($0, at: at) }) else { return nil }
    let start = bytes.skipSpace(at + joint.utf8CodeUnitCount, range.end)
    guard let number = Numeral.chineseOrArabic(bytes, start, range.end), number.value > 0,
      !isCount(number.end), Units.length(bytes, at: number.end, range.end) == nil
    else { return nil }
    return (ByteRange(start, number.end), number.value)
  }

  /// 附件一份, 附件3页 and 附件一并报送 say how many or how; 附件1.2 and 附件1-2 are parts of another numbering.
  private func isCount(_ at: Int) -> Bool {
    guard at < range.end else { return false }
    return Self.notCounted.contains { bytes.has($0, at: at) }
  }

  private static let joints = Language.all.flatMap(\.referenceWords.joinedJoints)
  private static let notCounted =
    Language.all.flatMap(\.referenceWords.notCounted) + [".", "．", "-", "－", "—"]
}
