/// A stretch of a text written another way, with the way back: which bytes of the text each of its bytes was.
package struct MappedText: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// Where the next stretch starts, in this text and in the source, and whether it stands here as it is
  /// there. What does not is one thing: no place lies inside it.
  private var pieces: [(place: Int, source: Int, isExact: Bool)] = []
  private let end: Int

  /// - Parameter source: The stretch of the text, all of which is to be added.
  init(of source: ByteRange) { end = source.end }

  /// Adds the bytes of `range` as they are.
  mutating func add(_ text: TextView, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    pieces.append((place: bytes.count, source: range.lowerBound, isExact: true))
    bytes += text[range]
  }

  /// Adds `other` for what stands in the text from `source` on.
  mutating func add(_ other: some Collection<UInt8>, for source: Int) {
    pieces.append((place: bytes.count, source: source, isExact: false))
    bytes += other
  }

  private func sourceEnd(_ piece: Int) -> Int {
    piece + 1 < pieces.count ? pieces[piece + 1].source : end
  }

  private func placeEnd(_ piece: Int) -> Int {
    piece + 1 < pieces.count ? pieces[piece + 1].place : bytes.count
  }

  /// The place here of an offset of the text; behind what it lies inside of. O(log pieces).
  package func place(of offset: Int) -> Int {
    let next = partitionPoint(0..<pieces.count) { pieces[$0].source <= offset }
    guard next > 0 else { return 0 }
    guard offset < end else { return bytes.count }
    let piece = next - 1
    if pieces[piece].isExact { return pieces[piece].place + offset - pieces[piece].source }
    return offset == pieces[piece].source ? pieces[piece].place : placeEnd(piece)
  }

  /// The stretch of the text that a stretch of this one was, with all of what it cuts; whether it is written
  /// another way there. O(log pieces + pieces inside).
  package func source(of range: ByteRange) -> (range: ByteRange, isExact: Bool) {
    guard !pieces.isEmpty else { return (ByteRange(end, end), true) }
    let first = max(0, partitionPoint(0..<pieces.count) { pieces[$0].place <= range.start } - 1)
    let start =
      pieces[first].source + (pieces[first].isExact ? range.start - pieces[first].place : 0)
    guard !range.isEmpty else { return (ByteRange(start, start), true) }
    let last = max(first, partitionPoint(first..<pieces.count) { pieces[$0].place < range.end } - 1)
    let past =
      pieces[last].isExact
      ? pieces[last].source + range.end - pieces[last].place : sourceEnd(last)
    let isExact = pieces[first...last].allSatisfy(\.isExact)
    return (ByteRange(start, max(start, past)), isExact)
  }
}
