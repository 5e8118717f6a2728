import DraftPlatform

/// LibreOffice, run once for a document: with a profile of its own, and bounded in time and memory.
struct LibreOffice {
  /// Why there is no document.
  enum Failure: Error {
    case notStarted(Int32)
    case tookTooLong
    /// It ended without a result.
    case gaveNothing
    case noFolder(Int32)
  }

  /// Seconds.
  private static let longest = 90

  /// For the shell: at most so many seconds of processor time, kilobytes of memory, and blocks of a file.
  private static let limits = "ulimit -t 90; ulimit -v 4194304; ulimit -f 2097152; exec \"$@\""

  let path: String

  /// The program, where there is one.
  static var installed: LibreOffice? {
    let found = Program.path(of: "soffice") ?? Program.path(of: "libreoffice")
    let application = "/Applications/LibreOffice.app/Contents/MacOS/soffice"
    return (found ?? (access(application, X_OK) == 0 ? application : nil)).map(LibreOffice.init)
  }

  /// What is said before, as it takes its time.
  func isAsked(for name: String) -> String { "\(name): is read by way of LibreOffice" }

  /// The document as Word writes it. Some seconds, most of which the program needs to start.
  func word(_ bytes: [UInt8], _ kind: OfficeDocument) throws(Failure) -> [UInt8] {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let input = try folder.write("draft." + kind.rawValue, bytes)
    try run([
      "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore",
      "--nologo", "--nolockcheck", "--convert-to", "docx:MS Word 2007 XML", "--outdir",
      folder.path + "/out", input,
    ])
    do {
      return try FileInput.read(folder.path + "/out/draft.docx")
    } catch {
      throw .gaveNothing
    }
  }

  private func run(_ arguments: [String]) throws(Failure) {
    var actions = Platform.spawnActions()
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    // A group of its own, so that what it starts ends with it.
    var attributes = Platform.spawnAttributes()
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var process = pid_t()
    let status = Platform.withArguments(["sh", "-c", Self.limits, "sh", path] + arguments) {
      posix_spawn(&process, "/bin/sh", &actions, &attributes, $0, Platform.environment)
    }
    guard status == 0 else { throw .notStarted(status) }
    try wait(for: process)
  }

  private func wait(for process: pid_t) throws(Failure) {
    let end = time(nil) + Self.longest
    var status: Int32 = 0
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { return }
      if ended < 0, errno != EINTR { return }
      if time(nil) > end {
        kill(-process, SIGKILL)
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        throw .tookTooLong
      }
      usleep(20_000)
    }
  }
}
