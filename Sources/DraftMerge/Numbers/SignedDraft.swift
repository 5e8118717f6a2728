import DraftDocument
import DraftText

/// A draft, with or without signs for its numbers, and where what stands in the draft is in the text with signs.
struct SignedDraft {
  /// Where the text begins to go on in another way, in the draft and in the text with signs: at the start and the end of
  /// a number that has a sign, and behind the sign.
  typealias Turn = (draft: Int, text: Int)

  /// As it is without signs.
  let draft: Document
  let bytes: [UInt8]
  private let turns: [Turn]

  /// One without signs.
  init(_ draft: Document) { self.init(draft, draft.source.bytes, []) }

  /// - Parameter turns: In order.
  init(_ draft: Document, _ bytes: [UInt8], _ turns: [Turn]) {
    (self.draft, self.bytes, self.turns) = (draft, bytes, turns)
  }

  /// Where a range of the draft is in the text. O(log turns).
  func range(of range: Range<Int>) -> Range<Int> {
    place(of: range.lowerBound)..<place(of: range.upperBound)
  }

  private func place(of offset: Int) -> Int {
    let next = partitionPoint(turns.indices) { turns[$0].draft <= offset }
    guard next > 0 else { return offset }
    let place = turns[next - 1].text + offset - turns[next - 1].draft
    return next < turns.count ? min(place, turns[next].text) : place
  }
}
