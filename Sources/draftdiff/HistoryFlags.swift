import ArgumentParser
import DraftDiffKit
import DraftPlatform
import DraftText

/// Options that locate the repository, shared by all commands of the history.
struct HistoryFlags: ParsableArguments {
  @Option(
    name: .customShort("C"),
    help: ArgumentHelp("Work as if started in this folder.", valueName: "folder"))
  var directory = "."

  /// The folder that relative names start from, as a whole path.
  func base() throws -> String {
    guard let here = getcwd(nil, 0) else { throw Trouble.cannotRead(".", errno) }
    defer { free(here) }
    return HistoryFlags.join(String(cString: here), directory)
  }

  /// Opens the repository as git would: `-C`, `GIT_DIR` and `GIT_WORK_TREE` count.
  func open() throws -> DraftRepository {
    try DraftRepository(
      in: base(), gitDirectory: HistoryFlags.variable("GIT_DIR"),
      workTree: HistoryFlags.variable("GIT_WORK_TREE"))
  }

  /// Options that know of git's environment.
  static func commitOptions() -> CommitOptions {
    var options = CommitOptions()
    options.authorDefaults = identity("AUTHOR")
    options.committerDefaults = identity("COMMITTER")
    return options
  }

  /// Who commits and when, where git's variables say so. Unlike the others these count where they are
  /// empty, too: git refuses an empty name and does not look further.
  static func identity(_ role: String) -> PersonDefaults {
    func field(_ name: String) -> String? {
      getenv("GIT_\(role)_\(name)").map { String(cString: $0) }
    }
    return PersonDefaults(
      name: field("NAME"), email: field("EMAIL"), date: variable("GIT_\(role)_DATE"))
  }

  func file(_ name: String) throws -> String { HistoryFlags.join(try base(), name) }

  /// A file that is only read, as it was named: what is shown of it is what was typed.
  func source(_ name: String) throws -> String { directory == "." ? name : try file(name) }

  /// An environment variable; nil where it is unset or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  private static func join(_ base: String, _ path: String) -> String {
    if path.startsWithBytes(of: "/") { return path }
    return path == "." ? base : base + "/" + path
  }
}

/// Prints the answers of the history's commands.
enum HistoryOutput {
  static func notice(_ text: String) {
    StandardError.write("draftdiff: \(ShownText.of(text))\n")
  }

  /// Warns if the history is incomplete, wherever a revision is named or numbered.
  static func tellDepth(_ repository: DraftRepository) {
    if repository.isShallow {
      notice(
        "the clone is shallow: what came before its first commit is not here, labels and numbers included; "
          + "git fetch --unshallow brings it")
    }
  }

  /// The answer of a command that has changed something: where it can't be written, that is said all the same.
  static func writeDone(_ listing: HistoryListing, as format: ReportFlags.Format) throws {
    do {
      try write(listing, as: format)
    } catch Trouble.cannotWrite(let code) {
      throw Trouble.doneUnsaid(code)
    }
  }

  /// A short answer.
  static func write(_ listing: HistoryListing, as format: ReportFlags.Format) throws {
    try StandardOutput.quietly {
      if format == .json { return try listing.writeJSON(to: StandardOutput.write) }
      var options = ReportOptions()
      options.text.width = 0
      try listing.writeText(options: options, to: StandardOutput.write)
    }
  }

  /// A listing that may be long.
  static func write(_ listing: HistoryListing, _ flags: ReportFlags) throws {
    if flags.format == .json { return try write(listing, as: .json) }
    try Output.write(flags.display, isForTerminal: true) { options, consume in
      try listing.writeText(options: options, to: consume)
    }
  }
}

extension DraftRepository {
  /// Puts a draft that was committed from another file into the work tree, where that loses nothing.
  ///
  /// - Parameter commit: The one that was made of it.
  func putInPlace(_ place: DraftPath, after commit: String?) throws(Trouble) {
    do {
      guard try !checkOut(place) else { return }
      HistoryOutput.notice("\(place.path): the file there holds other changes and stays as it is")
    } catch {
      throw .notCheckedOut(place.path, commit: commit, error)
    }
  }

  /// The draft a command is about: the one named, or the only one there is.
  func draft(_ name: String?) throws -> DraftPath {
    if let name { return try place(of: name) }
    let all = try drafts()
    if all.count == 1 { return all[0] }
    if all.isEmpty { throw Trouble.noDraft }
    let some = all.prefix(4).map(\.path).joined(separator: ", ") + (all.count > 4 ? " …" : "")
    throw Trouble.manyDrafts(count: all.count, some: some)
  }
}
