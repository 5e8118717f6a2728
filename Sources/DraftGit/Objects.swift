import CLibGit2

/// What a tree holds under a path.
struct TreeEntry: Hashable {
  let id: ObjectID
  let mode: UInt32
  var isFile: Bool {
    mode == GIT_FILEMODE_BLOB.rawValue || mode == GIT_FILEMODE_BLOB_EXECUTABLE.rawValue
  }
}

extension DraftRepository {
  /// - Throws: `missingObject` where the commit is not here, or its folder; `unreadableObject`.
  func tree(ofCommit id: ObjectID) throws(RepositoryError) -> Owned<TreeHandle> {
    let tree = try StoredObjects(self).commit(id).tree
    var oid = tree.oid
    do {
      return try Owned("git_tree_lookup") { git_tree_lookup(&$0.pointee, pointer, &oid) }
    } catch {
      throw error.ofObject(tree)
    }
  }

  /// nil where the tree has no such path.
  func entry(_ path: String, in tree: OpaquePointer) throws(RepositoryError) -> TreeEntry? {
    let entry: Owned<TreeEntryHandle>
    do {
      entry = try Owned("git_tree_entry_bypath") {
        git_tree_entry_bypath(&$0.pointee, tree, path)
      }
    } catch {
      if error.gitCode == GIT_ENOTFOUND.status { return nil }
      throw error
    }
    return TreeEntry(
      id: ObjectID(git_tree_entry_id(entry.pointer).pointee),
      mode: git_tree_entry_filemode_raw(entry.pointer).rawValue)
  }

  /// The bytes of a stored draft, as they were committed. O(bytes).
  package func bytes(of blob: ObjectID) throws(RepositoryError) -> [UInt8] {
    let bytes = try unverifiedBytes(of: blob)
    guard try DraftRepository.blobID(of: bytes) == blob else {
      throw .unreadableObject(id: "\(blob)", reason: "its bytes have another id")
    }
    return bytes
  }

  /// Likewise, without asking whether the bytes have this id, as git does where it reads a history:
  /// that would take as long as all the rest.
  package func unverifiedBytes(of blob: ObjectID) throws(RepositoryError) -> [UInt8] {
    var oid = blob.oid
    let object: Owned<BlobHandle>
    do {
      object = try Owned("git_blob_lookup") { git_blob_lookup(&$0.pointee, pointer, &oid) }
    } catch {
      throw error.ofObject(blob)
    }
    let size = Int(git_blob_rawsize(object.pointer))
    guard size > 0, let start = git_blob_rawcontent(object.pointer) else { return [] }
    return [UInt8](UnsafeRawBufferPointer(start: start, count: size))
  }

  /// The draft as HEAD has it; nil where HEAD has none. O(folders on the way).
  package func current(_ path: String) throws(RepositoryError) -> ObjectID? {
    guard let head = try tip().commit else { return nil }
    let tree = try tree(ofCommit: head)
    guard let entry = try entry(path, in: tree.pointer), entry.isFile else { return nil }
    return entry.id
  }

  /// The id these bytes have as a blob, without storing them.
  package static func blobID(of bytes: [UInt8]) throws(RepositoryError) -> ObjectID {
    try LibGit2.start()
    var id = git_oid()
    let status = bytes.withUnsafeBytes {
      git_odb_hash(&id, $0.baseAddress, $0.count, GIT_OBJECT_BLOB)
    }
    try check("git_odb_hash", status)
    return ObjectID(id)
  }

  func store(_ bytes: [UInt8]) throws(RepositoryError) -> ObjectID {
    var id = git_oid()
    let status = bytes.withUnsafeBytes {
      git_blob_create_from_buffer(&id, pointer, $0.baseAddress, $0.count)
    }
    try check("git_blob_create_from_buffer", status)
    return ObjectID(id)
  }
}
