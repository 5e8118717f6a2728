import DraftDocument
import DraftMerge
import DraftReview
import DraftText

extension ConflictPlan {
  /// How many sentences stand before and behind a conflict.
  private static let sentences = 2
  /// More bytes than these say nothing more of the place.
  private static let most = 1200

  /// The sentences of its section before or behind a conflict, as they are with what is decided; none beyond a conflict that is not.
  package func context(
    of item: ConflictItem, _ marks: [ConflictMark], isBefore: Bool
  ) -> [String] {
    let text = text(beside: item, marks, isBefore: isBefore)
    let isCut = text.count > Self.most
    let near = Array(isBefore ? text.suffix(Self.most) : text.prefix(Self.most))
    let document = document(of: Self.whole(near))
    let all = Self.sentences(document, isBefore: isBefore)
    var found = isBefore ? Array(all.suffix(Self.sentences)) : Array(all.prefix(Self.sentences))
    // A sentence that the cut went through: where other sections stand between, it went through one of theirs.
    if isCut, document.sections.count == 1, all.count <= Self.sentences, !found.isEmpty {
      if isBefore { found[0] = "…" + found[0] } else { found[found.count - 1] += "…" }
    }
    return found
  }

  /// Those of the section that a conflict behind or before the text stands in.
  private static func sentences(_ document: Document, isBefore: Bool) -> [String] {
    let section =
      isBefore ? document.sections.indices.last ?? .document : .document
    let title = document.sections[section].title
    return document.sentences.filter {
      $0.section == section && !(title.start <= $0.range.start && $0.range.end <= title.end)
    }.map {
      document.text.string($0.range).trimmingBlanks.replacing("\n", with: " ")
    }.filter { !$0.isEmpty }
  }

  private func text(
    beside item: ConflictItem, _ marks: [ConflictMark], isBefore: Bool
  ) -> [UInt8] {
    var text: [UInt8] = []
    let step = isBefore ? -1 : 1
    var piece = item.piece + step
    while result.pieces.indices.contains(piece), text.count <= Self.most {
      var next: [UInt8]
      switch result.pieces[piece] {
      case .text(let bytes): next = bytes
      case .conflict:
        guard let index = items.firstIndex(where: { $0.piece == piece }),
          let choice = marks[index].choice
        else { return text }
        next = self.text(choice, of: items[index])
      }
      // One byte more than is wanted shows that there is more.
      next = Array(isBefore ? next.suffix(Self.most + 1) : next.prefix(Self.most + 1))
      text = isBefore ? next + text : text + next
      piece += step
    }
    return text
  }

  /// Without the bytes of characters that are not there as a whole.
  private static func whole(_ bytes: [UInt8]) -> [UInt8] {
    let start = bytes.firstIndex { !$0.isContinuation } ?? bytes.count
    let text = String(decoding: bytes[start...], as: UTF8.self)
    return Array((text.last == "\u{FFFD}" ? text.dropLast() : text[...]).utf8)
  }
}
