import DraftPlatform

/// The repository's own configuration, changed in one step under git's lock on it.
///
/// The settings are made in a copy that is renamed into place: a kill leaves no lock behind.
struct ConfigUpdate: ~Copyable {
  private let path: String
  private let copy: String
  private let lock: LockFile

  init(_ repository: DraftRepository, turn: borrowing HistoryLock) throws(RepositoryError) {
    let path = RealPath.of(repository.commonDirectory + "/config")
    let lock = try LockFile(path + ".lock", turn: turn)
    var info = stat()
    let mode = stat(path, &info) == 0 ? info.st_mode & 0o7777 : 0o644
    let bytes = Files.exists(path) ? try Files.read(path).bytes : []
    self.init(
      path: path, copy: try Files.temporaryFile(in: turn.folder, bytes: bytes, mode: mode),
      lock: lock)
  }

  private init(path: String, copy: String, lock: consuming LockFile) {
    (self.path, self.copy) = (path, copy)
    self.lock = lock
  }

  deinit { unlink(copy) }

  /// Puts the settings in and the copy in the configuration's place.
  consuming func set(_ settings: [(name: String, value: String)]) throws(RepositoryError) {
    let file = try ConfigFile(copy)
    for setting in settings {
      try file.set(GitSetting(name: setting.name, value: Array(setting.value.utf8)))
    }
    guard rename(copy, path) == 0 else { throw Files.failure(path, "rename") }
    Files.sync(directory: Files.directory(of: path))
  }
}
