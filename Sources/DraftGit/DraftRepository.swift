import CLibGit2
import DraftText

/// The drafts of a git repository with their history.
///
/// One thread at a time may use it, as libgit2 has it; other threads and processes open their own.
///
/// ```swift
/// let repository = try DraftRepository(in: "/home/zhang/讲话")
/// let draft = try repository.place(of: "讲话稿.txt")
/// for revision in try repository.revisions(of: draft) { print(revision.subject) }
/// ```
public final class DraftRepository {
  let handle: Owned<RepositoryHandle>
  /// How it was found, to open it once more for another thread.
  package let location: Location
  /// The real path of the work tree without a final slash; nil where the repository is bare.
  package let workTree: String?
  /// `.git`, or a linked work tree's own part of it; without a final slash.
  package let gitDirectory: String
  /// The part that linked work trees share: objects and branches.
  package let commonDirectory: String

  /// Called while many revisions are compared, with how many are done and how many there are; by several threads, one
  /// after the other or at the same time.
  public var onProgress: (@Sendable (_ done: Int, _ count: Int) -> Void)?

  /// What was found before; nil where nobody asked that it be kept. Read when it is first asked for.
  package var memo: HistoryMemo? {
    if readMemo == nil, let edition {
      readMemo = HistoryMemo(commonDirectory + "/draftdiff/memo", edition: edition)
    }
    return readMemo
  }
  private var readMemo: HistoryMemo?
  /// Names the rules by which drafts are counted; nil where nothing is to be kept.
  private(set) var edition: String?

  /// Has what long histories are found to be kept in `.git/draftdiff` and taken from there.
  ///
  /// - Parameter edition: Names the rules by which drafts are counted; what other rules found is not taken.
  package func remember(edition: String) { self.edition = edition }

  /// Writes what is to be remembered, where there is enough of it to be worth a file. What can't be written, also
  /// because another process writes in the repository, is found again the next time.
  public func keepMemory() {
    guard let memo = readMemo, memo.isWorthKeeping, let turn = try? takeTurn(patience: 0) else {
      return
    }
    memo.write(in: turn.folder)
  }

  var pointer: OpaquePointer { handle.pointer }

  /// Where the caller found the repository; the library itself reads no environment.
  package struct Location: Sendable {
    /// Where relative paths and the search start.
    package var directory: String
    /// `GIT_DIR`.
    package var gitDirectory: String?
    /// `GIT_WORK_TREE`.
    package var workTree: String?

    package init(directory: String, gitDirectory: String? = nil, workTree: String? = nil) {
      self.directory = directory
      self.gitDirectory = gitDirectory
      self.workTree = workTree
    }
  }

  /// What relative file names start from.
  public var directory: String { location.directory }

  /// The work tree, or the bare repository itself.
  public var root: String { workTree ?? gitDirectory }

  /// Opens the repository that `directory` lies in, or the one given as git's variables do.
  public convenience init(
    in directory: String, gitDirectory: String? = nil, workTree: String? = nil
  ) throws(RepositoryError) {
    try self.init(
      Location(directory: directory, gitDirectory: gitDirectory, workTree: workTree))
  }

  /// Opens the repository that `location` names or lies in.
  ///
  /// - Throws: `notARepository`, `foreignOwner`, `unsupportedRepository`, `notAFile`, or what libgit2 says.
  package init(_ location: Location) throws(RepositoryError) {
    try LibGit2.start()
    try SettingsFiles.refuseOwn()
    self.location = location
    let path =
      location.gitDirectory.map { PathText.joined(location.directory, $0) } ?? location.directory
    handle = try DraftRepository.opened(location, path)
    try DraftRepository.setWorkTree(of: handle.pointer, location)
    gitDirectory = DraftRepository.folder(git_repository_path(handle.pointer)) ?? path
    commonDirectory = DraftRepository.folder(git_repository_commondir(handle.pointer)) ?? path
    workTree = DraftRepository.folder(git_repository_workdir(handle.pointer)).map(RealPath.of)
    try SpecialFiles.refuse(in: gitDirectory)
    if commonDirectory != gitDirectory { try SpecialFiles.refuse(in: commonDirectory) }
    try SpecialFiles.refuse(branchOf: gitDirectory, in: commonDirectory)
  }

  /// Opens what stands at `path`, or around it where no git directory is given.
  private static func opened(
    _ location: Location, _ path: String
  ) throws(RepositoryError) -> Owned<RepositoryHandle> {
    let isGiven = location.gitDirectory != nil
    if isGiven {
      try SpecialFiles.refuse(in: path)
    } else {
      try SpecialFiles.refuse(around: path)
    }
    let flags = isGiven ? GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue : 0
    do {
      return try Owned("git_repository_open_ext") {
        git_repository_open_ext(&$0.pointee, path, flags, nil)
      }
    } catch {
      throw explained(error, path)
    }
  }

  /// The work tree that is given; or, where a git directory is and no setting names one, where the caller stands.
  private static func setWorkTree(
    of repository: OpaquePointer, _ location: Location
  ) throws(RepositoryError) {
    let tree: String
    if let given = location.workTree {
      tree = PathText.joined(location.directory, given)
    } else if location.gitDirectory != nil, git_repository_is_bare(repository) != 1,
      try !configuredWorkTree(repository)
    {
      tree = location.directory
    } else {
      return
    }
    try check("git_repository_set_workdir", git_repository_set_workdir(repository, tree, 0))
  }

  /// Whether history is cut off, because the clone was made with a depth.
  public var isShallow: Bool { git_repository_is_shallow(pointer) == 1 }

  /// Says no where not all of these texts are here, as in a partial clone, however it was made: what is
  /// left out would be taken for text that can't be read, and origins and counts would be wrong.
  ///
  /// They are looked up, not read. O(texts).
  package func requireTexts(_ blobs: [ObjectID]) throws(RepositoryError) {
    let store = try Owned<ObjectStoreHandle>("git_repository_odb") {
      git_repository_odb(&$0.pointee, pointer)
    }
    for blob in blobs {
      var id = blob.oid
      guard git_odb_exists(store.pointer, &id) == 1 else { throw .missingObject(id: "\(blob)") }
    }
  }

  /// Makes a repository in `directory`, or opens the one it already lies in.
  public static func initialise(
    in directory: String, gitDirectory: String? = nil, workTree: String? = nil
  ) throws(RepositoryError) -> (repository: DraftRepository, isNew: Bool) {
    try initialise(
      Location(directory: directory, gitDirectory: gitDirectory, workTree: workTree))
  }

  /// Says no where a partial clone has not all of these texts.
  ///
  /// - Throws: `RepositoryError.missingObject`.
  public func requireTexts(_ revisions: [LabelledRevision]) throws(RepositoryError) {
    try requireTexts(revisions.map(\.revision.blob))
  }

  /// Makes a repository in `directory` (and the folder itself), or opens the one it lies in.
  ///
  /// - Returns: the repository and whether it is new.
  package static func initialise(
    _ location: Location
  ) throws(RepositoryError) -> (repository: DraftRepository, isNew: Bool) {
    if Files.exists(location.directory), !Files.isFolder(location.directory) {
      throw .notAFolder(path: location.directory)
    }
    do {
      return (try DraftRepository(location), false)
    } catch .notARepository {
    } catch .file(_, _, 2) {
    }
    try Files.makeDirectories(location.directory)
    if let given = location.gitDirectory {
      try make(PathText.joined(location.directory, given), for: location)
    } else {
      let made = try Owned<RepositoryHandle>("git_repository_init") {
        git_repository_init(&$0.pointee, location.directory, 0)
      }
      _ = consume made
    }
    return (try DraftRepository(location), true)
  }

  /// Makes a repository apart from its work tree, which is recorded in it.
  private static func make(_ path: String, for location: Location) throws(RepositoryError) {
    var options = git_repository_init_options()
    try check(
      "git_repository_init_options_init",
      git_repository_init_options_init(&options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION)))
    options.flags =
      GIT_REPOSITORY_INIT_MKPATH.rawValue | GIT_REPOSITORY_INIT_NO_DOTGIT_DIR.rawValue
    let tree = RealPath.of(PathText.joined(location.directory, location.workTree ?? "."))
    let made = try Owned<RepositoryHandle>("git_repository_init_ext") { handle in
      tree.withCString { tree in
        options.workdir_path = tree
        return git_repository_init_ext(&handle.pointee, path, &options)
      }
    }
    _ = consume made
  }

  /// With `GIT_DIR` alone git takes the current folder as the work tree, unless it is configured
  /// or the directory is a usual `.git` of a linked work tree.
  private static func configuredWorkTree(
    _ repository: OpaquePointer
  ) throws(RepositoryError) -> Bool {
    if git_repository_is_worktree(repository) == 1 { return true }
    let config = try Owned<ConfigHandle>("git_repository_config_snapshot") {
      git_repository_config_snapshot(&$0.pointee, repository)
    }
    var value: UnsafePointer<CChar>?
    return git_config_get_string(&value, config.pointer, "core.worktree") == 0
  }

  private static func explained(_ problem: RepositoryError, _ directory: String) -> RepositoryError
  {
    guard case .git(let error) = problem else { return problem }
    if error.code == GIT_ENOTFOUND.status {
      return Ownership.isForeign(directory)
        ? .foreignOwner(directory: directory) : .notARepository(directory: directory)
    }
    if error.code == GIT_EOWNER.status { return .foreignOwner(directory: directory) }
    let message = error.message.lowercased()
    if message.utf8.starts(with: "unsupported".utf8) || message.contains("extension") {
      return .unsupportedRepository(directory: directory, reason: error.message)
    }
    return problem
  }

  private static func folder(_ path: UnsafePointer<CChar>?) -> String? {
    guard let path else { return nil }
    var text = String(cString: path)
    while text.utf8.count > 1, text.utf8.last == "/" { text.removeLast() }
    return text
  }

  /// A whole setting of git's configuration; nil where it is not set.
  func setting(_ name: String) throws(RepositoryError) -> String? {
    let config = try Owned<ConfigHandle>("git_repository_config_snapshot") {
      git_repository_config_snapshot(&$0.pointee, pointer)
    }
    var value: UnsafePointer<CChar>?
    guard git_config_get_string(&value, config.pointer, name) == 0, let value else { return nil }
    return String(cString: value)
  }

  /// A yes-or-no setting; `fallback` where it is not set or makes no sense.
  func flag(_ name: String, _ fallback: Bool) throws(RepositoryError) -> Bool {
    guard let text = try setting(name) else { return fallback }
    var value: Int32 = 0
    return git_config_parse_bool(&value, text) == 0 ? value != 0 : fallback
  }

  /// Points git's user-wide configuration at a folder; for tests, before anything is opened.
  package static func useConfiguration(in directory: String) throws(RepositoryError) {
    try LibGit2.setConfigurationSearchPath(directory)
  }
}
