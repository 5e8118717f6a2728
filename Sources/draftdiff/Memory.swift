import DraftPlatform

/// Settings of the C library's allocator.
enum Memory {
  /// Fixes what it would otherwise guess from what is freed: large arrays are pages of their own, which
  /// go back to the system at once, and the smaller ones between them are not taken and given up again
  /// from phase to phase. By itself it raises the first limit after each large array, and what it then
  /// puts among the small ones stays.
  static func settle() { settle(largest: smallest) }

  /// Lets large drafts have larger arrays among the small ones: one that goes from phase to phase through
  /// fresh pages waits for the system to clear each of them, and by then there is memory to spare.
  static func settle(forDrafts bytes: Int) {
    settle(largest: max(smallest, min(bytes / 12, 16 << 20)))
  }

  /// Where the large arrays begin, for drafts of some megabytes and less.
  private static let smallest = 512 << 10

  private static func settle(largest: Int) {
    Platform.setAllocator(largest: largest)
  }
}
