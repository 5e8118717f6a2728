import CLibGit2
import DraftPlatform

extension Repository {
  /// The hooks that `git commit` would have run here, by name. Programs are not run from a library, so
  /// whoever relies on them should hear of it.
  func hooksPassedOver() throws(HistoryProblem) -> [String] {
    let folder = try hooksFolder()
    return ["pre-commit", "prepare-commit-msg", "commit-msg", "post-commit"].filter { name in
      var information = stat()
      let path = "\(folder)/\(name)"
      return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
        && access(path, X_OK) == 0
    }
  }

  /// `core.hooksPath`, which git takes from where hooks run: the top of the work tree.
  func hooksFolder() throws(HistoryProblem) -> String {
    guard let path = try setting("core.hooksPath"), !path.isEmpty else {
      return commonDirectory + "/hooks"
    }
    if path.hasPrefix("/") { return path }
    if path.hasPrefix("~/"), let home = getenv("HOME") {
      return String(cString: home) + path.dropFirst()
    }
    return (workTree ?? commonDirectory) + "/" + path
  }
}
