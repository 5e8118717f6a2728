import DraftDiffKit
import DraftPlatform

/// The terminal on which somebody reviews: raw, on its other screen, with the mouse. Whatever ends the review,
/// the terminal is given back as it was.
final class ReviewTerminal: ReviewDevice {
  let hasEditor: Bool
  private let file: DecisionsInFile
  private var settings = termios()
  private var shown: [[UInt8]] = []
  private var shownSize = (columns: 0, rows: 0)
  private var isOn = false

  /// - Parameter trouble: What is wrong where standard input or output is no terminal.
  init(
    _ file: DecisionsInFile, orThrow trouble: Trouble = .noTerminal
  ) throws(Trouble) {
    try file.check()
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1,
      tcgetattr(STDIN_FILENO, &settings) == 0
    else { throw trouble }
    self.file = file
    hasEditor = Self.editor != nil
    Signals.listen()
    enter()
  }

  /// Does something on the terminal and gives it back, whatever comes of it.
  func closing<Result>(_ body: () throws -> Result) rethrows -> Result {
    defer { close() }
    return try body()
  }

  private func close() {
    leave()
    Signals.ignore()
  }

  // MARK: The screen

  private static let start =
    "\u{1B}[?1049h\u{1B}[?25l\u{1B}[?1000h\u{1B}[?1006h\u{1B}[?2004h\u{1B}[2J"
  private static let end =
    "\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1000l\u{1B}[?25h\u{1B}[?1049l"

  private func enter() {
    guard !isOn else { return }
    isOn = true
    var raw = settings
    cfmakeraw(&raw)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &raw)
    shown = []
    write(Array(Self.start.utf8))
  }

  private func leave() {
    guard isOn else { return }
    isOn = false
    write(Array(Self.end.utf8))
    // At once: a terminal that is gone never takes what is still to be shown.
    tcsetattr(STDIN_FILENO, TCSANOW, &settings)
  }

  /// Ignores errors, as the terminal may be gone.
  private func write(_ bytes: [UInt8]) { try? StandardOutput.write(bytes, to: STDOUT_FILENO) }

  var size: (columns: Int, rows: Int) { (Terminal.columns(true), Terminal.rows) }

  /// Only the lines that are others than before are written.
  func show(_ lines: [[UInt8]], cursor: (row: Int, column: Int)?) {
    if shownSize != size {
      shown = []
      shownSize = size
    }
    var bytes = shown.isEmpty ? Array("\u{1B}[2J".utf8) : []
    for (row, line) in lines.prefix(size.rows).enumerated()
    where row >= shown.count || shown[row] != line {
      // First the old line goes: behind a line as wide as the screen its last column would go with it.
      bytes += Array("\u{1B}[\(row + 1);1H\u{1B}[2K".utf8) + line
    }
    shown = lines
    if let cursor {
      bytes += Array("\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H\u{1B}[?25h".utf8)
    } else {
      bytes += Array("\u{1B}[?25l".utf8)
    }
    write(bytes)
  }

  // MARK: Keys

  /// Milliseconds after which an escape is the key of this name.
  private static let moment: Int32 = 50

  func read(soon: Bool) -> ReviewInput {
    while true {
      var inputs = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: Signals.input, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&inputs, nfds_t(inputs.count), soon ? Self.moment : -1)
      if ready < 0, errno == EINTR { continue }
      if ready < 0 { return .gone }
      if ready == 0 { return .bytes([]) }
      if inputs[1].revents != 0 {
        if let input = signalled() { return input }
        continue
      }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = Platform.read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      return count > 0 ? .bytes(Array(buffer[..<count])) : .gone
    }
  }

  private func signalled() -> ReviewInput? {
    switch Signals.next() {
    case SIGWINCH: return .resized
    case SIGTSTP: return .suspended
    case SIGCONT:
      // Another program may have changed the terminal's settings meanwhile.
      isOn = false
      enter()
      return .resized
    case SIGHUP, SIGTERM, SIGINT: return .gone
    default: return nil
    }
  }

  func suspend() {
    leave()
    Signals.stopSelf()
    enter()
  }

  // MARK: Files and editors

  func save(_ bytes: [UInt8]) -> ReviewSaving { file.save(bytes) }

  private static var editor: String? {
    Terminal.environment("VISUAL") ?? Terminal.environment("EDITOR")
  }

  func edit(_ text: String) -> String? {
    guard let editor = Self.editor, let file = EditedText(text) else { return nil }
    defer { file.remove() }
    leave()
    defer { enter() }
    return file.changed(by: editor)
  }
}

/// Signals as bytes of a pipe, so that they are waited for beside keys.
private enum Signals {
  /// The two ends of the pipe. The handler, which may run at any time, only reads the second.
  nonisolated(unsafe) private static var ends: (input: Int32, output: Int32) = (-1, -1)
  private static let all = [SIGWINCH, SIGTSTP, SIGCONT, SIGHUP, SIGTERM, SIGINT]

  static var input: Int32 { ends.input }

  static func listen() {
    var pair: [Int32] = [-1, -1]
    guard pipe(&pair) == 0 else { return }
    for end in pair {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    ends = (pair[0], pair[1])
    var mask = sigset_t()
    sigemptyset(&mask)
    for number in all {
      handle(number)
      sigaddset(&mask, number)
    }
    // The parent process may have blocked them.
    pthread_sigmask(SIG_UNBLOCK, &mask, nil)
    signal(SIGPIPE, SIG_IGN)
  }

  private static func handle(_ number: Int32) {
    signal(number) { number in
      let code = errno
      var byte = UInt8(truncatingIfNeeded: number)
      _ = Platform.write(Signals.ends.output, &byte, 1)
      errno = code
    }
  }

  /// The number of the next signal that came; 0 where none did.
  static func next() -> Int32 {
    var byte: UInt8 = 0
    return Platform.read(ends.input, &byte, 1) == 1 ? Int32(byte) : 0
  }

  static func ignore() {
    for number in all { signal(number, number == SIGHUP ? SIG_IGN : SIG_DFL) }
  }

  /// Stops this process as Ctrl-Z does, and returns once it goes on.
  static func stopSelf() {
    signal(SIGTSTP, SIG_DFL)
    // All of the group, as the terminal would: the shell that waits for a pipeline waits for all of it.
    kill(0, SIGTSTP)
    handle(SIGTSTP)
  }
}

/// A text in a file of its own while an editor has it.
private struct EditedText {
  private let path: String
  private let text: String

  /// `nil` where there is no place for it.
  init?(_ text: String) {
    let folder = Terminal.environment("TMPDIR") ?? "/tmp"
    var template = Array((folder + "/draftdiff-XXXXXX.txt").utf8CString)
    let descriptor = mkstemps(&template, 4)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    self.text = text
    let bytes = Array((text + "\n").utf8)
    guard (try? StandardOutput.write(bytes, to: descriptor)) != nil else {
      unlink(path)
      return nil
    }
  }

  func remove() { unlink(path) }

  /// The text after the editor; `nil` where it failed or changed nothing.
  func changed(by editor: String) -> String? {
    var attributes = Platform.spawnAttributes()
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGPIPE, SIGINT, SIGTSTP, SIGWINCH, SIGCONT] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    // The editor may come with options; the path goes beside it, whatever is in its name.
    let words = ["sh", "-c", editor + " \"$1\"", "sh", path]
    var process = pid_t()
    let failure = Platform.withArguments(words) {
      posix_spawn(&process, "/bin/sh", nil, &attributes, $0, Platform.environment)
    }
    guard failure == 0 else { return nil }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0, let bytes = try? FileInput.read(path) else { return nil }
    var edited = String(decoding: bytes, as: UTF8.self)
    while edited.last?.isNewline == true { edited.removeLast() }
    return edited == text ? nil : edited
  }
}
