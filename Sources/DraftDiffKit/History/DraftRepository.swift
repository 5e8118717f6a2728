package import DraftHistory

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
  package let history: Repository
  /// What relative file names start from.
  public let directory: String

  /// Opens the repository that `directory` lies in, or the one given as git's variables do.
  public init(
    in directory: String, gitDirectory: String? = nil, workTree: String? = nil
  ) throws(RepositoryError) {
    self.directory = directory
    history = try asking { () throws(HistoryProblem) in
      try Repository(
        Repository.Location(
          directory: directory, gitDirectory: gitDirectory, workTree: workTree))
    }
  }

  private init(_ history: Repository, _ directory: String) {
    self.history = history
    self.directory = directory
  }

  /// Makes a repository in `directory`, or opens the one it already lies in.
  public static func initialise(
    in directory: String, gitDirectory: String? = nil, workTree: String? = nil
  ) throws(RepositoryError) -> (repository: DraftRepository, isNew: Bool) {
    let (history, isNew) = try asking { () throws(HistoryProblem) in
      try Repository.initialise(
        Repository.Location(
          directory: directory, gitDirectory: gitDirectory, workTree: workTree))
    }
    return (DraftRepository(history, directory), isNew)
  }

  /// The same repository at `location`, for another thread.
  init(at location: Repository.Location, directory: String) throws(RepositoryError) {
    self.directory = directory
    history = try asking { () throws(HistoryProblem) in try Repository(location) }
  }

  /// The work tree, or the bare repository itself.
  public var root: String { history.workTree ?? history.gitDirectory }

  /// A draft of this repository.
  public struct Place: Hashable, Sendable {
    /// Relative to the work tree; this is what the draft is called in the history.
    public let path: String
    /// nil in a bare repository. The file need not exist.
    public let file: String?
  }

  /// Where a file lies, named as on a command line. Symbolic links are followed.
  public func place(of file: String) throws(RepositoryError) -> Place {
    try asking { () throws(HistoryProblem) in
      let path = try history.path(of: file, from: directory)
      return Place(path: path.inTree, file: path.onDisk)
    }
  }

  /// The tracked files that have a draft's ending, by path.
  public func drafts() throws(RepositoryError) -> [Place] {
    try asking { () throws(HistoryProblem) in
      try history.files().map(\.path).filter(DraftRepository.isDraft).map(place(tracked:))
    }
  }

  func place(tracked path: String) -> Place {
    Place(path: path, file: history.workTree.map { $0 + "/" + path })
  }

  private static let endings: Set<String> = [
    "txt", "text", "md", "markdown", "tex", "docx", "odt", "html", "htm", "rst", "adoc", "org",
  ]

  /// Whether a file's name has an ending that drafts have.
  public static func isDraft(_ path: String) -> Bool {
    guard let dot = path.lastIndex(of: ".") else { return false }
    return endings.contains(path[path.index(after: dot)...].lowercased())
  }

  /// The order of drafts by the stage words, version numbers and dates in their names.
  public static func stageOrder(_ names: [String]) -> [Int] { StageOrder.order(names) }

  /// The round that a file's name tells of: 二稿, 送审稿, v2; nil where it tells none.
  public static func stageLabel(_ name: String) -> String? { StageOrder.label(name) }
}
