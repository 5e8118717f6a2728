import DraftPlatform

/// `$PAGER`, or less, as a child that reads what would have gone to the terminal.
final class Pager {
  private let process: pid_t
  private let input: Int32

  private init(process: pid_t, input: Int32) {
    self.process = process
    self.input = input
  }

  /// `nil` when there is no pager to start, and then there is none: the report is worth more.
  static func start() -> Pager? {
    let command = Terminal.environment("PAGER") ?? "less -FRX"
    guard isFound(command) else { return nil }
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    // The pager must not hold the end that it waits for the end of.
    _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
    _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    var actions = Platform.spawnActions()
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    // This process ignores SIGPIPE; the pager and what it starts should not.
    var attributes = Platform.spawnAttributes()
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    sigaddset(&signals, SIGINT)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var process = pid_t()
    let status = Platform.withArguments(["sh", "-c", command]) {
      posix_spawn(&process, "/bin/sh", &actions, &attributes, $0, Platform.environment)
    }
    close(ends[0])
    guard status == 0 else {
      close(ends[1])
      return nil
    }
    // Ctrl-C is the pager's: it stops what it is doing and goes on.
    signal(SIGINT, SIG_IGN)
    return Pager(process: process, input: ends[1])
  }

  /// Whether the program that a command begins with is there; what the shell has to look into counts as
  /// found.
  private static func isFound(_ command: String) -> Bool {
    guard let name = command.split(separator: " ").first,
      !name.contains(where: { "$`\"'\\;|&<>(){}*?=~".contains($0) })
    else { return true }
    return Program.path(of: String(name)) != nil
  }

  func write(_ bytes: [UInt8]) throws {
    try StandardOutput.write(bytes, to: input)
  }

  /// Waits until the reader has seen enough; false where the shell found nothing that it could start.
  func finish() -> Bool {
    close(input)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let hasEnded = status & 0x7F == 0
    let isStarted = !hasEnded || ![126, 127].contains(status >> 8 & 0xFF)
    if !isStarted { signal(SIGINT, SIG_DFL) }
    return isStarted
  }
}
