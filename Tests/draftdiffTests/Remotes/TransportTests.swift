import Foundation
import RepositorySupport
import Testing

/// The same over every way there is to another repository.
struct TransportTests {
  /// There and back again: what one hands on the other brings, and git sees the same.
  private func roundTrip(_ address: String, _ hub: Hub, _ environment: [String: String] = [:])
    throws
  {
    try hub.commit("讲话.txt", "一。\n", label: "一稿")
    try hub.expect(0, "push", address, environment: environment)
    #expect(try hub.head(hub.hub) == hub.head())
    try hub.expect(0, "pull", address, at: hub.other, environment: environment)
    #expect(try hub.references(hub.other) == hub.references())
    let long = (0..<3000).map { "第\($0)条 各单位要高度重视\($0 * 7919 % 1000)。\n" }.joined()
    try hub.commit("讲话.txt", long, label: "二稿", at: hub.other)
    try hub.expect(0, "push", at: hub.other, environment: environment)
    try hub.expect(0, "pull", environment: environment)
    #expect(try hub.text("讲话.txt") == long)
    #expect(try hub.references(hub.other) == hub.references())
    try hub.expectSound()
  }

  @Test func overGitsOwnProtocol() throws {
    let hub = try Hub()
    let server = try Server.daemon(hub.sandbox.root)
    try roundTrip("git://127.0.0.1:\(server.port)/hub.git", hub)
  }

  @Test func aServerThatTakesNothing() throws {
    let hub = try Hub.shared()
    let server = try Server.daemon(hub.sandbox.root, receives: false)
    try hub.commit("讲话.txt", "二。\n")
    let answer = try hub.expect(2, "push", "git://127.0.0.1:\(server.port)/hub.git")
    #expect(answer.errors.contains("access denied") || answer.errors.contains("not enabled"))
    let absent = try hub.expect(2, "pull", "git://127.0.0.1:\(server.port)/nowhere.git")
    #expect(absent.errors.contains("access denied or repository not exported"), "\(absent)")
  }

  // MARK: ssh

  private static let hasServer = access("/usr/sbin/sshd", X_OK) == 0

  private func ssh(_ hub: Hub, key: String = "user", hosts: String = "known") -> [String: String] {
    let folder = hub.sandbox.root.path + "/ssh"
    // Of the user's own settings nothing counts, and nothing is written there.
    return [
      "GIT_SSH_COMMAND":
        "ssh -F none -o BatchMode=yes -o IdentitiesOnly=yes -o IdentityFile=\(folder)/\(key) "
        + "-o UserKnownHostsFile=\(folder)/\(hosts) -o GlobalKnownHostsFile=none"
    ]
  }

  @Test(.enabled(if: hasServer, "needs sshd")) func overSSH() throws {
    let hub = try Hub()
    guard let server = try Server.ssh(hub.sandbox.root) else { return }
    let address = "ssh://127.0.0.1:\(server.port)\(hub.hub)"
    let unknown = hub.sandbox.root.path + "/ssh/nobody"
    try Data().write(to: URL(fileURLWithPath: unknown))
    try hub.commit("前.txt", "前。\n")
    // A host that nobody knows is refused where nobody can be asked, and not learnt.
    let strange = try hub.expect(2, "push", address, environment: ssh(hub, hosts: "nobody"))
    #expect(strange.errors.contains("Host key verification failed"), "\(strange)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: unknown)).isEmpty)
    let denied = try hub.expect(2, "push", address, environment: ssh(hub, key: "stranger"))
    #expect(denied.errors.contains("Permission denied"), "\(denied)")
    #expect(try hub.references(hub.hub) == "")
    try roundTrip(address, hub, ssh(hub))
    // As git has it in its settings, and by the short form of an address.
    try hub.sandbox.git("config", "core.sshCommand", try #require(ssh(hub)["GIT_SSH_COMMAND"]))
    try hub.commit("后.txt", "后。\n")
    try hub.expect(0, "push", "ssh://127.0.0.1:\(server.port)/\(hub.hub)")
    let gone = try hub.expect(2, "pull", "ssh://127.0.0.1:\(server.port)/nowhere.git")
    #expect(gone.errors.contains("nowhere.git"), "\(gone)")
  }

  @Test(.enabled(if: hasServer, "needs sshd")) func keysOfAnAgent() throws {
    let hub = try Hub()
    guard let server = try Server.ssh(hub.sandbox.root) else { return }
    let folder = hub.sandbox.root.path + "/ssh"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/ssh-agent")
    // For the time of one command.
    try hub.commit("讲话.txt", "一。\n")
    process.arguments = [
      "sh", "-c",
      "ssh-add -q \(folder)/user && GIT_SSH_COMMAND='ssh -F none -o BatchMode=yes "
        + "-o IdentityFile=none -o UserKnownHostsFile=\(folder)/known' "
        + "\(Sandbox.tool) push ssh://127.0.0.1:\(server.port)\(hub.hub)",
    ]
    process.currentDirectoryURL = URL(fileURLWithPath: hub.sandbox.work)
    process.environment = ["HOME": hub.sandbox.root.path, "PATH": "/usr/bin:/bin"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try hub.head(hub.hub) == hub.head())
  }

  // MARK: http

  @Test func overHTTPWithAHelper() throws {
    let hub = try Hub()
    try hub.sandbox.git("config", "http.receivepack", "true", at: hub.hub)
    let server = try Server.http(hub.sandbox.root)
    let address = "http://127.0.0.1:\(server.port)/hub.git"
    try hub.commit("前.txt", "前。\n")
    // Nobody knows a password, and nobody can be asked.
    let silent = ["GIT_TERMINAL_PROMPT": "0", "GIT_ASKPASS": "/bin/false"]
    let denied = try hub.expect(2, "push", address, environment: silent)
    #expect(denied.errors.contains("no access"), "\(denied)")
    let log = hub.sandbox.root.path + "/helper.log"
    func helper(_ password: String) -> String {
      "!f() { echo $1 >> '\(log)'; test $1 != get || printf 'username=zhang\\npassword=\(password)\\n'; }; f"
    }
    for place in [hub.sandbox.work, hub.other] {
      try hub.sandbox.git("config", "credential.helper", helper("错"), at: place)
    }
    let wrong = try hub.expect(2, "push", address, environment: silent)
    #expect(wrong.errors.contains("no access"), "\(wrong)")
    #expect(try String(contentsOfFile: log, encoding: .utf8) == "get\nerase\n")
    for place in [hub.sandbox.work, hub.other] {
      try hub.sandbox.git("config", "credential.helper", helper("秘密"), at: place)
    }
    try roundTrip(address, hub, silent)
    #expect(try String(contentsOfFile: log, encoding: .utf8).hasSuffix("get\nstore\n"))
    // A name and a password in the address are not shown.
    for (status, password) in [(Int32(0), "%E7%A7%98%E5%AF%86"), (2, "秘密")] {
      let inURL = "http://zhang:\(password)@127.0.0.1:\(server.port)/hub.git"
      let answer = try hub.expect(status, "push", inURL, environment: silent)
      #expect(!answer.output.contains(password) && !answer.errors.contains(password))
    }
  }

  /// A server that breaks off in the middle of what it sends.
  @Test(arguments: [0, 9, 40, 200, 2000]) func aServerThatVanishes(_ cut: Int) throws {
    let hub = try Hub.shared()
    try hub.commit(
      "讲话.txt", (0..<400).map { "\($0 * 7919 % 1000)。\n" }.joined(), label: "二稿",
      at: hub.other)
    try hub.expect(0, "push", at: hub.other)
    let server = try Server.http(hub.sandbox.root, cut: cut)
    let before = try hub.references()
    let answer = try hub.expect(2, "pull", "http://127.0.0.1:\(server.port)/hub.git")
    #expect(answer.errors.contains("draftdiff: "), "\(answer)")
    #expect(try hub.references() == before)
    #expect(try hub.sandbox.git("status", "--porcelain") == "")
    try hub.expect(0, "pull")
    try hub.expectSound()
  }

  /// Ctrl-C while the other side does not answer: broken off with a word, and nothing has changed.
  @Test func anInterruptBreaksOffCleanly() throws {
    let hub = try Hub.shared()
    try hub.commit("讲话.txt", "二。\n")
    try hub.write("pre-receive", "#!/bin/sh\nsleep 5\nexit 1\n", at: hub.hub + "/hooks")
    chmod(hub.hub + "/hooks/pre-receive", 0o755)
    let (here, there) = (try hub.references(), try hub.references(hub.hub))
    let errors = hub.sandbox.root.appending(path: "errors")
    try Data().write(to: errors)
    let process = try hub.sandbox.start(["push"], errors: errors)
    // It waits for the hook by then, or has not begun.
    usleep(1_500_000)
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 2)
    let words = try String(contentsOf: errors, encoding: .utf8)
    #expect(words.contains("broken off"), "\(words)")
    #expect(try hub.references() == here && hub.references(hub.hub) == there)
  }
}
