import DraftLanguage
import DraftText

/// The list of attachments below a document's text, whose numbers are no sections:
///
///     附件：1．重点检查事项清单
///     　　　2．联系人名单
///
/// or each with the word, as `AttachmentTitle` shows.
struct AttachmentNote {
  let bytes: TextView
  /// The number of the attachment named last; 0 outside of a list.
  private var last = 0

  private static let words = Language.all.flatMap(\.frame.attachmentNotes)

  init(bytes: TextView) { self.bytes = bytes }

  /// Whether the paragraph at `index`, with its label if it has one, is a line of such a list. To be
  /// asked of all paragraphs in order.
  mutating func takes(_ index: Int, in blocks: [Block], _ marker: Marker?) -> Bool {
    let content = blocks[index].content
    if let word = Self.words.first(where: { bytes.has($0, at: content.start) }) {
      let number = bytes.skipSpace(content.start + word.utf8CodeUnitCount, content.end)
      last = Numeral.arabic(bytes, number, content.end).map { $0.value == 1 ? 1 : 0 } ?? 0
      return last == 1
    }
    guard let number = number(content, marker),
      number == last + 1 && last > 0 || marker?.scheme == .zhAttachment && isListed(index, blocks)
    else {
      last = 0
      return false
    }
    last = number
    return true
  }

  /// The number that a line of a list would have.
  private func number(_ content: ByteRange, _ marker: Marker?) -> Int? {
    guard let marker else { return nil }
    switch marker.scheme {
    case .zhL3, .enDecimal: return marker.ordinal.count == 1 ? marker.last : nil
    case .zhAttachment: return AttachmentTitle(bytes, content)?.number
    default: return nil
    }
  }

  private func isListed(_ index: Int, _ blocks: [Block]) -> Bool {
    AttachmentTitle(bytes, blocks[index].content)?.isListed(bytes, blocks, index) ?? false
  }
}
