import CLibGit2

extension DraftRepository {
  /// Refuses while git is in the middle of something: a commit now would become part of it.
  ///
  /// A bisection is let through; it only reads.
  func refuseOperationInProgress() throws(RepositoryError) {
    let state = git_repository_state(pointer)
    let name: String
    switch state {
    case Int32(GIT_REPOSITORY_STATE_NONE.rawValue), Int32(GIT_REPOSITORY_STATE_BISECT.rawValue):
      return
    case Int32(GIT_REPOSITORY_STATE_MERGE.rawValue): name = "merge"
    case Int32(GIT_REPOSITORY_STATE_REVERT.rawValue),
      Int32(GIT_REPOSITORY_STATE_REVERT_SEQUENCE.rawValue):
      name = "revert"
    case Int32(GIT_REPOSITORY_STATE_CHERRYPICK.rawValue),
      Int32(GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE.rawValue):
      name = "cherry-pick"
    case Int32(GIT_REPOSITORY_STATE_APPLY_MAILBOX.rawValue): name = "am"
    default: name = "rebase"
    }
    throw .operationInProgress(name)
  }

  /// Refuses a path that goes through a submodule: its history is the submodule's business.
  func refuseSubmodule(_ path: String, in tree: OpaquePointer) throws(RepositoryError) {
    var prefix = ""
    for name in path.split(separator: "/") {
      prefix += prefix.isEmpty ? String(name) : "/" + name
      guard let entry = try entry(prefix, in: tree) else { return }
      if entry.mode == GIT_FILEMODE_COMMIT.rawValue { throw .insideSubmodule(path: path) }
      if entry.mode == GIT_FILEMODE_TREE.rawValue, prefix.utf8.count == path.utf8.count {
        throw .notAFile(path: path)
      }
    }
  }
}
