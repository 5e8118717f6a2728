import DraftGit
public import DraftLineage

/// The drafts of a git repository with their history.
///
/// One thread at a time may use it; other threads and processes open their own.
///
/// ```swift
/// let repository = try DraftRepository(in: "/home/zhang/讲话")
/// let draft = try repository.place(of: "讲话稿.txt")
/// for revision in try repository.revisions(of: draft) { print(revision.subject) }
/// ```
public final class DraftRepository {
  let history: Repository
  /// What relative file names start from.
  public let directory: String

  /// Opens the repository that `directory` lies in, or the one given as git's variables do.
  public init(
    in directory: String, gitDirectory: String? = nil, workTree: String? = nil
  ) throws(RepositoryError) {
    self.directory = directory
    history = try Repository(
      Repository.Location(
        directory: directory, gitDirectory: gitDirectory, workTree: workTree))
  }

  private init(_ history: Repository, _ directory: String) {
    self.history = history
    self.directory = directory
  }

  /// Makes a repository in `directory`, or opens the one it already lies in.
  public static func initialise(
    in directory: String, gitDirectory: String? = nil, workTree: String? = nil
  ) throws(RepositoryError) -> (repository: DraftRepository, isNew: Bool) {
    let (history, isNew) = try Repository.initialise(
      Repository.Location(
        directory: directory, gitDirectory: gitDirectory, workTree: workTree))
    return (DraftRepository(history, directory), isNew)
  }

  /// Has what is found about long histories remembered: in `.git/draftdiff/memo` what each commit changed, and how
  /// much, in `recent` beside it the newest revisions of all drafts. The files say nothing that the repository does not
  /// say, and may be deleted.
  ///
  /// - Parameter version: Of the program; what others found is not taken.
  public func remember(as version: String) {
    history.remember(edition: "\(version) \(RevisionCounts.rules)")
  }

  /// Writes what is remembered, where there is so much new that the file is worth it. Nothing is said where it can't be
  /// written: it is found again the next time.
  public func keepMemory() { history.keepMemo() }

  /// Has `tell` called while many revisions are compared, with how many are done and how many there are; by
  /// several threads, one after the other or at the same time.
  public func onProgress(_ tell: @escaping @Sendable (_ done: Int, _ count: Int) -> Void) {
    history.onProgress = tell
  }

  /// The work tree, or the bare repository itself.
  public var root: String { history.workTree ?? history.gitDirectory }

  /// Whether history is cut off, because the clone was made with a depth.
  public var isShallow: Bool { history.isShallow }

  /// The name under which this repository's settings have commits made; `nil` where they give none.
  public var authorName: String? { history.authorName }

  /// A draft of this repository.
  public struct Place: Hashable, Sendable {
    let draft: DraftPath

    init(_ draft: DraftPath) { self.draft = draft }

    /// Relative to the work tree; this is what the draft is called in the history.
    public var path: String { draft.inTree }
    /// `nil` in a bare repository. The file need not exist.
    public var file: String? { draft.onDisk }
  }

  /// Where a file lies, named as on a command line. Symbolic links are followed.
  public func place(of file: String) throws(RepositoryError) -> Place {
    Place(
      try history.path(of: file, from: directory))
  }

  /// The tracked files that have a draft's ending, by path.
  public func drafts() throws(RepositoryError) -> [Place] {
    try history.drafts().map(Place.init)
  }

  /// The drafts in the work tree that the last revision does not have, by path; what git ignores is
  /// left out, and so are acts that are kept with a revision.
  public func uncommitted() throws(RepositoryError) -> [Place] {
    try history.withoutKeptActs(history.uncommitted(where: DraftNames.isDraft))
      .map { Place(history.path(tracked: $0)) }
  }

  /// The tracked drafts that changed since their last revision. Bytes count, not git's filters.
  public func status(
    options: DraftOptions = DraftOptions()
  ) throws(HistoryError) -> [ChangedDraft] {
    try history.changedDrafts(options.input).map(ChangedDraft.init)
  }

  /// The bytes of a draft's file.
  public func currentBytes(_ place: Place) throws(RepositoryError) -> [UInt8] {
    try history.currentBytes(place.draft)
  }

  /// Writes a revision's exact bytes to a file, in one step.
  ///
  /// A file that holds something no revision of the draft holds is unsaved work: it is refused, or
  /// with `force` kept as a copy.
  ///
  /// - Returns: the path of the copy, if one was made.
  public func restore(
    _ revision: DraftRevision, of place: Place, to path: String, force: Bool = false
  ) throws(RepositoryError) -> String? {
    // The draft's own folder may have gone with it; another place is for the caller to make.
    try history.restore(
      revision.revision, of: place.path, to: path, makesFolder: path == place.file,
      force: force)
  }

  /// Puts a committed draft into the work tree where it has no file, or an older revision's.
  ///
  /// - Returns: `false` where the file holds something else, which is left as it is.
  public func checkOut(_ place: Place) throws(RepositoryError) -> Bool {
    try history.checkOut(place.draft)
  }

  /// Whether a file's name has an ending that drafts have.
  public static func isDraft(_ path: String) -> Bool { DraftNames.isDraft(path) }

  /// The order of drafts by the stage words, version numbers and dates in their names.
  public static func stageOrder(_ names: [String]) -> [Int] { StageOrder.order(names) }

  /// The round that a file's name tells of: 二稿, 送审稿, v2; `nil` where it tells none.
  public static func stageLabel(_ name: String) -> String? { StageOrder.label(name) }
}

/// A draft whose file differs from its last revision.
public struct ChangedDraft: Sendable {
  let changed: DraftLineage.ChangedDraft

  init(_ changed: DraftLineage.ChangedDraft) { self.changed = changed }

  /// The draft.
  public var place: DraftRepository.Place { DraftRepository.Place(changed.path) }
  /// The file is gone.
  public var isMissing: Bool { changed.isMissing }
  /// `nil` where the file is gone or can't be read as a draft.
  public var counts: ChangeCounts? { changed.counts }
}
