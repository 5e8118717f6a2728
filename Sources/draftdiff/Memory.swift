import CMalloc

/// How the C library's allocator gives memory back.
enum Memory {
  /// Fixes what it would otherwise guess from what is freed: large arrays are pages of their own, which
  /// go back to the system at once, and the smaller ones between them are not taken and given up again
  /// from phase to phase. By itself it raises the first limit after each large array, and what it then
  /// puts among the small ones stays.
  static func settle() {
    mallopt(M_MMAP_THRESHOLD, 512 << 10)
    mallopt(M_TRIM_THRESHOLD, 4 << 20)
  }
}
