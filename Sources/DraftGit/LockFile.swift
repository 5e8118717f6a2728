import DraftPlatform
import DraftText

/// One of git's lock files (`index.lock`, `refs/heads/main.lock`), held.
///
/// It is made as a second name of a file in our own folder that says which lock it became. A kill
/// leaves both names behind, and the same inode proves that the lock is ours and dead. On a disk
/// without hard links the lock is made the plain way, and a kill leaves it for a person to remove.
struct LockFile: ~Copyable {
  let path: String
  private let proof: String

  /// How long git processes are waited for, in milliseconds.
  static let patience: Int64 = 5_000

  /// - Throws: `locked` where another process keeps the lock or has left it behind.
  init(_ path: String, turn: borrowing HistoryLock) throws(RepositoryError) {
    self.init(path: path, proof: try LockFile.take(path, in: turn.folder))
  }

  // Apart from the taking: a throw in an initialiser after the last field is set would run the
  // deinitialiser and so remove somebody else's lock.
  private init(path: String, proof: String) {
    self.path = path
    self.proof = proof
  }

  private static func take(_ path: String, in folder: String) throws(RepositoryError) -> String {
    let absolute = RealPath.of(Files.directory(of: path)) + "/" + name(path)
    let proof = try Files.temporaryFile(in: folder, bytes: Array(absolute.utf8))
    var pause = Backoff(limit: patience)
    while true {
      if link(proof, path) == 0 { return proof }
      if errno == EPERM || errno == ENOTSUP || errno == EXDEV {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        if file >= 0 {
          close(file)
          return proof
        }
      }
      guard errno == EEXIST else {
        let problem = Files.failure(path, "create")
        unlink(proof)
        throw problem
      }
      guard pause.wait() else {
        unlink(proof)
        throw .locked(path: path)
      }
    }
  }

  // A lock that can't be taken away keeps its proof, by which the next turn knows it for dead.
  deinit {
    if Files.remove(path) { Files.remove(proof) }
  }

  /// Takes away a file that a killed process left in our folder, and the lock it stands for.
  static func remove(leftover: String) {
    var mine = stat()
    guard lstat(leftover, &mine) == 0, [S_IFREG, S_IFLNK].contains(mine.st_mode & S_IFMT) else {
      return
    }
    if mine.st_nlink > 1, mine.st_mode & S_IFMT == S_IFREG,
      let bytes = try? Files.read(leftover).bytes
    {
      let lock = String(decoding: bytes, as: UTF8.self)
      var other = stat()
      if lock.utf8.starts(with: "/".utf8), lstat(lock, &other) == 0,
        other.st_ino == mine.st_ino, other.st_dev == mine.st_dev
      {
        guard Files.remove(lock) else { return }
      }
    }
    Files.remove(leftover)
  }

  private static func name(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }
}
