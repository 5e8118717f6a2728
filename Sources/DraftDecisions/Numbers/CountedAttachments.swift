import DraftChange
import DraftDocument
import DraftLanguage
import DraftMerge
import DraftText

/// Counts the entries of a list of attachments (附件：1. 申请表) on in a decided text: they are no sections, and their numbers
/// follow whatever stands.
struct CountedAttachments: Sendable {
  /// Of each draft, in order.
  private let entries: Sides<[AttachmentEntry]>

  /// `nil` where no draft has such a list, or one is not numbered from 1 on. O(paragraphs).
  init?(_ old: Document, _ new: Document) {
    entries = Sides(old: AttachmentList(old).inOrder, new: AttachmentList(new).inOrder)
    let all = [entries.old, entries.new]
    guard all.allSatisfy({ $0.map(\.number) == Array($0.indices.map { $0 + 1 }) }),
      all.contains(where: { !$0.isEmpty })
    else { return nil }
  }

  /// The text with its entries counted. O(pieces · log pieces + entries).
  func counted(_ text: TracedText) -> TracedText {
    var numbers: [Int: (range: Range<Int>, number: Int)] = [:]
    for (side, own) in [(DraftSide.old, entries.old), (.new, entries.new)] {
      for (entry, place) in zip(own, text.places(of: own.map(\.place), in: side)) {
        if let place { numbers[place.lowerBound] = (place, entry.number) }
      }
    }
    let standing = numbers.sorted { $0.key < $1.key }.map(\.value)
    let changes = standing.enumerated().compactMap { index, entry in
      entry.number == index + 1
        ? nil
        : NumberText.text(
          text.bytes[entry.range], .zhAttachment, from: [entry.number], to: [index + 1]
        ).map { (range: entry.range, text: $0) }
    }
    return text.replacing(changes)
  }
}
