import CLibGit2

/// The objects of a repository as git stores them: their bytes, without libgit2's own idea of what is in them, which
/// costs more than all that is asked of a long history.
final class StoredObjects {
  // The store must not outlive it.
  private let repository: DraftRepository
  private let store: Owned<ObjectStoreHandle>

  init(_ repository: DraftRepository) throws(RepositoryError) {
    self.repository = repository
    store = try Owned("git_repository_odb") {
      git_repository_odb(&$0.pointee, repository.pointer)
    }
  }

  /// Whether they have this id is not asked. O(bytes).
  ///
  /// - Throws: `missingObject`.
  func bytes(of id: ObjectID, _ kind: git_object_t) throws(RepositoryError) -> [UInt8] {
    var oid = id.oid
    let object: Owned<StoredObjectHandle>
    do {
      object = try Owned("git_odb_read") { git_odb_read(&$0.pointee, store.pointer, &oid) }
    } catch {
      throw error.gitCode == GIT_ENOTFOUND.status ? .missingObject(id: "\(id)") : error
    }
    guard git_odb_object_type(object.pointer) == kind else {
      throw .git(
        GitError(
          code: GIT_ENOTFOUND.status, category: 0, message: "object \(id) is of another kind",
          call: "git_odb_read"))
    }
    let size = git_odb_object_size(object.pointer)
    guard size > 0, let start = git_odb_object_data(object.pointer) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: size))
  }

  /// What it is of is not asked. O(bytes).
  func write(_ bytes: [UInt8], _ kind: git_object_t) throws(RepositoryError) -> ObjectID {
    var id = git_oid()
    let status = bytes.withUnsafeBytes {
      git_odb_write(&id, store.pointer, $0.baseAddress, $0.count, kind)
    }
    try check("git_odb_write", status)
    return ObjectID(id)
  }

  /// - Throws: `missingObject`.
  func commit(_ id: ObjectID) throws(RepositoryError) -> StoredCommit {
    guard let commit = StoredCommit(try bytes(of: id, GIT_OBJECT_COMMIT)) else {
      throw .git(GitError.badCommit(id))
    }
    return commit
  }
}
