import DraftDocument
import DraftText

/// A draft as it is joined, with signs for its numbers or without what was moved, and where what stands in the draft is
/// in that text: what is known of the draft is not found again.
struct AlteredDraft {
  /// Where the text begins to go on in another way: a place before and after a change, in order.
  typealias Turn = (old: Int, new: Int)

  /// As it was read.
  let draft: Document
  let bytes: [UInt8]
  /// Of each change of the whole text.
  private let turns: [[Turn]]

  /// One as it is.
  init(_ draft: Document) { (self.draft, bytes, turns) = (draft, draft.source.bytes, []) }

  private init(_ draft: Document, _ bytes: [UInt8], _ turns: [[Turn]]) {
    (self.draft, self.bytes, self.turns) = (draft, bytes, turns)
  }

  /// With another text; what stood between two turns that have one new place is gone.
  func changed(to bytes: [UInt8], _ turns: [Turn]) -> AlteredDraft {
    AlteredDraft(draft, bytes, self.turns + [turns])
  }

  /// Where a range of the draft is in the text; `nil` where it is gone. O(log turns).
  func range(of range: ByteRange) -> Range<Int>? {
    let found = place(of: range.start)..<place(of: range.end)
    return found.isEmpty ? nil : found
  }

  /// Where a place of the draft is in the text. O(log turns).
  func place(of offset: Int) -> Int {
    turns.reduce(offset) { offset, turns in
      let next = partitionPoint(turns.indices) { turns[$0].old <= offset }
      guard next > 0 else { return offset }
      let place = turns[next - 1].new + offset - turns[next - 1].old
      return next < turns.count ? min(place, turns[next].new) : place
    }
  }
}
