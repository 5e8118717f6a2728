public import DraftGit

/// Has git show, merge and check drafts by this program, in one repository or in all of a person's.
///
/// ```swift
/// let setup = try DraftGitSetup(of: repository)
/// let written = try setup.write(try setup.items())
/// ```
public struct DraftGitSetup {
  private let setup: GitSetup

  /// Where git looks for a person's settings, as the environment has it.
  public struct Home: Sendable {
    let home: SetupPlace.Home

    /// - Parameters:
    ///   - folder: `HOME`.
    ///   - configuration: `XDG_CONFIG_HOME`.
    ///   - file: `GIT_CONFIG_GLOBAL`.
    public init(folder: String, configuration: String? = nil, file: String? = nil) {
      home = SetupPlace.Home(folder: folder, configuration: configuration, file: file)
    }
  }

  /// For one repository.
  ///
  /// - Parameters:
  ///   - repository: Where the drafts are.
  ///   - isShared: Attributes go into `.gitattributes`, which is committed, instead of the repository's own.
  /// - Throws: `RepositoryError` where git's settings can't be read.
  public init(of repository: DraftRepository, isShared: Bool = false) throws(RepositoryError) {
    setup = GitSetup(try .of(repository.history, isShared: isShared), in: repository.history)
  }

  /// For all repositories of a person.
  public init(of home: Home) throws(RepositoryError) {
    setup = GitSetup(try .of(home.home), in: nil)
  }

  /// Something that setup writes, and how it stands with it.
  public typealias Item = SetupItem
  /// Something that keeps what is set up from having effect.
  public typealias Override = SetupOverride

  /// Everything that is to stand, with how it stands now.
  ///
  /// - Parameters:
  ///   - patterns: Which files are drafts; `nil` for those that were set up before, or the usual ones.
  ///   - withHook: Whether the hook belongs to it.
  /// - Returns: In the order in which they are set up.
  /// - Throws: `RepositoryError` where a file of git's can't be read.
  public func items(
    patterns: [String]? = nil, withHook: Bool = false
  ) throws(RepositoryError) -> [Item] {
    try setup.items(patterns: patterns, withHook: withHook)
  }

  /// Writes what is missing or outdated, and with `force` over what was changed by hand.
  ///
  /// - Returns: what was written.
  public func write(_ items: [Item], force: Bool = false) throws(RepositoryError) -> [Item] {
    try setup.write(items, force: force)
  }

  /// Takes out what setup wrote, and with `force` also what was changed by hand since.
  ///
  /// - Returns: what was taken out, and what was left because it was changed.
  public func remove(
    force: Bool = false
  ) throws(RepositoryError) -> (removed: [Item], left: [Item]) {
    try setup.remove(force: force)
  }

  /// Whether git takes a text for one pattern of its attributes.
  public static func isPattern(_ text: String) -> Bool { AttributeLines.isPattern(text) }
}

extension DraftRepository {
  /// What keeps that which is set up from having effect here.
  public func setupOverrides() throws(RepositoryError) -> [DraftGitSetup.Override] {
    try history.setupOverrides()
  }
}
