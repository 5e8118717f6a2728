import CLibGit2
import DraftPlatform
import DraftText

/// Where a commit goes: the branch that HEAD names, or HEAD itself where it is detached.
struct Tip: Hashable {
  let reference: String
  /// nil on an unborn branch.
  let commit: ObjectID?
  /// False for a linked work tree's own HEAD and for others that are not shared.
  let isShared: Bool

  /// Whether no branch will hold what is committed here.
  var isDetached: Bool { reference == "HEAD" }
}

extension DraftRepository {
  /// Reads HEAD anew from the disk. O(1).
  func tip() throws(RepositoryError) -> Tip {
    var name = "HEAD"
    for _ in 0..<5 {
      let reference: Owned<ReferenceHandle>
      do {
        reference = try Owned("git_reference_lookup") {
          git_reference_lookup(&$0.pointee, pointer, name)
        }
      } catch {
        if error.gitCode == GIT_ENOTFOUND.status, name != "HEAD" {
          return Tip(reference: name, commit: nil, isShared: true)
        }
        throw error.ofReference(name)
      }
      if let id = git_reference_target(reference.pointer) {
        return Tip(reference: name, commit: ObjectID(id.pointee), isShared: name != "HEAD")
      }
      guard let next = git_reference_symbolic_target(reference.pointer) else { break }
      name = String(cString: next)
    }
    throw .unreadableReference("HEAD")
  }

  /// The commit or object a reference names now; nil where there is none.
  func target(_ reference: String) throws(RepositoryError) -> ObjectID? {
    for folder in [gitDirectory, commonDirectory] {
      try SpecialFiles.refuse(device: folder + "/" + reference)
    }
    var id = git_oid()
    let status = git_reference_name_to_id(&id, pointer, reference)
    if status == GIT_ENOTFOUND.status { return nil }
    do { try check("git_reference_name_to_id", status) } catch {
      throw error.ofReference(reference)
    }
    return ObjectID(id)
  }

  /// Sets a reference if it still is what the caller saw.
  ///
  /// Under git's own lock on it: compared, written beside, synced, renamed. libgit2's functions
  /// don't notice that an unborn branch was born meanwhile, and leave a lock behind when killed.
  ///
  /// - Returns: false where the reference has moved; nothing is changed then.
  func update(
    _ tip: Tip, to new: ObjectID, turn: borrowing HistoryLock
  ) throws(RepositoryError) -> Bool {
    guard let held = try HeldReference(self, tip, turn: turn) else { return false }
    try held.move(to: new, turn: turn)
    return true
  }

  /// Opens a new file to those whom `core.sharedRepository` names; without it the umask decides.
  func share(_ path: String) throws(RepositoryError) {
    try SharedAccess(setting: try setting("core.sharedRepository")).open(file: path)
  }

  /// Adds a line to the reflogs as git does: HEAD's and the branch's, where they are kept.
  func log(_ tip: Tip, to new: ObjectID, by person: Person, at time: CommitTime, _ message: String)
    throws(RepositoryError)
  {
    let keeps = try flag("core.logallrefupdates", workTree != nil)
    let line =
      "\(tip.commit ?? .zero) \(new) \(person.name) <\(person.email)> \(time.raw)\t\(message)\n"
    let head = gitDirectory + "/logs/HEAD"
    let branch = commonDirectory + "/logs/" + tip.reference
    // A remote's branch is none that HEAD could be on.
    let isOwn = tip.isDetached || tip.reference.startsWithBytes(of: "refs/heads/")
    for path in (isOwn ? [head] : []) + (tip.isShared ? [branch] : []) {
      guard keeps || Files.exists(path) else { continue }
      try Files.makeDirectories(Files.directory(of: path))
      let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
      guard file >= 0 else { throw Files.failure(path, "open") }
      defer { close(file) }
      try Files.writeAll(file, path, Array(line.utf8))
    }
  }
}

extension RepositoryError {
  /// What libgit2 says of a reference whose file is damaged, in words that name the file.
  func ofReference(_ name: String) -> RepositoryError {
    guard case .git(let failure) = self, failure.message.contains("corrupted") else { return self }
    return .unreadableReference(failure.message.contains("packed") ? "packed-refs" : name)
  }
}
