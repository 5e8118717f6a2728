import CLibGit2
import DraftText

extension DraftRepository {
  /// The commit that git takes a text for.
  ///
  /// - Throws: `unknownRevision`, `ambiguousRevision`.
  func parsed(_ text: String) throws(RepositoryError) -> ObjectID {
    do throws(RepositoryError) {
      let object = try Owned<ObjectHandle>("git_revparse_single") {
        git_revparse_single(&$0.pointee, pointer, text)
      }
      let commit = try Owned<ObjectHandle>("git_object_peel") {
        git_object_peel(&$0.pointee, object.pointer, GIT_OBJECT_COMMIT)
      }
      guard let id = git_object_id(commit.pointer) else { throw .unknownRevision(text) }
      return ObjectID(id.pointee)
    } catch {
      if error.gitCode == GIT_EAMBIGUOUS.status { throw .ambiguousRevision(text) }
      // libgit2 names no commit that it can't read, nor one that comes before such a one.
      guard let id = try? plainly(text) else { throw .unknownRevision(text) }
      return id
    }
  }

  /// Likewise without libgit2's reading of commits: a reference or a hash, with `~2`, `^` and `^2` behind it.
  private func plainly(_ text: String) throws(RepositoryError) -> ObjectID? {
    let objects = try StoredObjects(self)
    let end = text.utf8.firstIndex { $0 == 0x7E || $0 == 0x5E } ?? text.endIndex
    guard let named = object(named: String(text[..<end]), objects),
      var commit = try objects.commitID(behind: named)
    else { return nil }
    var rest = text.utf8[end...]
    while let mark = rest.popFirst() {
      let digits = rest.prefix { 0x30...0x39 ~= $0 }
      rest = rest[digits.endIndex...]
      guard let number = digits.isEmpty ? 1 : Int(Substring(digits)), number < 1 << 20 else {
        return nil
      }
      let (steps, parent) = mark == 0x7E ? (number, 1) : (min(number, 1), number)
      for _ in 0..<steps {
        let parents = try objects.commit(commit).parents
        guard parents.indices.contains(parent - 1) else { return nil }
        commit = parents[parent - 1]
      }
      guard rest.isEmpty || rest.first == 0x7E || rest.first == 0x5E else { return nil }
    }
    return commit
  }

  private func object(named name: String, _ objects: StoredObjects) -> ObjectID? {
    let name = name == "@" ? "HEAD" : name
    for folder in ["", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/"] {
      if let id = try? target(folder + name) { return id }
    }
    return objects.object(beginning: name)
  }

  /// Runs what has libgit2 walk through commits; where that fails because of one that it can't read, this one is named.
  ///
  /// - Throws: `brokenCommit`, and what the work throws.
  func walking<Result>(
    from starts: [ObjectID], _ work: () throws(RepositoryError) -> Result
  ) throws(RepositoryError) -> Result {
    do throws(RepositoryError) {
      return try work()
    } catch {
      guard case .git = error else { throw error }
      for start in starts {
        for node in try CommitGraph(self, from: start).nodes {
          var (oid, commit) = (node.id.oid, OpaquePointer?.none)
          guard git_commit_lookup(&commit, pointer, &oid) == 0 else {
            throw .brokenCommit(id: "\(node.id)")
          }
          git_commit_free(commit)
        }
      }
      throw error
    }
  }
}
