import DraftPlatform
import Foundation

/// The built command, or a program that starts it, with a terminal before it: what is typed, and what was shown.
final class CommandTerminal {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  let process = Process()
  private(set) var output = ""
  private var bytes: [UInt8] = []
  private var master: Int32

  init(
    _ command: Command, _ arguments: [String], environment: [String: String] = [:],
    executable: URL = Command.executable, columns: Int = 80, rows: Int = 24
  ) throws {
    // The C library's own calls for this are not visible from here: TIOCSPTLCK, TIOCGPTN.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (locked, number) = (Int32(0), UInt32(0))
    guard master >= 0, ioctl(master, 0x4004_5431, &locked) == 0,
      ioctl(master, 0x8004_5430, &number) == 0
    else { throw Failure(description: "no terminal to be had") }
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    defer { close(slave) }
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = command.folder
    process.environment = ["TERM": "xterm", "NO_COLOR": "1"].merging(environment) { $1 }
    let handle = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
    (process.standardInput, process.standardOutput, process.standardError) = (
      handle, handle, handle
    )
    resize(columns: columns, rows: rows)
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    if master >= 0 { close(master) }
  }

  /// How the command ended; -1 where it did not, or not by itself.
  var status: Int32 {
    for _ in 0..<1000 where process.isRunning {
      // What is shown has to be read, or the command waits for it.
      collect()
      usleep(10_000)
    }
    guard !process.isRunning else { return -1 }
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }

  func resize(columns: Int, rows: Int) {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    // It is not this process's terminal, so nobody sends the signal for us.
    if process.isRunning { kill(process.processIdentifier, SIGWINCH) }
  }

  func send(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  /// Types keys and waits until something new is shown.
  func type(_ keys: String, _ wanted: String) throws {
    collect()
    let before = output.utf8.count
    send(keys)
    try wait(for: wanted, from: before)
  }

  func wait(for wanted: String, from start: Int = 0) throws {
    for _ in 0..<1000 {
      collect()
      if String(decoding: bytes[start...], as: UTF8.self).contains(wanted) { return }
      usleep(10_000)
    }
    throw Failure(description: "“\(wanted)” did not come: \(output.debugDescription.suffix(3000))")
  }

  /// The other end of the terminal goes away.
  func hangUp() {
    close(master)
    master = -1
  }

  private func collect() {
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = read(master, &buffer, buffer.count), count > 0 {
      bytes += buffer[..<count]
    }
    output = String(decoding: bytes, as: UTF8.self)
  }
}
