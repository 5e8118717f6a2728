import DraftPlatform
import DraftText

/// A program that this one talks with.
final class ChildProgram: Sendable {
  private let process: pid_t
  /// The descriptors of its standard input and output.
  let input: Int32
  let output: Int32
  private let errors: ChildErrors?

  /// - Parameters:
  ///   - words: The program, looked for in `PATH`, and its arguments.
  ///   - without: Variables of the environment that it does not get.
  ///   - showsErrors: Passes on what it says on standard error, made harmless; as it is otherwise.
  /// - Throws: the system's code.
  init(
    _ words: [String], without: Set<String> = [], showsErrors: Bool = true
  ) throws(ChildFailure) {
    var pipes: [(read: Int32, write: Int32)] = []
    for _ in 0..<3 {
      guard let pipe = ChildProgram.makePipe() else {
        for end in pipes.flatMap({ [$0.read, $0.write] }) { close(end) }
        throw ChildFailure(code: errno)
      }
      pipes.append(pipe)
    }
    var actions = Platform.spawnActions()
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, pipes[0].read, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, pipes[1].write, STDOUT_FILENO)
    if showsErrors { posix_spawn_file_actions_adddup2(&actions, pipes[2].write, STDERR_FILENO) }
    var process = pid_t()
    let code = ChildProgram.spawn(&process, words, &actions, without)
    for end in [pipes[0].read, pipes[1].write, pipes[2].write] { close(end) }
    guard code == 0 else {
      for end in [pipes[0].write, pipes[1].read, pipes[2].read] { close(end) }
      throw ChildFailure(code: code)
    }
    self.process = process
    (input, output) = (pipes[0].write, pipes[1].read)
    errors = showsErrors ? ChildErrors(pipes[2].read) : nil
    if !showsErrors { close(pipes[2].read) }
  }

  /// Waits for its end, and until all that it said is shown.
  ///
  /// - Returns: its exit status; 128 and more where a signal ended it.
  @discardableResult
  func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    errors?.finish()
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  /// Sends it something and reads all that it says to it; `nil` where it fails.
  func answer(to question: String) -> String? {
    try? StandardOutput.write(Array(question.utf8), to: input)
    close(input)
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = Platform.read(output, &buffer, buffer.count)
      if count < 0, errno == EINTR, !Interruption.isAsked { continue }
      guard count > 0 else { break }
      answer += buffer[..<count]
    }
    close(output)
    return wait() == 0 ? String(decoding: answer, as: UTF8.self) : nil
  }

  private static func makePipe() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func spawn(
    _ process: inout pid_t, _ words: [String], _ actions: inout Platform.SpawnActions,
    _ without: Set<String>
  ) -> Int32 {
    // This process ignores or handles these; a program of its own should not.
    var attributes = Platform.spawnAttributes()
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    sigaddset(&signals, SIGINT)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    return Platform.withArguments(words) {
      posix_spawnp(
        &process, words[0], &actions, &attributes, $0, Platform.environment(without: without))
    }
  }
}

/// The system would not start a program.
struct ChildFailure: Error { let code: Int32 }

/// What a program says on standard error, shown line by line: nothing in it is obeyed by the terminal.
private final class ChildErrors: @unchecked Sendable {
  private let descriptor: Int32
  private let ended = pipeEnds()
  private var thread: pthread_t?

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    let context = Unmanaged.passRetained(self).toOpaque()
    thread = Platform.startThread(stack: 1 << 18, context) { context in
      Unmanaged<ChildErrors>.fromOpaque(context!).takeRetainedValue().show()
    }
    if thread == nil { Unmanaged<ChildErrors>.fromOpaque(context).release() }
  }

  deinit { for end in [descriptor, ended.0, ended.1] { close(end) } }

  private static func pipeEnds() -> (Int32, Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return (-1, -1) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Until everybody has closed the other end, or the program has ended and nothing more is there: what it left
  /// running, as ssh may, keeps the end open.
  private func show() {
    var line: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      var polled = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: ended.0, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&polled, 2, -1) > 0 || errno == EINTR else { break }
      if polled[0].revents == 0 {
        if polled[1].revents != 0 { break }
        continue
      }
      let count = Platform.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      for byte in buffer[..<count] {
        if byte == "\n" || byte == "\r" {
          Self.write(&line)
        } else if line.count < 4096 {
          line.append(byte)
        }
      }
    }
    Self.write(&line)
  }

  private static func write(_ line: inout [UInt8]) {
    let text = String(decoding: line, as: UTF8.self)
    line = []
    if !text.isEmpty { RemoteVoice.writeProgram(text) }
  }

  func finish() {
    var byte: UInt8 = 0
    _ = Platform.write(ended.1, &byte, 1)
    if let thread { pthread_join(thread, nil) }
  }
}
