import CLibGit2

/// Everything that can go wrong in this room; every refusal has its own case, so that the command
/// can say what to do about it.
package enum HistoryProblem: Error, Hashable, Sendable {
  case git(GitError)
  /// libgit2 is not installed, or not in the version that this was built for.
  case libraryMissing(reason: String)
  /// A system call on a file failed.
  case file(path: String, operation: String, code: Int32)
  case notARepository(directory: String)
  /// A partial clone has left this object, a revision's text or a folder, with its server; or it is lost.
  case missingObject(id: String)
  /// git's rule: somebody else's repository is used only where `safe.directory` names it.
  case foreignOwner(directory: String)
  /// SHA-256 objects or another extension that libgit2 1.5 can't read.
  case unsupportedRepository(directory: String, reason: String)
  case noWorkTree(directory: String)
  case outsideWorkTree(path: String, workTree: String)
  case insideSubmodule(path: String)
  case notAFile(path: String)
  case linkToNowhere(path: String)
  case notAFolder(path: String)
  /// An empty name, one with a zero byte, or one inside `.git`.
  case badName(String)
  case noIdentity
  case badAuthor(String)
  case badDate(String)
  case emptyMessage
  /// A merge, rebase, cherry-pick … that git has begun; committing now would end up inside it.
  case operationInProgress(String)
  case conflictsInIndex(path: String)
  /// Another process holds the lock, or left it behind.
  case locked(path: String)
  /// The branch kept moving under us.
  case branchKeepsMoving(reference: String, attempts: Int)
  case noRevisions(path: String)
  case unknownRevision(String)
  case ambiguousRevision(String)
  case fileNotInRevision(path: String, revision: String)
  case badLabel(String, reason: String)
  case labelExists(String)
  /// Something between this repository and another one.
  case remote(RemoteProblem)
  /// The file holds what no revision holds.
  case unsavedWork(path: String)

  /// The code of the libgit2 error inside, if it is one.
  var gitCode: Int32? {
    switch self {
    case .git(let error): error.code
    case .missingObject: GIT_ENOTFOUND.status
    default: nil
    }
  }
}
