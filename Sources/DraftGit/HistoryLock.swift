import DraftPlatform

/// The turn to write in a repository, among processes of this program.
///
/// The kernel gives it back when a process dies, so a kill never blocks the next one. Only its
/// holder makes git's own lock files, and each of those is a second name of a file in this folder:
/// what lies here when the turn begins was left by a killed process and can be taken away without
/// ever touching a lock of git's.
struct HistoryLock: ~Copyable {
  private let file: Int32
  /// `.git/draftdiff`, for files that are renamed into their place.
  let folder: String
  /// The umask before the turn, where it was another.
  private let umaskBefore: mode_t?

  static let patience: Int64 = 60_000

  /// - Parameters:
  ///   - access: Whom everything new is open to until the turn ends.
  ///   - throughout: Or only until it has been taken.
  ///   - patience: How long other processes are waited for, in milliseconds.
  /// - Throws: `locked` where other processes kept the turn for so long.
  init(
    _ commonDirectory: String, _ access: SharedAccess = .unchanged, throughout: Bool = true,
    patience: Int64 = HistoryLock.patience
  ) throws(RepositoryError) {
    let umaskBefore = access.openUmask()
    let folder = commonDirectory + "/draftdiff"
    let file: Int32
    do throws(RepositoryError) {
      file = try HistoryLock.enter(folder, patience)
    } catch {
      if let umaskBefore { umask(umaskBefore) }
      throw error
    }
    if !throughout, let umaskBefore { umask(umaskBefore) }
    self.init(file: file, folder: folder, umaskBefore: throughout ? umaskBefore : nil)
    clearLeftovers()
  }

  private init(file: Int32, folder: String, umaskBefore: mode_t?) {
    self.file = file
    self.folder = folder
    self.umaskBefore = umaskBefore
  }

  /// Makes the folder where it is new and takes the turn.
  private static func enter(_ folder: String, _ patience: Int64) throws(RepositoryError) -> Int32 {
    try Files.makeDirectories(folder)
    guard Files.isRealFolder(folder) else { throw .notAFolder(path: folder) }
    return try take(folder + "/lock", patience)
  }

  private static func take(_ path: String, _ patience: Int64) throws(RepositoryError) -> Int32 {
    // A link in our own folder is somebody else's doing and is not followed.
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o666)
    if file < 0, errno == ELOOP { throw .notAFile(path: path) }
    guard file >= 0 else { throw Files.failure(path, "open") }
    var pause = Backoff(limit: patience)
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        let problem = Files.failure(path, "lock")
        close(file)
        throw problem
      }
      guard pause.wait() else {
        close(file)
        throw .locked(path: path)
      }
    }
    return file
  }

  deinit {
    close(file)
    if let umaskBefore { umask(umaskBefore) }
  }

  private func clearLeftovers() {
    guard let listing = opendir(folder) else { return }
    defer { closedir(listing) }
    while let entry = readdir(listing) {
      let name = Files.name(entry)
      guard Files.isTemporary(name) else { continue }
      LockFile.remove(leftover: folder + "/" + name)
    }
  }
}

/// Waiting with growing, scattered pauses, so that many processes don't wake in step.
struct Backoff {
  private var pause: Int64 = 1
  private var waited: Int64 = 0
  private let limit: Int64

  /// `limit` in milliseconds.
  init(limit: Int64) { self.limit = limit }

  /// Sleeps; false once the limit is used up.
  mutating func wait() -> Bool {
    guard waited < limit else { return false }
    let milliseconds = Int64.random(in: 1...pause)
    usleep(UInt32(milliseconds * 1000))
    waited += milliseconds
    pause = min(pause * 2, 50)
    return true
  }
}
