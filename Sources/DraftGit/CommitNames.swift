import CLibGit2
import DraftText

extension DraftRepository {
  /// The commit that git takes a text for.
  ///
  /// - Throws: `unknownRevision`, `ambiguousRevision`, `notAFile`.
  func parsed(_ text: String) throws(RepositoryError) -> ObjectID {
    try SpecialFiles.refuse(named: text, in: [gitDirectory, commonDirectory])
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
      guard let id = try? PlainNames(self).commit(text) else { throw .unknownRevision(text) }
      return id
    }
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
