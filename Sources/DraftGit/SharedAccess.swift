import DraftPlatform

extension DraftRepository {
  /// Takes the turn to write, in which new files and folders are open to those whom
  /// `core.sharedRepository` names, as git's own are; without it the umask decides.
  ///
  /// - Parameters:
  ///   - writesWorkTree: Files of the work tree are written in it, too, and those are the umask's affair: only the
  ///     turn's own files are opened then.
  ///   - patience: How long other processes are waited for, in milliseconds.
  /// - Throws: `locked` where other processes kept the turn for so long.
  func takeTurn(
    writesWorkTree: Bool = false, patience: Int64 = HistoryLock.patience
  ) throws(RepositoryError) -> HistoryLock {
    try HistoryLock(
      commonDirectory, opening: try sharedBits(), throughout: !writesWorkTree,
      patience: patience)
  }

  /// The permissions that the umask must not take away; 0 where it decides alone. Who may read a file may
  /// look into a folder.
  private func sharedBits() throws(RepositoryError) -> mode_t {
    guard let text = try setting("core.sharedRepository")?.lowercased() else { return 0 }
    switch text {
    case "group", "true", "yes", "on", "1": return 0o070
    case "all", "world", "everybody", "2": return 0o075
    default:
      guard text.hasPrefix("0"), let given = mode_t(text, radix: 8), given & 0o600 == 0o600 else {
        return 0
      }
      return given & 0o666 | (given & 0o444) >> 2
    }
  }
}
