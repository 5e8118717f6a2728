import DraftLanguage
import DraftText

/// A line with the number of an attachment and its title: 附件一：服务内容清单, 附件1 分工表.
///
/// It heads the attachment, or stands in the list of them below the text:
///
///     附件一：服务内容清单
///     附件二：驻场人员名单
struct AttachmentTitle {
  let number: Int
  /// The label, with the mark behind the number.
  let label: ByteRange
  let title: ByteRange

  /// 40 Han: a longer line is text.
  private static let longest = 120
  /// How far below a list the attachment itself may begin: behind the signature, the date and the like.
  private static let reach = 12

  init?(_ bytes: TextView, _ line: ByteRange) {
    guard AttachmentWord(chinese: bytes, line.start) != nil else { return nil }
    let start = bytes.skipSpace(line.start + 6, line.end)
    guard let number = Numeral.chineseOrArabic(bytes, start, line.end), number.value > 0 else {
      return nil
    }
    var end = number.end
    if bytes.has("：", at: end) || bytes.has(":", at: end) { end += bytes.length(at: end) }
    let title = bytes.skipSpace(end, line.end)
    guard title > number.end, title < line.end, line.end - title <= Self.longest,
      HeadingShape(bytes: bytes, sentences: []).isOwnLine(ByteRange(title, line.end))
    else { return nil }
    self.number = number.value
    label = ByteRange(line.start, end)
    self.title = ByteRange(title, line.end)
  }

  /// Whether it stands in a list: the next one or the signature is right below, its attachment is
  /// further down, or there is nothing below. To be asked of the line at `index`.
  func isListed(_ bytes: TextView, _ blocks: [Block], _ index: Int) -> Bool {
    let below = blocks[(index + 1)...].prefix(Self.reach).map(\.content).filter { !$0.isEmpty }
    guard let next = below.first else { return true }
    if AttachmentTitle(bytes, next)?.number == number + 1 { return true }
    if isAboveSignature(bytes, below) { return true }
    return below.contains {
      AttachmentTitle(bytes, $0)?.number == number
        || ChineseMarkers(bytes: bytes).marker($0.start, $0.end).map {
          $0.scheme == .zhAttachment && $0.ordinal == [number]
        } ?? false
    }
  }

  /// A place to sign, or a date below one or two names.
  private func isAboveSignature(_ bytes: TextView, _ below: [ByteRange]) -> Bool {
    let line = FrameLine(bytes: bytes)
    guard !line.isSignature(below[0]) else { return true }
    return below.dropFirst().prefix(2).contains(where: line.isDate)
  }
}
