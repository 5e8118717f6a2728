import CLibGit2

/// A draft as the next commit would have it.
public struct StagedDraft: Sendable {
  /// Relative to the work tree.
  public let path: String
  /// What is staged.
  public let bytes: [UInt8]
  /// What HEAD has under this name; `nil` where the draft is new.
  public let before: [UInt8]?
}

extension DraftRepository {
  /// The drafts whose staged bytes HEAD does not have, by path. O(index entries + their bytes).
  ///
  /// - Parameter path: `GIT_INDEX_FILE`: `git commit FILE` runs hooks with an index of its own.
  /// - Throws: `RepositoryError` where the index can't be read.
  public func stagedDrafts(index path: String?) throws(RepositoryError) -> [StagedDraft] {
    let index = try index(at: path.map { PathText.joined(location.directory, $0) })
    var before: [String: ObjectID] = [:]
    for file in try files() where DraftNames.isDraft(file.path) { before[file.path] = file.blob }
    var drafts: [StagedDraft] = []
    for at in 0..<git_index_entrycount(index.pointer) {
      guard let entry = git_index_get_byindex(index.pointer, at),
        let path = String(validatingCString: entry.pointee.path), DraftNames.isDraft(path),
        entry.pointee.mode & 0o170000 == 0o100000
      else { continue }
      let id = ObjectID(entry.pointee.id)
      let old = before[path]
      guard old != id else { continue }
      let oldBytes: [UInt8]? = if let old { try unverifiedBytes(of: old) } else { nil }
      drafts.append(StagedDraft(path: path, bytes: try unverifiedBytes(of: id), before: oldBytes))
    }
    return drafts
  }
}
