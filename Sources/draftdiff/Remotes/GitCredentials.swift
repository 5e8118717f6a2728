import DraftDiffKit
import DraftPlatform
import Synchronization

/// Names and passwords as git has them: `git credential` asks the helpers of the settings, and whoever sits there;
/// where git is not installed, only the terminal is asked.
final class GitCredentials: Sendable {
  private struct Given {
    let url: String
    let credential: DraftRemoteAccess.Credential
    /// The fields that git returned, to approve or reject them later.
    let lines: String
  }

  private let directory: String
  private let last = Mutex<Given?>(nil)

  /// `directory` is the repository's, for its settings.
  init(in directory: String) { self.directory = directory }

  func find(_ request: DraftRemoteAccess.CredentialRequest) -> DraftRemoteAccess.Credential? {
    if let refused = last.withLock({ $0 }) {
      tell("reject", refused)
      return nil
    }
    let found = hasGit ? ask(request) : askTerminal(request)
    last.withLock { $0 = found }
    return found?.credential
  }

  /// The helpers may keep it.
  func approve() {
    if let given = last.withLock({ $0 }) { tell("approve", given) }
  }

  private var hasGit: Bool { Program.path(of: "git") != nil }

  private func ask(_ request: DraftRemoteAccess.CredentialRequest) -> Given? {
    var question = "url=\(request.url)\n"
    if let user = request.user { question += "username=\(user)\n" }
    guard let answer = run("fill", question) else { return nil }
    var values: [String: String] = [:]
    for line in answer.split(separator: "\n") {
      guard let equals = line.firstIndex(of: "=") else { continue }
      values[String(line[..<equals])] = String(line[line.index(after: equals)...])
    }
    guard let user = values["username"], let password = values["password"] else { return nil }
    return Given(
      url: request.url, credential: .init(user: user, password: password), lines: answer)
  }

  private func askTerminal(_ request: DraftRemoteAccess.CredentialRequest) -> Given? {
    guard let terminal = TerminalQuestion(),
      let user = request.user ?? terminal.ask("User name for \(request.url): "),
      let password = terminal.ask("Password for \(user): ", isHidden: true)
    else { return nil }
    return Given(url: request.url, credential: .init(user: user, password: password), lines: "")
  }

  private func tell(_ verb: String, _ given: Given) {
    guard hasGit, !given.lines.isEmpty else { return }
    _ = run(verb, given.lines)
  }

  /// The answer of `git credential`; `nil` if it fails.
  private func run(_ verb: String, _ lines: String) -> String? {
    let words = ["git", "-C", directory, "credential", verb]
    return (try? ChildProgram(words, showsErrors: false))?.answer(to: lines + "\n")
  }
}
