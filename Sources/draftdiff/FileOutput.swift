import DraftPlatform

/// A file that is written whole or not at all: under another name beside its place, synced, and then
/// put there in one step.
///
/// A device or a pipe is written straight to. Without `force` a file that another program put there in
/// the meantime is kept.
enum FileOutput {
  static func write(
    to place: OutputPlace, _ body: (@escaping ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    guard let path = place.path else { return try body(StandardOutput.write) }
    try place.check()
    var info = stat()
    let exists = stat(path, &info) == 0
    if exists, info.st_mode & S_IFMT != S_IFREG { return try special(path, body) }
    // Through a symbolic link the file it names is replaced, not the link.
    let target = exists ? resolved(path) : path
    Leftovers.clean(beside: target)
    let temporary = try Temporary(beside: target, mode: exists ? info.st_mode & 0o7777 : nil)
    do {
      try body(temporary.write)
      try temporary.sync()
    } catch {
      temporary.remove()
      throw error
    }
    try temporary.place(at: target, replacing: place.force)
  }

  private static func special(
    _ path: String, _ body: (@escaping ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Trouble.cannotCreate(path, errno) }
    defer { close(descriptor) }
    try body { try StandardOutput.write($0, to: descriptor) }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}

/// The file under its other name.
private final class Temporary {
  private let path: String
  private let descriptor: Int32

  init(beside target: String, mode: mode_t?) throws(Trouble) {
    var attempt = 0
    while true {
      attempt += 1
      let name = Leftovers.name(beside: target)
      // Private until it has the permissions of the file that it replaces.
      let file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode == nil ? 0o666 : 0o600)
      if file < 0, errno == EEXIST, attempt < 10 { continue }
      guard file >= 0 else { throw .cannotCreate(target, errno) }
      if let mode { fchmod(file, mode) }
      Leftovers.hold(file)
      path = name
      descriptor = file
      return
    }
  }

  func write(_ bytes: [UInt8]) throws { try StandardOutput.write(bytes, to: descriptor) }

  func sync() throws(Trouble) {
    guard fsync(descriptor) == 0 else { throw .cannotWrite(errno) }
  }

  func remove() {
    close(descriptor)
    unlink(path)
  }

  func place(at target: String, replacing: Bool) throws(Trouble) {
    defer { close(descriptor) }
    if replacing {
      guard rename(path, target) == 0 else { throw failure(target) }
      return
    }
    // A link, unlike a rename, never takes the place of a file; some file systems have none.
    if link(path, target) == 0 {
      unlink(path)
    } else if errno == EEXIST {
      unlink(path)
      throw .outputExists(target)
    } else {
      guard access(target, F_OK) != 0, rename(path, target) == 0 else { throw failure(target) }
    }
  }

  private func failure(_ target: String) -> Trouble {
    let code = errno
    unlink(path)
    return .cannotCreate(target, code)
  }
}
