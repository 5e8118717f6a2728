import DraftGit
import DraftLineage
import DraftText

/// Why something with the history of drafts could not be done.
///
/// Names and texts in it are as they were found: show them through `ShownText` on a terminal.
public enum RepositoryError: Error, Hashable, Sendable {
  /// libgit2 said no; `call` is its function.
  case git(message: String, call: String)
  /// libgit2 is not installed, or not in the version that this was built for.
  case libraryMissing(reason: String)
  /// A system call on a file failed; `code` is the system's.
  case file(path: String, operation: String, code: Int32)
  /// There is no repository in the folder or above it.
  case notARepository(directory: String)
  /// A partial clone has left this object with its server.
  case missingObject(id: String)
  /// The commit stands, but what was to follow it failed.
  indirect case afterCommit(commit: String, RepositoryError)
  /// An import stopped at `source` after so many of its files had been committed.
  indirect case importStopped(committed: Int, of: Int, source: String, RepositoryError)
  /// The repository belongs to another user and is not trusted.
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
  /// Something else stands where a folder is needed.
  case notAFolder(path: String)
  /// Not the name of a draft.
  case badName(String)
  /// Nobody is named as the author.
  case noIdentity
  /// Not of the form `NAME <ADDRESS>`.
  case badAuthor(String)
  /// No date that is understood.
  case badDate(String)
  /// A commit needs a message.
  case emptyMessage
  /// git is in the middle of a merge, rebase, …
  case operationInProgress(String)
  /// git's index has unresolved conflicts.
  case conflictsInIndex(path: String)
  /// Another process holds the lock, or left it behind.
  case locked(path: String)
  /// The branch moved under each of `attempts`; nothing is committed.
  case branchKeepsMoving(reference: String, attempts: Int)
  /// The draft has no revision.
  case noRevisions(path: String)
  /// No revision has this name.
  case unknownRevision(String)
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
  /// A revision can't be read as a draft.
  case unreadable(DraftError)
  /// The draft has no such section.
  case noSuchSection(path: String, draft: String)
  /// No revision of the draft has such a section.
  case sectionInNoRevision(path: String, draft: String)
  /// An act amends what was there before, and the draft has no revision yet.
  case actWithoutBase(act: String, draft: String)
  /// An act is kept with the change that it makes, and the draft has not changed.
  case actWithoutChange(act: String, draft: String)
  /// The act does not give the text that is committed; what of it was refused, a line each.
  case actDoesNotFit(act: String, refused: [String])

  /// Another process was in the way; the same again may work.
  public var isBusy: Bool {
    switch self {
    case .locked, .branchKeepsMoving: true
    default: false
    }
  }
}

extension RepositoryError {
  init(_ problem: LineageProblem) {
    switch problem {
    case .history(let problem): self.init(problem)
    case .unreadable(let name, let problem):
      self = .unreadable(DraftError(name: name, problem: problem))
    case .noSuchSection(let path, let draft): self = .noSuchSection(path: path, draft: draft)
    case .afterCommit(let commit, let problem):
      self = .afterCommit(commit: "\(commit)", RepositoryError(problem))
    case .importStopped(let committed, let count, let source, let problem):
      self = .importStopped(
        committed: committed, of: count, source: source, RepositoryError(problem))
    case .sectionInNoRevision(let path, let draft):
      self = .sectionInNoRevision(path: path, draft: draft)
    case .actWithoutBase(let act, let draft): self = .actWithoutBase(act: act, draft: draft)
    case .actWithoutChange(let act, let draft): self = .actWithoutChange(act: act, draft: draft)
    case .actDoesNotFit(let act, let refused): self = .actDoesNotFit(act: act, refused: refused)
    }
  }

  init(_ problem: HistoryProblem) {
    self =
      switch problem {
      case .git(let error): .git(message: error.message, call: error.call)
      case .libraryMissing(let reason): .libraryMissing(reason: reason)
      case .file(let path, let operation, let code):
        .file(path: path, operation: operation, code: code)
      case .notARepository(let directory): .notARepository(directory: directory)
      case .missingObject(let id): .missingObject(id: id)
      case .foreignOwner(let directory): .foreignOwner(directory: directory)
      case .unsupportedRepository(let directory, let reason):
        .unsupportedRepository(directory: directory, reason: reason)
      case .noWorkTree(let directory): .noWorkTree(directory: directory)
      case .outsideWorkTree(let path, let workTree):
        .outsideWorkTree(path: path, workTree: workTree)
      case .insideSubmodule(let path): .insideSubmodule(path: path)
      case .notAFile(let path): .notAFile(path: path)
      case .linkToNowhere(let path): .linkToNowhere(path: path)
      case .notAFolder(let path): .notAFolder(path: path)
      case .badName(let name): .badName(name)
      case .noIdentity: .noIdentity
      case .badAuthor(let text): .badAuthor(text)
      case .badDate(let text): .badDate(text)
      case .emptyMessage: .emptyMessage
      case .operationInProgress(let name): .operationInProgress(name)
      case .conflictsInIndex(let path): .conflictsInIndex(path: path)
      case .locked(let path): .locked(path: path)
      case .branchKeepsMoving(let reference, let attempts):
        .branchKeepsMoving(reference: reference, attempts: attempts)
      case .noRevisions(let path): .noRevisions(path: path)
      case .unknownRevision(let text): .unknownRevision(text)
      case .ambiguousRevision(let text): .ambiguousRevision(text)
      case .fileNotInRevision(let path, let revision):
        .fileNotInRevision(path: path, revision: revision)
      case .badLabel(let label, let reason): .badLabel(label, reason: reason)
      case .labelExists(let label): .labelExists(label)
      case .unsavedWork(let path): .unsavedWork(path: path)
      case .remote(let problem): .remote(RemoteError(problem))
      }
  }
}

/// Runs work of the history and gives its problems in the public form.
func asking<Result>(
  _ work: () throws(HistoryProblem) -> Result
) throws(RepositoryError) -> Result {
  do { return try work() } catch { throw RepositoryError(error) }
}

/// Likewise for the work of DraftLineage.
func following<Result>(
  _ work: () throws(LineageProblem) -> Result
) throws(RepositoryError) -> Result {
  do { return try work() } catch { throw RepositoryError(error) }
}
