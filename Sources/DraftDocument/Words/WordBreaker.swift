import CICU
import DraftText

/// Word borders by ICU's rules and its Chinese and Japanese dictionary.
///
/// The dictionary takes milliseconds to open, so it is opened for the first sentence that has
/// Han. Not for use by two threads at once.
final class WordBreaker {
  private var breaker: OpaquePointer?
  private var borders: [Int32] = Array(repeating: 0, count: 1024)
  private var known: [Run] = []
  private var knownBorders: [Int32] = []

  /// A run whose borders are known: its bytes, and where its borders are kept.
  private struct Run {
    var text: TextView
    var borders: Range<Int>

    func isSame(as other: TextView) -> Bool {
      text.count == other.count && text.elementsEqual(other)
    }
  }

  /// More runs than this are not kept: a list this long is no longer looked through for nothing.
  private static let mostKnown = 64

  deinit { draft_word_breaker_close(breaker) }

  /// Forgets the runs it has broken. Between two calls the bytes it was given must stay.
  func forget() {
    known.removeAll(keepingCapacity: true)
    knownBorders.removeAll(keepingCapacity: true)
  }

  /// The borders in `start..<end`, both ends included, or `nil` where ICU has no data.
  /// O(length), about 27 MB a second; runs met since `forget` are not broken again: the two
  /// sides of an edited sentence have most of theirs in common.
  ///
  /// - Parameter keeps: Whether the bytes stay until `forget`.
  func borders(_ bytes: TextView, _ start: Int, _ end: Int, keeps: Bool) -> [Int]? {
    let text = bytes.part(start..<end)
    if let run = known.first(where: { $0.isSame(as: text) }) {
      return knownBorders[run.borders].map { Int($0) + start }
    }
    guard let count = find(in: text) else { return nil }
    if keeps, known.count < Self.mostKnown {
      let first = knownBorders.count
      knownBorders += borders[..<count]
      known.append(Run(text: text, borders: first..<first + count))
    }
    return borders[..<count].map { Int($0) + start }
  }

  /// Puts the borders of a text into `borders` and gives their number.
  private func find(in text: TextView) -> Int? {
    if breaker == nil { breaker = draft_word_breaker_open() }
    guard let breaker, !text.isEmpty else { return nil }
    let length = Int32(truncatingIfNeeded: text.count)
    return text.withPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        var count = draft_word_breaker_borders(
          breaker, text.baseAddress, length, &borders, Int32(truncatingIfNeeded: borders.count))
        if count > Int32(truncatingIfNeeded: borders.count) {
          borders = Array(repeating: 0, count: Int(count))
          count = draft_word_breaker_borders(breaker, text.baseAddress, length, &borders, count)
        }
        return count < 0 ? nil : Int(count)
      }
    }
  }
}
