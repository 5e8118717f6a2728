import DraftDocument
import DraftText
import DraftThreads

extension Threads {
  /// Below this many bytes in both drafts a thread costs more than it saves.
  private static let worthAThread = 256 * 1024

  /// `map`, by the calling thread alone where the drafts are small. The result is the same.
  static func mapIfLarge<Result: Sendable>(
    _ count: Int, _ old: Document, _ new: Document, _ job: @Sendable (Int) -> Result
  ) -> [Result] {
    guard old.text.bytes.count + new.text.bytes.count > worthAThread else {
      return (0..<count).map(job)
    }
    return map(count, job)
  }

  /// Two jobs of different kinds, likewise.
  static func bothIfLarge<First: Sendable, Second: Sendable>(
    _ old: Document, _ new: Document, _ first: @Sendable () -> First,
    _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let results = mapIfLarge(2, old, new) { index -> (First?, Second?) in
      index == 0 ? (first(), nil) : (nil, second())
    }
    return (results[0].0!, results[1].1!)
  }
}
