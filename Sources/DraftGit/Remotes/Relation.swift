import CLibGit2
import DraftText

extension DraftRepository {
  /// How many commits each of two has that the other has not. O(commits back to where they part).
  func distance(
    _ ours: ObjectID, _ theirs: ObjectID
  ) throws(RepositoryError) -> (ours: Int, theirs: Int) {
    var (ahead, behind) = (0, 0)
    var (one, other) = (ours.oid, theirs.oid)
    try walking(from: [ours, theirs]) { () throws(RepositoryError) in
      _ = try check(
        "git_graph_ahead_behind",
        git_graph_ahead_behind(&ahead, &behind, pointer, &one, &other))
    }
    return (ahead, behind)
  }

  /// Where two histories parted; nil where they have nothing in common.
  func base(_ ours: ObjectID, _ theirs: ObjectID) throws(RepositoryError) -> ObjectID? {
    var (one, other, base) = (ours.oid, theirs.oid, git_oid())
    return try walking(from: [ours, theirs]) { () throws(RepositoryError) in
      let status = git_merge_base(&base, pointer, &one, &other)
      if status == GIT_ENOTFOUND.status { return nil }
      try check("git_merge_base", status)
      return ObjectID(base)
    }
  }

  /// Whether an object is here.
  func has(_ id: ObjectID) throws(RepositoryError) -> Bool {
    let store = try Owned<ObjectStoreHandle>("git_repository_odb") {
      git_repository_odb(&$0.pointee, pointer)
    }
    var oid = id.oid
    return git_odb_exists(store.pointer, &oid) == 1
  }

  /// What two histories that went on apart have to say for themselves.
  ///
  /// - Throws: `unrelated` where they have no common beginning.
  func parting(
    _ branch: String, _ ours: ObjectID, _ theirs: ObjectID, theirName: String
  ) throws(RepositoryError) -> RemoteError.Parting {
    guard let base = try base(ours, theirs) else { throw .remote(.unrelated(branch: branch)) }
    let count = try distance(ours, theirs)
    let changed = try changedDrafts(from: base, to: ours).map(\.path)
    let both = try changedDrafts(from: base, to: theirs).map(\.path).filter { path in
      changed.contains { sameBytes($0, path) }
    }
    return RemoteError.Parting(
      branch: branch, ours: count.ours, theirs: count.theirs, theirName: theirName, drafts: both,
      baseID: base, theirID: theirs)
  }

  /// Says no to a history of which something is missing: a fault of the other side must not become one here.
  ///
  /// What is known here is taken to be whole. O(what the new commits changed).
  func requireWhole(_ tip: ObjectID, since known: [ObjectID]) throws(RepositoryError) {
    let store = try Owned<ObjectStoreHandle>("git_repository_odb") {
      git_repository_odb(&$0.pointee, pointer)
    }
    let trees = TreeReader(try StoredObjects(self))
    var old: Set<ObjectID> = []
    for id in known { old.formUnion(try CommitGraph(self, from: id).nodes.map(\.id)) }
    do throws(RepositoryError) {
      let graph = try CommitGraph(self, from: tip)
      for node in graph.nodes where !old.contains(node.id) {
        var missing: ObjectID?
        let before = node.parents.first.map { graph.nodes[$0].tree }
        try trees.compare(before, node.tree) { _, _, new in
          guard missing == nil, var oid = new?.id.oid else { return }
          if git_odb_exists(store.pointer, &oid) != 1 { missing = new?.id }
        }
        if let missing { throw RepositoryError.remote(.incomplete(object: "\(missing)")) }
      }
    } catch {
      guard error.gitCode == GIT_ENOTFOUND.status else { throw error }
      throw .remote(.incomplete(object: "\(tip)"))
    }
  }
}
