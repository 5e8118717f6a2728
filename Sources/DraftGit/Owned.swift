import CLibGit2

/// A kind of libgit2 object that must be freed.
protocol GitHandle {
  static func free(_ pointer: OpaquePointer)
}

/// A libgit2 object that frees itself; it can't be copied, so it can't be freed twice.
///
/// No handle may outlive its repository: keep them inside one function.
struct Owned<Kind: GitHandle>: ~Copyable {
  let pointer: OpaquePointer

  /// Runs a libgit2 call that hands out an object.
  init(
    _ call: String, _ make: (UnsafeMutablePointer<OpaquePointer?>) -> Int32
  ) throws(RepositoryError) {
    var made: OpaquePointer?
    try check(call, make(&made))
    guard let made else {
      throw .git(GitError(code: -1, category: 0, message: "gave no object", call: call))
    }
    pointer = made
  }

  deinit { Kind.free(pointer) }
}

enum RepositoryHandle: GitHandle {
  static func free(_ pointer: OpaquePointer) { git_repository_free(pointer) }
}
enum TreeHandle: GitHandle {
  static func free(_ pointer: OpaquePointer) { git_tree_free(pointer) }
}
enum TreeEntryHandle: GitHandle {
  static func free(_ pointer: OpaquePointer) { git_tree_entry_free(pointer) }
}
enum BlobHandle: GitHandle {
  static func free(_ pointer: OpaquePointer) { git_blob_free(pointer) }
}
enum ObjectHandle: GitHandle {
  static func free(_ pointer: OpaquePointer) { git_object_free(pointer) }
}
enum ReferenceHandle: GitHandle {
  static func free(_ pointer: OpaquePointer) { git_reference_free(pointer) }
}
enum ReferenceIteratorHandle: GitHandle {
  static func free(_ pointer: OpaquePointer) { git_reference_iterator_free(pointer) }
}
enum IndexHandle: GitHandle {
  static func free(_ pointer: OpaquePointer) { git_index_free(pointer) }
}
enum ConfigHandle: GitHandle {
  static func free(_ pointer: OpaquePointer) { git_config_free(pointer) }
}
enum DiffHandle: GitHandle {
  static func free(_ pointer: OpaquePointer) { git_diff_free(pointer) }
}
enum StatusListHandle: GitHandle {
  static func free(_ pointer: OpaquePointer) { git_status_list_free(pointer) }
}
enum FilterListHandle: GitHandle {
  static func free(_ pointer: OpaquePointer) { git_filter_list_free(pointer) }
}
enum ObjectStoreHandle: GitHandle {
  static func free(_ pointer: OpaquePointer) { git_odb_free(pointer) }
}
enum StoredObjectHandle: GitHandle {
  static func free(_ pointer: OpaquePointer) { git_odb_object_free(pointer) }
}
