import DraftPlatform
import Synchronization

/// Ctrl-C and its like while something is under way: the first asks it to break off cleanly, the second ends the
/// process.
enum Interruption {
  private static let received = Atomic<Int32>(0)

  static var isAsked: Bool { received.load(ordering: .relaxed) != 0 }

  static func listen(for signals: [Int32] = [SIGINT]) {
    // Made now, not by the handler.
    _ = isAsked
    for number in signals { listen(for: number) }
  }

  private static func listen(for number: Int32) {
    // nohup, or a shell's &, wants it passed over.
    if number != SIGINT, isIgnored(number) { return }
    signal(number) { number in
      Interruption.received.store(number, ordering: .relaxed)
      signal(number, SIG_DFL)
    }
    // The parent process may have blocked it.
    var mask = sigset_t()
    sigemptyset(&mask)
    sigaddset(&mask, number)
    pthread_sigmask(SIG_UNBLOCK, &mask, nil)
    // Waiting for the network ends, too.
    var action = sigaction()
    sigaction(number, nil, &action)
    action.sa_flags &= ~SA_RESTART
    sigaction(number, &action, nil)
  }

  /// Asked by setting it: the handlers of the system's structure have other names on each system.
  private static func isIgnored(_ number: Int32) -> Bool {
    let before = signal(number, SIG_IGN)
    signal(number, before)
    return unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Ends the process as the signal would have that was received.
  static func end() -> Never {
    let number = received.load(ordering: .relaxed)
    signal(number, SIG_DFL)
    raise(number)
    Platform.exit(Trouble.status)
  }
}
