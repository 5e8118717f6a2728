import DraftPlatform

/// The reader closed the output (`draftdiff … | head`). This is not an error.
struct OutputClosed: Error {}

enum StandardOutput {
  static func write(_ bytes: [UInt8]) throws { try write(bytes, to: STDOUT_FILENO) }

  static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    try bytes.withUnsafeBytes { buffer in
      var at = 0
      while at < buffer.count {
        let wrote = Platform.write(descriptor, buffer.baseAddress! + at, buffer.count - at)
        if wrote >= 0 {
          at += wrote
        } else if errno == EPIPE {
          throw OutputClosed()
        } else if errno != EINTR {
          throw Trouble.cannotWrite(errno)
        }
      }
    }
  }

  /// Whether what is written to a path, /dev/stdout for example, comes out here as well.
  static func isAlso(_ path: String) -> Bool {
    var (mine, other) = (stat(), stat())
    return fstat(STDOUT_FILENO, &mine) == 0 && stat(path, &other) == 0
      && mine.st_dev == other.st_dev && mine.st_ino == other.st_ino
  }

  /// Runs what writes, and takes a closed pipe for its end.
  static func quietly(_ body: () throws -> Void) throws {
    signal(SIGPIPE, SIG_IGN)
    do { try body() } catch is OutputClosed {}
  }
}

enum StandardError {
  static func write(_ message: String) {
    var message = message
    _ = message.withUTF8 { Platform.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
