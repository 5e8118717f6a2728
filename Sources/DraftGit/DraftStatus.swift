import CLibGit2

/// A tracked draft whose file is not what the last revision holds.
package struct DraftStatus: Hashable, Sendable {
  package enum State: String, Sendable {
    case changed
    case missing
  }
  package let path: String
  package let state: State
  /// In HEAD.
  package let blob: ObjectID
}

extension DraftRepository {
  /// The tracked drafts that differ from HEAD, by path; bytes count, not git's filters.
  ///
  /// O(tracked files + bytes of the drafts).
  ///
  /// - Parameter isDraft: says by its path whether a tracked file is a draft.
  package func status(
    where isDraft: (String) -> Bool
  ) throws(RepositoryError) -> [DraftStatus] {
    guard let workTree else { throw .noWorkTree(directory: gitDirectory) }
    guard let head = try tip().commit else { return [] }
    var found: [DraftStatus] = []
    // Asked for where a file is missing, and read once then.
    var skipped: [[UInt8]: ObjectID]?
    for (path, entry) in try files(ofCommit: head) where isDraft(path) {
      let file = workTree + "/" + path
      guard Files.stamp(of: file) != nil else {
        let left = if let skipped { skipped } else { try skippedFiles() }
        skipped = left
        if left[Array(path.utf8)] == nil {
          found.append(DraftStatus(path: path, state: .missing, blob: entry.id))
        }
        continue
      }
      if try DraftRepository.blobID(of: Files.read(file).bytes) != entry.id {
        found.append(DraftStatus(path: path, state: .changed, blob: entry.id))
      }
    }
    return found
  }

  /// Every file of a commit's tree with its path, in git's order. O(files).
  package func files(
    at commit: ObjectID? = nil
  ) throws(RepositoryError) -> [(path: String, blob: ObjectID)] {
    let tip: ObjectID? = if let commit { commit } else { try self.tip().commit }
    guard let commit = tip else { return [] }
    return try files(ofCommit: commit).map { ($0.0, $0.1.id) }
  }

  private func files(ofCommit id: ObjectID) throws(RepositoryError) -> [(String, TreeEntry)] {
    let objects = try StoredObjects(self)
    var found: [(path: [UInt8], entry: TreeEntry)] = []
    try TreeReader(objects).compare(nil, objects.commit(id).tree) { path, _, new in
      if let new { found.append((path, new)) }
    }
    // git's order of folders is the order of whole paths.
    found.sort { $0.path.lexicographicallyPrecedes($1.path) }
    // A name that is no UTF-8 can't be written on a command line here either.
    return found.compactMap { path, entry in
      String(validating: path, as: UTF8.self).map { ($0, entry) }
    }
  }

  /// Whether a sparse checkout leaves out the draft's file. O(1) where there is one, else O(files of the index).
  package func isLeftOut(_ place: DraftPath) throws(RepositoryError) -> Bool {
    guard let file = place.file, !Files.exists(file) else { return false }
    return try skippedFiles()[Array(place.path.utf8)] != nil
  }

  /// What a sparse checkout leaves out of the work tree on purpose, by path, as it is staged. O(files of the index).
  ///
  /// - Throws: as `index()`.
  func skippedFiles() throws(RepositoryError) -> [[UInt8]: ObjectID] {
    let index = try index()
    var found: [[UInt8]: ObjectID] = [:]
    for at in 0..<git_index_entrycount(index.pointer) {
      guard let entry = git_index_get_byindex(index.pointer, at)?.pointee, let path = entry.path,
        entry.flags_extended & UInt16(GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue) != 0,
        let name = String(validatingCString: path)
      else { continue }
      found[Array(name.utf8)] = ObjectID(entry.id)
    }
    return found
  }
}
