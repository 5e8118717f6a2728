import DraftDiffKit
import DraftPlatform

extension HistoryError: Explained {
  var explanation: (message: String, hint: String?) {
    switch self {
    case .repository(let error): error.explanation
    case .afterCommit(let commit, let error):
      (
        "committed as \(commit.prefix(7)), but what was to follow failed: "
          + error.explanation.message, error.explanation.hint
      )
    case .importStopped(let committed, let count, let source, let error):
      (
        "\(committed) of \(count) files are committed; stopped at \(source): "
          + error.explanation.message,
        "Fix that and run the same import again: it skips what is committed."
      )
    case .importInterrupted(_, _, nil): ("stopped; nothing is committed", nil)
    case .importInterrupted(let committed, let count, let last?):
      (
        "stopped: \(committed) of \(count) files are committed, the last as \(last.prefix(7)); "
          + "the rest are not",
        "Run the same import again: it goes on behind what is committed."
      )
    case .unreadable(let error): error.explanation
    case .noSuchSection(let path, let draft):
      (
        "\(path): no such section in \(draft)",
        "See draftdiff outline; labels and titles are joined by a slash."
      )
    case .sectionInNoRevision(let path, let draft):
      (
        "\(path): no revision of \(draft) has such a section",
        "See draftdiff outline; labels and titles are joined by a slash."
      )
    case .actWithoutBase(let act, let draft):
      ("\(draft): has no revision yet that \(act) could amend", "Commit the text it amends first.")
    case .actWithoutChange(let act, let draft):
      (
        "\(draft): has not changed; \(act) is kept with the change that it makes",
        "draftdiff amend \(draft) \(act) gives the text that follows from it."
      )
    case .actDoesNotFit(let act, let refused):
      (
        (["\(act): does not give this text of the last revision; nothing is committed"] + refused)
          .joined(separator: "\n  "),
        "See where with draftdiff verify, or keep it anyway with --unverified."
      )
    }
  }
}

extension RepositoryError: Explained {
  var explanation: (message: String, hint: String?) {
    repository ?? file ?? revision ?? request
  }

  /// Errors about the repository.
  private var repository: (message: String, hint: String?)? {
    switch self {
    case .notARepository(let directory):
      ("\(directory): no repository here or above", "Make one with draftdiff init.")
    case .foreignOwner(let directory):
      (
        "\(directory): the repository belongs to another user",
        "If you trust it: git config --global --add safe.directory \(directory)"
      )
    case .unsupportedRepository(let directory, let reason):
      (
        "\(directory): a repository of a kind that is not supported: \(reason)",
        "SHA-256 repositories, split and sparse indexes can't be used."
      )
    case .missingObject(let id):
      (
        "object \(id.prefix(12)) is not here: the clone is partial, or damaged",
        "Fetch what is missing with git fetch --refetch --no-filter, or clone without --filter; "
          + "git fsck finds damage."
      )
    case .unreadableObject(let id, let reason):
      (
        "object \(id.prefix(12)): can't be read: \(reason)",
        "git fsck shows what is wrong; a clone that has it whole can take its place."
      )
    case .unreadableCommit(let id):
      (
        "commit \(id.prefix(12)): is damaged and can't be read",
        "git fsck shows what is wrong; a clone that has it whole can take its place."
      )
    case .brokenCommit(let id):
      (
        "commit \(id.prefix(12)): its author or committer is not written as git writes them, "
          + "so draftdiff can't push or pull it",
        "git push and git pull take it as it is."
      )
    case .noWorkTree(let directory):
      ("\(directory): a bare repository has no files beside it", "Use a clone of it.")
    case .conflictsInIndex(let path):
      ("\(path): git's index has unresolved conflicts", "Resolve them with git first.")
    case .operationInProgress(let name):
      ("git is in the middle of a \(name)", "Finish it, or git \(name) --abort.")
    case .libraryMissing(let reason):
      (
        "the history needs libgit2: \(reason)",
        "Install it (Debian: apt-get install libgit2-1.5), or build again with the one you have."
      )
    case .remote(let error): error.explanation
    case .git(let error): ("git: \(error.message) (\(error.call))", nil)
    default: nil
    }
  }

  /// Errors about a file.
  private var file: (message: String, hint: String?)? {
    switch self {
    case .outsideWorkTree(let path, let workTree):
      ("\(path): outside the repository in \(workTree)", "Move it there, or import it with --as.")
    case .insideSubmodule(let path):
      ("\(path): inside a submodule", "Use -C to work in the submodule's own repository.")
    case .notAFile(let path): ("\(path): is not a file", nil)
    case .linkToNowhere(let path):
      ("\(path): is a link that leads nowhere", "Remove the link, or choose another name.")
    case .notCheckedOut(let path):
      (
        "\(path): left out of this sparse checkout, so there is no file to read",
        "Take its folder in with git sparse-checkout add, then try again."
      )
    case .notAFolder(let path): ("\(path): is not a folder", nil)
    case .file(let path, let operation, let code):
      ("\(path): cannot \(operation): \(Platform.message(code))", nil)
    case .locked(let path):
      ("\(path): held by another process", "Try again; if none is running, remove the file.")
    case .unreadableIndex(let path):
      (
        "\(path): git's index is damaged and can't be read",
        "Move the file away; git reset makes a new one, and no revision is lost."
      )
    case .unreadableReference("packed-refs"):
      (
        "git's file packed-refs is damaged, so that nobody knows all branches and labels",
        "Mend the file or move it away; a clone that has it whole can take its place."
      )
    case .unreadableReference("HEAD"):
      (
        "git's file HEAD is damaged, so that nobody knows which branch is meant",
        "Write the branch's name into it: echo ref: refs/heads/main > .git/HEAD"
      )
    case .unreadableReference(let name):
      (
        "\(name): its file is damaged and names no commit",
        "Remove the file. git update-ref \(name) HASH writes it anew; .git/logs/\(name) says where it was."
      )
    default: nil
    }
  }

  /// Errors about a revision.
  private var revision: (message: String, hint: String?)? {
    switch self {
    case .noRevisions(let path):
      ("\(path): has no revisions", "Commit the draft with draftdiff commit.")
    case .noSuchDraft(let path):
      ("\(path): no such draft", "Check the name; draftdiff log lists the drafts that there are.")
    case .unknownRevision(let text):
      (
        "\(text): no such revision",
        "A label, @3, @-1, a date or what git knows; see draftdiff log."
      )
    case .nameOfSeveralDrafts(let text, let drafts):
      (
        text.hasPrefix("@")
          ? "\(text): is counted per draft, and \(drafts.count) drafts have it"
          : "\(text): stands for another revision in each of \(drafts.count) drafts",
        "Say which: \(drafts.prefix(4).joined(separator: ", "))\(drafts.count > 4 ? " …" : "")"
      )
    case .ambiguousRevision(let text):
      (
        "\(text): ambiguous: more than one revision's name begins so",
        Int(text) == nil ? "Write more of it." : "Write more of it, or @\(text) for its number."
      )
    case .fileNotInRevision(let path, let revision): ("\(path): not in revision \(revision)", nil)
    default: nil
    }
  }

  /// Errors in the request itself.
  private var request: (message: String, hint: String?) {
    switch self {
    case .noIdentity:
      (
        "nobody is named as the author",
        "git config --global user.name NAME and user.email ADDRESS, or --author \"NAME <ADDRESS>\"."
      )
    case .badName(let name): ("\(name): can't be the name of a draft", nil)
    case .badAuthor(let text): ("\(text): not an author", "Write it as NAME <ADDRESS>.")
    case .badDate(let text):
      ("\(text): not a date", "Write it as 2024-03-15 or 2024-03-15T09:30:00+08:00.")
    case .unrecordableDate(let date, nil):
      (
        "\(date): git records no date before 1970 or after 9999; nothing is committed",
        "Give a date between, and name the day in the message or the round's label."
      )
    case .unrecordableDate(let date, let file?):
      (
        "\(file): was last changed at \(date), and git records no date before 1970 or after 9999; "
          + "nothing is committed",
        "Give the file another time: touch -d 1970-01-02 FILE."
      )
    case .emptyMessage: ("the message is empty", nil)
    case .branchKeepsMoving(let reference, let attempts):
      ("\(reference) moved under each of \(attempts) attempts; nothing is committed", "Try again.")
    case .badLabel("", _): ("a label can't be empty", nil)
    case .badLabel(let label, let reason): ("\(label): can't be a label: \(reason)", nil)
    case .labelExists(let label):
      ("\(label): the label stands for another revision", "Move it with --force.")
    case .unsavedWork(let path):
      (
        "\(path): holds changes that no revision has",
        "Commit them first, or overwrite with --force, which keeps a copy."
      )
    default: ("\(self)", nil)
    }
  }
}
