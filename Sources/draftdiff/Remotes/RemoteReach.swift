import DraftDiffKit
import DraftPlatform

/// Gives `push` and `pull` access to other repositories.
struct RemoteReach {
  private let programs = RemotePrograms()
  private let progress = Progress()
  private let credentials: GitCredentials

  init(_ repository: DraftRepository) {
    credentials = GitCredentials(in: repository.root)
    Interruption.listen()
    // The other side may close a connection that is being written to.
    signal(SIGPIPE, SIG_IGN)
  }

  private var access: DraftRemoteAccess {
    DraftRemoteAccess(
      start: { [programs] in programs.start($0) },
      credential: { [credentials] in credentials.find($0) },
      accepted: { [credentials] in credentials.approve() },
      hear: { [progress] in
        progress.finish()
        RemoteVoice.write($0)
      },
      progress: { [progress] in progress.tell(Self.words($0)) },
      isStopped: { Interruption.isAsked })
  }

  /// Runs work that reaches another repository, and waits for what it started.
  func callAsFunction<Result>(
    _ work: (DraftRemoteAccess) throws(RepositoryError) -> Result
  ) throws(RepositoryError) -> Result {
    defer {
      progress.finish()
      programs.finish()
    }
    return try work(access)
  }

  private static func words(_ progress: DraftRemoteAccess.Progress) -> String {
    let verb = progress.isReceiving ? "received" : "sent"
    return "\(progress.done) of \(progress.count) objects \(verb), \(size(progress.bytes))"
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 1 << 20 ? "\(bytes >> 10) KiB" : "\(bytes >> 20) MiB"
  }
}
