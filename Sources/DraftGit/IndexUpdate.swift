import CLibGit2
import DraftPlatform
import DraftText

/// The user's index, locked: only the entries of the committed drafts are replaced in it.
///
/// The changed index is made in a copy and renamed into place, so that the lock is held from
/// before the reading until after the renaming, as git does; libgit2 locks for the writing alone.
struct IndexUpdate: ~Copyable {
  private let path: String
  private let copy: String
  private let lock: LockFile
  private let index: Owned<IndexHandle>
  private let before: FileStamp?

  /// - Throws: `locked`; `conflictsInIndex`; `unsupportedRepository` for a split or sparse index.
  init(_ repository: DraftRepository, turn: borrowing HistoryLock) throws(RepositoryError) {
    let path = repository.gitDirectory + "/index"
    let lock = try LockFile(path + ".lock", turn: turn)
    let before = Files.stamp(of: path)
    let bytes: [UInt8] = before == nil ? [] : try Files.read(path).bytes
    let copy = try Files.temporaryFile(in: turn.folder, bytes: bytes, mode: 0o644)
    if bytes.isEmpty { unlink(copy) }
    do {
      let index = try IndexUpdate.read(copy, repository.gitDirectory)
      self.init(path: path, copy: copy, lock: lock, index: index, before: before)
    } catch {
      unlink(copy)
      throw error
    }
  }

  private init(
    path: String, copy: String, lock: consuming LockFile, index: consuming Owned<IndexHandle>,
    before: FileStamp?
  ) {
    self.path = path
    self.copy = copy
    self.lock = lock
    self.index = index
    self.before = before
  }

  private static func read(
    _ copy: String, _ directory: String
  ) throws(RepositoryError) -> Owned<IndexHandle> {
    do throws(RepositoryError) {
      let index = try Owned<IndexHandle>("git_index_open") { git_index_open(&$0.pointee, copy) }
      guard git_index_has_conflicts(index.pointer) == 0 else {
        throw RepositoryError.conflictsInIndex(path: directory)
      }
      return index
    } catch {
      throw error.ofIndex(in: directory)
    }
  }

  deinit { unlink(copy) }

  /// The blob that is staged under a path; nil where there is none.
  func staged(_ path: String) -> ObjectID? {
    git_index_get_bypath(index.pointer, path, 0).map { ObjectID($0.pointee.id) }
  }

  /// What is staged under a path; nil where there is nothing.
  func entry(_ path: String) -> TreeEntry? {
    git_index_get_bypath(index.pointer, path, 0).map {
      TreeEntry(id: ObjectID($0.pointee.id), mode: $0.pointee.mode)
    }
  }

  /// Whether git is to keep this file out of the work tree.
  func isSparse(_ path: String) -> Bool {
    git_index_get_bypath(index.pointer, path, 0).map {
      $0.pointee.flags_extended & UInt16(GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue) != 0
    } ?? false
  }

  /// Takes a path out; one that is not there is fine.
  func remove(_ path: String) throws(RepositoryError) {
    let status = git_index_remove(index.pointer, path, 0)
    if status != GIT_ENOTFOUND.status { try check("git_index_remove", status) }
  }

  /// Puts a committed draft in, with what the disk says about its file.
  ///
  /// With the right stamp git takes the file for clean without running its filters over it.
  func stage(
    _ path: String, _ blob: ObjectID, mode: UInt32, _ stamp: FileStamp?
  ) throws(RepositoryError) {
    var entry = git_index_entry()
    if let old = git_index_get_bypath(index.pointer, path, 0) {
      let kept = UInt16(GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue)
      entry.flags_extended = old.pointee.flags_extended & kept
    }
    entry.id = blob.oid
    entry.mode = mode
    if let stamp {
      entry.mtime.seconds = Int32(truncatingIfNeeded: stamp.modifiedSeconds)
      entry.mtime.nanoseconds = UInt32(truncatingIfNeeded: stamp.modifiedNanoseconds)
      entry.ctime.seconds = Int32(truncatingIfNeeded: stamp.changedSeconds)
      entry.ctime.nanoseconds = UInt32(truncatingIfNeeded: stamp.changedNanoseconds)
      entry.dev = UInt32(truncatingIfNeeded: stamp.device)
      entry.ino = UInt32(truncatingIfNeeded: stamp.inode)
      entry.uid = stamp.user
      entry.gid = stamp.group
      entry.file_size = UInt32(truncatingIfNeeded: stamp.size)
    }
    let status = path.withCString { text in
      entry.path = text
      return git_index_add(index.pointer, &entry)
    }
    try check("git_index_add", status)
  }

  /// Writes the copy and puts it in the index's place.
  ///
  /// An entry whose file is as young as the old index can't be trusted to be clean ("racy git"): a
  /// younger index would hide such a change, so the entry is marked for a comparison by content.
  consuming func finish(except paths: [String]) throws(RepositoryError) {
    try distrustYoungEntries(except: paths)
    try check("git_index_write", git_index_write(index.pointer))
    guard rename(copy, path) == 0 else { throw Files.failure(path, "rename") }
    Files.sync(directory: Files.directory(of: path))
  }

  private func distrustYoungEntries(except paths: [String]) throws(RepositoryError) {
    guard let before else { return }
    for at in 0..<git_index_entrycount(index.pointer) {
      guard let entry = git_index_get_byindex(index.pointer, at) else { continue }
      let isYoung = Int64(entry.pointee.mtime.seconds) >= before.modifiedSeconds
      guard isYoung, entry.pointee.file_size != 0 else { continue }
      let name = String(cString: entry.pointee.path)
      if paths.contains(where: { sameBytes($0, name) }) { continue }
      // The entry is the index's own memory; libgit2 offers no call for this field alone.
      UnsafeMutablePointer(mutating: entry).pointee.file_size = 0
    }
  }
}
