import CLibGit2

extension DraftRepository {
  /// git's index: the repository's own, or the one in a file. O(bytes).
  ///
  /// - Throws: `unsupportedRepository` where it is split or sparse, `unreadableIndex` where it is damaged.
  func index(at path: String? = nil) throws(RepositoryError) -> Owned<IndexHandle> {
    do throws(RepositoryError) {
      return try Owned("git_index_open") { index in
        if let path { return git_index_open(&index.pointee, path) }
        return git_repository_index(&index.pointee, pointer)
      }
    } catch {
      throw error.ofIndex(in: gitDirectory)
    }
  }
}

extension RepositoryError {
  /// What libgit2 says of an index, in words that name it.
  func ofIndex(in directory: String) -> RepositoryError {
    guard case .git(let failure) = self else { return self }
    guard failure.message.contains("extension") else {
      return .unreadableIndex(path: directory + "/index")
    }
    return .unsupportedRepository(
      directory: directory, reason: "split or sparse index: \(failure.message)")
  }
}
