import DraftDiffKit
import DraftPlatform
import Synchronization

/// How far the comparing of revisions has come, for whoever waits for it: one line on standard error, where that
/// is a terminal, from the second second on.
final class Progress: Sendable {
  private struct State {
    var started = Progress.now()
    var shown: Double = 0
  }

  private let state = Mutex(State())
  private static let patience = 1.0
  private static let pause = 0.2

  /// Watches the repository's work until `finish`.
  init(_ repository: DraftRepository) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    repository.onProgress { [weak self] done, count in self?.tell(done, count) }
  }

  private func tell(_ done: Int, _ count: Int) {
    state.withLock { state in
      let now = Progress.now()
      guard now - state.started >= Progress.patience, now - state.shown >= Progress.pause else {
        return
      }
      state.shown = now
      StandardError.write("\r\u{1B}[Kdraftdiff: \(done) of \(count) revisions compared")
    }
  }

  /// Takes the line away.
  func finish() {
    state.withLock { state in
      if state.shown > 0 { StandardError.write("\r\u{1B}[K") }
      state.shown = 0
    }
  }

  /// In seconds.
  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
