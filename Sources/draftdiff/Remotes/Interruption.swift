import DraftPlatform
import Synchronization

/// Ctrl-C while something is under way: the first asks it to break off cleanly, the second ends the process.
enum Interruption {
  private static let asked = Atomic<Bool>(false)

  static var isAsked: Bool { asked.load(ordering: .relaxed) }

  static func listen() {
    // Made now, not by the handler.
    _ = isAsked
    // The other side may close a connection that is being written to.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGINT) { _ in
      Interruption.asked.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
    // The parent process may have blocked it.
    var mask = sigset_t()
    sigemptyset(&mask)
    sigaddset(&mask, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &mask, nil)
    // Waiting for the network ends, too.
    var action = sigaction()
    sigaction(SIGINT, nil, &action)
    action.sa_flags &= ~SA_RESTART
    sigaction(SIGINT, &action, nil)
  }
}
