import DraftPlatform
import DraftText

/// Settings of the C library's allocator.
enum Memory {
  /// Fixes what it would otherwise guess from what is freed: large arrays are pages of their own, which
  /// go back to the system at once, and the smaller ones between them are not taken and given up again
  /// from phase to phase. By itself it raises the first limit after each large array, and what it then
  /// puts among the small ones stays.
  static func settle() { settle(largest: smallest) }

  /// Lets large drafts have larger arrays among the small ones: one that goes from phase to phase through
  /// fresh pages waits for the system to clear each of them, and by then there is memory to spare.
  /// So they do where lines are a word each, and what is kept of a line is many times the line.
  static func settle(forDrafts drafts: [[UInt8]]) {
    var (bytes, ends) = (0, 0)
    for draft in drafts {
      bytes += draft.count
      for byte in draft where byte == "\n" { ends += 1 }
    }
    settle(largest: max(smallest, min(max(bytes / 12, ends * word - bytes), 16 << 20)))
  }

  /// How many bytes a line of a word has at most.
  private static let word = 16

  /// Where the large arrays begin, for drafts of some megabytes and less.
  private static let smallest = 512 << 10

  private static func settle(largest: Int) {
    Platform.setAllocator(largest: largest)
  }
}
