import DraftPlatform
import DraftThreads

/// Reads files whole, with the system's calls: a draft is read once and kept.
enum FileInput {
  /// Offsets are 32 bits wide, and a signed 32 bits is where other tools stop too.
  static let limit = 1 << 31

  /// Up to this many bytes a file is read before a thread is started.
  private static let worthAThread = 1024 * 1024

  /// The bytes of a file, a pipe or, for "-", standard input.
  static func read(_ path: String) throws(Trouble) -> [UInt8] {
    if path == "-" { return try bytes(of: STDIN_FILENO, size: 0, path: "standard input") }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .cannotRead(path, errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw .directory(path) }
    guard status.st_size < limit else { throw .tooLarge(path) }
    return try bytes(of: descriptor, size: Int(status.st_size), path: path)
  }

  /// The bytes of a file of decisions.
  static func decisions(_ path: String) throws(Trouble) -> [UInt8] {
    do throws(Trouble) {
      return try read(path)
    } catch {
      switch error {
      case .cannotOpen(_, ENOENT): throw .noDecisions(path)
      case .directory: throw .decisionsAreFolder(path)
      default: throw error
      }
    }
  }

  /// Whether a file contains conflict markers.
  static func hasMarks(_ path: String) throws(Trouble) -> Bool {
    try read(path).split(separator: UInt8(ascii: "\n")).contains { line in
      line.starts(with: "<<<<<<< ".utf8) || line.starts(with: ">>>>>>> ".utf8)
    }
  }

  /// Both drafts, at the same time where they are large.
  ///
  /// - Throws: what is wrong with the old one before what is with the new.
  static func both(_ old: String, _ new: String) throws(Trouble) -> (old: [UInt8], new: [UInt8]) {
    // Pipes have no size and are read in their order: one program may write both.
    guard min(size(old), size(new)) > worthAThread else { return (try read(old), try read(new)) }
    let both = Threads.map(2) { index in
      Result { () throws(Trouble) in try read(index == 0 ? old : new) }
    }
    return (try both[0].get(), try both[1].get())
  }

  private static func size(_ path: String) -> Int {
    var status = stat()
    return path != "-" && stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// `size` is what the file says it has; pipes say 0, and files may grow.
  private static func bytes(of descriptor: Int32, size: Int, path: String) throws(Trouble)
    -> [UInt8]
  {
    var bytes: [UInt8] = []
    var room = size + 1
    while true {
      let start = bytes.count
      var failed = false
      if start == 0 {
        bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
          askForLargePages(buffer)
          let got = fill(descriptor, buffer.baseAddress!, room)
          failed = got < 0
          count = max(0, got)
        }
      } else {
        let more = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
          let got = fill(descriptor, buffer.baseAddress!, room)
          failed = got < 0
          count = max(0, got)
        }
        bytes += more
      }
      if failed { throw .cannotRead(path, errno) }
      if bytes.count - start < room || isNothing(bytes) { return bytes }
      guard bytes.count < limit else { throw .tooLarge(path) }
      room = max(64 * 1024, bytes.count)
    }
  }

  /// Whether all bytes read so far are zero, as from `/dev/zero`: then the stream is refused.
  private static func isNothing(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 1 << 16 && bytes.prefix(1 << 16).allSatisfy { $0 == 0 }
  }

  /// Lets the system give the memory of a large file in pieces of 2 MiB, as filling it page by page takes
  /// longer than copying the bytes. A hint: where it has no such pages nothing changes.
  private static func askForLargePages(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    let page = 2 << 20
    let start = (UInt(bitPattern: buffer.baseAddress) + UInt(page - 1)) & ~UInt(page - 1)
    let end = (UInt(bitPattern: buffer.baseAddress) + UInt(buffer.count)) & ~UInt(page - 1)
    guard start < end else { return }
    if let first = UnsafeMutableRawPointer(bitPattern: start) {
      Platform.adviseLargePages(first, Int(end - start))
    }
  }

  /// Reads until `room` is full or the file ends; -1 on failure.
  private static func fill(
    _ descriptor: Int32, _ into: UnsafeMutablePointer<UInt8>, _ room: Int
  ) -> Int {
    var have = 0
    while have < room {
      let got = Platform.read(descriptor, into + have, room - have)
      if got == 0 { break }
      if got < 0 {
        if errno == EINTR { continue }
        return -1
      }
      have += got
    }
    return have
  }
}
