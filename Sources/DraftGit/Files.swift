import DraftPlatform

/// A file as it lay in the work tree when it was read.
package struct FileStamp: Hashable, Sendable {
  package var modifiedSeconds: Int64
  package var modifiedNanoseconds: Int64
  package var changedSeconds: Int64
  package var changedNanoseconds: Int64
  package var device: UInt64
  package var inode: UInt64
  package var user: UInt32
  package var group: UInt32
  package var size: Int64
  package var isExecutable: Bool
}

/// The few file operations of this room; every failure names the path and the operation.
package enum Files {
  /// Reads a whole regular file with the stamp that belongs to these bytes.
  ///
  /// A file that is written to meanwhile is read again, a few times; after that the stamp is the
  /// older one, so that git sees the file as changed, which it is. O(bytes).
  package static func read(
    _ path: String
  ) throws(RepositoryError) -> (bytes: [UInt8], stamp: FileStamp) {
    var tries = 0
    while true {
      let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard file >= 0 else { throw failure(path, "open") }
      defer { close(file) }
      guard let before = stamp(file) else { throw .notAFile(path: path) }
      let bytes = try readAll(file, path, expecting: Int(before.size))
      tries += 1
      if tries >= 3 || (stamp(file) == before && bytes.count == Int(before.size)) {
        return (bytes, before)
      }
    }
  }

  private static func readAll(
    _ file: Int32, _ path: String, expecting size: Int
  ) throws(RepositoryError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var filled = 0
    while true {
      if filled == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
      let got = bytes.withUnsafeMutableBytes { buffer in
        Platform.read(file, buffer.baseAddress! + filled, buffer.count - filled)
      }
      if got < 0 {
        if errno == EINTR { continue }
        throw failure(path, "read")
      }
      if got == 0 { break }
      filled += got
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// The stamp of an open regular file; nil for anything else.
  static func stamp(_ file: Int32) -> FileStamp? {
    var info = stat()
    guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
    return FileStamp(info)
  }

  /// The stamp of a regular file, links followed; nil where there is none.
  package static func stamp(of path: String) -> FileStamp? {
    var info = stat()
    guard stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
    return FileStamp(info)
  }

  /// Waits until the second in which the files were written is over, at most about one.
  ///
  /// git takes a file that is as young as its index for changed until it has looked inside, and
  /// looks through its filters: where those would store other bytes, it would never be clean. The clock
  /// asked is the one that files are stamped by, which is some milliseconds behind.
  static func outwait(_ stamps: [FileStamp]) {
    guard let youngest = stamps.map(\.modifiedSeconds).max() else { return }
    var left = 2000
    while left > 0, case let now = Platform.fileClock(), Int64(now.tv_sec) == youngest {
      usleep(UInt32(max(1_000_000, 1_000_000_000 - now.tv_nsec) / 1000))
      left -= 1
    }
  }

  /// Links followed.
  package static func isFolder(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// Links not followed.
  static func isRealFolder(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// Says no where no file can be written because something else is in its place.
  ///
  /// - Throws: `notAFile`, `linkToNowhere`.
  package static func refuseOccupied(_ path: String) throws(RepositoryError) {
    guard exists(path), stamp(of: path) == nil else { return }
    var info = stat()
    if stat(path, &info) != 0 { throw .linkToNowhere(path: path) }
    throw .notAFile(path: path)
  }

  static func exists(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0
  }

  /// What a folder has in it, but for itself and the one above; nothing where there is no such folder.
  static func names(in folder: String) throws(RepositoryError) -> [String] {
    guard let listing = opendir(folder) else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw failure(folder, "list")
    }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = name(entry)
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  static func failure(_ path: String, _ operation: String) -> RepositoryError {
    .file(path: path, operation: operation, code: errno)
  }

  /// The text of a system error, for messages.
  package static func message(_ code: Int32) -> String {
    Platform.message(code)
  }
}

extension FileStamp {
  init(_ info: stat) {
    modifiedSeconds = Int64(Platform.modified(info).tv_sec)
    modifiedNanoseconds = Int64(Platform.modified(info).tv_nsec)
    changedSeconds = Int64(Platform.changed(info).tv_sec)
    changedNanoseconds = Int64(Platform.changed(info).tv_nsec)
    device = UInt64(info.st_dev)
    inode = UInt64(info.st_ino)
    user = info.st_uid
    group = info.st_gid
    size = Int64(info.st_size)
    isExecutable = info.st_mode & 0o100 != 0
  }
}
