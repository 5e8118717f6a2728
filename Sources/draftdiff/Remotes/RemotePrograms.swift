import DraftDiffKit
import DraftPlatform
import Synchronization

/// The programs that speak git's protocol: git itself for a folder of this machine, ssh for another.
///
/// ssh brings what belongs to it: its agent, keys and questions for their passphrases, `~/.ssh/config`, and the hosts
/// that it knows. A host that it does not know it asks about, or refuses where nobody can be asked.
final class RemotePrograms: Sendable {
  private let running = Mutex<[ChildProgram]>([])

  /// What git takes out of the environment of a program for another repository, and the protocol's newer version,
  /// which libgit2 does not speak.
  private static let ownVariables: Set<String> = [
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_CONFIG", "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT",
    "GIT_OBJECT_DIRECTORY", "GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_GRAFT_FILE",
    "GIT_INDEX_FILE", "GIT_NO_REPLACE_OBJECTS", "GIT_REPLACE_REF_BASE", "GIT_PREFIX",
    "GIT_SHALLOW_FILE", "GIT_COMMON_DIR", "GIT_PROTOCOL",
  ]

  func start(
    _ program: DraftRemoteAccess.Program
  ) -> Result<DraftRemoteAccess.Pipe, DraftRemoteAccess.Program.Failure> {
    let words = Self.words(program)
    guard Program.path(of: words[0]) != nil else { return .failure(.missing(words[0])) }
    do {
      let child = try ChildProgram(words, without: Self.ownVariables)
      running.withLock { $0.append(child) }
      return .success(DraftRemoteAccess.Pipe(input: child.output, output: child.input))
    } catch {
      return .failure(.notStarted(words[0], code: error.code))
    }
  }

  /// Waits for all of them; their descriptors are closed by then.
  func finish() {
    for child in running.withLock({ $0 }) { child.wait() }
    running.withLock { $0 = [] }
  }

  private static func words(_ program: DraftRemoteAccess.Program) -> [String] {
    switch program.place {
    case .folder(let path):
      return ["git", program.service == .send ? "upload-pack" : "receive-pack", path]
    case .ssh(let destination, let port, let path, let configured):
      let command = Terminal.environment("GIT_SSH_COMMAND") ?? configured
      let name = Terminal.environment("GIT_SSH") ?? "ssh"
      let isPlink = (command ?? name).contains("plink")
      let arguments =
        (port.map { [isPlink ? "-P" : "-p", "\($0)"] } ?? [])
        + [destination, "\(program.service.rawValue) \(quoted(path))"]
      // The command may have options; the shell takes them apart.
      return command.map { ["sh", "-c", $0 + " \"$@\"", "sh"] + arguments } ?? [name] + arguments
    }
  }

  /// For the shell on the other side.
  private static func quoted(_ path: String) -> String {
    "'" + path.replacing("'", with: "'\\''").replacing("!", with: "'\\!'") + "'"
  }
}
