import CLibGit2

/// Why something with a repository could not be done: every refusal has its own case.
///
/// Names and texts in it are as they were found: show them through `ShownText` on a terminal.
public enum RepositoryError: Error, Hashable, Sendable {
  /// libgit2 said no.
  case git(GitError)
  /// libgit2 is not installed, or not in the version that this was built for.
  case libraryMissing(reason: String)
  /// A system call on a file failed; `code` is the system's.
  case file(path: String, operation: String, code: Int32)
  /// There is no repository in the folder or above it.
  case notARepository(directory: String)
  /// A partial clone has left this object, a revision's text or a folder, with its server; or it is lost.
  case missingObject(id: String)
  /// An object that is here but damaged, or can't be read just now.
  case unreadableObject(id: String, reason: String)
  /// A commit whose folder or parents can't be made out: it is damaged.
  case unreadableCommit(id: String)
  /// A commit that says who wrote it and when in a way that libgit2 can't read, so that it can't be handed on.
  case brokenCommit(id: String)
  /// The repository belongs to another user, and `safe.directory` of git's settings does not name it.
  case foreignOwner(directory: String)
  /// SHA-256 objects or another extension that libgit2 can't read.
  case unsupportedRepository(directory: String, reason: String)
  /// A bare repository has no files beside it.
  case noWorkTree(directory: String)
  /// A file that does not lie in the repository.
  case outsideWorkTree(path: String, workTree: String)
  /// A file of a submodule, which has a repository of its own.
  case insideSubmodule(path: String)
  /// Something else stands where a regular file is needed.
  case notAFile(path: String)
  /// A symbolic link to something that is not there.
  case linkToNowhere(path: String)
  /// A draft of a sparse checkout, which has no file of it here.
  case notCheckedOut(path: String)
  /// Something else stands where a folder is needed.
  case notAFolder(path: String)
  /// Not the name of a draft: empty, with a zero byte, or inside `.git`.
  case badName(String)
  /// Nobody is named as the author.
  case noIdentity
  /// Not of the form `NAME <ADDRESS>`.
  case badAuthor(String)
  /// No date that is understood.
  case badDate(String)
  /// A date before 1970 or after 9999; `file`: the one that was last changed then.
  case unrecordableDate(String, file: String?)
  /// A commit needs a message.
  case emptyMessage
  /// git is in the middle of a merge, rebase, …: a commit now would end up inside it.
  case operationInProgress(String)
  /// git's index has unresolved conflicts.
  case conflictsInIndex(path: String)
  /// git's index is damaged, or can't be read just now.
  case unreadableIndex(path: String)
  /// The file of a reference is damaged, empty for example, so that it names no commit.
  case unreadableReference(String)
  /// Another process holds the lock, or left it behind.
  case locked(path: String)
  /// The branch moved under each of `attempts`; nothing is committed.
  case branchKeepsMoving(reference: String, attempts: Int)
  /// The draft has no revision; its file is there.
  case noRevisions(path: String)
  /// There is neither a revision nor a file of this name.
  case noSuchDraft(path: String)
  /// No revision has this name.
  case unknownRevision(String)
  /// A number or a label that means another revision in each of these drafts.
  case nameOfSeveralDrafts(String, drafts: [String])
  /// More than one revision's name begins so.
  case ambiguousRevision(String)
  /// The draft is not in that revision.
  case fileNotInRevision(path: String, revision: String)
  /// Not a round's label.
  case badLabel(String, reason: String)
  /// The label stands for another revision.
  case labelExists(String)
  /// The file holds what no revision holds.
  case unsavedWork(path: String)
  /// Something between this repository and another one.
  case remote(RemoteError)

  /// Another process was in the way; the same again may work.
  public var isBusy: Bool {
    switch self {
    case .locked, .branchKeepsMoving: true
    default: false
    }
  }

  /// The code of the libgit2 error inside, if it is one.
  var gitCode: Int32? {
    switch self {
    case .git(let error): error.code
    case .missingObject: GIT_ENOTFOUND.status
    default: nil
    }
  }
}
