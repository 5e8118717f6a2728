import CLibGit2
import DraftText

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

  private func object(_ id: ObjectID) throws(RepositoryError) -> Owned<StoredObjectHandle> {
    var oid = id.oid
    do {
      return try Owned("git_odb_read") { git_odb_read(&$0.pointee, store.pointer, &oid) }
    } catch {
      throw error.ofObject(id)
    }
  }

  private static func bytes(of object: borrowing Owned<StoredObjectHandle>) -> [UInt8] {
    let size = git_odb_object_size(object.pointer)
    guard size > 0, let start = git_odb_object_data(object.pointer) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: size))
  }

  /// The commit that an object is, or that a tag leads to, whatever that commit says; nil where it is another object.
  ///
  /// - Throws: `missingObject`.
  func commitID(behind id: ObjectID) throws(RepositoryError) -> ObjectID? {
    var id = id
    // Tags of tags are rare, and an endless chain is none.
    for _ in 0..<10 {
      let object = try object(id)
      let kind = git_odb_object_type(object.pointer)
      if kind == GIT_OBJECT_COMMIT { return id }
      guard kind == GIT_OBJECT_TAG else { return nil }
      let target = Self.bytes(of: object).withView { text -> ObjectID? in
        let start = "object ".utf8.count
        guard text.has("object ", at: 0), text.count >= start + 40 else { return nil }
        return ObjectID(hexadecimal: text.part(start..<start + 40))
      }
      guard let target else { return nil }
      id = target
    }
    return nil
  }

  /// The object whose id begins with these digits, at least four; nil where there is none, or more than one.
  func object(beginning digits: String) -> ObjectID? {
    guard 4...40 ~= digits.utf8.count,
      let start = digits.padded.withView({ ObjectID(hexadecimal: $0) })
    else { return nil }
    var (found, oid) = (git_oid(), start.oid)
    guard git_odb_exists_prefix(&found, store.pointer, &oid, digits.utf8.count) == 0 else {
      return nil
    }
    return ObjectID(found)
  }

  /// Whether they have this id is not asked. O(bytes).
  ///
  /// - Throws: `missingObject`.
  func bytes(of id: ObjectID, _ kind: git_object_t) throws(RepositoryError) -> [UInt8] {
    let object = try object(id)
    guard git_odb_object_type(object.pointer) == kind else {
      throw .git(
        GitError(
          code: GIT_ENOTFOUND.status, category: 0, message: "object \(id) is of another kind",
          call: "git_odb_read"))
    }
    return Self.bytes(of: object)
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
      throw .unreadableCommit(id: "\(id)")
    }
    return commit
  }
}

extension RepositoryError {
  /// What libgit2 says of an object that it can't give, in words that name it.
  func ofObject(_ id: ObjectID) -> RepositoryError {
    guard case .git(let failure) = self else { return self }
    return failure.code == GIT_ENOTFOUND.status
      ? .missingObject(id: "\(id)") : .unreadableObject(id: "\(id)", reason: failure.message)
  }
}

extension String {
  /// With zeros behind it, as long as an id.
  fileprivate var padded: [UInt8] {
    Array(utf8) + [UInt8](repeating: UInt8(ascii: "0"), count: 40 - utf8.count)
  }
}
