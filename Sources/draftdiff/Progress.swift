import DraftDiffKit
import DraftPlatform
import Synchronization

/// How far something has come, for whoever waits for it: one line on standard error, where that is a terminal, from
/// the second second on.
final class Progress: Sendable {
  private struct State {
    var started = Progress.now()
    var shown: Double = 0
  }

  private let state = Mutex(State())
  private static let patience = 1.0
  private static let pause = 0.2

  private let isShown = isatty(STDERR_FILENO) == 1

  init() {}

  /// Watches how revisions are compared, until `finish`.
  convenience init(_ repository: DraftRepository) {
    self.init()
    guard isShown else { return }
    repository.onProgress = { [weak self] done, count in
      self?.tell("\(done) of \(count) revisions compared")
    }
  }

  func tell(_ words: @autoclosure () -> String) {
    guard isShown else { return }
    state.withLock { state in
      let now = Progress.now()
      guard now - state.started >= Progress.patience, now - state.shown >= Progress.pause else {
        return
      }
      state.shown = now
      StandardError.write("\r\u{1B}[Kdraftdiff: \(words())")
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
