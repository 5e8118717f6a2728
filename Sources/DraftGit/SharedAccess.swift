import DraftPlatform
import DraftText

/// Who may read and write what is new in a repository.
enum SharedAccess {
  /// Whom the umask lets.
  case unchanged
  /// These permissions, whatever the umask takes away.
  case atLeast(mode_t)
  /// These permissions and no others.
  case exactly(mode_t)

  /// As `core.sharedRepository` has it: a word or an octal number. Who may read a file may look into a folder.
  init(setting text: String?) {
    switch text?.lowercased() {
    case "group", "true", "yes", "on", "1": self = .atLeast(0o070)
    case "all", "world", "everybody", "2": self = .atLeast(0o075)
    case let text? where text.startsWithBytes(of: "0"):
      guard let given = mode_t(text, radix: 8), given & 0o600 == 0o600 else { fallthrough }
      self = .exactly(given & 0o666 | (given & 0o444) >> 2)
    default: self = .unchanged
    }
  }

  /// Opens a file to them, or closes it to others.
  func open(file path: String) throws(RepositoryError) {
    if case .unchanged = self { return }
    var info = stat()
    guard stat(path, &info) == 0 else { throw Files.failure(path, "look at") }
    switch self {
    case .unchanged: break
    case .atLeast(let bits): chmod(path, info.st_mode & 0o777 | bits & 0o666)
    case .exactly(let bits): chmod(path, bits & 0o666)
    }
  }

  /// Sets the umask so, and gives the one before; nil where it stays.
  func openUmask() -> mode_t? {
    if case .unchanged = self { return nil }
    let before = umask(0o077)
    switch self {
    case .unchanged: break
    case .atLeast(let bits): umask(before & ~bits)
    case .exactly(let bits): umask(0o077 & ~bits)
    }
    return before
  }
}

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
      commonDirectory, SharedAccess(setting: try setting("core.sharedRepository")),
      throughout: !writesWorkTree, patience: patience)
  }
}
