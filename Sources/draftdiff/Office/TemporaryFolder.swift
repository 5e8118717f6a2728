import DraftPlatform

/// A folder that nobody else may look into, for as long as it is needed.
struct TemporaryFolder {
  let path: String

  init() throws(LibreOffice.Failure) {
    let parent = Terminal.environment("TMPDIR") ?? "/tmp"
    var template = Array((parent + "/draftdiff-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else { throw .noFolder(errno) }
    // LibreOffice gets it as an address, which starts at the root.
    guard let real = realpath(made, nil) else { throw .noFolder(errno) }
    defer { free(real) }
    path = String(cString: real)
  }

  /// A new file in it.
  func write(_ name: String, _ bytes: [UInt8]) throws(LibreOffice.Failure) -> String {
    let file = path + "/" + name
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .noFolder(errno) }
    defer { close(descriptor) }
    do {
      try StandardOutput.write(bytes, to: descriptor)
    } catch {
      throw .noFolder(errno)
    }
    return file
  }

  /// Removes it with all that is in it; links are removed, not followed.
  func remove() { Self.remove(path) }

  private static func remove(_ path: String) {
    var info = stat()
    guard lstat(path, &info) == 0 else { return }
    guard info.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    for name in Leftovers.names(in: path) { remove(path + "/" + name) }
    rmdir(path)
  }
}
