import CLibGit2
import DraftText

extension DraftRepository {
  /// The commit that a text names, whatever draft it is about: a label of any draft, a date or
  /// what git resolves; `nil`: the newest.
  ///
  /// - Returns: 40 hexadecimal digits.
  public func commit(named text: String?) throws(RepositoryError) -> String {
    try commitID(named: text).description
  }

  /// The drafts that a commit changed, or that differ between two, by path; removed ones are left out.
  ///
  /// - Parameters:
  ///   - old: A label of any draft or what git resolves; `nil`: what the other came from.
  ///   - new: Likewise; `nil`: the newest commit.
  /// - Returns: The drafts, those of either commit.
  /// - Throws: `RepositoryError` where a name means no commit.
  public func changedDrafts(
    from old: String? = nil, to new: String? = nil
  ) throws(RepositoryError) -> [DraftPath] {
    let before: ObjectID? = if let old { try commitID(named: old) } else { nil }
    return try changedDrafts(from: before, to: commitID(named: new))
  }

  /// The commit that a text names whatever draft it is about: nothing or `@-1` for HEAD, a label of any
  /// draft, a date, or what git resolves.
  ///
  /// - Throws: `unknownRevision`, `ambiguousRevision`, `nameOfSeveralDrafts`.
  package func commitID(named text: String?) throws(RepositoryError) -> ObjectID {
    guard let text, text != "@-1" else {
      guard let head = try tip().commit else { throw .unknownRevision(text ?? "HEAD") }
      return head
    }
    if let labelled = try commit(labelled: text) { return labelled }
    if let dated = try commit(dated: text) { return dated }
    return try parsed(text)
  }

  /// The drafts that differ between two commits, by path; between a commit and its first parent where
  /// `old` is nil. Removed ones are left out. O(changed folders).
  package func changedDrafts(
    from old: ObjectID? = nil, to new: ObjectID
  ) throws(RepositoryError) -> [DraftPath] {
    let newTree = try tree(ofCommit: new)
    let before: ObjectID? = if let old { old } else { try firstParent(of: new) }
    let oldTree: Owned<TreeHandle>? = if let before { try tree(ofCommit: before) } else { nil }
    var oldPointer: OpaquePointer?
    switch oldTree {
    case .some(let tree): oldPointer = tree.pointer
    case .none: break
    }
    let diff = try Owned<DiffHandle>("git_diff_tree_to_tree") {
      git_diff_tree_to_tree(&$0.pointee, pointer, oldPointer, newTree.pointer, nil)
    }
    withExtendedLifetime(oldTree) {}
    return (0..<git_diff_num_deltas(diff.pointer)).compactMap { at in
      guard let delta = git_diff_get_delta(diff.pointer, at),
        delta.pointee.status != GIT_DELTA_DELETED, let name = delta.pointee.new_file.path,
        let path = String(validatingCString: name), DraftNames.isDraft(path)
      else { return nil }
      return self.place(tracked: path)
    }
  }

  func firstParent(of id: ObjectID) throws(RepositoryError) -> ObjectID? {
    guard let parent = try StoredObjects(self).commit(id).parents.first else { return nil }
    // Behind the first commits of a shallow clone there is nothing here.
    if isShallow, try !has(parent) { return nil }
    return parent
  }
}
