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
    let room = min(a.count, b.count)
    var start = 0
    while start < room, old[a.start + start] == new[b.start + start] { start += 1 }
    while start > 0, isInside(old, a.start + start, a) || isInside(new, b.start + start, b) {
      start -= 1
    }
    var tail = 0
    while tail < room - start, old[a.end - 1 - tail] == new[b.end - 1 - tail] { tail += 1 }
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
    at < range.end && bytes[at] & 0xC0 == 0x80
  }
}
