import DraftPlatform
import DraftText

extension Files {
  /// Replaces a file in one step: a reader sees the old bytes or the new ones, never a part.
  ///
  /// Written beside the target, synced, renamed, and the folder synced; on failure the target is
  /// as it was. The permissions of an existing file are kept. O(bytes).
  ///
  /// Through a symbolic link the file it names is replaced, not the link; a link that leads nowhere, a
  /// device or a pipe is refused.
  package static func write(_ bytes: [UInt8], to path: String) throws(RepositoryError) {
    let path = try target(path)
    let folder = directory(of: path)
    var info = stat()
    let mode = stat(path, &info) == 0 ? info.st_mode & 0o7777 : nil
    let temporary: String
    do {
      temporary = try temporaryFile(in: folder, bytes: bytes, mode: mode)
    } catch {
      // The name of the file beside it means nothing to anybody.
      if case .file(_, let operation, let code) = error {
        throw .file(path: path, operation: operation, code: code)
      }
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let problem = failure(path, "rename")
      unlink(temporary)
      throw problem
    }
    sync(directory: folder)
  }

  /// What a path leads to: itself where nothing or a regular file is there.
  private static func target(_ path: String) throws(RepositoryError) -> String {
    var info = stat()
    guard lstat(path, &info) == 0 else { return path }
    if info.st_mode & S_IFMT == S_IFLNK {
      guard stat(path, &info) == 0 else { throw .linkToNowhere(path: path) }
      guard info.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
      return RealPath.of(path)
    }
    guard info.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    return path
  }

  /// Whether something is there that is no file of its own: a device or a pipe, to be written straight to.
  package static func isDevice(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0
      && ![S_IFREG, S_IFDIR].contains(info.st_mode & S_IFMT)
  }

  /// Writes to a device or a pipe.
  package static func send(_ bytes: [UInt8], to path: String) throws(RepositoryError) {
    let file = open(path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path, "open") }
    defer { close(file) }
    try writeAll(file, path, bytes, syncs: false)
  }

  /// Copies a file's bytes and permissions to the first free name `path.bak`, `path.bak2` … and says which.
  package static func keepCopy(of path: String) throws(RepositoryError) -> String {
    let bytes = try read(path).bytes
    var info = stat()
    guard stat(path, &info) == 0 else { throw failure(path, "read") }
    var number = 1
    while true {
      let copy = number == 1 ? path + ".bak" : path + ".bak\(number)"
      // Nobody else's to read before it has the permissions of the draft.
      let file = open(copy, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if file < 0, errno == EEXIST {
        number += 1
        continue
      }
      guard file >= 0 else { throw failure(copy, "create") }
      defer { close(file) }
      do {
        fchmod(file, info.st_mode & 0o777)
        try writeAll(file, copy, bytes)
      } catch {
        unlink(copy)
        throw error
      }
      return copy
    }
  }

  private static let temporaryStart = ".draftdiff-"

  /// Whether a name is one that `temporaryFile` makes, `.draftdiff-4711-1234`, or that of the lock which
  /// libgit2 makes beside such a file while it writes it.
  static func isTemporary(_ name: String) -> Bool {
    guard name.startsWithBytes(of: temporaryStart) else { return false }
    let own = name.endsWithBytes(of: ".lock") ? name.dropLast(".lock".count) : name[...]
    let parts = own.dropFirst(temporaryStart.count).split(
      separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { $0.isDigit } }
  }

  /// A new name in `folder`, one that `isTemporary` knows again.
  static func temporaryName(in folder: String) -> String {
    folder + "/\(temporaryStart)\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
  }

  /// A synced file of a new name in `folder`; the caller renames or removes it.
  static func temporaryFile(
    in folder: String, bytes: [UInt8], mode: mode_t? = nil, syncs: Bool = true
  ) throws(RepositoryError) -> String {
    var attempt = 0
    while true {
      attempt += 1
      let path = temporaryName(in: folder)
      // Nobody else's to open before it has the permissions that it is to have.
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode == nil ? 0o666 : 0o600)
      if file < 0, errno == EEXIST, attempt < 10 { continue }
      guard file >= 0 else { throw failure(path, "create") }
      defer { close(file) }
      do {
        try writeAll(file, path, bytes, syncs: syncs)
      } catch {
        unlink(path)
        throw error
      }
      if let mode { fchmod(file, mode) }
      return path
    }
  }

  /// Writes and, where it is a file, syncs.
  static func writeAll(
    _ file: Int32, _ path: String, _ bytes: [UInt8], syncs: Bool = true
  ) throws(RepositoryError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Platform.write(file, buffer.baseAddress! + written, buffer.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(path, "write")
      }
      written += count
    }
    while syncs, fsync(file) != 0 {
      guard errno == EINTR else { throw failure(path, "sync") }
    }
  }

  /// Makes a rename or a new file in a folder last through a power cut, as far as the disk allows;
  /// a file system that can't sync a folder is not an error.
  static func sync(directory path: String) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  /// Takes a file away; false where it is there all the same.
  @discardableResult
  static func remove(_ path: String) -> Bool {
    while unlink(path) != 0 {
      if errno != EINTR { return errno == ENOENT }
    }
    return true
  }

  /// Makes a folder and those above it; an existing one is fine.
  package static func makeDirectories(_ path: String) throws(RepositoryError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, directory(of: path) != path else { throw failure(path, "create") }
    try makeDirectories(directory(of: path))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw failure(path, "create") }
  }

  /// Everything before the last slash: "." for a plain name, "/" at the root.
  package static func directory(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
