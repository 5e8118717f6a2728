import DraftChange
import DraftText

/// A text as it was decided, with what whoever decided should know of it.
package struct DecidedText: Sendable {
  package var bytes: [UInt8]
  package var notices: [DecisionNotice]
  /// Whether all that is no word is as in the old draft: how the file is encoded, too.
  package var isAsOld = false
}

/// Something in a decided text that nobody decided in so many words.
public enum DecisionNotice: Hashable, Sendable {
  /// A reference, on a line from 1, whose section, of which these are the first words, was rejected or taken out.
  case referenceGone(line: Int, text: String, section: String, isRejected: Bool)
  /// A reference whose number could not be brought up to date.
  case referenceLeft(line: Int, text: String)
  /// A heading was rejected and text under it was not: it goes on under the section before.
  case headingGone(title: String)
}

/// Bytes with where they come from, so that references are found in them.
struct TracedText {
  private struct Piece {
    var place: Int
    var count: Int
    var old: Int?
    var new: Int?
  }

  private(set) var bytes: [UInt8] = []
  private var pieces: [Piece] = []

  /// - Parameters:
  ///   - old: Where the bytes stand in the old draft, if anywhere.
  ///   - new: The same of the new draft.
  mutating func add(_ more: ArraySlice<UInt8>, old: Int? = nil, new: Int? = nil) {
    guard !more.isEmpty else { return }
    if old != nil || new != nil {
      pieces.append(Piece(place: bytes.count, count: more.count, old: old, new: new))
    }
    bytes += more
  }

  mutating func add(_ range: Range<Int>, of order: DraftOrder) {
    switch order.side {
    case .old: add(order.bytes[range], old: range.lowerBound)
    case .new: add(order.bytes[range], new: range.lowerBound)
    }
  }

  /// Where ranges of a draft, in order and disjoint, stand in this text whole; `nil` for those that don't.
  /// O(pieces · log pieces + ranges).
  func places(of ranges: [ByteRange], in side: DraftSide) -> [Range<Int>?] {
    let own = pieces.compactMap { piece in
      (side == .old ? piece.old : piece.new).map {
        (start: $0, count: piece.count, place: piece.place)
      }
    }.sorted { $0.start < $1.start }
    var at = 0
    return ranges.map { range in
      while at < own.count, own[at].start + own[at].count <= range.start { at += 1 }
      var index = at
      var place: Range<Int>?
      var done = range.start
      while done < range.end, index < own.count, own[index].start <= done {
        let piece = own[index]
        let here = piece.place + done - piece.start
        let end = min(range.end, piece.start + piece.count)
        guard place == nil || place?.upperBound == here else { return nil }
        place = (place?.lowerBound ?? here)..<here + end - done
        done = end
        index += 1
      }
      return done == range.end ? place : nil
    }
  }

  /// Where the first bytes of a range of a draft that stand in this text do. O(pieces).
  func firstPlace(of range: ByteRange, in side: DraftSide) -> Int? {
    pieces.lazy.compactMap { piece -> (start: Int, place: Int)? in
      guard let own = side == .old ? piece.old : piece.new else { return nil }
      let start = max(own, range.start)
      return start < min(own + piece.count, range.end) ? (start, piece.place + start - own) : nil
    }.min { $0.start < $1.start }?.place
  }

  /// Where a byte stands in either draft, if anywhere. O(log pieces).
  func origin(of place: Int) -> (old: Int?, new: Int?) {
    let index = partitionPoint(pieces.indices) { pieces[$0].place + pieces[$0].count <= place }
    guard index < pieces.count, pieces[index].place <= place else { return (nil, nil) }
    let offset = place - pieces[index].place
    return (pieces[index].old.map { $0 + offset }, pieces[index].new.map { $0 + offset })
  }

  /// With other bytes in the place of some, in order and disjoint. O(bytes).
  func replacing(_ changes: [(range: Range<Int>, text: [UInt8])]) -> TracedText {
    if changes.isEmpty { return self }
    var text = TracedText()
    var at = 0
    for change in changes {
      text.add(at..<change.range.lowerBound, of: self)
      text.add(change.text[...])
      at = change.range.upperBound
    }
    text.add(at..<bytes.count, of: self)
    return text
  }

  private mutating func add(_ range: Range<Int>, of other: TracedText) {
    var at = range.lowerBound
    var index = partitionPoint(other.pieces.indices) {
      other.pieces[$0].place + other.pieces[$0].count <= at
    }
    while at < range.upperBound {
      let piece = index < other.pieces.count ? other.pieces[index] : nil
      guard let piece, piece.place < range.upperBound else {
        return add(other.bytes[at..<range.upperBound])
      }
      add(other.bytes[at..<max(at, piece.place)])
      let start = max(at, piece.place)
      let end = min(range.upperBound, piece.place + piece.count)
      let offset = start - piece.place
      add(
        other.bytes[start..<end], old: piece.old.map { $0 + offset },
        new: piece.new.map { $0 + offset })
      at = end
      index += 1
    }
  }

  /// Whether all of a place stands in both drafts. O(log pieces + pieces in it).
  func isInBoth(_ place: Range<Int>) -> Bool {
    var at = place.lowerBound
    var index = partitionPoint(pieces.indices) { pieces[$0].place + pieces[$0].count <= at }
    while at < place.upperBound {
      guard index < pieces.count, pieces[index].place <= at, pieces[index].old != nil,
        pieces[index].new != nil
      else { return false }
      at = pieces[index].place + pieces[index].count
      index += 1
    }
    return true
  }
}
