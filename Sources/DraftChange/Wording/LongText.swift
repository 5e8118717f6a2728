import DraftDocument
import DraftText

/// What changed in sentences too long to be split into words: a line of 50 MB would take minutes.
enum LongText {
  /// Longer than any sentence of prose; words of a megabyte are found in a twentieth of a second.
  private static let longest = 1 << 20

  /// One edit from the first character that differs to the last, or `nil` where the sentences are
  /// of a length to be looked into. O(length).
  static func edit(
    _ old: TextView, _ oldRanges: SentenceSlice,
    _ new: TextView, _ newRanges: SentenceSlice
  ) -> [Edit]? {
    guard let a = whole(oldRanges), let b = whole(newRanges), max(a.count, b.count) > longest
    else { return nil }
    var start = old.commonPrefix(a.range, with: new, b.range)
    while start > 0, isInside(old, a.start + start, a) || isInside(new, b.start + start, b) {
      start -= 1
    }
    var tail = old.commonSuffix(
      a.start + start..<a.end, with: new, b.start + start..<b.end)
    while tail > 0, isInside(old, a.end - tail, a) { tail -= 1 }
    let edit = Edit(
      old: ByteRange(a.start + start, a.end - tail), new: ByteRange(b.start + start, b.end - tail))
    return edit.old.isEmpty && edit.new.isEmpty ? [] : [edit]
  }

  private static func whole(_ sentences: SentenceSlice) -> ByteRange? {
    guard let first = sentences.first, let last = sentences.last else { return nil }
    return ByteRange(first.range.start, last.range.end)
  }

  /// Whether `at` is inside a character.
  private static func isInside(
    _ bytes: TextView, _ at: Int, _ range: ByteRange
  ) -> Bool {
    at < range.end && bytes[at].isContinuation
  }
}
