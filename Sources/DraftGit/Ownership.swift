import DraftPlatform

enum Ownership {
  /// Whether a repository lies in `directory` or above it that belongs to another user.
  ///
  /// libgit2 1.5 reports such a repository as not found where the user has no `~/.gitconfig` that
  /// it could look `safe.directory` up in.
  static func isForeign(_ directory: String) -> Bool {
    var folder = RealPath.of(directory)
    while true {
      var info = stat()
      let isBare = Files.exists(folder + "/HEAD") && Files.exists(folder + "/objects")
      for path in [folder + "/.git", folder] where isBare || Files.exists(folder + "/.git") {
        if stat(path, &info) == 0, info.st_uid != geteuid() { return true }
      }
      if isBare || Files.exists(folder + "/.git") || folder == "/" { return false }
      folder = Files.directory(of: folder)
    }
  }
}
