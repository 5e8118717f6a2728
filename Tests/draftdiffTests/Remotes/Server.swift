import DraftPlatform
import Foundation
import RepositorySupport

/// A server of git's on loopback, of a port of its own, that ends with the test.
final class Server {
  private let process: pid_t
  let port: Int

  private init(_ process: pid_t, port: Int) {
    self.process = process
    self.port = port
  }

  deinit { Server.end(process) }

  private static func end(_ process: pid_t) {
    kill(process, SIGTERM)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  /// A port that is free now.
  private static func freePort() -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = bind(descriptor, $0, size)
        _ = getsockname(descriptor, $0, &size)
      }
    }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  private static func answers(_ port: Int) -> Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  /// Not by Foundation's `Process`: others of those that are started at the same time would leave their descriptors to
  /// it, and be waited for as long as it runs.
  private static func start(
    _ command: [String], _ root: URL, output: Int32? = nil
  ) throws -> pid_t {
    let close = "import os, sys; os.closerange(3, 4096); os.execv(sys.argv[1], sys.argv[1:])"
    let words = ["/usr/bin/python3", "-c", close] + command
    var actions = Platform.spawnActions()
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    if let output {
      posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    }
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    // The threads of tests block signals, and it is to heed SIGTERM.
    var attributes = Platform.spawnAttributes()
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let variables = ["HOME=\(root.path)", "PATH=/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM=1"]
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
    defer { for text in arguments + environment { free(text) } }
    var process = pid_t()
    let code = posix_spawn(&process, words[0], &actions, &attributes, arguments, environment)
    guard code == 0 else { throw Sandbox.Failure(what: "\(command[0]): \(code)") }
    return process
  }

  private static func waiting(_ process: pid_t, _ port: Int) throws -> Server {
    for _ in 0..<200 {
      if answers(port) { return Server(process, port: port) }
      usleep(50_000)
    }
    end(process)
    throw Sandbox.Failure(what: "no server on port \(port)")
  }

  /// `git daemon` over a folder.
  static func daemon(_ root: URL, receives: Bool = true) throws -> Server {
    let port = freePort()
    let words = [
      "/usr/bin/git", "daemon", "--base-path=\(root.path)", "--export-all", "--listen=127.0.0.1",
      "--port=\(port)", "--reuseaddr",
    ]
    let receives = receives ? ["--enable=receive-pack"] : []
    return try waiting(start(words + receives + [root.path], root), port)
  }

  /// `git http-backend` behind a name and a password.
  static func http(_ root: URL, cut: Int? = nil) throws -> Server {
    let script =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
      + "/http-backend.py"
    let output = root.path + "/port-\(UUID())"
    let file = open(output, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(file) }
    let password = cut == nil ? "秘密" : ""
    let process = try start(
      ["/usr/bin/python3", script, root.path, "zhang", password] + (cut.map { ["\($0)"] } ?? []),
      root, output: file)
    for _ in 0..<200 {
      let text = try String(contentsOfFile: output, encoding: .utf8)
      if text.hasSuffix("\n"), let port = Int(text.dropLast()) {
        return try waiting(process, port)
      }
      usleep(50_000)
    }
    end(process)
    throw Sandbox.Failure(what: "no port of http-backend.py")
  }

  /// sshd with keys of its own, for the user who runs the tests; `nil` where it does not start.
  static func ssh(_ root: URL) throws -> Server? {
    let folder = root.path + "/ssh"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in ["host", "user", "stranger"] {
      var status: Int32 = 0
      waitpid(
        try start(
          ["/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "\(folder)/\(name)"], root),
        &status, 0)
    }
    let port = freePort()
    try FileManager.default.copyItem(
      atPath: folder + "/user.pub", toPath: folder + "/authorized")
    let key = try String(contentsOfFile: folder + "/host.pub", encoding: .utf8)
    try "[127.0.0.1]:\(port) \(key)".write(
      toFile: folder + "/known", atomically: true, encoding: .utf8)
    try """
    Port \(port)
    ListenAddress 127.0.0.1
    HostKey \(folder)/host
    AuthorizedKeysFile \(folder)/authorized
    PidFile none
    UsePAM no
    StrictModes no
    PasswordAuthentication no
    PermitRootLogin yes
    """.write(toFile: folder + "/config", atomically: true, encoding: .utf8)
    // sshd wants this folder where it runs as root.
    if getuid() == 0 { mkdir("/run/sshd", 0o755) }
    let process = try start(["/usr/sbin/sshd", "-D", "-e", "-f", folder + "/config"], root)
    return try? waiting(process, port)
  }
}
