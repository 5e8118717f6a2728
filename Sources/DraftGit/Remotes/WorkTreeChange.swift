import CLibGit2
import DraftText

/// What becomes of a file of the work tree when the branch goes on to another commit.
struct WorkTreeChange: Hashable {
  let path: String
  let old: TreeEntry?
  let new: TreeEntry?
}

extension TreeEntry {
  var isLink: Bool { mode == GIT_FILEMODE_LINK.rawValue }
  /// A repository of its own, whose files are its own business.
  var isSubmodule: Bool { mode == GIT_FILEMODE_COMMIT.rawValue }
  var isExecutable: Bool { mode == GIT_FILEMODE_BLOB_EXECUTABLE.rawValue }
}

extension DraftRepository {
  /// The files in which two commits differ, by path; all of them where `old` is nil.
  ///
  /// - Throws: `badName` for a path that no work tree may have: `.git` in whatever spelling.
  func changes(
    from old: ObjectID?, to new: ObjectID
  ) throws(RepositoryError) -> [WorkTreeChange] {
    let after = try tree(ofCommit: new)
    let before: Owned<TreeHandle>? = if let old { try tree(ofCommit: old) } else { nil }
    var pointer: OpaquePointer?
    switch before {
    case .some(let tree): pointer = tree.pointer
    case .none: break
    }
    let diff = try Owned<DiffHandle>("git_diff_tree_to_tree") {
      git_diff_tree_to_tree(&$0.pointee, self.pointer, pointer, after.pointer, nil)
    }
    withExtendedLifetime(before) {}
    var found: [[UInt8]: (old: TreeEntry?, new: TreeEntry?)] = [:]
    for at in 0..<git_diff_num_deltas(diff.pointer) {
      guard let delta = git_diff_get_delta(diff.pointer, at)?.pointee else { continue }
      guard let name = delta.new_file.path ?? delta.old_file.path,
        let path = String(validatingCString: name), let parts = PathText.components(path),
        sameBytes(try PathText.treePath(parts), path)
      else { throw .badName(delta.new_file.path.map { String(cString: $0) } ?? "") }
      // A file that became a link comes as one that went and one that came.
      var sides = found[Array(path.utf8)] ?? (nil, nil)
      if let entry = DraftRepository.entry(delta.old_file) { sides.old = entry }
      if let entry = DraftRepository.entry(delta.new_file) { sides.new = entry }
      found[Array(path.utf8)] = sides
    }
    return found.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { path, sides in
      WorkTreeChange(path: String(decoding: path, as: UTF8.self), old: sides.old, new: sides.new)
    }
  }

  private static func entry(_ file: git_diff_file) -> TreeEntry? {
    file.mode == 0 ? nil : TreeEntry(id: ObjectID(file.id), mode: UInt32(file.mode))
  }
}
