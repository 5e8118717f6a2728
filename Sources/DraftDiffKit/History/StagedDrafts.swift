import DraftGit

extension DraftRepository {
  /// The drafts whose staged bytes the last revision does not have, by path, each with what that has.
  ///
  /// - Parameter index: `GIT_INDEX_FILE`, where git says which index a hook is run for.
  /// - Returns: Staged bytes and those of the last revision; `nil` for a draft that it does not have.
  /// - Throws: `RepositoryError` where the index can't be read.
  public func stagedDrafts(
    index: String? = nil
  ) throws(RepositoryError) -> [(path: String, bytes: [UInt8], before: [UInt8]?)] {
    try history.stagedDrafts(index: index).map { ($0.path, $0.bytes, $0.before) }
  }
}
