import CLibGit2
import DraftPlatform

/// Something that setup writes, and how it stands with it.
public struct SetupItem: Hashable, Sendable {
  /// What is written.
  public enum Kind: Hashable, Sendable {
    /// A setting of git's configuration.
    case setting(name: String)
    /// Lines of git's attributes.
    case attributes
    /// The hook `pre-commit`.
    case hook
  }

  /// How it stands with it.
  public enum State: Hashable, Sendable {
    /// Not there.
    case missing
    /// As setup writes it.
    case written
    /// Written by setup for other patterns or other drafts.
    case outdated
    /// Somebody else's, or changed by hand since.
    case foreign
  }

  /// What is written.
  public let kind: Kind
  /// The file that it stands in.
  public let file: String
  /// How it stands with it.
  public let state: State
  /// What setup writes there: a value, lines, a script.
  public let content: [UInt8]
  /// What stands there instead, of a setting.
  package let present: [UInt8]?
}

/// Has git show, merge and check drafts by this program, in one repository or in all of a person's: settings,
/// attributes, a hook. It writes nothing that belongs to somebody else, and takes out what it wrote.
///
/// ```swift
/// let setup = try DraftGitSetup(of: repository)
/// let written = try setup.write(try setup.items())
/// ```
public struct DraftGitSetup {
  /// Whether git takes a text for one pattern of its attributes.
  public static func isPattern(_ text: String) -> Bool { AttributeLines.isPattern(text) }

  private let place: SetupPlace
  private let repository: DraftRepository?

  /// For one repository.
  ///
  /// - Parameters:
  ///   - repository: Where the drafts are.
  ///   - isShared: Attributes go into `.gitattributes`, which is committed, instead of the repository's own.
  /// - Throws: `RepositoryError` where git's settings can't be read.
  public init(of repository: DraftRepository, isShared: Bool = false) throws(RepositoryError) {
    self.init(try .of(repository, isShared: isShared), in: repository)
  }

  /// For all repositories of a person.
  ///
  /// - Throws: `RepositoryError` where git's settings can't be read.
  public init(of home: SetupHome) throws(RepositoryError) { self.init(try .of(home), in: nil) }

  /// - Parameter repository: For which drafts need lines of their own; nil for all repositories.
  init(_ place: SetupPlace, in repository: DraftRepository?) {
    self.place = place
    self.repository = repository
  }

  /// Everything that is to stand, with how it stands now.
  ///
  /// - Parameters:
  ///   - patterns: Which files are drafts; `nil` for those that were set up before, or the usual ones.
  ///   - withHook: Whether the hook belongs to it.
  /// - Returns: In the order in which they are set up.
  /// - Throws: `RepositoryError` where a file of git's can't be read.
  /// - Complexity: O(bytes of all drafts), for those that git can't show.
  public func items(
    patterns: [String]? = nil, withHook: Bool = false
  ) throws(RepositoryError) -> [SetupItem] {
    let config = try ConfigFile(place.configuration)
    var items: [SetupItem] = []
    for setting in DriverSettings.all {
      let value = try config.value(of: setting.name)
      let state: SetupItem.State =
        value == nil ? .missing : value == setting.value ? .written : .foreign
      items.append(
        SetupItem(
          kind: .setting(name: setting.name), file: place.configuration, state: state,
          content: setting.value, present: value))
    }
    items.append(try attributes(patterns))
    if withHook, let hooks = place.hooks { items.append(try PreCommitHook(in: hooks).item()) }
    return items
  }

  private func attributes(_ patterns: [String]?) throws(RepositoryError) -> SetupItem {
    let block = MarkedBlock(in: try contents(place.attributes))
    let before = block.map { AttributeLines.patterns(in: $0.lines) } ?? []
    let lines = AttributeLines.lines(
      patterns: patterns ?? (before.isEmpty ? AttributeLines.usualPatterns : before),
      unreadable: try repository?.draftsGitCannotShow() ?? [])
    let state: SetupItem.State =
      switch block {
      case nil: .missing
      case let block? where !block.isUnchanged: .foreign
      case let block?: block.lines == lines ? .written : .outdated
      }
    return SetupItem(
      kind: .attributes, file: place.attributes, state: state,
      content: Array(lines.map { $0 + "\n" }.joined().utf8), present: nil)
  }

  /// Writes what is missing or outdated, and with `force` over what is foreign; never over another hook, which may
  /// do anything.
  ///
  /// - Returns: what was written.
  public func write(
    _ items: [SetupItem], force: Bool = false
  ) throws(RepositoryError) -> [SetupItem] {
    let due = items.filter {
      $0.state != .written && ($0.state != .foreign || force && $0.kind != .hook)
    }
    try Files.makeDirectories(Files.directory(of: place.configuration))
    let config = try ConfigFile(place.configuration)
    var done: [SetupItem] = []
    for item in due {
      switch item.kind {
      case .setting(let name): try config.set(GitSetting(name: name, value: item.content))
      case .attributes: guard try writeAttributes(item) else { continue }
      case .hook: try PreCommitHook(in: Files.directory(of: item.file)).write()
      }
      done.append(item)
    }
    return done
  }

  /// False where the end of the lines of before is gone, so that nobody can tell what to replace.
  private func writeAttributes(_ item: SetupItem) throws(RepositoryError) -> Bool {
    let file = try contents(item.file)
    let text = String(decoding: item.content, as: UTF8.self)
    let lines = text.split(separator: "\n").map(String.init)
    try Files.makeDirectories(Files.directory(of: item.file))
    guard let block = MarkedBlock(in: file) else {
      try Files.write(MarkedBlock.appended(lines, to: file), to: item.file)
      return true
    }
    guard block.isWhole else { return false }
    try Files.write(block.replaced(in: file, by: lines), to: item.file)
    return true
  }

  /// Takes out what setup wrote, and with `force` also what was changed since.
  ///
  /// - Returns: what was taken out, and what was left because somebody changed it.
  public func remove(
    force: Bool = false
  ) throws(RepositoryError) -> (removed: [SetupItem], left: [SetupItem]) {
    let there = try items(withHook: true).filter { $0.state != .missing }
    // Another hook than ours was never ours.
    let ours = there.filter { $0.kind != .hook || $0.state != .foreign }
    let due = ours.filter { force || $0.state != .foreign }
    let config = try ConfigFile(place.configuration)
    var removed: [SetupItem] = []
    for item in due {
      switch item.kind {
      case .setting(let name): try config.remove(name)
      case .attributes: guard try removeAttributes(item.file) else { continue }
      case .hook: unlink(item.file)
      }
      removed.append(item)
    }
    if removed.contains(where: \.isSetting) { try config.dropEmptySections(Self.headers) }
    return (removed, ours.filter { !removed.contains($0) })
  }

  private static let headers = Set(
    DriverSettings.all.map { setting in
      let parts = setting.name.split(separator: ".")
      return parts.count == 3 ? "[\(parts[0]) \"\(parts[1])\"]" : "[\(parts[0])]"
    })

  private func removeAttributes(_ path: String) throws(RepositoryError) -> Bool {
    let file = try contents(path)
    guard let block = MarkedBlock(in: file), block.isWhole else { return false }
    let rest = block.removed(from: file)
    if rest.isEmpty { unlink(RealPath.of(path)) } else { try Files.write(rest, to: path) }
    return true
  }

  private func contents(_ path: String) throws(RepositoryError) -> [UInt8] {
    Files.exists(path) ? try Files.read(path).bytes : []
  }
}

extension SetupItem {
  package var isSetting: Bool { if case .setting = kind { true } else { false } }
}
