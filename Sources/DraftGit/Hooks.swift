import CLibGit2
import DraftPlatform
import DraftText

extension DraftRepository {
  /// The hooks that `git commit` runs.
  static let commitHooks = ["pre-commit", "prepare-commit-msg", "commit-msg", "post-commit"]

  /// Those of `names` that git would have run here. Programs are not run from a library, so whoever
  /// relies on them should hear of it.
  func hooksPassedOver(_ names: [String] = commitHooks) throws(RepositoryError) -> [String] {
    let folder = try hooksFolder()
    return names.filter { name in
      var information = stat()
      let path = "\(folder)/\(name)"
      return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
        && access(path, X_OK) == 0
    }
  }

  /// `core.hooksPath`, which git takes from where hooks run: the top of the work tree.
  func hooksFolder() throws(RepositoryError) -> String {
    guard let path = try setting("core.hooksPath"), !path.isEmpty else {
      return commonDirectory + "/hooks"
    }
    if path.startsWithBytes(of: "/") { return path }
    if let rest = path.droppingBytes(of: "~"), rest.startsWithBytes(of: "/"),
      let home = getenv("HOME")
    {
      return String(cString: home) + rest
    }
    return (workTree ?? commonDirectory) + "/" + path
  }
}
