import DraftPlatform

extension Files {
  /// Replaces a file in one step: a reader sees the old bytes or the new ones, never a part.
  ///
  /// Written beside the target, synced, renamed, and the folder synced; on failure the target is
  /// as it was. The permissions of an existing file are kept. O(bytes).
  package static func write(_ bytes: [UInt8], to path: String) throws(HistoryProblem) {
    if isFolder(path) { throw .notAFile(path: path) }
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

  /// Copies a file's bytes to the first free name `path.bak`, `path.bak2` … and says which.
  package static func keepCopy(of path: String) throws(HistoryProblem) -> String {
    let bytes = try read(path).bytes
    var number = 1
    while true {
      let copy = number == 1 ? path + ".bak" : path + ".bak\(number)"
      let file = open(copy, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if file < 0, errno == EEXIST {
        number += 1
        continue
      }
      guard file >= 0 else { throw failure(copy, "create") }
      defer { close(file) }
      try writeAll(file, copy, bytes)
      return copy
    }
  }

  /// A synced file of a new name in `folder`; the caller renames or removes it.
  static func temporaryFile(
    in folder: String, bytes: [UInt8], mode: mode_t? = nil
  ) throws(HistoryProblem) -> String {
    var attempt = 0
    while true {
      attempt += 1
      let path = folder + "/.draftdiff-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if file < 0, errno == EEXIST, attempt < 10 { continue }
      guard file >= 0 else { throw failure(path, "create") }
      defer { close(file) }
      do {
        try writeAll(file, path, bytes)
      } catch {
        unlink(path)
        throw error
      }
      if let mode { fchmod(file, mode) }
      return path
    }
  }

  /// Writes and syncs.
  static func writeAll(_ file: Int32, _ path: String, _ bytes: [UInt8]) throws(HistoryProblem) {
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
    guard fsync(file) == 0 else { throw failure(path, "sync") }
  }

  /// Makes a rename or a new file in a folder last through a power cut, as far as the disk allows;
  /// a file system that can't sync a folder is not an error.
  static func sync(directory path: String) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  /// Makes a folder and those above it; an existing one is fine.
  package static func makeDirectories(_ path: String) throws(HistoryProblem) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, directory(of: path) != path else { throw failure(path, "create") }
    try makeDirectories(directory(of: path))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw failure(path, "create") }
  }

  /// Everything before the last slash: "." for a plain name, "/" at the root.
  package static func directory(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
