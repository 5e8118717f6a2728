package import DraftText

/// A stretch of text without the line ends that only wrap it, so that no word and no number is cut by
/// one: 困⏎难 is 困难.
package struct UnwrappedText: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// Where bytes were left out: the place in the new text, and how many were left out before it.
  private var cuts: [(place: Int, removed: Int)] = []
  private let start: Int

  /// `nil` where nothing is left out. O(length).
  package init?(_ text: TextView, _ range: ByteRange) {
    start = range.start
    guard Self.hasLineEnd(text, range) else { return nil }
    var kept = range.start
    var at = range.start
    var removed = 0
    while at < range.end {
      guard text[at] <= 0x20 else {
        at += 1
        continue
      }
      let end = Self.blanksEnd(text, at, range.end)
      if at > range.start, end < range.end, Self.isWrap(text, at, end, range) {
        bytes += text[kept..<at]
        removed += end - at
        cuts.append((place: bytes.count, removed: removed))
        kept = end
      }
      at = end
    }
    guard !cuts.isEmpty else { return nil }
    bytes += text[kept..<range.end]
  }

  private static func hasLineEnd(_ text: TextView, _ range: ByteRange) -> Bool {
    let at = text.skipBlocks(range.start, range.end) { $0.holds(below: 0x0E) }
    return (at..<range.end).contains { text[$0] == "\n" || text[$0] == "\r" }
  }

  private static func blanksEnd(_ text: TextView, _ from: Int, _ end: Int) -> Int {
    var at = from
    while at < end, text[at] <= 0x20 { at += 1 }
    return at
  }

  /// Whether a line end that stands for nothing is among the blanks.
  private static func isWrap(_ text: TextView, _ start: Int, _ end: Int, _ range: ByteRange) -> Bool
  {
    guard text[start..<end].contains(where: { $0 == "\n" || $0 == "\r" }) else { return false }
    let before = text.scalar(before: start, from: range.start)
    return !LineWrap.isSpace(between: before, and: text.scalar(at: end))
  }

  /// The place of an offset of the text in this one.
  package func place(of offset: Int) -> Int {
    let at = offset - start
    let next = partitionPoint(0..<cuts.count) { cuts[$0].place + cuts[$0].removed <= at }
    guard next > 0 else {
      return min(max(0, at), next < cuts.count ? cuts[next].place : bytes.count)
    }
    let cut = cuts[next - 1]
    let ceiling = next < cuts.count ? cuts[next].place : bytes.count
    return min(max(cut.place, at - cut.removed), ceiling)
  }

  /// The stretch of the text that a stretch of this one was; whether bytes were left out inside it.
  package func source(of range: ByteRange) -> (range: ByteRange, isWrapped: Bool) {
    let first = partitionPoint(0..<cuts.count) { cuts[$0].place <= range.start }
    let past = partitionPoint(first..<cuts.count) { cuts[$0].place < range.end }
    let before = first > 0 ? cuts[first - 1].removed : 0
    let inside = past > first ? cuts[past - 1].removed - before : 0
    let from = start + range.start + before
    return (ByteRange(from, from + range.count + inside), inside > 0)
  }
}
