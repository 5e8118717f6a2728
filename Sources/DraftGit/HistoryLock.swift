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

  static let patience: Int64 = 60_000

  /// - Throws: `locked` where other processes kept the turn for a minute.
  init(_ commonDirectory: String) throws(HistoryProblem) {
    let folder = commonDirectory + "/draftdiff"
    try Files.makeDirectories(folder)
    guard Files.isRealFolder(folder) else { throw .notAFolder(path: folder) }
    self.init(file: try HistoryLock.take(folder + "/lock"), folder: folder)
    clearLeftovers()
  }

  private init(file: Int32, folder: String) {
    self.file = file
    self.folder = folder
  }

  private static func take(_ path: String) throws(HistoryProblem) -> Int32 {
    // A link in our own folder is somebody else's doing and is not followed.
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o666)
    guard file >= 0 else { throw Files.failure(path, "open") }
    var pause = Backoff(limit: HistoryLock.patience)
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

  deinit { close(file) }

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
