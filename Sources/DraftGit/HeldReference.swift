import CLibGit2
import DraftPlatform

/// A reference that nobody moves meanwhile: under git's own lock on it.
struct HeldReference: ~Copyable {
  private let repository: DraftRepository
  private let path: String
  private let lock: LockFile

  /// - Returns: nil where it no longer is what the caller saw.
  /// - Throws: `locked`.
  init?(_ repository: DraftRepository, _ tip: Tip, turn: borrowing HistoryLock)
    throws(RepositoryError)
  {
    let base = tip.isShared ? repository.commonDirectory : repository.gitDirectory
    let path = base + "/" + tip.reference
    try Files.makeDirectories(Files.directory(of: path))
    let lock = try LockFile(path + ".lock", turn: turn)
    guard try repository.target(tip.reference) == tip.commit else { return nil }
    self.repository = repository
    self.path = path
    self.lock = lock
  }

  /// Written beside, synced, renamed.
  consuming func move(to new: ObjectID, turn: borrowing HistoryLock) throws(RepositoryError) {
    let value = try Files.temporaryFile(in: turn.folder, bytes: Array("\(new)\n".utf8))
    do throws(RepositoryError) {
      try repository.share(value)
      // Folders of references that are gone may stand in its place.
      rmdir(path)
      guard rename(value, path) == 0 else { throw Files.failure(path, "rename") }
    } catch {
      unlink(value)
      throw error
    }
    Files.sync(directory: Files.directory(of: path))
  }
}
