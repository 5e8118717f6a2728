import CICU

/// Word borders by ICU's rules and its Chinese and Japanese dictionary.
///
/// The dictionary takes milliseconds to open, so it is opened for the first sentence that has
/// Han. Not for use by two threads at once.
final class WordBreaker {
  private var breaker: OpaquePointer?
  private var borders: [Int32] = Array(repeating: 0, count: 1024)

  deinit { draft_word_breaker_close(breaker) }

  /// The borders in `start..<end`, both ends included, or `nil` where ICU has no data.
  /// O(length), about 27 MB a second.
  func borders(_ bytes: Bytes, _ start: Int, _ end: Int) -> [Int]? {
    if breaker == nil { breaker = draft_word_breaker_open() }
    guard let breaker, let base = bytes.baseAddress else { return nil }
    let length = Int32(truncatingIfNeeded: end - start)
    return (base + start).withMemoryRebound(to: CChar.self, capacity: end - start) { text in
      var count = draft_word_breaker_borders(
        breaker, text, length, &borders, Int32(truncatingIfNeeded: borders.count))
      if count > Int32(truncatingIfNeeded: borders.count) {
        borders = Array(repeating: 0, count: Int(count))
        count = draft_word_breaker_borders(breaker, text, length, &borders, count)
      }
      guard count >= 0 else { return nil }
      return borders[..<Int(count)].map { Int($0) + start }
    }
  }
}
